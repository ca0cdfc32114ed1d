import { describe, expect, it } from 'vitest'
import { applyScenario } from './apply-scenario.ts'
import { IssueList } from './issue.ts'
import { loadSound, placeOf } from './model-text.test-fixture.ts'
import { readScenario } from './read-scenario.ts'

const MODEL = loadSound(`model: m
time: { start: 2024-01, end: 2026-01, step: 1 month, now: 2025-01 }
dimensions: { firm: [F1, F2, F3], big: { subset: firm, elements: [F1, F2] } }
parameters:
  rate: { about: R., unit: share, value: 0.1, prior: "uniform(0, 1)", bounds: [0, 1], because: x }
  size: { about: S., unit: share, over: firm, value: 1, prior: "normal(1, 1)", because: x }
variables:
  y: { about: Y., unit: share, over: firm, equation: "rate * size[firm] + burst_active" }
shocks:
  burst: { about: B., unit: share, hazard: 0.1, size: "uniform(0, 1)", duration: 3, history: [{ at: 2024-03, size: 0.5 }] }
`)

function apply(body: string) {
  const issues = new IssueList()
  const text = `scenario: s\n${body}\n`
  const spec = readScenario(text, 's.yaml', issues)
  const applied = spec && applyScenario(MODEL, spec, issues)
  return {
    ...applied,
    text,
    issues: issues.items,
    codes: issues.items.map((i) => `${i.code} ${i.path}`),
  }
}

const parameterOf = (applied: ReturnType<typeof apply>, name: string) =>
  applied.model!.parameters.find((p) => p.name === name)!
const textsOf = (applied: ReturnType<typeof apply>, name: string) =>
  Object.fromEntries(
    parameterOf(applied, name).value.pieces.flatMap((p) =>
      (p.levels[0]?.elements ?? ['']).map((e) => [e, p.text]),
    ),
  )

