import type { Claim } from '../evidence/claim.ts'
import {
  boundReason,
  boundText,
  CONCLUSION_WORDS,
  plainText,
  quantityFormula,
  quantityText,
  valueText,
  VERDICT_WORDS,
} from '../evidence/claim-words.ts'
import type { Experiment } from '../evidence/experiment.ts'
import { unitOfResult } from '../evidence/experiment-unit.ts'
import type { ExperimentResult } from '../evidence/experiment-result.ts'
import { runsOf } from '../evidence/planned-run.ts'
import type { ExperimentReport } from '../evidence/run-experiments.ts'
import type { Language, Words } from '../evidence/words.ts'
import type { Model } from '../language/model.ts'
import type { ClaimsFolder } from './claims-folder.ts'
import { wrapped } from './wrapped.ts'

const LABELS: Readonly<Record<string, Words>> = {
  claim: { en: 'claims', fr: 'affirmations' },
  saidBy: { en: 'said by', fr: 'auteur' },
  quantity: { en: 'quantity', fr: 'quantité' },
  date: { en: 'about', fr: 'période' },
  verdict: { en: 'verdict', fr: 'verdict' },
  found: { en: 'found', fr: 'constat' },
  confidence: { en: 'confidence', fr: 'confiance' },
  sources: { en: 'sources', fr: 'sources' },
  names: { en: 'in the model', fr: 'modèle' },
  scenarios: { en: 'scenarios', fr: 'scénarios' },
  outside: { en: 'outside', fr: 'hors modèle' },
  reads: { en: 'reads', fr: 'lit' },
  runs: { en: 'runs', fr: 'lance' },
  figure: { en: 'figure', fr: 'chiffre' },
  supportsIf: { en: 'supported if', fr: 'étayé si' },
  falsifier: { en: 'falsified by', fr: 'réfuté par' },
  result: { en: 'result', fr: 'résultat' },
  range: { en: '10-90 %', fr: '10-90 %' },
  worlds: { en: 'worlds', fr: 'mondes' },
}
const CONFIDENCE_WORDS: Readonly<Record<Claim['check']['confidence'], Words>> = {
  high: { en: 'high', fr: 'élevée' },
  med: { en: 'medium', fr: 'moyenne' },
  low: { en: 'low', fr: 'faible' },
}

/** List claims, one paragraph each, and count the verdicts. */
export function renderClaims(claims: readonly Claim[], language: Language): string {
  const lines = claims.flatMap((claim) => {
    const quantity = quantityText(claim, language)
    const statement = `${claim.statement[language]}${quantity && ` [${quantity}]`}`
    const head = `${claim.id}  (${VERDICT_WORDS[claim.verdict][language]})`
    return [head, ...wrapped('', statement)]
  })
  return [...lines, '', countsOf(claims, language)].join('\n')
}

/** Show one claim with its check, its names, its experiments and its sources. */
export function renderClaim(
  claim: Claim,
  experiments: readonly Experiment[],
  { links, model }: Pick<ClaimsFolder, 'links' | 'model'>,
  language: Language,
): string {
  const { check } = claim
  const line = lineIn(language)
  return [
    claim.id,
    ...wrapped('', claim.statement[language]),
    ...line('saidBy', claim.saidBy),
    ...line('quantity', quantityText(claim, language)),
    ...line('date', claim.date),
    ...line('verdict', `${VERDICT_WORDS[claim.verdict][language]}. ${claim.reason[language]}`),
    ...line('found', check.value[language]),
    ...line('confidence', CONFIDENCE_WORDS[check.confidence][language]),
    ...line('sources', [...check.sources, ...check.urls].join(' ')),
    ...line('names', claim.names.join(', ')),
    ...line('scenarios', claim.scenarios.join(', ')),
    ...line('outside', claim.outside?.[language] ?? ''),
    ...experiments.flatMap((experiment) => [
      '',
      ...experimentLines(experiment, model, language),
      ...line('names', (links.namesOfExperiment.get(experiment.id) ?? []).join(', ')),
    ]),
  ].join('\n')
}

