import { parameterColumnsOf } from '../compile/block-engine.ts'
import type { BlockPath, Watch } from '../compile/block-engine.ts'
import { labelsOf } from '../compile/compile-model.ts'
import { createEngine } from '../compile/engine.ts'
import type { Engine } from '../compile/engine.ts'
import { interpretWorld } from '../compile/interpreter.ts'
import type { Program } from '../compile/ir.ts'
import { membersOf } from '../compile/schedule.ts'
import { stepLabels } from '../language/calendar.ts'
import { foldOutcome } from './fold.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { ShockEvent, WorldFault } from './result.ts'
import { findFailures } from './failures.ts'

/** What a block of worlds gives back. Arrays are in declared units; rows follow the labels of the run. */
export interface BlockResult {
  readonly worlds: readonly number[]
  /** Shape [column, step, world]. */
  readonly series: Float64Array
  /** Shape [outcome, world]. */
  readonly outcomes: Float64Array
  /** Shape [parameter, world]. */
  readonly parameters: Float64Array
  readonly events: readonly ShockEvent[]
  readonly faults: readonly WorldFault[]
  readonly clamps: Readonly<Record<string, number>>
  readonly worst: Readonly<Record<string, number>>
}

/** Labels of the rows of a block. */
export interface BlockLabels {
  readonly series: readonly string[]
  readonly outcomes: readonly string[]
  readonly parameters: readonly string[]
}

/** Worlds side by side: enough to keep loops long, few enough for the cache. */
const LANES = 128
/** Strict runs keep far more of each world. */
const STRICT_LANES = 32
/** Worlds whose first bad value is named by running them again; the others are counted. */
const NAMED_WORLDS = 3

/** Runs blocks of worlds of one prepared job. */
export class BlockRunner {
  readonly lanes: number
  readonly labels: BlockLabels
  readonly #run: PreparedRun
  readonly #engine: Engine
  readonly #watches: Watch[] = []
  readonly #watchIndex = new Map<string, number>()
  readonly #scales: readonly number[]
  readonly #months: readonly string[]

  /** @param engine Engine of an earlier run with the same key and lanes, still warm. */
  constructor(run: PreparedRun, worlds: number, engine?: Engine) {
    this.#run = run
    const { program } = run
    this.lanes = engine?.lanes ?? lanesOf(run, worlds)
    this.#engine =
      engine ?? createEngine(program, this.lanes, run.varying, { checkAll: isStrict(program) })
    for (const { node, element } of program.columns) this.#watch(node, element)
    for (const { parts, labels } of [...program.outcomes, ...program.checks])
      for (const part of parts) labels.forEach((_, element) => this.#watch(part, element))
    for (const node of ledgerNodes(program))
      for (let e = 0; e < (program.nodes[node]?.size ?? 0); e++) this.#watch(node, e)
    this.#scales = this.#engine.parameterColumns.map(
      ({ node }) =>
        run.model.parameters.find((p) => p.name === program.nodes[node]?.name)?.scale ?? 1,
    )
    this.#months = stepLabels(program.time)
    this.labels = labelsOfRun(run)
  }

  get prepared(): PreparedRun {
    return this.#run
  }

  get engine(): Engine {
    return this.#engine
  }

