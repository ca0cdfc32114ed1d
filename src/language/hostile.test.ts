import { afterEach, describe, expect, it } from 'vitest'
import { compileModel } from '../compile/compile-model.ts'
import { interpretWorld } from '../compile/interpreter.ts'
import { centralSource } from '../run/central-source.ts'
import { applyScenario } from './apply-scenario.ts'
import type { Surroundings } from './build-model.ts'
import { IssueList } from './issue.ts'
import type { LoadedModel } from './load-model.ts'
import { errorCodes, loadText } from './model-text.test-fixture.ts'
import { readScenario } from './read-scenario.ts'
import { settingsOf } from './scenario-settings.ts'

/** Far above what any of these takes (under half a second alone), far below what a person calls hung. */
const LIMIT_MS = 5000
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype)

/** Load a text, in bounded time; issues must have a place in the file. */
function load(text: string, around?: Surroundings): LoadedModel {
  const start = performance.now()
  const loaded = loadText(text, around)
  expect(performance.now() - start).toBeLessThan(LIMIT_MS)
  for (const { file, line, column } of loaded.issues)
    if (file !== '') expect([line >= 1, column >= 1]).toEqual([true, true])
  return loaded
}

const equation = (text: string) =>
  `variables:\n  x: { about: X., unit: share, equation: ${text} }\n`

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE)
  expect(({} as Record<string, unknown>)['A']).toBeUndefined()
})

describe('text of absurd size or depth', () => {
  it('does not open a bomb of aliases', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `  l${i + 1}: [${`*l${i}, `.repeat(9)}*l${i}]`,
    )
    const bomb = `dimensions:\n  l0: &l0 [A]\n${levels.map((l, i) => l.replace(': [', `: &l${i + 1} [`)).join('\n')}\n`

    expect(errorCodes(load(bomb).issues)).toContain('alias')
  })

  it('refuses a file of ten megabytes unread', () => {
    expect(load('a: b\n'.repeat(2_000_000)).issues).toMatchObject([
      { code: 'too-large', line: 1, column: 1 },
    ])
  })

  it.each([
    ['flow lists', '['.repeat(100_000), 'too-deep'],
    ['flow maps', '{a: '.repeat(100_000), 'too-deep'],
    ['balanced flow lists', '['.repeat(100_000) + ']'.repeat(100_000), 'too-deep'],
    ['block lists', '- '.repeat(100_000) + 'a', ''],
    ['keys in keys', '? '.repeat(100_000) + 'a', ''],
    ['maps by indent', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), ''],
    ['tags', '!!map '.repeat(50_000), ''],
    ['anchors', '&a '.repeat(50_000), ''],
    ['quotes', '"'.repeat(50_001), ''],
    ['line breaks', '\n'.repeat(200_000), ''],
    ['documents', '---\n'.repeat(100_000), ''],
    ['directives', '%YAML 1.2\n'.repeat(50_000), ''],
    ['colons', ':'.repeat(500_000), ''],
    ['block scalar marks', 'a: |\n'.repeat(20_000), ''],
  ])('refuses %s in each other or in a row', (_name, text, code) => {
    const codes = errorCodes(load(text).issues)

    if (code) expect(codes).toContain(code)
  })

  it('refuses a hundred thousand brackets or terms in an equation', () => {
    for (const text of ['('.repeat(100_000), 'x+'.repeat(100_000) + 'x', '-'.repeat(100_000) + 'x'])
      expect(errorCodes(load(equation(`"${text}"`)).issues)).toEqual(['syntax'])
  })

  it('refuses more values than a file may have', () => {
    expect(errorCodes(load(`dimensions:\n  d: [${'A,'.repeat(201_000)}]\n`).issues)).toContain(
      'too-large',
    )
  })

  it('refuses an array of a trillion elements', () => {
    const list = Array.from({ length: 1000 }, (_, i) => `E${i}`).join(', ')
    const names = ['a', 'b', 'c', 'd']
    const text = `dimensions:\n  a: [${list}]\n${names
      .slice(1)
      .map((n) => `  ${n}: { alias: a }\n`)
      .join('')}variables:\n  x: { about: X., unit: share, over: [a, b, c, d], equation: 1 }\n`

    expect(errorCodes(load(text).issues)).toContain('too-large')
  })

  it('takes many spaces before what an expression looks for', () => {
    const pad = ' '.repeat(19_000)
    for (const text of [
      `uniform(1, 2)${pad}months${pad}x`,
      `${pad}uniform${pad}(`,
      `1 /${pad}yea`,
      'a]'.repeat(9000),
      '1.'.repeat(9000),
    ]) {
      load(equation(`"${text}"`))
      load(
        `shocks:\n  s: { about: S., hazard: "${text}", size: "${text}", duration: "${text}", history: [{ at: "${text}" }] }\n`,
      )
      load(
        `time: { start: "${text}", step: "${text}", unit: "${text}" }\nunits: { "${text}": "${text}" }\n`,
      )
      load(
        `parameters:\n  p: { about: P., unit: "${text}", value: 1, prior: "${text}", because: x }\n`,
      )
    }
  })
})

