import { fan } from '../../report/chart/fan.ts'
import { lossesByHolder } from '../../report/chart/losses.ts'
import { rangeByYear } from '../../report/chart/range-by-year.ts'
import { readingsChart } from '../../report/chart/readings.ts'
import { rejectionsChart } from '../../report/chart/rejections.ts'
import { strongestDrivers } from '../../report/chart/drivers.ts'
import { tenWorlds } from '../../report/chart/ten-worlds.ts'
import type { Figure } from '../../report/figure.ts'
import type { Messages } from '../../report/messages.ts'
import type { BoomReport } from '../../study/boom-report.ts'

/** Draw a chart of the answer by its id; null where there is none of that id. */
export function reportFigure(id: string, report: BoomReport, words: Messages): Figure | null {
  switch (id) {
    case 'ten-worlds':
      return tenWorlds(report, words)
    case 'by-year':
      return rangeByYear(report, true, words)
    case 'by-year-calm':
      return rangeByYear(report, false, words)
    case 'losses':
      return lossesByHolder(report, words)
    case 'drivers':
      return strongestDrivers(report, words)
    case 'readings':
      return readingsChart(report, words)
    case 'matching':
      return rejectionsChart(report, words)
    default: {
      const at = report.paths.findIndex((path, k) => path.id === id || `path-${k + 1}` === id)
      const path = report.paths[at]
      return path ? fan(path, at, report, words) : null
    }
  }
}
