import { DomainError, ModelError } from '../language/error.ts'
import type { Issue } from '../language/issue.ts'
import type { CostComparison } from './cost-compare.ts'
import { compareCosts } from './cost-compare.ts'
import type { CostVerdict } from './cost-expect.ts'
import { judgeCosts } from './cost-expect.ts'
import type { CostSection } from './cost-lines.ts'
import type { CostDomain, CostModel } from './cost-model.ts'
import type { CostPreset } from './cost-preset.ts'
import type { CostReport } from './cost-report.ts'
import { reportCost } from './cost-report.ts'
import type { Settings } from './static-model.ts'

/** The cost of intelligence, read. */
export interface CostBooks {
  readonly costs: CostModel
  readonly sections: readonly CostSection[]
  readonly presets: ReadonlyMap<string, CostPreset>
}

/** A preset worked out, with settings on top of it, and presets to stand beside it as they are. */
export interface CostQuestion {
  readonly preset: string
  readonly set: Settings
  readonly beside: readonly string[]
  readonly worlds: number
  readonly seed: number
}

/** A preset worked out, as plain data. */
export interface CostColumn {
  readonly preset: string
  readonly sections: CostReport['sections']
  /** Every input and variable by name; null without a value. */
  readonly values: Readonly<Record<string, number | null>>
  readonly verdicts: readonly CostVerdict[]
}

/** Why a setting cannot be: its bounds, a check of the model that it breaks, or what it is. */
export interface CostFault {
  readonly kind: 'outside' | 'check' | 'setting'
  /** Name of the input, or of the check; '' when the fault lies at none. */
  readonly name: string
  readonly text: string
}

/** What a question leads to: numbers, or every fault of its settings. */
export interface CostAnswer {
  readonly worlds: number
  readonly seed: number
  readonly faults: readonly CostFault[]
  /** Null when there are faults. */
  readonly main: CostColumn | null
  readonly beside: readonly CostColumn[]
  /** The first of those beside against each other one, as `faultline cost FIRST --compare OTHER`. */
  readonly comparisons: readonly CostComparison[]
}

/** Answers questions of cost; it keeps the presets that it worked out as they are. */
export class CostDesk {
  readonly #books: CostBooks
  readonly #kept = new Map<string, Promise<CostReport>>()

  constructor(books: CostBooks) {
    this.#books = books
  }

  /** Work out a question. Presets that there are not are left out. */
  async answer({ preset, set, beside, worlds, seed }: CostQuestion): Promise<CostAnswer> {
    const { presets } = this.#books
    const reports: CostReport[] = []
    for (const name of beside) {
      const one = presets.get(name)
      if (one) reports.push(await this.#asItIs(one, worlds, seed))
    }
    const found = presets.get(preset)
    const { report, faults } = found
      ? await this.#changed(found, set, worlds, seed)
      : { report: null, faults: [] }
    const [first, ...others] = reports
    return {
      worlds,
      seed,
      faults,
      main: report && columnOf(report),
      beside: reports.map(columnOf),
      comparisons: first ? others.map((other) => compareCosts(first, other)) : [],
    }
  }

  async #changed(
    preset: CostPreset,
    set: Settings,
    worlds: number,
    seed: number,
  ): Promise<{ report: CostReport | null; faults: readonly CostFault[] }> {
    if (Object.keys(set).length === 0)
      return { report: await this.#asItIs(preset, worlds, seed), faults: [] }
    try {
      const { costs, sections } = this.#books
      return { report: await reportCost(costs, sections, { preset, set, worlds, seed }), faults: [] }
    } catch (fault) {
      const faults = faultsOf(fault)
      if (faults === null) throw fault
      return { report: null, faults }
    }
  }

  #asItIs(preset: CostPreset, worlds: number, seed: number): Promise<CostReport> {
    const key = `${preset.id} ${worlds} ${seed}`
    const kept = this.#kept.get(key)
    if (kept) return kept
    const { costs, sections } = this.#books
    const report = reportCost(costs, sections, { preset, worlds, seed })
    this.#kept.set(key, report)
    report.catch(() => this.#kept.delete(key))
    return report
  }
}

function columnOf(report: CostReport): CostColumn {
  const { preset, sections, values } = report
  return {
    preset: preset.id,
    sections,
    values: Object.fromEntries(
      [...values].map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
    ),
    verdicts: judgeCosts(preset, values),
  }
}

/** Faults of settings; null for a fault of something else. */
function faultsOf(fault: unknown): readonly CostFault[] | null {
  if (fault instanceof ModelError)
    return fault.issues.filter((i) => i.severity === 'error').map((i) => ofIssue(i, 'setting'))
  if (!(fault instanceof DomainError)) return null
  const { outside = [], checks = [], issues = [] } = fault.details as Partial<CostDomain>
  return [
    ...outside.map(({ name }): CostFault => ({ kind: 'outside', name, text: fault.message })),
    ...checks.map((name): CostFault => ({ kind: 'check', name, text: fault.message })),
    ...issues.map((issue) => ofIssue(issue, 'outside')),
  ]
}

function ofIssue({ path, message }: Issue, kind: CostFault['kind']): CostFault {
  const [, name = ''] = /(?:^|\.)set\.(\w+)/.exec(path) ?? []
  return { kind, name, text: message }
}
