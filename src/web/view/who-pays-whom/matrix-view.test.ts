import { expect, test } from 'vitest'
import { shownMatrix } from './matrix-view.ts'

const MATRIX = {
  title: 'x',
  unit: 'USD bn',
  columns: ['HH', 'MSFT', 'META'],
  rows: [
    { name: 'share', cells: [100, -60, -40], sum: 0 },
    { name: 'rest', cells: [-100, 60, 40], sum: 0 },
  ],
  columnSums: [0, 0, 1e-12],
}
const group = (column: string): string => (column === 'HH' ? 'holders' : 'builders')

test('columns are added up by group and rounding closes', () => {
  const shown = shownMatrix(MATRIX, group)

  expect(shown.columns).toEqual(['holders', 'builders'])
  expect(shown.rows[0]).toEqual({ name: 'share', cells: [100, -100], sum: 0 })
  expect(shown.remainder).toBeCloseTo(1e-12 / 80, 20)
  expect(shown.broken).toBe('')
  expect(shownMatrix(MATRIX, group, ['builders', 'labs']).columns).toEqual(['builders', 'holders'])
})

test('a fault is told even where it cancels within a group', () => {
  const shown = shownMatrix({ ...MATRIX, columnSums: [0, 1, -1] }, group)

  expect(shown.columnSums).toEqual([0, 0])
  expect(shown.broken).toBe('META')
})