/** Show what experiments gave, each with its error and falsifier, and count the conclusions. */
export function renderResults(
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  report: ExperimentReport,
  how: {
    readonly model: Model
    readonly worlds: number
    readonly seed: number
    readonly language: Language
  },
): string {
  const { language, model } = how
  const resultOf = new Map(report.results.map((result) => [result.id, result]))
  const shown = new Set(claims.map((claim) => claim.id))
  const line = lineIn(language)
  const blocks = experiments.flatMap((experiment) => {
    const result = resultOf.get(experiment.id)
    if (result === undefined) return []
    return [
      ...experimentLines(experiment, model, language),
      ...line('claim', experiment.claims.filter((id) => shown.has(id)).join(', ')),
      ...line('result', resultText(result, language)),
      '',
    ]
  })
  const words = CONCLUSION_WORDS
  const counts = Object.entries(words)
    .map(
      ([key, word]) => [report.results.filter((r) => r.conclusion === key).length, word] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word[language]}`)
  const isEnglish = language === 'en'
  const runs = isEnglish
    ? `${counted(experiments.length, 'experiment')}, ${counted(report.runs, 'run')} of ${how.worlds} worlds, seed ${how.seed}`
    : `${counted(experiments.length, 'expérience')}, ${counted(report.runs, 'simulation')} de ${how.worlds} mondes, graine ${how.seed}`
  const stopped = report.unfinished.map(
    ({ stage, worldsRun, worldsAsked }) => `${stage} (${worldsRun}/${worldsAsked})`,
  )
  const colon = isEnglish ? ':' : '\u00a0:'
  return [
    ...blocks,
    `${runs}${colon} ${counts.join(', ')}.`,
    isEnglish
      ? 'Supported means that the model yields what the claim says under its priors, not that the claim is true.'
      : "« Étayé » signifie que le modèle donne ce que dit l'affirmation sous ses lois a priori, non qu'elle est vraie.",
    ...(stopped.length === 0
      ? []
      : [`${isEnglish ? 'Stopped' : 'Interrompu'}${colon} ${stopped.join(', ')}`]),
  ].join('\n')
}

function experimentLines(experiment: Experiment, model: Model, language: Language): string[] {
  const { method, supportsIf } = experiment
  const line = lineIn(language)
  const runs = runsOf(experiment).map(
    ({ scenario, set, shocks, history, random }) =>
      `${scenario}${[
        ...Object.entries(set ?? {}).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`),
        ...Object.entries(shocks ?? {}).map(([name, pin]) => ` ${name}=${JSON.stringify(pin)}`),
        ...(history === undefined ? [] : [` history=${history}`]),
        ...(random === undefined ? [] : [` random=${random}`]),
      ].join('')}`,
  )
  const against = language === 'en' ? ' against ' : ' contre '
  const formula = method.kind === 'figure' ? '' : quantityFormula(method.quantity)
  const unit = unitOfResult(experiment, model)
  return [
    `${experiment.id}  (${method.kind})`,
    ...wrapped('', experiment.about[language]),
    ...line('reads', formula),
    ...line('runs', runs.join(against)),
    ...line(
      'figure',
      method.kind === 'figure' ? [...method.sources, ...method.urls].join(' ') : '',
    ),
    ...line(
      'supportsIf',
      `${boundText(supportsIf, unit, language)} (${boundReason(experiment, language)})`,
    ),
    ...line('falsifier', experiment.falsifier[language]),
  ]
}

function resultText(result: ExperimentResult, language: Language): string {
  const { value, low, high, unit, band, worlds, leftOut, complete, conclusion } = result
  const word = CONCLUSION_WORDS[conclusion][language]
  if (conclusion === 'unfinished') return word
  const isEnglish = language === 'en'
  const number = (x: number) => plainText(x, unit, language)
  const interval = low === high ? '' : ` [${number(low)} ; ${number(high)}]`
  const notes = [
    band === null ? '' : `${LABELS['range']?.[language]} ${number(band[0])} – ${number(band[1])}`,
    worlds > 1 ? `${worlds} ${LABELS['worlds']?.[language]}` : '',
    leftOut > 0 ? `${leftOut} ${isEnglish ? 'left out' : 'écartés'}` : '',
    complete ? '' : isEnglish ? 'not all worlds run' : 'mondes incomplets',
  ].filter(Boolean)
  const tail = notes.length === 0 ? '' : `, ${notes.join(', ')}`
  return `${word}: ${valueText(value, unit, language)}${interval}${tail}`.replace(
    ': ',
    isEnglish ? ': ' : '\u00a0: ',
  )
}

function lineIn(language: Language): (label: keyof typeof LABELS, text: string) => string[] {
  return (label, text) => (text === '' ? [] : wrapped(LABELS[label]?.[language] ?? '', text))
}

function countsOf(claims: readonly Claim[], language: Language): string {
  const counts = Object.entries(VERDICT_WORDS)
    .map(([key, word]) => [claims.filter((c) => c.verdict === key).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word[language]}`)
  const isEnglish = language === 'en'
  return `${claims.length} ${isEnglish ? 'claims:' : 'affirmations\u00a0:'} ${counts.join(', ')}`
}

/** A count with its noun; both languages write one alone without an s. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
