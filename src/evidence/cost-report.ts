import { activeInputs, shareOf } from './cost-given.ts'
import { reachOf } from './cost-graph.ts'
import type { CostKind, CostSection } from './cost-lines.ts'
import type { CostModel, CostValues } from './cost-model.ts'
import type { CostEvidence, CostPreset, CostSetting, MissingReason } from './cost-preset.ts'
import type { Settings } from './static-model.ts'
import type { Words } from './words.ts'

/** How well a number is known: by the worst evidence among the inputs that it rests on. `given` are inputs of whoever asks. */
export type CostMark = 'published' | 'inferred' | 'judged' | 'given'

/** One number of a report. */
export interface CostFigure {
  readonly of: string
  readonly label: Words
  readonly kind: CostKind
  readonly unit: string
  /** Null when it has no value; `missing` says why. */
  readonly value: number | null
  /** Ends of the middle 80 % of worlds; null when nothing varies. */
  readonly range: readonly [number, number] | null
  readonly mark: CostMark | null
  /** Share of the spread that comes from judged inputs; null when nothing varies. */
  readonly judgedShare: number | null
  /** Inputs that it rests on. */
  readonly inputs: readonly string[]
  readonly missing: MissingReason | null
}

/** All that is to be said of a preset. */
export interface CostReport {
  readonly preset: CostPreset
  readonly worlds: number
  readonly seed: number
  readonly sections: readonly {
    readonly id: string
    readonly title: Words
    readonly figures: readonly CostFigure[]
  }[]
  readonly values: CostValues
  /** Values over the worlds, by name. */
  readonly samples: ReadonlyMap<string, Float64Array>
}

/** What is asked of a preset. */
export interface CostRequest {
  readonly preset: CostPreset
  /** Settings on top of the preset's, as a scenario's `set`. */
  readonly set?: Settings
  readonly worlds: number
  readonly seed: number
}

const NOT_SAID: MissingReason = {
  kind: 'undisclosed',
  why: { en: 'no input gives it', fr: 'aucune donnée ne le fournit' },
}
const MARKS: Readonly<Record<CostEvidence, CostMark>> = {
  measured: 'published',
  derived: 'inferred',
  calibrated: 'inferred',
  judgement: 'judged',
  given: 'given',
}
const WORST: readonly CostMark[] = ['given', 'judged', 'inferred', 'published']

/** Settings of a preset as the model takes them. */
export function settingsOf(preset: CostPreset): Settings {
  return Object.fromEntries([...preset.settings].map(([name, { value }]) => [name, value]))
}

/**
 * Work a preset out: the value of each line, its range, how well it is known, and why it is missing.
 *
 * @throws {DomainError} When an input or a result cannot be.
 * @throws {ModelError} With every fault of the settings.
 */
export async function reportCost(
  costs: CostModel,
  sections: readonly CostSection[],
  { preset, set = {}, worlds, seed }: CostRequest,
): Promise<CostReport> {
  const all: Settings = { ...settingsOf(preset), ...set }
  const values = await costs.evaluate(all)
  const active = await activeInputs(costs, all, values)
  const { series, parameters } = await costs.sample(all, worlds, seed)
  const evidence = evidenceOf(costs, preset, set)
  const shares = await shareOf(costs, all, worlds, seed, (name) => evidence(name) === 'judgement')
  const units = new Map(
    [...costs.model.parameters, ...costs.model.variables].map((d) => [d.name, d.unit]),
  )
  const shareAt = (of: string, inputs: readonly string[]): number | null => {
    const judged = inputs
      .filter((name) => parameters.has(name))
      .map((name) => evidence(name) === 'judgement')
    // Where all that varies is of one kind, the share is known without noise.
    if (!judged.includes(true)) return 0
    return judged.includes(false) ? (shares.get(of) ?? null) : 1
  }
  const figure = (of: string, label: Words, kind: CostKind): CostFigure => {
    const value = values.get(of) ?? Number.NaN
    const unit = units.get(of) ?? ''
    const isKnown = Number.isFinite(value)
    const inputs = active.get(of) ?? []
    const range = isKnown ? middleOf(series.get(of) ?? new Float64Array()) : null
    const marks = inputs.map((name) => MARKS[evidence(name)])
    return {
      of,
      label,
      kind,
      unit,
      value: isKnown ? value : null,
      range,
      mark: isKnown ? worstMark(marks) : null,
      judgedShare: range === null ? null : shareAt(of, inputs),
      inputs,
      missing: isKnown ? null : reasonOf(costs, preset, values, of),
    }
  }
  return {
    preset,
    worlds,
    seed,
    sections: sections.map(({ id, title, lines }) => ({
      id,
      title,
      figures: lines.map(({ of, label, kind }) => figure(of, label, kind)),
    })),
    values,
    samples: series,
  }
}

/** Find the weakest of some marks; published when there is none. */
export function worstMark(marks: readonly (CostMark | null)[]): CostMark {
  return WORST.find((mark) => marks.includes(mark)) ?? 'published'
}

/** Find a figure by the name of its input or variable. */
export function figureOf(report: CostReport, of: string): CostFigure | undefined {
  return report.sections.flatMap((s) => s.figures).find((f) => f.of === of)
}

/** The evidence of an input: of the one who asks, of the preset, of the model. */
function evidenceOf(
  { model }: CostModel,
  { settings }: CostPreset,
  set: Settings,
): (name: string) => CostEvidence {
  const own = new Map(model.parameters.map((p) => [p.name, p.evidence as CostSetting['evidence']]))
  return (name) =>
    Object.hasOwn(set, name) ? 'given' : (settings.get(name)?.evidence ?? own.get(name) ?? 'judgement')
}

/** The reason of the nearest input without a value. */
function reasonOf(
  { model }: CostModel,
  { missing }: CostPreset,
  values: CostValues,
  of: string,
): MissingReason {
  const reached = reachOf(model, of, (name) => !Number.isFinite(values.get(name)))
  const reasons = [...reached].flatMap((name) => missing.get(name) ?? [])
  return reasons[0] ?? NOT_SAID
}

/** Tenth and ninetieth percentile of the finite values; null when all are the same. */
export function middleOf(column: Float64Array): readonly [number, number] | null {
  const sorted = column.filter((x) => Number.isFinite(x)).sort()
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = Math.floor(place)
    const low = sorted[below] ?? Number.NaN
    return low + (place - below) * ((sorted[below + 1] ?? low) - low)
  }
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  // Rounding of a number that does not vary is no range.
  if (last - first <= 1e-9 * Math.max(Math.abs(first), Math.abs(last))) return null
  return [at(0.1), at(0.9)]
}
