/** Make a record without prototype, for keys that come from text: `constructor` is a key like any other. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}