describe('a scenario', () => {
  it('fixes a parameter with a number and drops its prior', () => {
    const applied = apply('set: { rate: 0.5 }')

    expect(applied.codes).toEqual([])
    expect(parameterOf(applied, 'rate')).toMatchObject({ raw: 0.5, prior: null })
  })

  it('replaces a prior and sets the value to its median', () => {
    const applied = apply('set: { rate: "triangular(0, 0, 1)" }')

    expect(parameterOf(applied, 'rate').prior).toMatchObject({ kind: 'triangular' })
    expect(parameterOf(applied, 'rate').raw).toBeCloseTo(1 - Math.SQRT1_2, 12)
  })

  it('sets elements alone, the others keep value and prior', () => {
    const applied = apply('set: { "size[F3]": 7, size: { big: 3, F2: 4 } }')

    expect(applied.codes).toEqual([])
    expect(textsOf(applied, 'size')).toEqual({ F1: '3', F2: '4', F3: '7' })
    expect(parameterOf(applied, 'size').prior).not.toBeNull()
    expect(Object.keys(parameterOf(applied, 'size').own).sort()).toEqual(['F1', 'F2', 'F3'])
  })

  it('leaves the model that it is put on as it was', () => {
    const before = JSON.stringify(MODEL)
    apply('set: { rate: 0.5, "size[F1]": 2 }\nreplace: { y: 1 }')

    expect(JSON.stringify(MODEL)).toBe(before)
  })

  it('replaces an equation, pins events after the history and fixes hazards', () => {
    const applied = apply(
      'replace: { y: "size[firm]" }\nstart: 2025-07\nrandom: false\nshocks: { burst: [{ at: 2025-02, size: 0.2, duration: 2 years }, { hazard: 0 }] }',
    )

    expect(applied.codes).toEqual([])
    expect(applied.model!.variables[0]!.equation.pieces[0]!.text).toBe('size[firm]')
    expect(applied.settings).toMatchObject({
      startYear: 2025.5,
      random: false,
      hazards: { burst: 0 },
    })
    expect(applied.settings!.events['burst']).toEqual([
      { step: 2, size: 0.5, months: null, element: null },
      { step: 13, size: 0.2, months: 24, element: null },
    ])
  })

  it('leaves out the history and starts at `now` unless told otherwise', () => {
    expect(apply('history: false').settings!.events['burst']).toEqual([])
    expect(apply('').settings!.startYear).toBe(2025)
  })

  it.each([
    ['set: { rat: 1 }', 'unknown-name scenario.set.rat', "Did you mean 'rate'?", 'rat:'],
    ['set: { burst: 1 }', 'unknown-name scenario.set.burst', 'pin it under', 'burst'],
    ['set: { rate: "uniform(1, 0)" }', 'prior scenario.set.rate', 'must rise', 'rate'],
    ['set: { rate: "1 +" }', 'syntax scenario.set.rate', 'the end', ''],
    ['set: { rate: 2 }', 'outside-bounds scenario.set.rate', '0 to 1', 'rate'],
    [
      'set: { rate: "uniform(2, 3)" }',
      'outside-bounds scenario.set.rate',
      'the prior lies',
      'rate',
    ],
    ['set: { rate: " " }', 'bad-value scenario.set.rate', 'no value', 'rate'],
    [
      'set: { "rate[F1]": 1 }',
      'subscripts scenario.set.rate[F1]',
      'Leave the brackets out',
      '"rate[F1]"',
    ],
    [
      'set: { "size[F9]": 1 }',
      'unknown-element scenario.set.size[F9]',
      "Did you mean 'F1'?",
      '"size[F9]"',
    ],
    [
      'set: { size: { F9: 1 } }',
      'unknown-element scenario.set.size',
      "'F9' is not in firm",
      'size',
    ],
    ['replace: { z: 1 }', 'unknown-name scenario.replace.z', "no variable 'z'", 'z:'],
    ['replace: { y: size }', 'subscripts scenario.replace.y', 'Write each index', 'size'],
    [
      'shocks: { bust: { at: 2025-02 } }',
      'unknown-name scenario.shocks.bust',
      "Did you mean 'burst'?",
      'bust',
    ],
    ['shocks: { burst: { size: 1 } }', 'missing scenario.shocks.burst', "needs 'at'", 'burst'],
    ['shocks: { burst: { at: soon } }', 'date scenario.shocks.burst', 'not a date', 'burst'],
    [
      'shocks: { burst: { at: 2031-01 } }',
      'outside-run scenario.shocks.burst',
      '2024-01 to 2026-01',
      'burst',
    ],
    [
      'shocks: { burst: { at: 2025-01, element: F1 } }',
      'unknown-element scenario.shocks.burst',
      'no element',
      'burst',
    ],
    [
      'shocks: { burst: { at: 2025-01, duration: 2 moons } }',
      'bad-value scenario.shocks.burst',
      'not a duration',
      'burst',
    ],
    ['shocks: { burst: { hazard: -1 } }', 'bad-value scenario.shocks.burst', 'negative', 'burst'],
    ['start: soon', 'date scenario.start', 'Write it as', 'start'],
    ['stat: 2025-01', 'unknown-key scenario.stat', "Did you mean 'start'?", 'stat'],
    ['random: yes', 'bad-value scenario.random', 'true or false', 'random'],
    ['set: [1]', 'bad-value scenario.set', 'must be a map', 'set'],
  ])('with `%s` is refused as %s', (body, code, part, needle) => {
    const { codes, issues, text } = apply(body)
    const issue = issues.find((i) => `${i.code} ${i.path}` === code)

    expect(codes).toContain(code)
    expect(`${issue?.message} ${issue?.hint}`).toContain(part)
    expect(issue?.file).toBe('s.yaml')
    if (needle) expect(issue).toMatchObject(placeOf(text, needle))
  })

  it('lists every fault at once', () => {
    const { codes } = apply(
      'start: soon\nset: { rat: 1, rate: 2 }\nreplace: { z: 1 }\nshocks: { bust: { at: 2025-02 } }',
    )

    expect(codes).toEqual([
      'unknown-name scenario.set.rat',
      'outside-bounds scenario.set.rate',
      'unknown-name scenario.replace.z',
      'unknown-name scenario.shocks.bust',
      'date scenario.start',
    ])
  })

  it('may not be empty', () => {
    const issues = new IssueList()

    expect(readScenario('', 's.yaml', issues)).toBeNull()
    expect(issues.items).toMatchObject([{ code: 'empty-scenario', file: 's.yaml', line: 1 }])
  })
})
