import type { DrawSource } from '../compile/draw-source.ts'

/** The direction in which a world moves: one element of a parameter, by this much in base units. */
export interface Direction {
  /** Name of the seed. */
  readonly seed: string
  readonly element: number
  readonly size: number
  /** Base units in one declared unit of the parameter. */
  readonly unit: number
}

/**
 * One world of a source again and again, each time with the tangent in another direction: world w moves along `directions[w]`.
 *
 * @param world World of the source that all of them are.
 */
export function tangentSource(
  source: DrawSource,
  world: number,
  directions: readonly Direction[],
): DrawSource {
  const seeds = new Set(directions.map((d) => d.seed))
  const { uniform } = source
  return {
    ...source,
    // World numbers are not those of the keys.
    keys: null,
    parameter: (name, element, base, w) => {
      if (!seeds.has(name)) return source.parameter(name, element, base, world)
      const direction = directions[w]
      return direction?.seed === name && direction.element === element ? direction.size : 0
    },
    noise: (stream, label, _w, step) => source.noise(stream, label, world, step),
    uniform:
      uniform && ((shock, label, what, _w, step) => uniform(shock, label, what, world, step)),
    given: (shock, label, _w, step) => source.given(shock, label, world, step),
  }
}
