import type { Folded } from '../run/folded.ts'

/** Fewest groups of worlds that give a standard error. */
const FEWEST_GROUPS = 8

/** Mean and standard error of a difference between two scenarios, world by world. */
export interface FoldedDifference {
  readonly mean: number
  /** From the spread of the groups' differences; NaN below eight groups. */
  readonly standardError: number
}

/**
 * Compare two folded runs of the same worlds. An outcome that is no number in some world (a date) has no difference.
 *
 * @source Schmeiser (1982): batch means.
 */
export function foldedDifferences(
  result: Pick<Folded, 'groups'>,
  other: Pick<Folded, 'groups'>,
): Record<string, FoldedDifference | null> {
  const paired =
    JSON.stringify(result.groups.worlds) === JSON.stringify(other.groups.worlds) ? other : null
  return Object.fromEntries(
    Object.entries(result.groups.means).map(([label, mine]) => {
      const theirs = paired?.groups.means[label] ?? null
      if (mine === null || theirs === null) return [label, null]
      return [label, differenceOf(mine, theirs, result.groups.worlds)]
    }),
  )
}

function differenceOf(
  mine: readonly number[],
  theirs: readonly number[],
  worlds: readonly number[],
): FoldedDifference {
  const total = worlds.reduce((sum, n) => sum + n, 0)
  const gaps = mine.map((mean, g) => mean - (theirs[g] ?? NaN))
  const shareOf = (g: number): number => (worlds[g] ?? 0) / total
  const mean = gaps.reduce((sum, gap, g) => sum + gap * shareOf(g), 0)
  const groups = gaps.length
  if (groups < FEWEST_GROUPS) return { mean, standardError: NaN }
  // Groups of unequal size: each weighs as its worlds do.
  const spread = gaps.reduce((sum, gap, g) => sum + (shareOf(g) * (gap - mean)) ** 2, 0)
  return { mean, standardError: Math.sqrt((spread * groups) / (groups - 1)) }
}
