import { roundHalfEven } from '../numeric/round-half-even.ts'
import { axisOffsets } from './axis-offsets.ts'
import type { Ast, IndexWord } from './ast.ts'
import type { Bound, AxisUse, BoundPiece, UnaryFunction } from './bound.ts'
import { FOLDS, UNARY_FUNCTIONS } from './bound.ts'
import type { IssueList } from './issue.ts'
import type { Formula, FormulaPiece } from './model.ts'
import { didYouMean } from './nearest.ts'
import { SoundMemory } from './sound-memory.ts'
import type { SymbolTable } from './symbols.ts'
import { UnitFault } from './units.ts'

/** The indices in force: for each word the axis that it names, for each axis its elements. */
interface Frame {
  readonly words: ReadonlyMap<string, number>
  readonly axes: readonly (readonly string[])[]
}

/** Functions through time. */
const PAST: ReadonlySet<string> = new Set(['lag', 'change', 'smooth', 'peak', 'trough'])
const OTHER = ['min', 'max', 'clip', 'lookup', 'noise', 'date', 'sum', 'mean', 'product']
const ZERO: Bound = { op: 'number', value: 0 }

/**
 * Resolve every name, index and unit literal of a formula. Faults are listed, each at its place; what cannot be
 * resolved counts as 0 so that the rest is still checked.
 *
 * @param scale Base units in one declared unit, for a plain number.
 */
export function bindFormula(
  formula: Formula,
  scale: number,
  symbols: SymbolTable,
  issues: IssueList,
): BoundPiece[] {
  return formula.pieces.map((piece) => {
    const { levels, ast, plain } = piece
    if (plain && ast.kind === 'number')
      return {
        elements: levels.map((l) => l.elements),
        body: { op: 'number', value: ast.value * scale },
      }
    return BOUND.of(symbols, piece, issues, () => bindPiece(piece, symbols, issues))
  })
}

const BOUND = new SoundMemory<SymbolTable, BoundPiece>()

function bindPiece(
  { path, levels, ast }: FormulaPiece,
  symbols: SymbolTable,
  issues: IssueList,
): BoundPiece {
  const words = new Map<string, number>()
  levels.forEach(({ names }, axis) => names.forEach((name) => words.set(name, axis)))
  const elements = levels.map((l) => l.elements)
  return { elements, body: new Binder(symbols, issues, path).bind(ast, { words, axes: elements }) }
}

/** Resolve one equation over the given dimensions. */
export function bindEquation(
  ast: Ast,
  dims: readonly string[],
  path: string,
  symbols: SymbolTable,
  issues: IssueList,
): Bound {
  const words = new Map(dims.map((d, axis) => [d, axis]))
  const axes = dims.map((d) => symbols.dimensions.get(d) ?? [])
  return new Binder(symbols, issues, path).bind(ast, { words, axes })
}

class Binder {
  readonly #symbols: SymbolTable
  readonly #issues: IssueList
  readonly #path: string

  constructor(symbols: SymbolTable, issues: IssueList, path: string) {
    this.#symbols = symbols
    this.#issues = issues
    this.#path = path
  }

  bind(ast: Ast, frame: Frame): Bound {
    switch (ast.kind) {
      case 'number':
        return { op: 'number', value: ast.value * this.#literalScale(ast) }
      case 'name':
        return this.#read(ast, frame)
      case 'unary':
        return { op: 'unary', fn: ast.op, a: this.bind(ast.a, frame) }
      case 'binary':
        return { op: 'binary', fn: ast.op, a: this.bind(ast.a, frame), b: this.bind(ast.b, frame) }
      case 'if':
        return {
          op: 'select',
          when: this.bind(ast.when, frame),
          then: this.bind(ast.then, frame),
          otherwise: this.bind(ast.otherwise, frame),
        }
      case 'reduce':
        return this.#reduce(ast, frame)
      case 'call':
        return this.#call(ast, frame)
      case 'flow':
        return this.#flow(ast, frame)
    }
  }

  #fault(code: string, at: { start: number }, message: string, hint = ''): Bound {
    this.#issues.add(code, { path: this.#path, offset: at.start }, message, hint)
    return ZERO
  }

