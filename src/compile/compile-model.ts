import type { Bound } from '../language/bound.ts'
import { bindCheck, bindOutcome } from '../language/bind-fold.ts'
import { STATIC_TIME, stepOfYear } from '../language/calendar.ts'
import type { Issue } from '../language/issue.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import { symbolsOf } from '../language/symbols.ts'
import { buildNodes } from './build-nodes.ts'
import { buildWorth } from './build-worth.ts'
import type { Column, Node, Program, ProgramCheck, ProgramOutcome } from './ir.ts'
import { buildLedger } from './ledger.ts'
import { NodeTable } from './lower.ts'
import { checkOperations } from './program-size.ts'
import { scheduleNodes } from './schedule.ts'

/** What a program must be able to tell, besides the outcomes. */
export interface CompileOptions {
  /** Names (`price`: all elements) or elements (`price[NVDA]`) to keep. */
  readonly record: readonly string[]
  /** Compile the checks and the net-worth ledger too. */
  readonly strict: boolean
  /** Leave the outcomes out; default false. */
  readonly withoutOutcomes?: boolean
}

/**
 * Compile a checked model: every name becomes a node, everything through time a node of its own, in an order that runs.
 *
 * @returns The program and what is wrong: loops, and recorded names that do not exist.
 * @throws {InputError} `too-large` where it would take too long or too much memory to step.
 */
export function compileModel(
  model: Model,
  options: CompileOptions,
): { program: Program; issues: readonly Issue[] } {
  const issues = new IssueList()
  const symbols = symbolsOf(model)
  const table = new NodeTable(symbols, issues)
  buildNodes(model, table)
  buildWorth(model, table)
  const outcomes = options.withoutOutcomes
    ? []
    : model.outcomes.map((o): ProgramOutcome => {
        const { tree, parts } = bindOutcome(o, symbols, issues)
        const time = model.time ?? STATIC_TIME
        const from = o.fromYear === null ? 0 : stepOfYear(time, o.fromYear)
        const to = o.toYear === null ? time.steps : stepOfYear(time, o.toYear)
        return {
          name: o.name,
          labels: labelsOf(o.name, table.shapeOfDims(o.dims)),
          scale: o.scale,
          tree,
          parts: addParts(`#outcome:${o.name}`, parts, o.dims, table),
          fromStep: Math.max(0, from),
          toStep: Math.min(time.steps, to),
        }
      })
  const checks = options.strict
    ? model.checks.map((c): ProgramCheck => {
        const { op, parts } = bindCheck(c, symbols, issues)
        return {
          name: c.name,
          labels: labelsOf(c.name, table.shapeOfDims(c.dims)),
          op,
          parts: addParts(`#check:${c.name}`, parts, c.dims, table),
          tolerance: c.tolerance,
        }
      })
    : []
  const ledger = options.strict ? buildLedger(model, table) : null
  const scales = scalesOf(model)
  const columns = options.record.flatMap((label) => columnsOf(label, scales, table, issues))
  const nodes = table.nodes.map((node) => withoutIdleDepth(node, (model.time ?? STATIC_TIME).steps))
  const stocks = nodes.filter((n) => n.kind === 'stock').map((n) => n.id)
  const roots = new Set<number>([
    ...stocks,
    ...columns.map((c) => c.node),
    ...outcomes.flatMap((o) => o.parts),
    ...checks.flatMap((c) => c.parts),
    ...(ledger
      ? [
          ledger.residual,
          ledger.saving,
          ledger.unpaid,
          ledger.consumption,
          ledger.writeOffs,
          ...ledger.settled.map((s) => s.node),
        ]
      : []),
    ...nodes.filter((n) => n.kind === 'shock' || n.kind === 'parameter').map((n) => n.id),
  ])
  // Strict runs check every declared quantity, read by something or not.
  if (options.strict) for (const node of nodes) if (!node.name.startsWith('#')) roots.add(node.id)
  const { first, later } = scheduleNodes(model, nodes, roots, issues)
  const scheduled = new Set(
    first.flatMap((i) => (typeof i === 'number' ? [i] : [...i.inner, ...i.unknowns])),
  )
  const program: Program = {
    time: model.time ?? STATIC_TIME,
    isStatic: model.time === null,
    nodes,
    tables: table.tables,
    first,
    later,
    stocks,
    smooths: nodes.filter((n) => n.kind === 'smooth' && scheduled.has(n.id)).map((n) => n.id),
    columns,
    outcomes,
    checks,
    ledger,
  }
  checkOperations(program)
  return { program, issues: issues.items }
}

/** Labels of the elements of an array: `price[NVDA]`, or the name alone for a scalar. */
export function labelsOf(name: string, shape: readonly (readonly string[])[]): string[] {
  if (shape.length === 0) return [name]
  const inner = shape.reduce<string[]>(
    (all, set) => all.flatMap((l) => set.map((e) => (l ? `${l},${e}` : e))),
    [''],
  )
  return inner.map((l) => `${name}[${l}]`)
}

function addParts(
  name: string,
  parts: readonly Bound[],
  dims: readonly string[],
  table: NodeTable,
): number[] {
  const shape = table.shapeOfDims(dims)
  return parts.map((part, i) =>
    table.add({
      kind: 'equation',
      name: `${name}:${i}`,
      shape,
      pieces: [table.whole(part, shape)],
    }),
  )
}

function columnsOf(
  label: string,
  scales: ReadonlyMap<string, number>,
  table: NodeTable,
  issues: IssueList,
): Column[] {
  const [name = '', inside] = label.trim().replace(/\]$/, '').split('[')
  const node = table.find(name)
  if (node === undefined || (name.startsWith('#') && !/^#(?:ledger|value):/.test(name))) {
    issues.add(
      'unknown-name',
      `record.${label}`,
      `unknown name '${name}'`,
      didYouMean(name, table.symbols.names.keys()),
    )
    return []
  }
  const scale = scales.get(name) ?? 1
  const labels = labelsOf(name, table.shapeOf(node))
  const wanted = inside?.split(',').map((w) => w.trim())
  const columns = labels.map((l, element): Column => ({ label: l, node, element, scale }))
  if (!wanted) return columns
  const kept = columns.filter(({ label: l }) => {
    const words = l.slice(name.length + 1, -1).split(',')
    return (
      words.length === wanted.length && words.every((w, i) => wanted[i] === '*' || wanted[i] === w)
    )
  })
  if (kept.length === 0)
    issues.add(
      'unknown-element',
      `record.${label}`,
      `'${name}' has no element [${wanted.join(',')}]`,
      didYouMean(label.trim(), labels),
    )
  return kept
}

/** Base units in one declared unit, by name; the first declaration of a name counts. */
function scalesOf(model: Model): Map<string, number> {
  const scales = new Map<string, number>()
  const put = (name: string, scale: number) => {
    if (!scales.has(name)) scales.set(name, scale)
  }
  for (const section of [
    'parameters',
    'data',
    'variables',
    'stocks',
    'accounts',
    'payments',
    'claims',
    'capital',
  ] as const)
    for (const { name, scale } of model[section]) put(name, scale)
  for (const { name, scale } of model.shocks)
    for (const part of ['onset', 'active']) put(`${name}_${part}`, scale)
  return scales
}

/** Let nothing look further back than a run is long: the slots would never be read. */
function withoutIdleDepth(node: Node, steps: number): Node {
  if (node.kind !== 'lag' && node.kind !== 'peak' && node.kind !== 'trough') return node
  return node.depth !== null && node.depth > steps + 1 ? { ...node, depth: steps + 1 } : node
}
