type Elements = readonly string[]

/** Positions in one list of the elements of another, and offsets made of them by stride. */
interface Held {
  readonly positions: readonly number[] | null
  readonly byStride: Map<number, readonly number[]>
}

const held = new WeakMap<Elements, WeakMap<Elements, Held>>()

/**
 * Offsets at which the elements of an axis lie in a dimension of an array; one list for all reads of the same lists, as
 * there may be as many reads as equations.
 *
 * @param elements Elements of the array's dimension.
 * @param wanted Elements of the axis.
 * @param stride Elements of the array from one to the next.
 * @returns Null when the dimension does not contain the axis.
 */
export function axisOffsets(
  elements: Elements,
  wanted: Elements,
  stride: number,
): readonly number[] | null {
  const byWanted = held.get(elements) ?? new WeakMap<Elements, Held>()
  held.set(elements, byWanted)
  const found = byWanted.get(wanted) ?? {
    positions: positionsOf(elements, wanted),
    byStride: new Map<number, readonly number[]>(),
  }
  byWanted.set(wanted, found)
  if (found.positions === null) return null
  const offsets = found.byStride.get(stride) ?? found.positions.map((p) => p * stride)
  found.byStride.set(stride, offsets)
  return offsets
}

function positionsOf(elements: Elements, wanted: Elements): readonly number[] | null {
  const positionOf = new Map(elements.map((e, i) => [e, i]))
  const positions: number[] = []
  for (const e of wanted) {
    const at = positionOf.get(e)
    if (at === undefined) return null
    positions.push(at)
  }
  return positions
}
