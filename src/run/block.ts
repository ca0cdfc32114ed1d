import { parameterColumnsOf } from '../compile/parameter-columns.ts'
import { labelsOf } from '../compile/compile-model.ts'
import { createEngine } from '../compile/create-engine.ts'
import type { BlockPath, Engine, EngineOptions, Watch } from '../compile/engine.ts'
import { interpretWorld } from '../compile/interpreter.ts'
import type { Program } from '../compile/ir.ts'
import { fittingLanes } from '../compile/program-size.ts'
import { membersOf } from '../compile/schedule.ts'
import { stepLabels } from '../language/calendar.ts'
import type { BlockSetup } from './block-setup.ts'
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
  readonly #run: BlockSetup
  readonly #engine: Engine
  readonly #cells: (length: number) => Float64Array
  readonly #watches: readonly Watch[]
  readonly #rows: ReadonlyMap<string, number>
  readonly #scales: readonly number[]
  readonly #months: readonly string[]

  /**
   * @param engine Engine of an earlier run with the same key and lanes, still warm.
   * @param cells Makes the memory of the large arrays of a result; zeros.
   */
  constructor(
    run: BlockSetup,
    worlds: number,
    engine?: Engine,
    cells: (length: number) => Float64Array = (length) => new Float64Array(length),
  ) {
    this.#run = run
    this.#cells = cells
    const { program } = run
    this.lanes = engine?.lanes ?? lanesOf(run, worlds)
    this.#watches = watchesOf(program)
    this.#rows = new Map(this.#watches.map(({ node, element }, i) => [`${node}:${element}`, i]))
    this.#engine = engine ?? createEngine(program, engineOptionsOf(run, this.lanes))
    const scales = new Map(run.model.parameters.map((p) => [p.name, p.scale]))
    this.#scales = this.#engine.parameterColumns.map(
      ({ node }) => scales.get(program.nodes[node]?.name ?? '') ?? 1,
    )
    this.#months = stepLabels(program.time)
    this.labels = labelsOfRun(run)
  }

  get prepared(): BlockSetup {
    return this.#run
  }

  get engine(): Engine {
    return this.#engine
  }

  /** Run worlds, at most `lanes`. */
  run(worlds: readonly number[]): BlockResult {
    const { program, source } = this.#run
    const n = worlds.length
    const block = this.#engine.run(worlds, source)
    const steps = program.time.steps + 1
    const rows = this.#watches.length
    const series = this.#cells(program.columns.length * steps * n)
    program.columns.forEach(({ node, element, scale }, c) => {
      const row = this.#row(node, element)
      for (let k = 0; k < steps; k++) {
        const to = (c * steps + k) * n
        const from = (k * rows + row) * n
        for (let w = 0; w < n; w++) series[to + w] = (block.paths[from + w] ?? 0) / scale
      }
    })
    const scales = program.outcomes.flatMap(({ labels, scale }) => labels.map(() => scale))
    const outcomes = block.outcomes.map((x, i) => x / (scales[Math.floor(i / n)] ?? 1))
    const parameters = block.parameters.map((x, i) => x / (this.#scales[Math.floor(i / n)] ?? 1))
    const failures = findFailures(program, worlds, this.#months, (node, element, k, w) =>
      this.#value(block, this.#row(node, element), k, w, n),
    )
    return {
      worlds,
      series,
      outcomes,
      parameters,
      events: inWorldOrder(block.events, worlds).map((e) => ({
        ...e,
        months: Number.isFinite(e.months) ? e.months : null,
      })),
      faults: [
        ...this.#notFinite(block, worlds),
        ...this.#unconverged(block, worlds),
        ...failures.faults,
      ],
      clamps: block.clamps,
      worst: failures.worst,
    }
  }

  #row(node: number, element: number): number {
    return this.#rows.get(`${node}:${element}`) ?? 0
  }

  #value(block: BlockPath, row: number, step: number, lane: number, n: number): number {
    return block.paths[(step * this.#watches.length + row) * n + lane] ?? Number.NaN
  }

  #unconverged(block: BlockPath, worlds: readonly number[]): WorldFault[] {
    return inWorldOrder(block.unconverged, worlds).map(({ world, group, step }) => ({
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

/** What the engine of a run is made for. */
export function engineOptionsOf({ program, varying }: BlockSetup, lanes: number): EngineOptions {
  return { lanes, varying, checkAll: isStrict(program), watches: watchesOf(program) }
}

/** Paths that a run looks at: its columns, the sides of checks, and the ledger's rows; each once. */
function watchesOf(program: Program): Watch[] {
  const watches = new Map<string, Watch>()
  const add = (node: number, element: number) =>
    watches.set(`${node}:${element}`, { node, element })
  for (const { node, element } of program.columns) add(node, element)
  for (const { parts, labels } of program.checks)
    for (const part of parts) labels.forEach((_, element) => add(part, element))
  for (const node of ledgerNodes(program))
    for (let e = 0; e < (program.nodes[node]?.size ?? 0); e++) add(node, e)
  return [...watches.values()]
}

/** Sort what happened in worlds by world, then step; what an engine tells of one step of a world keeps its order. */
function inWorldOrder<T extends { readonly world: number; readonly step: number }>(
  items: readonly T[],
  worlds: readonly number[],
): T[] {
  const position = new Map(worlds.map((w, i) => [w, i]))
  return [...items].sort(
    (a, b) => (position.get(a.world) ?? 0) - (position.get(b.world) ?? 0) || a.step - b.step,
  )
}

/**
 * Worlds of a block of a run: fewer where its paths are long.
 *
 * @throws {InputError} `too-large` where one world alone would not fit into memory.
 */
export function lanesOf({ program }: BlockSetup, worlds: number): number {
  const most = Math.min(isStrict(program) ? STRICT_LANES : LANES, Math.max(1, worlds))
  return fittingLanes(program, watchesOf(program).length, most)
}

/** Labels of what each block of a run gives back. */
export function labelsOfRun({ program, varying }: BlockSetup): BlockLabels {
  return {
    series: program.columns.map((c) => c.label),
    outcomes: program.outcomes.flatMap((o) => o.labels),
    parameters: parameterColumnsOf(program, varying).map(({ node, element }) => {
      const { name = '', shape = [] } = program.nodes[node] ?? {}
      return labelsOf(name, shape)[element] ?? name
    }),
  }
}

/** Tell whether a program checks itself as it runs: conditions and the ledger. */
export function isStrict(program: Program): boolean {
  return program.checks.length > 0 || program.ledger !== null
}

/** First value of a world, in the order of evaluation, that is not finite. */
function firstBadValue(
  { program, source }: BlockSetup,
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
