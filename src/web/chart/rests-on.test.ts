import { describe, expect, it } from 'vitest'
import { readModelFolder, requireSound } from '../../cli/model-folder.ts'
import { explainableNames } from '../../language/explain.ts'
import { exampleReport } from '../../report/boom-report.test-fixture.ts'
import { PATHS } from '../../study/paths.ts'
import { groundOf } from './rests-on.ts'

describe('what a chart rests on', () => {
  it('is told in names that the model has', () => {
    const known = new Set(explainableNames(requireSound(readModelFolder(undefined)).model))
    const [path] = exampleReport().paths
    const report = { ...exampleReport(), paths: PATHS.map(({ id }) => ({ ...path!, id })) }
    const ids = ['ten-worlds', 'by-year', 'by-year-calm', 'readings', 'losses']
    const paths = report.paths.map((_, k) => `path-${k + 1}`)

    for (const id of [...ids, ...paths])
      expect(
        groundOf(id, report)?.names.map((name) => known.has(name)),
        id,
      ).toContain(true)
    for (const id of [...ids, ...paths])
      expect(groundOf(id, report)?.names.filter((name) => !known.has(name))).toEqual([])
  })

  it('is nothing where the view shows its sources itself', () => {
    expect(groundOf('toString', exampleReport())).toBeNull()
  })
})
