/** Make zeros in shared memory. */
export function sharedCells(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))
}

/**
 * Put the numbers of an answer into shared memory: every Float64Array in it, at any depth, that does not lie there yet
 * becomes a view of one SharedArrayBuffer. Sent in a message, such memory is passed on as it is: neither copied nor taken
 * from the sender.
 */
export function intoSharedMemory<T>(answer: T): T {
  const { arrays, holders } = arraysIn(answer)
  const cells = arrays.reduce((n, a) => n + a.length, 0)
  const memory = new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT)
  const moved = new Map<unknown, Float64Array>()
  let at = 0
  for (const array of arrays) {
    const view = new Float64Array(memory, at * Float64Array.BYTES_PER_ELEMENT, array.length)
    view.set(array)
    moved.set(array, view)
    at += array.length
  }
  const replaced = (value: unknown): unknown => {
    if (value instanceof Float64Array) return moved.get(value) ?? value
    if (!holders.has(value)) return value
    if (Array.isArray(value)) return value.map(replaced)
    return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, replaced(v)]))
  }
  return replaced(answer) as T
}

/** Float64Arrays of a plain value outside shared memory, each once, and what holds one somewhere inside. */
function arraysIn(value: unknown): { arrays: Float64Array[]; holders: Set<unknown> } {
  const arrays = new Set<Float64Array>()
  const holders = new Set<unknown>()
  const visit = (at: unknown): boolean => {
    if (at instanceof Float64Array) {
      if (at.buffer instanceof SharedArrayBuffer) return false
      arrays.add(at)
      return true
    }
    if (!isPlain(at)) return false
    let holds = false
    for (const inner of Object.values(at)) if (visit(inner)) holds = true
    if (holds) holders.add(at)
    return holds
  }
  visit(value)
  return { arrays: [...arrays], holders }
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return typeof value[0] === 'object'
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
