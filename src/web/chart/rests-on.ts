import { PATHS } from '../../study/paths.ts'
import type { BoomReport, Fact } from '../../study/boom-report.ts'

/** What a chart rests on: names of the model that it shows, and the observed figures drawn over them. */
export interface Ground {
  readonly names: readonly string[]
  readonly facts: readonly Fact[]
}

/** Names that charts other than paths show; what bursts cost is read off accounts of savers and holders. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'ten-worlds': ['burst', 'ai_index'],
  'by-year': ['burst', 'ai_index'],
  'by-year-calm': ['burst', 'ai_index'],
  readings: ['burst', 'ai_index', 'capex_big'],
  losses: ['ai_wealth', 'lost_credit', 'fund_value', 'gap'],
}

/** Tell what a chart of an answer rests on; null for a chart whose view shows its sources itself. */
export function groundOf(id: string, report: BoomReport): Ground | null {
  const at = report.paths.findIndex((_, k) => id === `path-${k + 1}`)
  const path = report.paths[at]
  if (path) {
    const series = PATHS.filter(({ id: own }) => own === path.id).map((one) => one.series)
    return { names: series.flatMap((label) => label.split('[', 1)), facts: path.facts }
  }
  const names = Object.hasOwn(NAMES, id) ? NAMES[id] : undefined
  return names ? { names, facts: [] } : null
}
