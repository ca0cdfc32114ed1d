import { yearOfStep } from '../language/calendar.ts'
import { InputError } from '../language/error.ts'
import { labelsOfRun } from './block.ts'
import type { Crossing } from './crossing.ts'
import type { FoldRequest } from './fold-request.ts'
import type { ObservedFigure } from './observed-figure.ts'
import type { BlockSetup } from './block-setup.ts'

/** Cells of series: with more, counts would fill the memory. */
const MOST_CELLS = 30_000

/** A fold request on a prepared run: labels turned into places. */
export interface FoldPlan {
  readonly steps: number
  /** Labels of the folded series and their columns. */
  readonly series: readonly { readonly label: string; readonly column: number }[]
  readonly outcomes: readonly string[]
  readonly dates: readonly {
    readonly name: string
    readonly rule: Crossing
    readonly column: number
    readonly other: number
  }[]
  readonly figures: readonly { readonly figure: ObservedFigure; readonly column: number }[]
  /** Outcomes that are the date of a first crossing: step by value. */
  readonly outcomeDates: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/**
 * Find what a fold request names.
 *
 * @throws {InputError} `bad-fold` when it names a series, outcome or date that the run does not have, or too many series.
 */
export function planFold(request: FoldRequest, prepared: BlockSetup): FoldPlan {
  const { program } = prepared
  const labels = labelsOfRun(prepared)
  const steps = program.time.steps + 1
  const column = (label: string): number => {
    const at = labels.series.indexOf(label)
    if (at < 0) throw new InputError('bad-fold', `series '${label}' is not recorded; record it`)
    return at
  }
  const isWanted = (label: string) =>
    request.series === undefined ||
    request.series.some((name) => name === label || name === label.split('[', 1)[0])
  const series = labels.series.flatMap((label, at) =>
    isWanted(label) ? [{ label, column: at }] : [],
  )
  if (series.length * steps > MOST_CELLS)
    throw new InputError(
      'bad-fold',
      `${series.length} series of ${steps} steps are too many to fold; name at most ${Math.floor(MOST_CELLS / steps)}`,
    )
  const dates = Object.entries(request.dates ?? {}).map(([name, rule]) => ({
    name,
    rule,
    column: column(rule.series),
    other: column(rule.other),
  }))
  checkNames(request, labels.outcomes, steps)
  return {
    steps,
    series,
    outcomes: labels.outcomes,
    dates,
    figures: (request.match?.figures ?? []).map((figure) => ({
      figure,
      column: column(figure.series),
    })),
    outcomeDates: outcomeDatesOf(prepared),
  }
}

function checkNames(request: FoldRequest, outcomes: readonly string[], steps: number): void {
  const { match, keep } = request
  const dates = Object.keys(request.dates ?? {})
  for (const date of [match?.date, keep?.date])
    if (typeof date === 'string' && !dates.includes(date))
      throw new InputError('bad-fold', `there is no date '${date}' among those to count`)
  for (const outcome of [...(keep?.middle ?? []), ...(keep?.worst ?? []).map((w) => w.outcome)])
    if (!outcomes.includes(outcome))
      throw new InputError('bad-fold', `the model has no outcome '${outcome}'`)
  for (const { id, firstStep, lastStep } of match?.figures ?? [])
    if (firstStep < 0 || lastStep >= steps || lastStep < firstStep)
      throw new InputError('bad-fold', `observation '${id}' has no month in the run`)
}

function outcomeDatesOf({ program }: BlockSetup): Map<string, Map<number, number>> {
  const dates = new Map<string, Map<number, number>>()
  for (const { labels, tree, scale } of program.outcomes) {
    if (tree.op !== 'fold' || tree.fn !== 'first_time') continue
    const steps = new Map<number, number>()
    for (let k = 0; k <= program.time.steps; k++) steps.set(yearOfStep(program.time, k) / scale, k)
    for (const label of labels) dates.set(label, steps)
  }
  return dates
}
