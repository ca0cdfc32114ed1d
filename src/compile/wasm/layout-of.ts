import type { MemoryMap } from './memory-map.ts'
import type { Plan } from './plan.ts'
import type { RuntimeLayout } from './runtime-layout.ts'

/** Tell an engine where everything of a plan lies. */
export function layoutOf(plan: Plan, memory: MemoryMap): RuntimeLayout {
  const { cells, program, shocks, noise, folds, moves, notFinite } = plan
  const { laneOffset, uniformOffset } = cells.layout
  const flags = shocks.reduce((n, s) => n + s.elements.length, 0)
  const cell = (index: number) => memory.cell(index)
  const bytesOfCell = memory.stride
  const fills: { at: number; bytes: number; value: number }[] = [
    { at: cell(notFinite.cell), bytes: bytesOfCell, value: -1 },
  ]
  for (const { elements } of shocks)
    for (const { age } of elements)
      fills.push({ at: cell(age), bytes: bytesOfCell, value: Infinity })
  for (const fold of folds.cells.flat(2))
    if (!Object.is(fold.start, 0))
      fills.push({ at: cell(fold.cell), bytes: bytesOfCell, value: fold.start })
  cells.rings.forEach(({ depth, filled }, r) => {
    if (filled !== 0) fills.push({ at: memory.ring(r), bytes: depth * bytesOfCell, value: filled })
  })
  let key = flags
  return {
    lanes: memory.lanes,
    pages: memory.pages,
    constants: Uint32Array.from(cells.dag.constants.flatMap(({ high, low }) => [low, high])),
    tables: memory.tables,
    segments: memory.segments,
    offsets: Uint32Array.from(cells.offsets),
    offsetsAt: memory.offsets,
    worlds: memory.worlds,
    seed: memory.seed,
    keys: memory.keys,
    forced: memory.forced,
    clearFrom: memory.firstCell,
    clearTo: memory.path,
    laneOf: program.nodes.map((n) => {
      const at = laneOffset[n.id] ?? -1
      return at >= 0 && memory.hasCell(at) ? cell(at) : -1
    }),
    uniformOf: program.nodes.map((n) => {
      const at = uniformOffset[n.id] ?? -1
      return at >= 0 ? memory.uniform(at) : -1
    }),
    fills,
    noise: noise.map((node) => {
      const from = key
      key += node.size
      return { node: node.id, at: cell(cells.place(node.id)), key: from }
    }),
    shocks: shocks.map(({ node, hazard, elements }) => ({
      node: node.id,
      hazard: memory.uniform(hazard),
      key: elements[0]?.index ?? 0,
      elements: elements.map((e) => ({
        index: e.index,
        element: e.element,
        size: cell(e.size),
        age: cell(e.age),
        length: cell(e.length),
        starts: cell(e.starts),
        draw: cell(e.draw),
        onset: e.onset === null ? -1 : cell(e.onset),
      })),
    })),
    solves: plan.solves.map(({ item, done }) => ({ group: item.group, done: cell(done) })),
    folds: folds.cells.map((elements) =>
      elements.map((all) =>
        all.map(({ cell: c, start, factor, divisor }) => ({
          at: cell(c),
          start,
          factor,
          divisor,
        })),
      ),
    ),
    clamps: moves.clamps.map(({ name, cell: c }) => ({ name, at: cell(c) })),
    notFinite: cell(notFinite.cell),
    step: memory.uniform(notFinite.step),
    year: memory.uniform(folds.year),
    path: memory.path,
    pathRows: plan.path.length,
    pathLanes: memory.pathLanes,
    passOffset: memory.passOffset,
  }
}
