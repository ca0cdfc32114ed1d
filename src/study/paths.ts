import type { RunResult } from '../run/result.ts'
import { bandsOf } from './band.ts'
import type { Fact, Path } from './boom-report.ts'
import type { PathId } from './ids.ts'
import { pathOf, seriesOf } from './recorded.ts'

const SAMPLES = 12

/** Quantities drawn through time. */
export const PATHS: readonly {
  readonly id: PathId
  readonly series: string
  readonly label: string
  readonly unit: string
}[] = [
  {
    id: 'capex',
    series: 'capex_big',
    label: 'Capital spending of Microsoft, Alphabet, Amazon and Meta',
    unit: 'USD bn / year',
  },
  {
    id: 'nvidia-revenue',
    series: 'chip_revenue[NVDA]',
    label: 'Data-centre revenue of Nvidia',
    unit: 'USD bn / year',
  },
  {
    id: 'ai-spending',
    series: 'spending',
    label: 'AI spending of customers',
    unit: 'USD bn / year',
  },
  { id: 'openai-burn', series: 'burn[OPENAI]', label: 'Cash use of OpenAI', unit: 'USD bn / year' },
  {
    id: 'power-share',
    series: 'dc_power_share',
    label: 'Data centres in US electricity',
    unit: 'share',
  },
  { id: 'ai-shares', series: 'ai_index', label: 'AI shares, December 2023 = 100', unit: 'index' },
  { id: 'sp500', series: 'market_value', label: 'Value of the S&P 500', unit: 'USD bn' },
  { id: 'output', series: 'gap', label: 'Output above or below trend', unit: 'share' },
]

/** Series that `drawPaths` reads. */
export const PATH_SERIES: readonly string[] = PATHS.map(({ series }) => series)

/**
 * Draw quantities through time: bands over the worlds `keep`, sample worlds, and facts. Nothing is smoothed.
 *
 * @param facts Observed figures by path id, in the unit of the path; a path without an entry has none.
 */
export function drawPaths(
  result: RunResult,
  keep: readonly number[],
  facts: Readonly<Record<string, readonly Fact[]>>,
): Path[] {
  const worlds = result.worlds.length
  const samples = sampleWorlds(keep)
  return PATHS.map(({ id, series, label, unit }) => {
    const values = seriesOf(result, series)
    return {
      id,
      label,
      unit,
      times: result.times,
      ...bandsOf(values, worlds, keep),
      samples: samples.map((world) => [...pathOf(values, worlds, world)]),
      facts: facts[id] ?? [],
    }
  })
}

/** Choose up to twelve worlds evenly from a list: worlds are exchangeable, so no choice is better and none is picked. */
export function sampleWorlds(keep: readonly number[]): number[] {
  const count = Math.min(SAMPLES, keep.length)
  return Array.from(
    { length: count },
    (_, sample) => keep[Math.floor(((sample + 0.5) * keep.length) / count)] ?? 0,
  )
}
