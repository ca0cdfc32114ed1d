import type { Ast, BinaryOp, ReduceOp } from './ast.ts'
import { dateOf } from './bind.ts'
import { monthLabel } from './calendar.ts'
import type { Written } from './equation-level.ts'
import { LEVEL, levelOfOperator, levelsOfSides, TIGHT, within } from './equation-level.ts'

/**
 * Say an equation in plain English: `max(0, sum[b](wages[b]) - rent)` becomes
 * `the larger of 0 and (the sum over b of wages) minus rent`.
 *
 * Underscores become spaces. Of the indices only those in `kept` are said: elements and aliases, not the plain names of
 * dimensions, which the reader knows from the declaration.
 */
export function wordsOfEquation(ast: Ast, kept: ReadonlySet<string>): string {
  return new Speaker(kept).say(ast).text
}

/** Say a name in words. */
export function wordsOfName(name: string): string {
  return name.replaceAll('_', ' ')
}

const OPERATORS: Readonly<Record<BinaryOp, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
  '^': 'to the power of',
  '==': 'equals',
  '!=': 'differs from',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  and: 'and',
  or: 'or',
}
const REDUCTIONS: Readonly<Record<ReduceOp, (over: string, body: string) => string>> = {
  sum: (over, body) => `the sum over ${over} of ${body}`,
  product: (over, body) => `the product over ${over} of ${body}`,
  mean: (over, body) => `the average over ${over} of ${body}`,
  min: (over, body) => `the smallest over ${over} of ${body}`,
  max: (over, body) => `the largest over ${over} of ${body}`,
  any: (over, body) => `for any ${over} ${body}`,
  all: (over, body) => `for every ${over} ${body}`,
  count: (over, body) => `the number of ${over} for which ${body}`,
}
/** What functions are called; arguments as said. Those not listed keep their name. */
const FUNCTIONS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  min: (args) => `the ${args.length > 2 ? 'smallest' : 'smaller'} of ${listed(args)}`,
  max: (args) => `the ${args.length > 2 ? 'largest' : 'larger'} of ${listed(args)}`,
  abs: ([x]) => `the size of ${x}`,
  exp: ([x]) => `e to the power of ${x}`,
  ln: ([x]) => `the natural logarithm of ${x}`,
  sqrt: ([x]) => `the square root of ${x}`,
  floor: ([x]) => `${x} rounded down`,
  round: ([x]) => `${x} rounded`,
  clip: ([x, low, high]) => `${x} kept between ${low} and ${high}`,
  lag: ([x, time, before]) =>
    `${x} ${time} ago${before ? ` (${before} before that is known)` : ''}`,
  change: ([x, time, before]) =>
    `the change of ${x} over ${time}${before ? ` (from ${before} before that is known)` : ''}`,
  smooth: ([x, time, start]) =>
    `${x} smoothed over ${time}${start ? ` (starting at ${start})` : ''}`,
  peak: ([x, time]) => `the highest ${x}${time ? ` of the last ${time}` : ' so far'}`,
  trough: ([x, time]) => `the lowest ${x}${time ? ` of the last ${time}` : ' so far'}`,
  lookup: ([table, x]) => `${table} read at ${x}`,
  noise: ([stream]) => `standard normal noise (${stream})`,
  final: ([x]) => `${x} at the end`,
  first: ([x]) => `${x} at the start`,
  at: ([x, date]) => `${x} in ${date}`,
  average: ([x]) => `${x} on average`,
  total: ([x]) => `${x} added up over time`,
  first_time: ([x]) => `the first time that ${x}`,
  drawdown: ([x, window]) =>
    `the largest fall of ${x} from its high${window ? ` of the last ${window}` : ''}`,
  within: ([x, from, to]) => `1 if at some time from ${from} to ${to} ${x}, else 0`,
  share_of_time: ([x]) => `the share of time in which ${x}`,
}
/** Arguments of folds that are dates, by position. */
const DATES: Readonly<Record<string, readonly number[]>> = { at: [1], within: [1, 2], date: [] }

class Speaker {
  readonly #kept: ReadonlySet<string>

  constructor(kept: ReadonlySet<string>) {
    this.#kept = kept
  }

  say(ast: Ast): Written {
    switch (ast.kind) {
      case 'number': {
        const text = ast.unit === null ? String(ast.value) : `${ast.value} ${ast.unit}`
        return { text, level: TIGHT }
      }
      case 'name': {
        const said = ast.index.map((i) => i.word).filter((w) => this.#kept.has(w))
        const whose = said.length ? ` of ${said.map(wordsOfName).join(' and ')}` : ''
        return { text: wordsOfName(ast.name) + whose, level: TIGHT }
      }
      case 'unary':
        return ast.op === '-'
          ? { text: `minus ${within(this.say(ast.a), LEVEL.times)}`, level: LEVEL.times }
          : { text: `not ${within(this.say(ast.a), LEVEL.power)}`, level: LEVEL.not }
      case 'binary': {
        const [left, right] = levelsOfSides(ast.op)
        const a = within(this.say(ast.a), left)
        const b = within(this.say(ast.b), right)
        return { text: `${a} ${OPERATORS[ast.op]} ${b}`, level: levelOfOperator(ast.op) }
      }
      case 'if': {
        const then = within(this.say(ast.then), LEVEL.or)
        const text = `if ${this.say(ast.when).text}, ${then}, otherwise ${this.say(ast.otherwise).text}`
        return { text, level: LEVEL.loose }
      }
      case 'reduce': {
        const over = ast.over.map((i) => wordsOfName(i.word)).join(' and ')
        const body = within(this.say(ast.body), LEVEL.power)
        return { text: REDUCTIONS[ast.op](over, body), level: LEVEL.loose }
      }
      case 'call':
        return this.#call(ast.name, ast.args)
      case 'flow': {
        const verb = ast.direction === 'received' ? 'receives' : 'pays'
        const who = wordsOfName(ast.actor.word)
        const what = ast.payments.map((p) => wordsOfName(p.word))
        const text = what.length
          ? `what ${who} ${verb} in ${listed(what)}`
          : `all that ${who} ${verb}`
        return { text, level: LEVEL.times }
      }
    }
  }

  #call(name: string, args: readonly Ast[]): Written {
    const dates = DATES[name] ?? []
    if (name === 'date') return { text: dateText(args, name) ?? name, level: TIGHT }
    const said = args.map((arg, i) => {
      const year = dates.includes(i) ? dateOf(arg) : null
      return year === null ? within(this.say(arg), LEVEL.power) : monthLabel(year)
    })
    const words = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
    return words
      ? { text: words(said), level: LEVEL.loose }
      : { text: `${wordsOfName(name)} of ${listed(said)}`, level: LEVEL.loose }
  }
}

function dateText(args: readonly Ast[], name: string): string | null {
  const year = dateOf({ kind: 'call', name, args, start: 0, end: 0 })
  return year === null ? null : monthLabel(year)
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last
}
