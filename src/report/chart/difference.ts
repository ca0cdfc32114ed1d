import type { Path } from '../../study/boom-report.ts'
import type { Difference, PathDifference } from '../../study/difference.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber, withPlus } from '../format.ts'
import type { Messages } from '../messages.ts'
import { fan } from './fan.ts'
import { readablePath } from './fan-words.ts'

/** Share of the widest band below which a middle world is said not to differ. */
const NOTHING = 1e-9

/**
 * Build the fan chart of one scenario less another.
 *
 * @param other Name of the other scenario for readers.
 */
export function differenceFan(
  given: PathDifference,
  index: number,
  difference: Difference,
  other: string,
  words: Messages,
): Figure | null {
  const label = nameOf(given, words)
  const path = inPoints(readablePath({ ...given, label, samples: [], facts: [] }))
  const figure = fan(
    path,
    index,
    { manifest: difference.manifest, headline: { worlds: difference.worlds } },
    words,
  )
  if (figure === null) return null
  const { differences, format } = words
  const steps = path.p50.flatMap((value, k) => {
    const time = path.times[k]
    return isFiniteNumber(value) && isFiniteNumber(time) ? [{ value, time }] : []
  })
  const largest = steps.reduce(
    (best, step) => (Math.abs(step.value) > Math.abs(best.value) ? step : best),
    { value: 0, time: 0 },
  )
  const isSame = Math.abs(largest.value) < NOTHING
  const change = withPlus(largest.value, format.quantity(largest.value, path.unit, 2))
  return {
    ...figure,
    id: `difference-${index + 1}`,
    title: isSame
      ? differences.same(path.label)
      : differences.title(path.label, change, String(Math.floor(largest.time + 1e-6))),
    unit: differences.unit(path.unit === 'point' ? differences.points : format.unitText(path.unit)),
    description: differences.description(path.label, other),
  }
}

/** A difference of shares is in points, lest it be read as a change in per cent. */
function inPoints(path: Path): Path {
  if (path.unit !== 'share') return path
  const points = (values: readonly number[] = []): number[] => values.map((value) => value * 100)
  return {
    ...path,
    unit: 'point',
    p025: points(path.p025),
    p975: points(path.p975),
    p10: points(path.p10),
    p25: points(path.p25),
    p50: points(path.p50),
    p75: points(path.p75),
    p90: points(path.p90),
  }
}

function nameOf({ id, label }: PathDifference, { labels, typeset }: Messages): string {
  return typeset(labels?.paths[id] ?? label)
}
