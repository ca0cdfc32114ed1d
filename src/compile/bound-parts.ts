import type { Bound } from '../language/bound.ts'

/** Tell whether a bound expression needs no node but those of names. */
export function readsNamesAlone(bound: Bound): boolean {
  switch (bound.op) {
    case 'number':
    case 'read':
      return true
    case 'unary':
      return readsNamesAlone(bound.a)
    case 'binary':
      return readsNamesAlone(bound.a) && readsNamesAlone(bound.b)
    case 'select':
      return [bound.when, bound.then, bound.otherwise].every(readsNamesAlone)
    case 'reduce':
      return readsNamesAlone(bound.body)
    case 'lookup':
      return readsNamesAlone(bound.x)
    default:
      return false
  }
}

/** Name every axis that a bound expression uses, those of its own reductions included. */
export function axesIn(bound: Bound, add: (axis: number) => void): void {
  switch (bound.op) {
    case 'number':
      return
    case 'read':
      for (const { axis } of bound.axes) add(axis)
      return
    case 'unary':
      axesIn(bound.a, add)
      return
    case 'binary':
      axesIn(bound.a, add)
      axesIn(bound.b, add)
      return
    case 'select':
      axesIn(bound.when, add)
      axesIn(bound.then, add)
      axesIn(bound.otherwise, add)
      return
    case 'reduce':
      axesIn(bound.body, add)
      return
    case 'lookup':
      axesIn(bound.x, add)
      return
    case 'past':
      for (const part of [bound.inner, bound.before, bound.span]) if (part) axesIn(part, add)
      return
    case 'noise':
      for (const axis of bound.axes) add(axis)
      return
    case 'flow':
      if (bound.axis !== null) add(bound.axis)
  }
}
