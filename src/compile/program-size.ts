import { costOf } from './expressions.ts'
import type { Program } from './ir.ts'
import { PROGRAM_LIMITS } from './limits.ts'
import { countPoints } from './points.ts'
import { membersOf } from './schedule.ts'
import { tooLarge } from './too-large.ts'

/** A node with this many bytes of its own beside its values, in numbers, counts for the interpreter. */
const NODE_OVERHEAD = 25

/**
 * Refuse a program whose step would take too long.
 *
 * @throws {InputError} `too-large`, naming the costliest equation.
 */
export function checkOperations({ nodes, first }: Program): void {
  let all = 0
  let most = { name: '', cost: 0 }
  for (const id of first.flatMap(membersOf)) {
    const node = nodes[id]
    if (!node || !('pieces' in node)) continue
    const cost = node.pieces.reduce((n, p) => n + countPoints(p.sizes) * costOf(p.body), 0)
    all += cost
    if (cost > most.cost) most = { name: node.name, cost }
  }
  if (all > PROGRAM_LIMITS.operations)
    throw tooLarge(
      'the equations of this model',
      all,
      'operations in a step',
      PROGRAM_LIMITS.operations,
      `'${most.name}' has ${most.cost} of them: sum over fewer dimensions at once, or over smaller ones.`,
    )
}

/**
 * Numbers that a world of a block holds: cells, what is looked back at, and paths.
 *
 * @param rows Elements whose paths are kept, those of outcomes left out.
 */
export function numbersOfWorld({ nodes, first, time, outcomes }: Program, rows: number): number {
  let numbers = 0
  for (const id of first.flatMap(membersOf)) {
    const node = nodes[id]
    if (!node) continue
    numbers += node.size
    if (node.kind === 'lag') numbers += node.size * node.depth
    if (node.kind === 'peak' || node.kind === 'trough') numbers += node.size * (node.depth ?? 1) * 2
  }
  const parts = outcomes.reduce((n, o) => n + o.labels.length * o.parts.length, 0)
  return numbers + (time.steps + 1) * (rows + parts)
}

/**
 * Worlds side by side that fit into memory.
 *
 * @param rows Elements whose paths are kept.
 * @param lanes As many as are wanted.
 * @throws {InputError} `too-large` where one world alone is too large.
 */
export function fittingLanes(program: Program, rows: number, lanes: number): number {
  const numbers = numbersOfWorld(program, rows)
  if (numbers > PROGRAM_LIMITS.worldNumbers)
    throw tooLarge(
      `one world of ${program.time.steps + 1} steps with ${rows} recorded series`,
      numbers,
      'numbers in memory',
      PROGRAM_LIMITS.worldNumbers,
      'Record fewer names or single elements, look back over fewer steps, or take longer steps or smaller dimensions.',
    )
  return Math.max(1, Math.min(lanes, Math.floor(PROGRAM_LIMITS.blockNumbers / numbers)))
}

/**
 * Refuse to interpret what would keep too many values: the interpreter keeps every value of every step.
 *
 * @throws {InputError} `too-large`.
 */
export function checkInterpreted({ nodes, first }: Program, lastStep: number): void {
  const perStep = first
    .flatMap(membersOf)
    .reduce((n, id) => n + (nodes[id]?.size ?? 0) + NODE_OVERHEAD, 0)
  const numbers = perStep * (lastStep + 1)
  if (numbers > PROGRAM_LIMITS.interpretedNumbers)
    throw tooLarge(
      `every value of ${lastStep + 1} steps of one world`,
      numbers,
      'numbers in memory',
      PROGRAM_LIMITS.interpretedNumbers,
      'Take fewer or longer steps, or smaller dimensions.',
    )
}
