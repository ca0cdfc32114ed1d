import { describe, expect, it } from 'vitest'
import { IssueList } from './issue.ts'
import { loadModel } from './load-model.ts'
import { errorCodes, loadText, placeOf } from './model-text.test-fixture.ts'
import { readYaml } from './yaml-text.ts'

function read(text: string) {
  const issues = new IssueList()
  const { value, locate } = readYaml(text, 'f.yaml', issues)
  return { value, locate, issues: issues.items }
}

describe('YAML 1.2 scalars', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['yes', 'yes'],
    ['No', 'No'],
    ['on', 'on'],
    ['True', 'True'],
    ['2026-03', '2026-03'],
    ['2026-03-01', '2026-03-01'],
    ['1e3', 1000],
    ['-.5', -0.5],
    ['+2', 2],
    ['1.', 1],
    ['0x10', '0x10'],
    ['1_000', '1_000'],
    ['12:30', '12:30'],
    ['010', 10],
    ['.inf', '.inf'],
    ['null', null],
    ['~', null],
    ['', null],
    ["'1'", '1'],
    ['"true"', 'true'],
    ['!!str 5', 5],
  ])('reads `%s`', (text, value) => {
    expect(read(`a: ${text}`).value).toEqual({ a: value })
  })

  it('keeps keys that name parts of every object as plain keys', () => {
    const { value, issues } = read('__proto__: 1\nconstructor: { toString: 2 }\n')

    expect(Object.entries(value as object)).toEqual([
      ['__proto__', 1],
      ['constructor', { toString: 2 }],
    ])
    expect(issues).toEqual([])
  })
})

describe('faults of the text', () => {
  it.each([
    ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 'a: 3'],
    ['a: { x: 1, y: 2, x: 3 }\n', 'duplicate-key', 'x: 3'],
    ['a: &anchor 1\nb: *anchor\n', 'alias', '*anchor'],
    ['a: 1\n  b: 2\n', 'yaml', 'b: 2'],
    ['a: [1, 2\nb: 3', 'yaml', 'b: 3'],
    ['a: "open', 'yaml', '"open'],
    [`a: ${'['.repeat(101)}${']'.repeat(101)}`, 'too-deep', '['.repeat(1)],
  ])('are found in %j', (text, code, needle) => {
    const [issue] = read(text).issues

    expect(issue?.code).toBe(code)
    expect(issue?.file).toBe('f.yaml')
    if (code === 'duplicate-key' || code === 'alias')
      expect(issue).toMatchObject(placeOf(text, needle))
    else expect(issue?.line).toBeGreaterThanOrEqual(1)
  })

  it('goes on after a duplicate key and an alias', () => {
    expect(read('a: 1\na: 2\nb: *x\nb: 3\n').issues.map((i) => i.code)).toContain('duplicate-key')
    expect(read('a: &x 1\nb: *x\nc: *x\na: 2').issues.map((i) => i.code)).toEqual([
      'alias',
      'alias',
      'duplicate-key',
    ])
  })

  it('locates a path, and nothing that is not there', () => {
    const text = 'a:\n  b:\n    - 1\n    - { c: 2 }\n'
    const { locate } = read(text)

    expect(locate({ path: 'a.b.1.c' })).toMatchObject(placeOf(text, 'c: 2'))
    expect(locate({ path: 'a.b.0' })).toMatchObject(placeOf(text, '1'))
    expect(locate({ path: 'a.b.0.nothing' })).toBeNull()
    expect(locate({ path: 'z' })).toBeNull()
  })
})

const HEAD =
  'model: m\nunits: { USD bn: base }\nvariables:\n  known: { about: A., unit: share, equation: 1 }\n'
const OPEN = '  x:\n    about: B.\n    unit: share\n'

