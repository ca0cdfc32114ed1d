import type { BinaryOp, ReduceOp } from './ast.ts'

/** How a language says equations; arguments come as said. */
export interface EquationWords {
  readonly operators: Readonly<Record<BinaryOp, string>>
  readonly reductions: Readonly<Record<ReduceOp, (over: string, body: string) => string>>
  /** What functions are called; those not listed keep their name. */
  readonly functions: Readonly<Record<string, (args: readonly string[]) => string>>
  /** A function that is not listed. */
  readonly other: (name: string, args: string) => string
  readonly negative: (x: string) => string
  readonly not: (x: string) => string
  readonly choice: (when: string, then: string, otherwise: string) => string
  /** A name with the elements that it is read at. */
  readonly named: (name: string, elements: readonly string[]) => string
  /** What an actor is paid or pays; without payments, all of it. */
  readonly flow: (direction: 'received' | 'paid', who: string, what: string) => string
  readonly list: (words: readonly string[]) => string
  readonly number: (value: number, unit: string | null) => string
  /** A month such as `2027-06`. */
  readonly month: (label: string) => string
}

/** Say a name in words. */
export function wordsOfName(name: string): string {
  return name.replaceAll('_', ' ')
}

/** Equations in English. */
export const ENGLISH_EQUATION: EquationWords = {
  operators: {
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
  },
  reductions: {
    sum: (over, body) => `the sum over ${over} of ${body}`,
    product: (over, body) => `the product over ${over} of ${body}`,
    mean: (over, body) => `the average over ${over} of ${body}`,
    min: (over, body) => `the smallest over ${over} of ${body}`,
    max: (over, body) => `the largest over ${over} of ${body}`,
    any: (over, body) => `for any ${over} ${body}`,
    all: (over, body) => `for every ${over} ${body}`,
    count: (over, body) => `the number of ${over} for which ${body}`,
  },
  functions: {
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
  },
  other: (name, args) => `${wordsOfName(name)} of ${args}`,
  negative: (x) => `minus ${x}`,
  not: (x) => `not ${x}`,
  choice: (when, then, otherwise) => `if ${when}, ${then}, otherwise ${otherwise}`,
  named: (name, elements) =>
    wordsOfName(name) +
    (elements.length > 0 ? ` of ${elements.map(wordsOfName).join(' and ')}` : ''),
  flow: (direction, who, what) => {
    const verb = direction === 'received' ? 'receives' : 'pays'
    return what === ''
      ? `all that ${wordsOfName(who)} ${verb}`
      : `what ${wordsOfName(who)} ${verb} in ${what}`
  },
  list: listed,
  number: (value, unit) => (unit === null ? String(value) : `${value} ${unit}`),
  month: (label) => label,
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last
}