  #literalScale(ast: Ast & { kind: 'number' }): number {
    if (ast.unit === null) return 1
    const { units, unitWords } = this.#symbols
    if (!units.isClosed && !units.isKnown(ast.unit) && !unitWords.has(ast.unit)) {
      this.#fault(
        'unknown-unit',
        ast,
        `'${ast.unit}' after a number is not a unit of this model`,
        didYouMean(ast.unit, [...unitWords, ...units.names]),
      )
      return 1
    }
    try {
      return units.parse(ast.unit).scale
    } catch (fault) {
      if (!(fault instanceof UnitFault)) throw fault
      this.#fault('unit', ast, fault.message, didYouMean(ast.unit, units.names) || fault.hint)
      return 1
    }
  }

  #read(ast: Ast & { kind: 'name' }, frame: Frame): Bound {
    const { name, index } = ast
    const symbol = this.#symbols.names.get(name)
    if (!symbol)
      return this.#fault(
        'unknown-name',
        ast,
        `unknown name '${name}'`,
        didYouMean(name, this.#symbols.names.keys()),
      )
    if (symbol.section === 'tables')
      return this.#fault('lookup', ast, `'${name}' is a table`, `Read it with lookup(${name}, x).`)
    const { shape } = symbol
    if (index.length !== shape.length)
      return this.#fault(
        'subscripts',
        ast,
        `${name} has ${shape.length} dimension(s), ${index.length} given`,
        shape.length > 0 ? `Write each index, as in ${name}[...].` : 'Leave the brackets out.',
      )
    const axes: AxisUse[] = []
    let base = 0
    let stride = shape.reduce((n, s) => n * s.length, 1)
    for (const [i, word] of index.entries()) {
      const elements = shape[i] ?? []
      stride /= Math.max(1, elements.length)
      const use = this.#index(name, word, elements, stride, frame)
      if (use === null) return ZERO
      if (typeof use === 'number') base += use * stride
      else {
        if (axes.some((a) => a.axis === use.axis))
          return this.#fault(
            'diagonal',
            word,
            `${name}: the same index twice`,
            'Use an alias dimension and a reduction.',
          )
        axes.push(use)
      }
    }
    return { op: 'read', name, base, axes }
  }

  /** Position of a fixed element, or the offsets of an axis' elements; null after a listed fault. */
  #index(
    name: string,
    { word, start }: IndexWord,
    elements: readonly string[],
    stride: number,
    frame: Frame,
  ): number | AxisUse | null {
    const axis = frame.words.get(word)
    if (axis !== undefined) {
      const wanted = frame.axes[axis] ?? []
      const offsets = axisOffsets(elements, wanted, stride)
      if (offsets) return { axis, offsets }
      const known = new Set(elements)
      const missing = wanted.filter((e) => !known.has(e))
      this.#fault(
        'not-contained',
        { start },
        `${name}[${word}]: ${missing.slice(0, 4).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in that dimension of ${name}`,
      )
      return null
    }
    const position = elements.indexOf(word)
    if (position >= 0) return position
    if (this.#symbols.dimensions.has(word))
      this.#fault(
        'unbound',
        { start },
        `${name}[${word}]: index '${word}' is not bound here`,
        `Add it to \`over:\` or reduce over it, as in sum[${word}](...).`,
      )
    else
      this.#fault(
        'unknown-element',
        { start },
        `${name}[${word}]: unknown index '${word}'`,
        didYouMean(word, [...elements, ...this.#symbols.dimensions.keys()]),
      )
    return null
  }

  #reduce(ast: Ast & { kind: 'reduce' }, frame: Frame): Bound {
    const words = new Map(frame.words)
    const axes = [...frame.axes]
    for (const { word, start } of ast.over) {
      const elements = this.#symbols.dimensions.get(word)
      if (!elements)
        return this.#fault(
          'unknown-dimension',
          { start },
          `${ast.op}[${word}]: '${word}' is not a dimension`,
          didYouMean(word, this.#symbols.dimensions.keys()),
        )
      if (words.has(word))
        return this.#fault(
          'shadowed',
          { start },
          `${ast.op}[${word}]: '${word}' is already an index here`,
          'Use an alias dimension.',
        )
      words.set(word, axes.length)
      axes.push(elements)
    }
    const sizes = axes.slice(frame.axes.length).map((e) => e.length)
    return { op: 'reduce', fn: ast.op, sizes, body: this.bind(ast.body, { words, axes }) }
  }

  #flow(ast: Ast & { kind: 'flow' }, frame: Frame): Bound {
    const { word, start } = ast.actor
    const axis = frame.words.get(word) ?? null
    const { actors: all, payments } = this.#symbols
    const actors = axis === null ? [word] : (frame.axes[axis] ?? [])
    if (axis === null && !all.includes(word))
      return this.#fault(
        'unknown-element',
        { start },
        `${ast.direction}[${word}]: '${word}' is no actor`,
        didYouMean(word, [...all, ...frame.words.keys()]),
      )
    const names: string[] = []
    for (const payment of ast.payments)
      if (payments.has(payment.word)) names.push(payment.word)
      else
        this.#fault(
          'unknown-payment',
          payment,
          `'${payment.word}' is not a payment`,
          didYouMean(payment.word, payments.keys()),
        )
    const listed = ast.payments.length === 0 ? [...payments.keys()] : names
    return { op: 'flow', direction: ast.direction, payments: listed, axis, actors }
  }

  #call(ast: Ast & { kind: 'call' }, frame: Frame): Bound {
    const { name, args } = ast
    if (PAST.has(name)) return this.#past(ast, frame)
    if (name === 'noise') return this.#noise(ast, frame)
    if (name === 'lookup') return this.#lookup(ast, frame)
    if (name === 'date') return this.#date(ast)
    const unary = UNARY_FUNCTIONS.find((f) => f === name)
    const least = name === 'clip' ? 3 : name === 'min' || name === 'max' ? 2 : 1
    const most = name === 'clip' ? 3 : name === 'min' || name === 'max' ? 99 : 1
    if (unary === undefined && most === 1) {
      const isFold = (FOLDS as readonly string[]).includes(name)
      return this.#fault(
        'unknown-function',
        ast,
        `unknown function '${name}'`,
        isFold
          ? `${name}(...) is a fold: it works in outcomes only.`
          : didYouMean(name, [...UNARY_FUNCTIONS, ...PAST, ...OTHER]),
      )
    }
    if (args.length < least || args.length > most) return this.#arity(ast, least, most)
    const bound = args.map((a) => this.bind(a, frame))
    const [a = ZERO, b = ZERO, c = ZERO] = bound
    if (unary !== undefined) return { op: 'unary', fn: unary satisfies UnaryFunction, a }
    if (name === 'clip')
      return { op: 'binary', fn: 'min', a: { op: 'binary', fn: 'max', a, b }, b: c }
    const fn = name === 'min' ? 'min' : 'max'
    return bound.slice(1).reduce<Bound>((x, y) => ({ op: 'binary', fn, a: x, b: y }), a)
  }

  #past(ast: Ast & { kind: 'call' }, frame: Frame): Bound {
    const { name, args } = ast
    const windowed = name === 'peak' || name === 'trough'
    const [least, most] = windowed ? [1, 2] : [2, 3]
    if (args.length < least || args.length > most) return this.#arity(ast, least, most)
    const [x, time, initial] = args
    if (!x) return ZERO
    const inner = this.bind(x, frame)
    const before = initial ? this.bind(initial, frame) : null
    if (name === 'smooth') {
      const span = time ? this.bind(time, frame) : ZERO
      return { op: 'past', kind: 'smooth', inner, before, depth: null, span }
    }
    const depth = time ? this.#steps(time, name) : null
    const kind = name === 'change' ? 'lag' : (name as 'lag' | 'peak' | 'trough')
    const past: Bound = { op: 'past', kind, inner, before, depth, span: null }
    return name === 'change' ? { op: 'binary', fn: '-', a: inner, b: past } : past
  }

  /** Steps of a literal duration. */
  #steps(ast: Ast, name: string): number {
    if (ast.kind !== 'number') {
      this.#fault('duration', ast, `the time of ${name} must be a number such as 12 months`)
      return 0
    }
    return Math.max(0, roundHalfEven((ast.value * this.#literalScale(ast)) / this.#symbols.dt))
  }

  #noise(ast: Ast & { kind: 'call' }, frame: Frame): Bound {
    const stream = ast.args[0]
    if (ast.args.length !== 1 || stream?.kind !== 'name')
      return this.#fault(
        'noise',
        ast,
        'noise takes the name of a stream',
        'Write noise(demand) or noise(demand[builder]).',
      )
    const axes: number[] = []
    for (const { word, start } of stream.index) {
      const axis = frame.words.get(word)
      if (axis === undefined)
        return this.#fault(
          'unbound',
          { start },
          `noise(${stream.name}[${word}]): index '${word}' is not bound here`,
        )
      axes.push(axis)
    }
    const sets = axes.map((a) => frame.axes[a] ?? [])
    return { op: 'noise', stream: stream.name, axes, sets }
  }

  #lookup(ast: Ast & { kind: 'call' }, frame: Frame): Bound {
    const [table, x] = ast.args
    const symbol = table?.kind === 'name' ? this.#symbols.names.get(table.name) : undefined
    if (ast.args.length !== 2 || !x || table?.kind !== 'name' || symbol?.section !== 'tables')
      return this.#fault('lookup', ast, 'lookup(table, x): table is a `data` entry with `points`')
    return { op: 'lookup', table: table.name, x: this.bind(x, frame) }
  }

  #date(ast: Ast & { kind: 'call' }): Bound {
    const year = dateOf(ast)
    return year === null
      ? this.#fault('date', ast, 'date takes a year and a month, as in date(2027, 6)')
      : { op: 'number', value: year }
  }

  #arity(ast: Ast & { kind: 'call' }, least: number, most: number): Bound {
    const wanted = most === 99 ? `${least} or more` : least === most ? least : `${least} or ${most}`
    return this.#fault(
      'arguments',
      ast,
      `${ast.name} takes ${wanted} argument(s), ${ast.args.length} given`,
    )
  }
}

/** Decimal year of `date(2027, 6)` or, in folds, of `2027-06` (which parses as a subtraction); null for anything else. */
export function dateOf(ast: Ast): number | null {
  const year = (a: Ast | undefined) => (a?.kind === 'number' && a.unit === null ? a.value : null)
  const month = (y: number | null, m: number | null) =>
    y === null || m === null || m < 1 || m > 12 ? null : y + (m - 1) / 12
  if (ast.kind === 'number') return year(ast)
  if (ast.kind === 'binary' && ast.op === '-') return month(year(ast.a), year(ast.b))
  if (ast.kind !== 'call' || ast.name !== 'date') return null
  if (ast.args.length === 1) return year(ast.args[0])
  return ast.args.length === 2 ? month(year(ast.args[0]), year(ast.args[1])) : null
}
