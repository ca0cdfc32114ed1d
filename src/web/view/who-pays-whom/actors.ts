/** Groups of actors, from left to right. */
export const GROUPS = ['holders', 'funds', 'labs', 'builders', 'suppliers'] as const
/** Name of a group. */
export type Group = (typeof GROUPS)[number]

/** Who stands in which group, from top to bottom. */
const MEMBERS: Readonly<Record<Group, readonly string[]>> = {
  holders: ['HH', 'FIRM', 'ROW', 'GOV'],
  funds: ['PEN', 'IDX', 'VC', 'PC', 'SWF', 'HF', 'BANK'],
  labs: ['OPENAI', 'ANTH', 'XLAB', 'STUP'],
  builders: ['MSFT', 'AMZN', 'GOOGL', 'META', 'ORCL', 'NEO', 'SOVB', 'SPV'],
  suppliers: ['NVDA', 'CHIP', 'TSMC', 'UTIL', 'AAPL', 'TSLA'],
}

/** Size of the picture in its own units. */
export const PICTURE = { width: 940, height: 760 } as const
const TOP = 46
const COLUMN_X: Readonly<Record<Group, number>> = {
  holders: 100,
  funds: 285,
  labs: 472,
  builders: 655,
  suppliers: 840,
}

/** Where an actor stands in the picture. */
export interface Node {
  readonly actor: string
  readonly group: Group
  readonly x: number
  readonly y: number
}

/** Horizontal middle of the column of a group. */
export function columnX(group: Group): number {
  return COLUMN_X[group]
}

/** The group of an actor; one that the list does not know stands with holders. */
export function groupOf(actor: string): Group {
  return GROUPS.find((group) => MEMBERS[group].includes(actor)) ?? 'holders'
}

/** Place actors: a column for each group, evenly from top to bottom, always the same for the same actors. */
export function placeActors(actors: readonly string[]): Node[] {
  return GROUPS.flatMap((group) => {
    const known = MEMBERS[group].filter((actor) => actors.includes(actor))
    const rest = actors.filter((actor) => groupOf(actor) === group && !known.includes(actor))
    const all = [...known, ...rest]
    const step = (PICTURE.height - TOP - 20) / all.length
    return all.map((actor, k) => ({
      actor,
      group,
      x: COLUMN_X[group],
      y: Math.round(TOP + (k + 0.5) * step - 8),
    }))
  })
}
