/** What may name a source. */
export const USER_KINDS = [
  'parameter',
  'citation',
  'static model',
  'claim',
  'cost preset',
  'cost input',
] as const
/** One of `USER_KINDS`. */
export type UserKind = (typeof USER_KINDS)[number]

/** Something that rests on sources. */
export interface SourceUser {
  readonly kind: UserKind
  /** As its own command takes it: a parameter, a citation, a claim ... */
  readonly name: string
  readonly sources: Iterable<string>
}

/** Who names a source. */
export type SourceUse = Pick<SourceUser, 'kind' | 'name'>

/** Turn round who names which sources: for each source who names it, each once, in the order given; none where nobody does. */
export function usesOf(
  ids: Iterable<string>,
  users: readonly SourceUser[],
): ReadonlyMap<string, readonly SourceUse[]> {
  const uses = new Map<string, SourceUse[]>([...ids].map((id) => [id, []]))
  for (const { kind, name, sources } of users)
    for (const id of new Set(sources)) uses.get(id)?.push({ kind, name })
  return uses
}
