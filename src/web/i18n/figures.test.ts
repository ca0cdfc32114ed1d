import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'

test('English figures follow the table of the visual system', () => {
  const { money, percent, points, tenths, tenthsChange, plus, month, shortMonth, list } =
    figuresOf('en')

  expect([money(283), money(6900), money(0.29), money(-5140, 2)]).toEqual([
    '$283bn',
    '$6.9tn',
    '$290m',
    '\u2212$5.1tn',
  ])
  expect([percent(0.694), plus(percent(-0.05)), plus(percent(0.05))]).toEqual([
    '69%',
    '\u22125%',
    '+5%',
  ])
  expect(points(-0.0171)).toBe('\u22121.7\u00a0pts')
  expect([tenths(0.37), tenths(0), tenths(0.001), tenths(0.4)]).toEqual([
    '3.7',
    '0.0',
    '<0.1',
    '4.0',
  ])
  expect([0.0129, -0.004, -0.1, 0.004].map(tenthsChange)).toEqual([
    '+0.1',
    '0.0',
    '\u22121.0',
    '0.0',
  ])
  expect(money(0)).toBe('$0')
  expect([month('2026-11'), shortMonth('2028-06')]).toEqual(['November 2026', 'Jun 2028'])
  expect(list(['a', 'b', 'c'])).toBe('a, b and c')
})

test('French figures have their own units, commas and spaces', () => {
  const { money, percent, tenths, month } = figuresOf('fr')

  expect([money(283), money(6900), money(0.29)]).toEqual([
    '283\u00a0Md\u00a0$',
    '6\u202f900\u00a0Md\u00a0$',
    '290\u00a0M$',
  ])
  expect([percent(0.69), tenths(0.37), month('2026-11')]).toEqual([
    '69\u202f%',
    '3,7',
    'novembre 2026',
  ])
})
