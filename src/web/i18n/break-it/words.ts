import type { ShockChartWords } from '../../../report/chart/shock-words.ts'
import type { ShockPart } from '../../../study/shock-parts.ts'
import type { SizeKind } from '../../view/break-it/catalogue.ts'
import { isShockName, kindOf, shownSize } from '../../view/break-it/catalogue.ts'
import type { Figures } from '../figures.ts'
import type { AppLanguage } from '../words.ts'
import type { BreakWords } from './en.ts'
import { BREAK_EN } from './en.ts'
import { BREAK_FR } from './fr.ts'

/** The catalogue of the view in a language. */
export function breakWords(language: AppLanguage): BreakWords {
  return language === 'fr' ? BREAK_FR : BREAK_EN
}

/** Name, scope and meaning of size of a shock; one that no catalogue has bears its own name. */
export function shockText(
  shock: string,
  words: BreakWords,
): readonly [name: string, scope: string, size: string] {
  return isShockName(shock) ? words.names[shock] : [shock, words.form.unknown, '']
}

/** Write the size of a shock, such as `×20` or `60%`. */
export function sizeText(
  size: number | undefined,
  kind: SizeKind,
  words: BreakWords,
  figures: Figures,
): string {
  if (size === undefined) return ''
  if (kind === 'percent') return figures.percent(size, 1)
  if (kind === 'trillions') return words.size.trillions(figures.money(size * 1000))
  return words.size[kind](figures.count(shownSize(size, kind), 2))
}

/** Name events apart: with their month where two are of a kind. */
export function partNames(
  parts: readonly ShockPart[],
  words: BreakWords,
  figures: Figures,
): string[] {
  return parts.map(({ shock, at }) => {
    const [name] = shockText(shock, words)
    const isOne = parts.filter((part) => part.shock === shock).length === 1
    return isOne ? name : `${name} ${figures.shortMonth(at)}`
  })
}

/** Write an event with its size. */
export function partText(part: ShockPart, words: BreakWords, figures: Figures): string {
  const size = sizeText(part.pin.size, kindOf(part.shock), words, figures)
  return `${shockText(part.shock, words)[0]} ${size}`.trim()
}

/** Words of the charts of the view. */
export function shockChartWords(words: BreakWords, figures: Figures): ShockChartWords {
  const { plus } = figures
  return {
    row: (id) => ({ name: words.rows[id]?.[0] ?? id, unit: words.rows[id]?.[1] ?? '' }),
    change: (value, unit) =>
      plus(
        unit === 'share'
          ? figures.percent(value)
          : unit === 'points'
            ? figures.points(value)
            : figures.money(value),
      ),
    month: figures.month,
    shortMonth: figures.shortMonth,
    tenths: figures.tenths,
    tenthsChange: figures.tenthsChange,
    count: (value) => figures.count(value),
    record: words.record,
    sum: words.sum,
  }
}
