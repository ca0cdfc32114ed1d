import type { BlockLink } from './graph.ts'

/** Size of the map in its own units. */
export const MAP = { width: 760, height: 470 } as const
const RADIUS = { x: 285, y: 185 } as const
/** Half the width of a link at the block that is read, for one name and at most. */
const WIDTHS = { least: 0.9, most: 7 } as const
/** Points along a link. */
const POINTS = 18

/** A block on the map. */
export interface PlacedBlock {
  readonly name: string
  readonly x: number
  readonly y: number
}

/**
 * Put blocks on an ellipse so that those that read each other much lie near: swaps of two places as long as one shortens
 * the links. The same links give the same places.
 */
export function placeBlocks(
  names: readonly string[],
  links: readonly BlockLink[],
): readonly PlacedBlock[] {
  const order = names.toSorted()
  const weight = new Map(links.map(({ from, to, count }) => [`${from}\0${to}`, count]))
  const between = (a: string, b: string): number =>
    (weight.get(`${a}\0${b}`) ?? 0) + (weight.get(`${b}\0${a}`) ?? 0)
  const length = (): number => {
    let sum = 0
    for (let i = 0; i < order.length; i++)
      for (let k = i + 1; k < order.length; k++)
        sum += between(order[i] ?? '', order[k] ?? '') * Math.min(k - i, order.length - k + i)
    return sum
  }
  let best = length()
  for (let isBetter = true; isBetter;) {
    isBetter = false
    for (let i = 0; i < order.length; i++)
      for (let k = i + 1; k < order.length; k++) {
        swap(order, i, k)
        const now = length()
        if (now < best) [best, isBetter] = [now, true]
        else swap(order, i, k)
      }
  }
  return order.map((name, k) => {
    const turn = (2 * Math.PI * k) / order.length - Math.PI / 2
    return {
      name,
      x: MAP.width / 2 + RADIUS.x * Math.cos(turn),
      y: MAP.height / 2 + RADIUS.y * Math.sin(turn),
    }
  })
}

/** Outline of a link: a curve towards the middle of the map, wide at the block that is read and thin at its reader. */
export function linkOutline(from: PlacedBlock, to: PlacedBlock, count: number): string {
  const wide = Math.min(WIDTHS.most, WIDTHS.least * Math.sqrt(count))
  const [cx, cy] = [MAP.width / 2, MAP.height / 2]
  // Both ways between two blocks stay apart: each bends a little to its own right.
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const size = Math.hypot(dx, dy) || 1
  const bend = 14
  const pull = 0.55
  const mx = ((from.x + to.x) / 2) * (1 - pull) + cx * pull - (dy / size) * bend
  const my = ((from.y + to.y) / 2) * (1 - pull) + cy * pull + (dx / size) * bend
  const left: string[] = []
  const right: string[] = []
  for (let k = 0; k <= POINTS; k++) {
    const t = k / POINTS
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    const x = a * from.x + b * mx + c * to.x
    const y = a * from.y + b * my + c * to.y
    const tx = (1 - t) * (mx - from.x) + t * (to.x - mx)
    const ty = (1 - t) * (my - from.y) + t * (to.y - my)
    const long = Math.hypot(tx, ty) || 1
    const half = wide * (1 - t) + 0.4 * t
    left.push(`${(x - (ty / long) * half).toFixed(1)} ${(y + (tx / long) * half).toFixed(1)}`)
    right.unshift(`${(x + (ty / long) * half).toFixed(1)} ${(y - (tx / long) * half).toFixed(1)}`)
  }
  return `M${[...left, ...right].join('L')}Z`
}

function swap(list: string[], i: number, k: number): void {
  ;[list[i], list[k]] = [list[k] ?? '', list[i] ?? '']
}