  /** Run worlds, at most `lanes`. */
  run(worlds: readonly number[]): BlockResult {
    const { program, source } = this.#run
    const n = worlds.length
    const block = this.#engine.run(worlds, source, this.#watches)
    const steps = program.time.steps + 1
    const series = new Float64Array(program.columns.length * steps * n)
    program.columns.forEach(({ node, element, scale }, c) => {
      const row = this.#row(node, element)
      for (let k = 0; k < steps; k++)
        for (let w = 0; w < n; w++)
          series[(c * steps + k) * n + w] = this.#value(block, row, k, w, n) / scale
    })
    const outcomes = new Float64Array(this.labels.outcomes.length * n)
    let at = 0
    for (const { labels, tree, parts, scale, fromStep, toStep } of program.outcomes)
      for (const element of labels.keys()) {
        const rows = parts.map((part) => this.#row(part, element))
        for (let w = 0; w < n; w++) {
          const path = (part: number) => (k: number) => this.#value(block, rows[part] ?? 0, k, w, n)
          const value = foldOutcome(tree, path, fromStep, toStep, program.time)
          outcomes[at * n + w] = value / scale
        }
        at++
      }
    const parameters = block.parameters.map((x, i) => x / (this.#scales[Math.floor(i / n)] ?? 1))
    const failures = findFailures(program, worlds, this.#months, (node, element, k, w) =>
      this.#value(block, this.#row(node, element), k, w, n),
    )
    return {
      worlds,
      series,
      outcomes,
      parameters,
      events: block.events.map((e) => ({
        ...e,
        months: Number.isFinite(e.months) ? e.months : null,
      })),
      faults: [...this.#notFinite(block, worlds), ...this.#unconverged(block), ...failures.faults],
      clamps: block.clamps,
      worst: failures.worst,
    }
  }

  #watch(node: number, element: number): void {
    const key = `${node}:${element}`
    if (this.#watchIndex.has(key)) return
    this.#watchIndex.set(key, this.#watches.length)
    this.#watches.push({ node, element })
  }

  #row(node: number, element: number): number {
    return this.#watchIndex.get(`${node}:${element}`) ?? 0
  }

  #value(block: BlockPath, row: number, step: number, lane: number, n: number): number {
    return block.paths[(step * this.#watches.length + row) * n + lane] ?? Number.NaN
  }

  #unconverged(block: BlockPath): WorldFault[] {
    return block.unconverged.map(({ world, group, step }) => ({
      code: 'not-converged',
      world,
      step,
      month: this.#months[step] ?? '',
      name: group,
      value: Number.NaN,
    }))
  }

  /** Name the first bad value of a world by running it again, step by step, in the order of evaluation. */
  #notFinite(block: BlockPath, worlds: readonly number[]): WorldFault[] {
    const faults: WorldFault[] = []
    for (const [w, world] of worlds.entries()) {
      const step = block.notFinite[w] ?? -1
      if (step < 0) continue
      const fault = { code: 'not-finite', world } as const
      const named = faults.length < NAMED_WORLDS ? firstBadValue(this.#run, world, step) : null
      faults.push(
        named
          ? { ...fault, ...named, month: this.#months[named.step] ?? '' }
          : { ...fault, step, month: this.#months[step] ?? '', name: '', value: Number.NaN },
      )
    }
    return faults
  }
}

/** Worlds of a block of a run. */
export function lanesOf({ program }: PreparedRun, worlds: number): number {
  return Math.min(isStrict(program) ? STRICT_LANES : LANES, Math.max(1, worlds))
}

/** Labels of what each block of a run gives back. */
export function labelsOfRun({ program, varying }: PreparedRun): BlockLabels {
  return {
    series: program.columns.map((c) => c.label),
    outcomes: program.outcomes.flatMap((o) => o.labels),
    parameters: parameterColumnsOf(program, varying).map(({ node, element }) => {
      const { name = '', shape = [] } = program.nodes[node] ?? {}
      return labelsOf(name, shape)[element] ?? name
    }),
  }
}

function isStrict(program: Program): boolean {
  return program.checks.length > 0 || program.ledger !== null
}

/** First value of a world, in the order of evaluation, that is not finite. */
function firstBadValue(
  { program, source }: PreparedRun,
  world: number,
  lastStep: number,
): { name: string; step: number; value: number } | null {
  const { values } = interpretWorld(program, source, world, lastStep)
  for (let k = 0; k <= lastStep; k++)
    for (const item of k === 0 ? program.first : program.later)
      for (const id of membersOf(item)) {
        const node = program.nodes[id]
        const at = values[id]?.[k]?.findIndex((x) => !Number.isFinite(x)) ?? -1
        if (!node || at < 0) continue
        const name = node.name.replace(/^#(\w+):(.+)$/, '$2.$1')
        return {
          name: labelsOf(name, node.shape)[at] ?? name,
          step: k,
          value: values[id]?.[k]?.[at] ?? Number.NaN,
        }
      }
  return null
}

function ledgerNodes({ ledger }: Program): number[] {
  return ledger ? [ledger.residual, ledger.unpaid, ...ledger.settled.map((s) => s.node)] : []
}