describe('a fault inside an equation', () => {
  /** The name `wrng` is unknown; its place in the file is where the text holds it. */
  it.each([
    ['plain', `${OPEN}    equation: known + wrng\n`],
    ['plain over two lines', `${OPEN}    equation: known\n      + known +\n      wrng * known\n`],
    [
      'folded',
      `${OPEN}    equation: >\n      known\n      + known * (known\n      - wrng) - known\n`,
    ],
    ['folded with a chomping mark', `${OPEN}    equation: >-\n      known\n      + wrng\n`],
    ['folded with a remark', `${OPEN}    equation: >- # wrong\n      known\n      + wrng\n`],
    ['folded with an indent mark', `${OPEN}    equation: >2-\n      known\n      + wrng\n`],
    [
      'folded with an empty line',
      `${OPEN}    equation: >\n      known\n\n      + known\n\n\n      + wrng\n`,
    ],
    [
      'folded with deeper lines',
      `${OPEN}    equation: >\n      known +\n        known +\n        known +\n      wrng\n`,
    ],
    ['literal', `${OPEN}    equation: |\n      known\n        + known\n      + wrng\n`],
    [
      'literal with Windows line ends',
      `${OPEN}    equation: |\n      known\n      + wrng\n`.replaceAll('\n', '\r\n'),
    ],
    ['single-quoted', `${OPEN}    equation: 'known + wrng'\n`],
    ['double-quoted', `${OPEN}    equation: "known + wrng"\n`],
    ['double-quoted over lines', `${OPEN}    equation: "known\n      + known\n\n      + wrng"\n`],
    ['double-quoted with \\n and \\t', `${OPEN}    equation: "known\\n\\t+ known\\n+ wrng"\n`],
    [
      'double-quoted with \\x and \\u',
      `${OPEN}    equation: "kn\\x6fwn \\u002B kn\\U0000006Fwn + wrng"\n`,
    ],
    [
      'double-quoted with an escaped line end',
      `${OPEN}    equation: "known + \\\n      kno\\\n      wn + wrng"\n`,
    ],
    ['flow map', '  x: { about: "B, {b}: c", unit: share, equation: known * (2 + wrng) }\n'],
    ['flow map, quoted', `  x: { about: 'it''s', unit: share, equation: "known * (2 + wrng)" }\n`],
  ])('is reported at its line and column: %s', (_, body) => {
    const text = HEAD + body
    const { issues } = loadText(text)
    const fault = issues.find((i) => i.code === 'unknown-name')

    expect(fault).toMatchObject({
      path: 'variables.x.equation',
      file: 'm.yaml',
      ...placeOf(text, 'wrng'),
    })
  })

  it('is reported past quotes that are doubled or escaped', () => {
    for (const equation of [`'known + it''s'`, `"known + \\"it"`, `"known + \\\\ it"`]) {
      const text = `${HEAD}${OPEN}    equation: ${equation}\n`
      const fault = loadText(text).issues.find((i) => i.code === 'syntax')
      const mark = equation.startsWith("'") ? "''s" : equation.slice(9, 10)

      expect([equation, fault]).toMatchObject([
        equation,
        placeOf(
          text,
          equation.startsWith("'") ? mark : `known + ${mark}`,
          equation.startsWith("'") ? 0 : 8,
        ),
      ])
    }
  })

  it('is reported in a map by element', () => {
    const text = `${HEAD}  y:\n    about: C.\n    unit: share\n    over: firm\n    equations:\n      A: known\n      default: >\n        known\n        + wrng\ndimensions:\n  firm: [A, B]\n`
    const { issues } = loadText(text)

    expect(issues.find((i) => i.code === 'unknown-name')).toMatchObject({
      path: 'variables.y.equations.default',
      ...placeOf(text, 'wrng'),
    })
  })

  it('is reported at the end of the text when something is missing there', () => {
    const text = `${HEAD}${OPEN}    equation: known * (known\n    note: end\n`
    const fault = loadText(text).issues.find((i) => i.code === 'syntax')

    expect(fault).toMatchObject(placeOf(text, '(known', '(known'.length))
  })

  it('is reported in the file that declares it', () => {
    const files = [
      { name: 'b.yaml', text: `variables:\n${OPEN}    equation: known + wrng\n` },
      { name: 'a.yaml', text: HEAD },
    ]
    const { issues } = loadModel(files)

    expect(errorCodes(issues)).toEqual(['unknown-name'])
    expect(issues.find((i) => i.code === 'unknown-name')).toMatchObject({
      file: 'b.yaml',
      ...placeOf(files[0]!.text, 'wrng'),
    })
  })
})