describe('strange characters and numbers', () => {
  it.each([
    '\0',
    'a: \0',
    '\uFEFFmodel: m',
    'a: \uD800',
    '\u2028',
    'a: "\\ud800"',
    '\t',
    '%',
    '@',
    '`',
    '!',
    '&',
    '*',
    '|',
    '>',
    '?',
    ':',
    '-',
    '---',
    '...',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    '#',
    'null',
    '3',
    'a',
  ])('never throws on %j', (text) => {
    load(text)
    load(equation(text))
    load(equation(JSON.stringify(text)))
    const issues = new IssueList()
    readScenario(text, 's.yaml', issues)
    readScenario(`scenario: s\nset: { a: ${text} }\n`, 's.yaml', issues)
  })

  it.each([
    '1e999',
    '-1e999',
    '9'.repeat(500),
    `1e${'9'.repeat(300)}`,
    '.inf',
    '.nan',
    '0x1',
    '1e-999',
  ])('never throws on the number %s', (number) => {
    load(equation(number))
    load(
      `parameters:\n  p: { about: P., unit: share, value: ${number}, prior: "uniform(${number}, ${number})", bounds: [${number}, null], because: x }\n`,
    )
    load(`time: { start: ${number}, end: ${number}, step: ${number} month }\n`)
    load(`solve:\n  s: { about: S., unknowns: [x], most_rounds: ${number}, damping: ${number} }\n`)
    load(`shocks:\n  s: { about: S., hazard: ${number}, size: ${number}, duration: ${number} }\n`)
    load(`data:\n  d: { about: D., unit: share, points: [[${number}, 1]] }\n`)
  })
})

/** Words that every object inherits. */
const INHERITED = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  '__defineGetter__',
  'prototype',
]

