import { describe, expect, it } from 'vitest'
import { InputError } from './error.ts'
import { loadModel } from './load-model.ts'
import { errorCodes } from './model-text.test-fixture.ts'
import { ModelSession } from './model-session.ts'

const HEAD = `model: small
time: { start: 2024-01, end: 2024-06, step: 1 month, unit: year }
dimensions: { firm: [A, B] }
`
const BODY = `variables:
  price: { about: x, unit: share, equation: "2 * cost" }
  cost:
    about: x
    unit: share
    equation: >
      0.5
      + 0.1
  each: { about: x, unit: share, over: firm, equations: { A: 1, B: price } }
outcomes:
  last: { about: x, unit: share, equation: "final(price) + final(sum[firm](each[firm]))" }
`
const open = () =>
  new ModelSession([
    { name: 'b.yaml', text: BODY },
    { name: 'a.yaml', text: HEAD },
  ])

describe('a model that is edited', () => {
  it('keeps the objects of declarations that did not change, and only those', () => {
    const session = open()
    const before = session.loaded.model
    const after = session.edit('b.yaml', `# moved down\n${BODY.replace('2 *', '3 *')}`).model

    expect(after.variables[0]).not.toBe(before.variables[0])
    expect(after.variables[1]).toBe(before.variables[1])
    expect(after.outcomes[0]).toBe(before.outcomes[0])
  })

  it('builds a declaration again when what it stands on changes elsewhere', () => {
    const session = open()
    session.edit('a.yaml', HEAD.replace('[A, B]', '[A, B, C]'))

    expect(errorCodes(session.loaded.issues)).toEqual(['missing-elements'])
    expect(session.loaded.issues).toEqual(loadModel(session.files).issues)
  })

  it('checks an equation again when a name that it reads changes its unit', () => {
    const session = open()
    session.edit(
      'b.yaml',
      BODY.replace('cost:\n    about: x\n    unit: share', 'cost:\n    about: x\n    unit: USD'),
    )

    expect(errorCodes(session.loaded.issues)).toContain('units')
    expect(session.loaded.issues).toEqual(loadModel(session.files).issues)
  })

  it('lists a fault at its line, and keeps the last sound model for whoever wants it', () => {
    const session = open()
    const sound = session.loaded
    const text = `\n${BODY.replace('2 * cost', '2 * csot')}`
    const { issues } = session.edit('b.yaml', text)
    const line = text.split('\n').findIndex((l) => l.includes('csot')) + 1
    const column = (text.split('\n')[line - 1] ?? '').indexOf('csot') + 1

    expect(issues[0]).toMatchObject({ code: 'unknown-name', file: 'b.yaml', line, column })
    expect(session.loaded).not.toBe(sound)
    expect(session.lastSound).toBe(sound)
  })

  it('lists a fault where it is now when lines above it move', () => {
    const session = open()
    const faulty = BODY.replace('2 * cost', '2 * csot')
    const { line } = session.edit('b.yaml', faulty).issues[0] ?? { line: 0 }
    const moved = session.edit('b.yaml', `#\n#\n${faulty}`)

    expect(moved.issues[0]?.line).toBe(line + 2)
  })

  it('gives the same model object for the same texts', () => {
    const session = open()
    const before = session.loaded
    session.edit('b.yaml', BODY.replace('2 *', '3 *'))
    const back = session.edit('b.yaml', BODY)

    expect(back).toBe(before)
  })

  it('replaces an equation in its text, whatever its quotes', () => {
    const session = open()
    session.replaceEquation('price', 'cost ^ 2')
    session.replaceEquation('cost', '0.25')
    const text = session.files.find((f) => f.name === 'b.yaml')?.text ?? ''

    expect(text).toContain('price: { about: x, unit: share, equation: "cost ^ 2" }')
    expect(text).toContain('equation: "0.25"\n  each:')
    expect(session.loaded.issues).toEqual([])
    expect(session.loaded.model).toEqual(loadModel(session.files).model)
  })

  it('refuses to replace what is no single equation', () => {
    const session = open()

    expect(() => session.replaceEquation('each', '1')).toThrow(InputError)
    expect(() => session.replaceEquation('prise', '1')).toThrow("Did you mean 'price'")
  })
})
