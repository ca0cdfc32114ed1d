import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import { findDrivers } from './drivers.ts'

const WORLDS = 10
const ALL = Array.from({ length: WORLDS }, (_, world) => world)
const INFO = (name: string) => ({ about: `about ${name}`, unit: 'share', evidence: 'judgement' })
// World w bursts in step 60 + w; the last two never.
const BURSTS = ALL.map((world) => (world < 8 ? 60 + world : null))

function run(parameters: Readonly<Record<string, readonly number[]>>) {
  return findDrivers(
    syntheticResult({ worlds: WORLDS, steps: 109, parameters }),
    BURSTS,
    ALL,
    2028,
    INFO,
  )
}

test('a parameter that falls with the date of the burst correlates with an early burst', () => {
  const { rows } = run({ early: ALL.map((world) => 100 - world) })

  // Without a burst both last worlds tie: ranks 1.5 against 1 and 2 cost 1/2 of the 82.5 squares.
  expect(rows[0]?.correlation).toBeCloseTo(82 / Math.sqrt(82.5 * 82), 12)
  expect(rows[0]).toMatchObject({ name: 'early', about: 'about early', evidence: 'judgement' })
})

test('rows go by strength, whatever the sign', () => {
  const { rows } = run({
    weak: [3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5],
    late: ALL.map((world) => world),
  })

  expect(rows.map(({ name }) => name)).toEqual(['late', 'weak'])
  expect(rows[0]!.correlation).toBeLessThan(-0.99)
})

test('fifths count bursts by the end of the year among the lowest and highest values', () => {
  // Step 60 is 2028-12: world 0 alone has a burst by the end of 2028.
  const { rows } = run({ early: ALL.map((world) => 100 - world) })

  expect(rows[0]).toMatchObject({ lowFifth: 0, highFifth: 0.5 })
})

test('a draw shared by elements counts once, even where a bound ties some worlds', () => {
  const draw = ALL.map((world) => (7 * world) % 10)

  const drivers = run({
    'lease[A]': draw.map((value) => Math.min(3 * value, 20)),
    'lease[B]': draw,
    'rate[A]': draw,
    'rate[B]': draw.map((value) => (value === 9 ? -1 : value)),
    constant: ALL.map(() => 5),
  })

  expect(drivers.parameters).toBe(3)
  expect(drivers.rows.map(({ name }) => name).toSorted()).toEqual([
    'lease[A]',
    'rate[A]',
    'rate[B]',
  ])
})

test('the noise level is that of the largest of all correlations looked at', () => {
  const { noise, worlds } = run({
    a: ALL.map((world) => world),
    b: ALL.map((world) => (3 * world) % 10),
  })

  expect(worlds).toBe(10)
  expect(noise).toBeCloseTo(2.241402727604947 / 3, 12)
})

test('only the worlds kept are looked at', () => {
  const result = syntheticResult({
    worlds: 4,
    steps: 109,
    parameters: { p: [1, 2, 3, -50] },
  })

  const { rows, worlds } = findDrivers(result, [30, 20, 10, 5], [0, 1, 2], 2028, INFO)

  expect(worlds).toBe(3)
  expect(rows[0]?.correlation).toBeCloseTo(1, 14)
})
