import type { Node } from '../ir.ts'
import { FADE_CUT } from '../shock-events.ts'
import type { Cells, Store } from './cells.ts'
import { RATE } from './dag.ts'
import type { Hoister } from './hoist.ts'
import { exp } from './math/exp.ts'
import { minimum } from './math/functions.ts'
import { V } from './opcodes.ts'

/** Cells of one element of a shock, each with the worlds side by side. */
export interface ShockElement {
  readonly element: number
  /** Number of the element among those of all shocks: where its key and its flag lie. */
  readonly index: number
  readonly size: number
  readonly age: number
  readonly length: number
  /** Uniform number of the step. */
  readonly draw: number
  /** Masks of the worlds that may start, and that do. */
  readonly may: number
  readonly starts: number
  /** Cell of the size in the step of the start, or null where nothing reads it. */
  readonly onset: number | null
  /** Who may start; who does; and, after events began, what is active now. */
  readonly ask: readonly Store[]
  readonly decide: readonly Store[]
  readonly act: readonly Store[]
}

/** A shock in generated code: states and chances for all worlds at once, beginnings in JavaScript. */
export interface ShockPlan {
  readonly node: Node & { kind: 'shock' }
  /** Uniform cell of a yearly hazard that replaces the model's; NaN for none. */
  readonly hazard: number
  readonly elements: readonly ShockElement[]
}

/** Plan a shock after those before it. */
export function planShock(
  node: Node & { kind: 'shock' },
  shocks: ShockPlan[],
  cells: Cells,
  hoister: Hoister,
): ShockPlan {
  const before = (shocks.at(-1)?.elements.at(-1)?.index ?? -1) + 1
  const hazard = cells.uniform()
  for (const part of [node.sizeNode, node.durationNode]) if (part !== null) cells.share(part)
  cells.share(node.onset)
  cells.share(node.active)
  const plan: ShockPlan = {
    node,
    hazard,
    elements: Array.from({ length: node.size }, (_, element) =>
      planElement(node, element, before + element, hazard, cells, hoister),
    ),
  }
  shocks.push(plan)
  return plan
}

function planElement(
  node: Node & { kind: 'shock' },
  element: number,
  index: number,
  hazardCell: number,
  cells: Cells,
  hoister: Hoister,
): ShockElement {
  const { dag, program } = cells
  const n = (x: number) => dag.number(x)
  const own = () => cells.shared()
  const [size, age, length, draw, may, starts] = [own(), own(), own(), own(), own(), own()]
  const at = (cell: number) => dag.cell(cell, RATE.both)
  const to = (index: number, op: number): Store => ({ target: { kind: 'cell', index }, op })
  const { profile } = node.shock

  const replaced = dag.uniform(hazardCell, RATE.constant)
  const hazard = dag.select(
    dag.two(V.eq, replaced, replaced),
    replaced,
    cells.read(node.hazard, element),
  )
  const running = dag.two(V.lt, at(age), profile === 'ramp' ? n(Infinity) : at(length))
  const mayStart = dag.two(V.andnot, dag.two(V.gt, hazard, n(0)), running)
  const rate = dag.two(V.mul, dag.one(V.neg, hazard), n(program.time.stepYears))
  const chance = dag.two(V.sub, n(1), exp(dag, rate))
  const doesStart = dag.two(V.and, at(may), dag.two(V.lt, at(draw), chance))
  hoister.settle(mayStart, RATE.both)
  hoister.settle(doesStart, RATE.both)

  const lasts = dag.two(V.lt, at(age), profile === 'ramp' ? n(Infinity) : at(length))
  const shape = (): number => {
    switch (profile) {
      case 'constant':
        return n(1)
      case 'fade':
        return exp(dag, dag.two(V.div, dag.two(V.mul, n(-FADE_CUT), at(age)), at(length)))
      case 'ramp': {
        const steps = dag.two(V.pmax, at(length), n(1))
        return minimum(dag, n(1), dag.two(V.div, dag.two(V.add, at(age), n(1)), steps))
      }
    }
  }
  const now = dag.select(lasts, shape(), n(0))
  const active = dag.select(dag.two(V.gt, now, n(0)), dag.two(V.mul, at(size), now), n(0))
  const cellOf = (id: number) =>
    (cells.layout.laneOffset[id] ?? -1) < 0 ? null : cells.place(id) + element
  const activeCell = cellOf(node.active)
  return {
    element,
    index,
    size,
    age,
    length,
    draw,
    may,
    starts,
    onset: cellOf(node.onset),
    ask: [to(may, mayStart)],
    decide: [to(starts, doesStart)],
    act: [
      ...(activeCell === null ? [] : [to(activeCell, active)]),
      to(age, dag.two(V.add, at(age), n(1))),
    ],
  }
}