describe.each(INHERITED)('the word %s', (word) => {
  const around: Surroundings = {
    sources: new Set(),
    tables: new Map([
      ['t.csv', `firm,year,x,date\n${word},A,1,2024-01\n${word},${word},2,2024-02\n`],
    ]),
  }

  /** Value of a recorded scalar or element in the central world at step 1. */
  const second = ({ model, issues }: LoadedModel, label: string) => {
    expect(errorCodes(issues)).toEqual([])
    const { program, issues: loops } = compileModel(model, { record: [label], strict: true })
    expect(errorCodes(loops)).toEqual([])
    const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
    const path = interpretWorld(program, centralSource(settings), 0)
    const [column] = program.columns
    return path.values[column!.node]![1]![column!.element]
  }
  const time = 'time: { start: 2024-01, end: 2024-03 }\n'

  it.each([
    ['parameters', 'unit: share, value: 2, because: x', ''],
    ['stocks', 'unit: share, initial: 2', ''],
    ['data', 'unit: share, values: { 2024: 2 }', ''],
    ['shocks', 'unit: share, size: 2, duration: permanent, history: [{ at: 2024-01 }]', '_active'],
  ])('names one of the %s like any other, if it starts with a letter', (section, body, suffix) => {
    const loaded = load(
      `${time}${section}:\n  ${word}: { about: X., ${body} }\nvariables:\n  y: { about: Y., unit: share, equation: "${word}${suffix} * 3" }\n`,
    )

    if (/^[a-z]/.test(word)) expect(second(loaded, 'y')).toBe(6)
    else expect(errorCodes(loaded.issues)).toContain('bad-name')
  })

  it('names a dimension, an element and a unit', () => {
    const as = (dim: string, element: string) =>
      load(
        `${time}units: { ${word}: base }\ndimensions: { ${dim}: [A, ${element}], e: { alias: ${dim} } }\nstocks:\n  x: { about: X., unit: ${word}, over: e, initial: { ${element}: 2, default: 1 } }\n` +
          `variables:\n  y: { about: Y., unit: ${word}^2, over: ${dim}, equation: "x[${dim}] * sum[e](x[e]) * (if x[${element}] > 1 ${word} then 2 else 0)" }\n`,
      )

    expect(second(as(word, 'B'), 'y[B]')).toBe(12)
    expect(second(as('d', word), `y[${word}]`)).toBe(12)
  })

  it('is an unknown name where nothing declares it', () => {
    const { issues } = load(
      equation(
        `"${word} + ${word}[${word}] + ${word}(1) + sum[${word}](1) + received[${word}](${word})"`,
      ),
    )

    expect(new Set(errorCodes(issues))).toEqual(
      new Set(['unknown-name', 'unknown-function', 'unknown-dimension', 'unknown-element']),
    )
  })

  it('is an unknown section, element and unit', () => {
    const text =
      `${word}: { a: 1 }\nunits: { cup: base }\ntime: { start: 2024-01, step: 1 ${word} }\ndimensions: { d: [A] }\n` +
      `variables:\n  y: { about: Y., unit: ${word}, over: d, equations: { ${word}: 1, A: 2 ${word} } }\n` +
      `data:\n  z: { about: Z., unit: cup, over: d, values: { ${word}: { 2024-01: 1 }, A: { ${word}: 1 } } }\n  w: { about: W., unit: cup, over: d, file: t.csv, columns: { ${word}: x, A: ${word} } }\n`

    expect(errorCodes(load(text, around).issues)).toEqual(
      expect.arrayContaining(['unknown-section', 'time', 'unknown-element', 'unit', 'data']),
    )
  })

  it('is an unknown key', () => {
    const { issues } = load(
      `variables:\n  x: { about: X., unit: share, ${word}: 1, equation: 1 }\ntime: { ${word}: 1 }\n`,
    )

    expect(issues.map((i) => `${i.code} ${i.path}`)).toEqual(
      expect.arrayContaining([`unknown-key variables.x.${word}`, `unknown-key time.${word}`]),
    )
  })

  it('can be a key of a CSV file without touching other objects', () => {
    const text = `dimensions: { d: [${word}, A], e: { alias: d } }\nparameters:\n  p: { about: P., unit: share, over: [d, e], because: x, csv: { file: t.csv, column: x, key: [firm, year], default: 0 } }\n`
    const { model } = load(text, around)

    expect(model.parameters[0]!.value.pieces.map((p) => p.text)).toContain('2')
    expect(({} as Record<string, unknown>)['A']).toBeUndefined()
  })

  it('can stand in a scenario', () => {
    const { model } = load(
      `time: { start: 2024-01, end: 2025-01 }\ndimensions: { d: [${word}, A] }\nparameters:\n  p: { about: P., unit: share, over: d, value: 1, because: x }\nvariables:\n  y: { about: Y., unit: share, over: d, equation: "p[d]" }\n`,
    )
    const issues = new IssueList()
    const spec = readScenario(
      `scenario: s\nset: { ${word}: 1, "p[${word}]": 5, p: { ${word}: 6 } }\nreplace: { ${word}: 1 }\nshocks: { ${word}: { at: 2024-06 } }\n`,
      's.yaml',
      issues,
    )
    const { model: next } = applyScenario(model, spec!, issues)

    expect(issues.items.map((i) => i.path)).toEqual([
      `scenario.set.${word}`,
      `scenario.replace.${word}`,
      `scenario.shocks.${word}`,
    ])
    const piece = next.parameters[0]!.value.pieces.find((p) => p.levels[0]!.elements.includes(word))
    expect(piece?.text).toBe('6')
  })
})
