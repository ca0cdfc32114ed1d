/** A name of the model for readers of another language. */
export interface NameWords {
  /** Short, for charts, in lower case unless it is a proper name. */
  readonly name: string
  /** What it is, a sentence. */
  readonly about: string
}

/** Name a label of the model such as `rate[TAIWAN]` for readers: its name with the elements after it; null when it has none. */
export function nameOf(
  label: string,
  names: ReadonlyMap<string, NameWords>,
  elements: ReadonlyMap<string, string>,
): string | null {
  const [name = '', inside = ''] = label.replace(/\]$/, '').split('[')
  const known = names.get(name)
  if (!known) return null
  const parts = inside === '' ? [] : inside.split(',').map((part) => elements.get(part) ?? part)
  return parts.length > 0 ? `${known.name} (${parts.join(', ')})` : known.name
}
