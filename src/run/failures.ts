import type { Program, ProgramCheck } from '../compile/ir.ts'
import type { WorldFault } from './result.ts'

/** Net worth must close, and settled claims must move with their payments, to this share of assets. */
const LEDGER_TOLERANCE = 1e-9

/** Value of a node's element at a step in a lane. */
type ValueAt = (node: number, element: number, step: number, lane: number) => number

/** Assert the checks and the ledger of a strict program in every world and step; tell the first failure of each world. */
export function findFailures(
  program: Program,
  worlds: readonly number[],
  months: readonly string[],
  value: ValueAt,
): { faults: WorldFault[]; worst: Record<string, number> } {
  const faults: WorldFault[] = []
  const worst: Record<string, number> = {}
  const assert = (
    code: WorldFault['code'],
    key: string,
    name: string,
    fromStep: number,
    tolerance: number,
    gapAt: (step: number, lane: number) => number,
  ) => {
    for (const [w, world] of worlds.entries()) {
      let failed = false
      for (let k = fromStep; k <= program.time.steps; k++) {
        const gap = gapAt(k, w)
        if (!(gap <= (worst[key] ?? -Infinity))) worst[key] = gap
        if (gap <= tolerance || failed) continue
        failed = true
        faults.push({ code, world, step: k, month: months[k] ?? '', name, value: gap })
      }
    }
  }
  for (const check of program.checks)
    for (const [e, name] of check.labels.entries())
      assert('check-failed', check.name, name, 0, check.tolerance, (k, w) =>
        checkGap(
          check,
          check.parts.map((part) => value(part, e, k, w)),
        ),
      )
  const { ledger } = program
  if (!ledger) return { faults, worst }
  for (const [e, actor] of ledger.actors.entries()) {
    // At step 0 nothing has moved yet.
    assert('ledger-open', 'ledger', `net worth of ${actor}`, 1, LEDGER_TOLERANCE, (k, w) =>
      Math.abs(value(ledger.residual, e, k, w)),
    )
    for (const { claim, node } of ledger.settled)
      assert(
        'ledger-open',
        `settled ${claim}`,
        `${claim} of ${actor}`,
        0,
        LEDGER_TOLERANCE,
        (k, w) => Math.abs(value(node, e, k, w)),
      )
  }
  return { faults, worst }
}

/** How far a check is from holding: at most its tolerance when it holds; NaN fails. */
function checkGap(check: ProgramCheck, sides: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN] = sides
  if (check.op === 'all') return a !== 0 && a === a ? 0 : 1
  const scale = Math.max(1, Math.abs(a), Math.abs(b))
  switch (check.op) {
    case '==':
      return Math.abs(a - b) / scale
    case '<=':
    case '<':
      return (a - b) / scale
    case '>=':
    case '>':
      return (b - a) / scale
  }
}
