// Two made-up models of any size, as model text: nothing in them means anything, but their load is that of real ones.

/**
 * @typedef {object} BenchModel
 * @property {string} text Model text of one file.
 * @property {readonly string[]} record Names to keep the paths of.
 * @property {number} variables How many auxiliary variables.
 * @property {number} stocks How many stocks.
 * @property {number} steps Steps after the first.
 */

const PARAMETERS = 20
const CURVES = 8
/** 500 months. */
const TIME = { start: '2000-01', end: '2041-09', steps: 500 }
/** How far back most equations read. */
const NEAR = 40

/**
 * How often each form occurs, in per cent. Every form maps names between 0 and 2 into 0..2, so nothing ever leaves that
 * range, and each reads two to four earlier names.
 *
 * @type {Record<'mixed' | 'arithmetic', readonly (readonly [number, string])[]>}
 */
const FORMS = {
  arithmetic: [
    [30, 'W * A + (1 - W) * B'],
    [15, 'A * B / (A + B + 0.1)'],
    [15, '1 + W * 0.5 * (A - B)'],
    [15, 'min(2, max(0, A + W * B - C))'],
    [10, '(A + W * C) / (1 + B + W)'],
    [10, 'max(A, B) - W * min(C, min(A, B))'],
    [5, '0.1 + 0.4 * A * B - 0.05 * C * D + 0.1'],
  ],
  // About the shares of the economy, with more lookups and conditions.
  mixed: [
    [28, 'W * A + (1 - W) * B'],
    [12, 'A * B / (A + B + 0.1)'],
    [12, '1 + W * 0.5 * (A - B)'],
    [10, 'min(2, max(0, A + W * B - C))'],
    [8, '(A + W * C) / (1 + B + W)'],
    [12, 'if A > W + 0.5 * B then C else 0.5 * (A + D)'],
    [7, 'lookup(CURVE, W * A + (1 - W) * B)'],
    [6, 'A * exp(-(W + B))'],
    [2, 'ln(1 + A + W * B)'],
    [1, '0.8 * (0.5 + A) ^ (0.2 + 0.3 * B)'],
    [1, '1 + tanh(A - B)'],
    [1, '2 * sigmoid(2 * A - B - C)'],
  ],
}

/**
 * Write a model of so many equations, a fifth of them stocks, over 500 months.
 *
 * @param {'mixed' | 'arithmetic'} kind Mixed has exp, ln, powers, tanh, sigmoid, lookups and conditions; arithmetic has
 *   the four operators, min and max.
 * @param {number} equations
 * @param {number} seed
 * @returns {BenchModel}
 */
export function benchModel(kind, equations = 500, seed = 1) {
  const random = generator(seed)
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(random() * from.length)]
  const stocks = names('s', Math.round(equations / 5))
  const variables = names('v', equations - stocks.length)
  const parameters = names('p', PARAMETERS)
  const curves = names('curve', CURVES)
  /** Variables that nothing reads yet, oldest first: each is read by something, or it would be left out. */
  const unread = []
  const known = []
  const other = () => {
    const chance = random()
    if (chance < 0.6 && known.length > 0) return pick(known.slice(-NEAR))
    return chance < 0.9 ? pick(stocks) : pick(parameters)
  }
  const equation = (/** @type {string} */ form) => {
    const first = unread.shift() ?? other()
    const words = { A: first, B: other(), C: other(), D: other() }
    const weight = (0.1 + 0.8 * random()).toFixed(3)
    return form
      .replace(/\bW\b/g, weight)
      .replace('CURVE', pick(curves))
      .replace(/\b[ABCD]\b/g, (letter) => words[letter])
  }
  const lines = [
    `model: ${kind}`,
    'version: 1',
    `time: { start: ${TIME.start}, end: ${TIME.end}, step: 1 month, unit: year }`,
    'parameters:',
    ...parameters.map((name) => {
      const value = (0.4 + random()).toFixed(3)
      return `  ${name}: { about: Made up., unit: share, value: ${value}, prior: "uniform(0.1, 1.9)", evidence: judgement, because: made up }`
    }),
  ]
  if (kind === 'mixed')
    lines.push(
      'data:',
      ...curves.map((name) => {
        const points = [0, 0.3, 0.7, 1, 1.4, 2].map((x) => `[${x}, ${(2 * random()).toFixed(3)}]`)
        return `  ${name}: { about: Made up., unit: share, evidence: judgement, because: made up, points: [${points.join(', ')}] }`
      }),
    )
  lines.push('variables:')
  for (const name of variables) {
    lines.push(
      `  ${name}: { about: Made up., unit: share, equation: "${equation(formFor(kind, random()))}" }`,
    )
    known.push(name)
    unread.push(name)
  }
  lines.push('stocks:')
  for (const name of stocks) {
    const target = equation('W * A + (1 - W) * B')
    const years = (0.5 + 2.5 * random()).toFixed(3)
    lines.push(
      `  ${name}: { about: Made up., unit: share, initial: ${pick(parameters)}, change: "(${target} - ${name}) / (${years} years)" }`,
    )
  }
  return {
    text: `${lines.join('\n')}\n`,
    record: [...stocks.slice(0, 4), ...variables.slice(-4)],
    variables: variables.length,
    stocks: stocks.length,
    steps: TIME.steps,
  }
}

function formFor(kind, chance) {
  let sum = 0
  for (const [share, form] of FORMS[kind]) {
    sum += share / 100
    if (chance < sum) return form
  }
  return FORMS[kind].at(-1)[1]
}

function names(letter, count) {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`)
}

/** A linear congruential generator (Numerical Recipes): uniform numbers in 0..1, the same everywhere. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
