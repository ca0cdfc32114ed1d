import type { CostData, CostName } from '../../../evidence/cost-data.ts'
import type { Source } from '../../../evidence/source.ts'
import { chartWords } from '../../i18n/chart-words.ts'
import type { AppLanguage } from '../../i18n/words.ts'

/** The model of costs in a reader's language. */
export interface CostReader {
  /** A short name of an input or variable. */
  readonly name: (name: string) => string
  /** What it is, a sentence. */
  readonly about: (name: string) => string
  /** A note or reason. */
  readonly note: (text: string) => string
  readonly unit: (unit: string) => string
  readonly find: (name: string) => CostName | undefined
  readonly source: (id: string) => Source | undefined
}

/** Read names and texts in a language. */
export function costReader(data: CostData, language: AppLanguage): CostReader {
  const { typeset, costs } = chartWords(language)
  const names = new Map(data.names.map((one) => [one.name, one]))
  const sources = new Map(data.sources)
  const isFrench = language === 'fr'
  const french = new Map(isFrench ? data.french.names : [])
  const texts = new Map(isFrench ? data.french.texts : [])
  const labels = new Map(
    data.sections.flatMap(({ lines }) => lines.map(({ of, label }) => [of, label[language]])),
  )
  return {
    name: (name) =>
      typeset(labels.get(name) ?? upperFirst(french.get(name)?.name ?? plainName(name))),
    about: (name) => typeset(french.get(name)?.about ?? names.get(name)?.about ?? ''),
    note: (text) => typeset(texts.get(text) ?? text),
    unit: costs.unit,
    find: (name) => names.get(name),
    source: (id) => sources.get(id),
  }
}

/** The first web address in the field of a source; null when it names a file alone. */
export function addressIn({ url }: Source): string | null {
  return /https?:\/\/[^\s;]+/.exec(url)?.[0] ?? null
}

/** Short forms that are written in capitals. */
const CAPITALS: Readonly<Record<string, string>> = {
  bf16: 'BF16',
  ffn: 'feed-forward',
  flop: 'FLOP',
  fp8: 'FP8',
  gpu: 'GPU',
  gpus: 'GPUs',
  kv: 'key-value',
  kw: 'kW',
  mfu: 'use of the peak',
  moe: 'expert',
  pue: 'power overhead',
  params: 'parameters',
}

function plainName(name: string): string {
  return name
    .split('_')
    .map((word) => CAPITALS[word] ?? word)
    .join(' ')
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
