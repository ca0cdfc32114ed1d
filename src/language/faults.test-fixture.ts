import { expect } from 'vitest'
import type { Surroundings } from './build-model.ts'
import type { Issue } from './issue.ts'
import { loadModel } from './load-model.ts'
import { placeOf } from './model-text.test-fixture.ts'

/** A sound model that cases add a file to. */
export const BASE: string = `model: base
time: { start: 2024-01, end: 2025-01, step: 1 month, unit: year }
units: { USD bn: base }
dimensions:
  firm: [F1, F2]
  bank: [A]
  other: { alias: firm }
  big: { subset: firm, elements: [F1] }
  actor: { union: [firm, bank] }
parameters:
  rate: { about: R., unit: 1 / year, value: 0.1, because: example }
data:
  curve: { about: C., unit: USD bn, points: [[0, 0], [1, 1]] }
variables:
  sales: { about: S., unit: USD bn, over: firm, equation: 1 }
  square: { about: Q., unit: USD bn, over: [firm, other], equation: 1 }
  sum_up: { about: U., unit: share, equation: 1 }
accounts:
  cash: { about: C., over: actor, unit: USD bn, initial: 1 }
payments:
  wages: { about: W., from: firm, to: bank, unit: USD bn / year, amount: 0 }
`
const AROUND: Surroundings = {
  sources: new Set(['smith-1776']),
  tables: new Map([
    ['bad.csv', 'date,x\nsoon,1\n'],
    ['words.csv', 'date,x\n2024-01,many\n'],
    ['firms.csv', 'firm,x\nF1,many\n'],
    ['empty.csv', 'date,x\n'],
  ]),
}

/** Faults (errors) of the sound model with a second file, `x.yaml`. */
export function faults(text: string): Issue[] {
  const files = [
    { name: 'base.yaml', text: BASE },
    { name: 'x.yaml', text },
  ]
  const { issues } = loadModel(files, AROUND)
  return issues.filter((i) => i.severity === 'error')
}

/** A section with one entry, `x`. */
export const of = (section: string, body: string): string =>
  `${section}:\n  x: { about: X., ${body} }\n`
/** A variable `x` in USD bn. */
export const variable = (equation: string, rest = ''): string =>
  of('variables', `unit: USD bn, ${rest}equation: "${equation}"`)
/** Path of the equation of `variable`. */
export const EQUATION = 'variables.x.equation'

/** Code, text of the second file, path, part of the message or hint, and the text at whose place it is reported. */
export type FaultCase = readonly [string, string, string, string, string?]

/** Expect a case's fault to be listed with its path, words and place in the file. */
export function expectFault([code, text, path, part, needle]: FaultCase): void {
  const found = faults(text)
  const fault = found.find((i) => i.code === code)

  expect(found.map((i) => `${i.code} ${i.path}`)).toContain(`${code} ${path}`)
  expect(`${fault?.message} ${fault?.hint}`).toContain(part)
  expect(fault?.file).toBe('x.yaml')
  expect(fault?.line).toBeGreaterThanOrEqual(1)
  if (needle) expect(fault).toMatchObject(placeOf(text, needle))
}
