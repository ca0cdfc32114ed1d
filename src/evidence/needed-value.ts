import type { Citation } from './citation.ts'
import type { CitationGround } from './citations.ts'
import type { Published } from './judge.ts'
import { derivationOf } from './plain-formula.ts'
import { judgeCitation } from './scoreboard.ts'
import { StaticModel } from './static-model.ts'

/** What one input would have to be, all others as published, for an output to be what was published. */
export interface NeededValue {
  readonly output: string
  readonly input: string
  /** In the unit of the input. */
  readonly value: number
}

/** Factor of one step away from the published input, the tenth root of 10, and how many steps are taken each way. */
const STEP = 1.2589254117941673
const STEPS = 30
/** Halvings of the gap around the value: as many as a number has bits, and some. */
const HALVINGS = 60

/**
 * Find, for every output that does not reproduce, the value of each single input that would give what was published: the
 * nearest one, up to a thousand times larger or smaller and of the same sign. An input without such a value is left out, as
 * is one that is 0.
 */
export function neededValues(
  citation: Citation,
  ground: Pick<CitationGround, 'models' | 'sources'>,
): readonly NeededValue[] {
  const model = citation.model === null ? undefined : ground.models.get(citation.model)
  if (!model) return []
  const failing = new Set(
    judgeCitation(citation, ground)
      .outputs.filter(({ status }) => status === 'does-not-reproduce')
      .map(({ name }) => name),
  )
  const outputs = citation.outputs.filter(({ name }) => failing.has(name))
  const formula = new StaticModel(model)
  const plain = new Set(model.parameters.flatMap(({ name, dims }) => (dims.length > 0 ? [] : name)))
  return outputs.flatMap(({ name, of, published }) => {
    if (of === null || published === null) return []
    const start = formula.evaluate(citation.settings).values
    const target = targetOf(published, start.get(of) ?? Number.NaN)
    const inputs = derivationOf(model, [of]).inputsOf.get(of) ?? []
    return [...inputs].flatMap((input): readonly NeededValue[] => {
      const from = start.get(input) ?? 0
      if (!plain.has(input) || from === 0) return []
      const off = (factor: number): number => {
        const set = { ...citation.settings, [input]: from * factor }
        return (formula.evaluate(set).values.get(of) ?? Number.NaN) - target
      }
      const factor = nearestRoot(off)
      return factor === null ? [] : [{ output: name, input, value: from * factor }]
    })
  })
}

/** The published value, or the end of a published range that is nearer. */
function targetOf(published: Published, value: number): number {
  if (typeof published === 'number') return published
  const [low, high] = published
  return Math.abs(value - low) < Math.abs(value - high) ? low : high
}

/** The factor nearest to 1 at which a function is 0; null when its sign never turns, or only where it jumps. */
function nearestRoot(off: (factor: number) => number): number | null {
  const here = off(1)
  if (!Number.isFinite(here) || here === 0) return null
  let [up, down] = [1, 1]
  let [above, below] = [here, here]
  for (let k = 0; k < STEPS; k++) {
    const [nextUp, nextDown] = [up * STEP, down / STEP]
    const [nextAbove, nextBelow] = [off(nextUp), off(nextDown)]
    const found = [
      above * nextAbove <= 0 ? halved(off, up, nextUp) : null,
      below * nextBelow <= 0 ? halved(off, nextDown, down) : null,
    ].flatMap((factor) => factor ?? [])
    const [one, other] = found
    if (one !== undefined) return other !== undefined && one * other > 1 ? other : one
    ;[up, down, above, below] = [nextUp, nextDown, nextAbove, nextBelow]
  }
  return null
}

function halved(off: (factor: number) => number, low: number, high: number): number | null {
  const isRising = off(high) > off(low)
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (off(middle) > 0 === isRising) high = middle
    else low = middle
  }
  const [left, right] = [Math.abs(off(low)), Math.abs(off(high))]
  const size = Math.max(Math.abs(off(1)), Number.MIN_VALUE)
  // A jump over 0 is no value that gives it.
  return Math.min(left, right) > 1e-9 * size ? null : left < right ? low : high
}
