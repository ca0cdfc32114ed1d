import type { Distribution, Distributions } from './distribution.ts'
import type { KeepRule } from './fold-request.ts'
import type { KeptWorld } from './folded.ts'

/**
 * Worlds among which the representative one is sought: the first ones in the statistics. Worlds are independent draws, so
 * the first ones are a random sample of all.
 */
export const CANDIDATES = 10_000

/** The share of worlds that are no worse than the world at the edge of the worst percentile. */
const WORST_SHARE = 0.01

/** Finds worlds worth looking at while their blocks go by. Its memory is fixed; worlds must come in rising order. */
export class WorldKeeper {
  readonly #rule: KeepRule
  readonly #outcomes: readonly string[]
  readonly #candidates: Uint32Array
  readonly #scores: Float64Array
  #candidateCount = 0
  readonly #worst: readonly { world: number; score: number }[][]
  /** First world with the date at a step, plus one. */
  readonly #firstAt: Uint32Array

  /** @param outcomes Labels of all outcomes, in the order of their rows. */
  constructor(rule: KeepRule, outcomes: readonly string[], steps: number) {
    this.#rule = rule
    this.#outcomes = outcomes
    this.#candidates = new Uint32Array(CANDIDATES)
    this.#scores = new Float64Array(CANDIDATES * rule.middle.length)
    this.#worst = rule.worst.map(() => [])
    this.#firstAt = new Uint32Array(steps)
  }

  /** Bytes of the arrays: fixed from the start. */
  get bytes(): number {
    return this.#candidates.byteLength + this.#scores.byteLength + this.#firstAt.byteLength
  }

  /**
   * Look at the next worlds.
   *
   * @param rows Their outcomes, shape [outcome, world].
   * @param steps Steps of the date, -1 for never; null without a date.
   */
  add(worlds: readonly number[], rows: Float64Array, steps: Int32Array | null): void {
    const n = worlds.length
    const valueOf = (outcome: string, w: number): number =>
      rows[this.#outcomes.indexOf(outcome) * n + w] ?? NaN
    const { middle, worst } = this.#rule
    for (const [w, world] of worlds.entries()) {
      const step = steps?.[w] ?? -1
      if (step >= 0 && this.#firstAt[step] === 0) this.#firstAt[step] = world + 1
      if (this.#candidateCount === CANDIDATES) continue
      this.#candidates[this.#candidateCount] = world
      for (const [m, outcome] of middle.entries())
        this.#scores[this.#candidateCount * middle.length + m] = valueOf(outcome, w)
      this.#candidateCount++
    }
    for (const [i, { outcome, end }] of worst.entries())
      for (const [w, world] of worlds.entries()) {
        const value = valueOf(outcome, w)
        this.#offer(this.#worst[i] ?? [], world, end === 'high' ? value : -value)
      }
  }

  /** Name the worlds found, given the distributions of all outcomes. */
  find(outcomes: Distributions, months: readonly string[], byStep: readonly number[]): KeptWorld[] {
    return [
      ...this.#representative(outcomes),
      ...this.#medianDate(months, byStep),
      ...this.#rule.worst.flatMap((rule, i) => [
        ...this.#edge(outcomes, rule),
        ...(this.#worst[i] ?? []).map(({ world, score }, place): KeptWorld => {
          const value = rule.end === 'high' ? score : -score
          const rank = place === 0 ? rule.end : `number ${place + 1} from the ${rule.end} end`
          return {
            world,
            why: 'worst',
            by: rule.outcome,
            about: `${rule.outcome}: ${place === 0 ? `${rank}est` : rank}`,
            value,
            end: rule.end,
            place: place + 1,
          }
        }),
      ]),
    ]
  }

  /** Keep the highest scores, ties by world; NaN is no score. */
  #offer(best: { world: number; score: number }[], world: number, score: number): void {
    const most = this.#rule.worstWorlds
    if (Number.isNaN(score) || most === 0) return
    // Worlds rise: at equal scores the one already there stays ahead.
    if (best.length === most && !(score > (best.at(-1)?.score ?? -Infinity))) return
    const at = best.findIndex((entry) => score > entry.score)
    best.splice(at < 0 ? best.length : at, 0, { world, score })
    best.length = Math.min(best.length, most)
  }

  /** The candidate whose ranks are nearest to one half, by the sum of squares; no value counts as above all. */
  #representative(outcomes: Distributions): KeptWorld[] {
    const { middle } = this.#rule
    if (middle.length === 0 || this.#candidateCount === 0) return []
    const cells = middle.map((name) => rankerOf(outcomes.cell(this.#outcomes.indexOf(name))))
    let best = { world: 0, gap: Infinity }
    for (let c = 0; c < this.#candidateCount; c++) {
      let gap = 0
      for (const [m, rank] of cells.entries()) {
        const away = rank(this.#scores[c * middle.length + m] ?? NaN) - 0.5
        gap += away * away
      }
      if (gap < best.gap) best = { world: this.#candidates[c] ?? 0, gap }
    }
    if (best.gap === Infinity) return []
    return [
      {
        world: best.world,
        why: 'representative',
        by: middle.join(', '),
        about: `nearest to the middle in ${middle.join(', ')}, of the first ${this.#candidateCount} worlds`,
        value: null,
        among: this.#candidateCount,
      },
    ]
  }

  /** The first world with the median date, the lower one of two. */
  #medianDate(months: readonly string[], byStep: readonly number[]): KeptWorld[] {
    const { date } = this.#rule
    const total = byStep.reduce((sum, count) => sum + count, 0)
    if (date === null || total === 0) return []
    let seen = 0
    const step = byStep.findIndex((count) => (seen += count) * 2 >= total)
    const world = (this.#firstAt[step] ?? 0) - 1
    if (world < 0) return []
    const month = months[step] ?? ''
    const about = `first world with the median ${date}, ${month}`
    return [{ world, why: 'median date', by: date, about, value: null, month }]
  }

  /** The first world in the bucket that holds the edge of the worst percentile. */
  #edge(outcomes: Distributions, { outcome, end }: KeepRule['worst'][number]): KeptWorld[] {
    const cell = this.#outcomes.indexOf(outcome)
    const buckets = [...outcomes.sketch.bucketsOf(cell)]
    const total = buckets.reduce((sum, { count }) => sum + count, 0)
    const below = Math.floor((total - 1) * (end === 'high' ? 1 - WORST_SHARE : WORST_SHARE))
    let seen = 0
    const bucket = buckets.find(({ count }) => (seen += count) > below)
    if (!bucket || bucket.tag === null) return []
    return [
      {
        world: bucket.tag,
        why: 'percentile',
        by: outcome,
        about: `${outcome}: edge of the worst percentile`,
        value: bucket.low + (bucket.high - bucket.low) / 2,
      },
    ]
  }
}

/** Ranks of values from 0 to 1 as `Distribution.rank` gives them, with values that are none above all others. */
function rankerOf(distribution: Distribution): (x: number) => number {
  const all = distribution.count + distribution.nan
  const ofNone = (distribution.count + distribution.nan / 2) / all
  const share = distribution.count / all
  const known = new Map<number, number>()
  return (x) => {
    if (Number.isNaN(x)) return ofNone
    const rank = known.get(x) ?? distribution.rank(x) * share
    known.set(x, rank)
    return rank
  }
}
