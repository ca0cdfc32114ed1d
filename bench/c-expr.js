// Writes equations as C over vectors of worlds.
import { pointsOf } from '../dist/compile/points.js'

const UNARY = {
  abs: 'vabs',
  exp: 'vexp',
  ln: 'vln',
  sqrt: 'vsqrt',
  tanh: 'vtanh',
  sigmoid: 'vsigmoid',
  floor: 'vfloor',
  round: 'vround',
  sin: 'vsin',
  cos: 'vcos',
}
const ARITHMETIC = new Set(['+', '-', '*', '/', '^', 'min', 'max'])

/** A number as a C literal. */
export function literal(value) {
  if (Number.isNaN(value)) return 'NAN'
  if (!Number.isFinite(value)) return value > 0 ? 'INFINITY' : '(-INFINITY)'
  const text = Object.is(value, -0) ? '-0' : String(value)
  const whole = /^-?\d+$/.test(text) ? `${text}.0` : text
  return value < 0 || text === '-0' ? `(${whole})` : whole
}

/**
 * Expressions of one point of an equation.
 *
 * @param {(node: number, element: number) => string} read Writes a read.
 */
export class ExprWriter {
  #read

  constructor(read) {
    this.#read = read
  }

  /** @param {readonly number[]} at Position on each axis. */
  number(expr, at) {
    switch (expr.op) {
      case 'number':
        return `K(${literal(expr.value)})`
      case 'read': {
        let element = expr.base
        for (const { axis, offsets } of expr.axes) element += offsets[at[axis]]
        return this.#read(expr.node, element)
      }
      case 'unary':
        if (expr.fn === '-') return `(-${this.number(expr.a, at)})`
        if (expr.fn === 'not') return `num(~${this.mask(expr.a, at)})`
        return `${UNARY[expr.fn]}(${this.number(expr.a, at)})`
      case 'binary':
        return this.#binary(expr, at)
      case 'select':
        return `sel(${this.mask(expr.when, at)},${this.number(expr.then, at)},${this.number(expr.otherwise, at)})`
      case 'lookup':
        return `LOOKUP(${expr.table},${this.number(expr.x, at)})`
      case 'terms':
        if (expr.terms.length === 0) return 'K(0.0)'
        return `(${expr.terms.map((t) => this.number(t, at)).join('+')})`
      case 'reduce':
        return this.#reduce(expr, at)
      default:
        throw new Error(`no C for '${expr.op}'`)
    }
  }

  /** A condition as a mask: any number but 0 is true. */
  mask(expr, at) {
    if (expr.op === 'binary' && !ARITHMETIC.has(expr.fn)) {
      if (expr.fn === 'and') return `(${this.mask(expr.a, at)}&${this.mask(expr.b, at)})`
      if (expr.fn === 'or') return `(${this.mask(expr.a, at)}|${this.mask(expr.b, at)})`
      return `(${this.number(expr.a, at)}${expr.fn}${this.number(expr.b, at)})`
    }
    if (expr.op === 'unary' && expr.fn === 'not') return `(~${this.mask(expr.a, at)})`
    return `truth(${this.number(expr, at)})`
  }

  #binary(expr, at) {
    if (!ARITHMETIC.has(expr.fn)) return `num(${this.mask(expr, at)})`
    const a = this.number(expr.a, at)
    const b = this.number(expr.b, at)
    if (expr.fn === '^') return `vpow(${a},${b})`
    if (expr.fn === 'min' || expr.fn === 'max') return `v${expr.fn}(${a},${b})`
    return `(${a}${expr.fn}${b})`
  }

  #reduce(expr, at) {
    const points = pointsOf(expr.sizes)
    const numbers = () => points.map((p) => this.number(expr.body, [...at, ...p]))
    const masks = () => points.map((p) => this.mask(expr.body, [...at, ...p]))
    switch (expr.fn) {
      case 'sum':
        return `(${numbers().join('+')})`
      case 'mean':
        return `((${numbers().join('+')})/${literal(points.length)})`
      case 'product':
        return `(${numbers().join('*')})`
      case 'min':
      case 'max':
        return numbers().reduce((a, b) => `v${expr.fn}(${a},${b})`)
      case 'any':
        return `num(${masks().join('|')})`
      case 'all':
        return `num(${masks().join('&')})`
      case 'count':
        return `(${masks()
          .map((m) => `num(${m})`)
          .join('+')})`
      default:
        throw new Error(`no C for '${expr.fn}'`)
    }
  }
}

/**
 * An outcome as C: arithmetic on folds.
 *
 * @param {(fold: object) => string} fold Writes a fold of a part.
 */
export function foldTree(tree, fold) {
  const writer = new ExprWriter(() => {
    throw new Error('an outcome reads folds alone')
  })
  const plain = (t) => {
    if (t.op === 'fold') return { op: 'raw', text: fold(t) }
    const copy = { ...t }
    for (const key of ['a', 'b', 'when', 'then', 'otherwise']) if (t[key]) copy[key] = plain(t[key])
    return copy
  }
  const number = writer.number.bind(writer)
  writer.number = (expr, at) => (expr.op === 'raw' ? expr.text : number(expr, at))
  return writer.number(plain(tree), [])
}
