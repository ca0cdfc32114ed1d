/** Append to a list; unlike `push(...items)` it takes lists longer than the call stack. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}
