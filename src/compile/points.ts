/** Every point of a box of axes, row-major, as a list. */
export function pointsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  const points: (readonly number[])[] = []
  eachPoint(sizes, (point) => points.push([...point]))
  return points
}

/** Points of a box of axes. */
export function countPoints(sizes: readonly number[]): number {
  return sizes.reduce((n, s) => n * s, 1)
}

/**
 * Visit every point of a box of axes, row-major, without a list of them.
 *
 * @param visit Gets the point, in an array that is used again for the next one, and its number.
 */
export function eachPoint(
  sizes: readonly number[],
  visit: (point: readonly number[], index: number) => void,
): void {
  const count = countPoints(sizes)
  const point = sizes.map(() => 0)
  for (let i = 0; i < count; i++) {
    visit(point, i)
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      const next = (point[axis] ?? 0) + 1
      point[axis] = next < (sizes[axis] ?? 1) ? next : 0
      if (point[axis] !== 0) break
    }
  }
}
