import type { BoomReport } from '../../study/boom-report.ts'
import type { LeverCurve } from '../../study/lever-curve.ts'

/** One number of the model that can be changed: an element of a parameter. */
export interface Control {
  /** What `--set` takes: `gpu_life`, `rate[TAIWAN]`. */
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly block: string
  readonly evidence: string
  readonly source: readonly string[]
  readonly because: string
  readonly note: string
  /** In the declared unit. */
  readonly value: number
  /** 5 % and 95 % of the prior; null without a prior. */
  readonly low: number | null
  readonly high: number | null
  readonly prior: string
}

/** What a page needs at first paint: `data/start.json` of the site. */
export interface StartData {
  readonly modelVersion: string
  readonly dataDate: string
  readonly scenarios: readonly string[]
  /** What each scenario is about. */
  readonly scenarioTexts: Readonly<Record<string, string>>
  readonly report: BoomReport
  readonly curves: readonly LeverCurve[]
  readonly controls: readonly Control[]
}

/** Address of the site's first page: that of this page, or of the folder above it for a page in a folder. */
export function siteUrl(path: string = ''): URL {
  const above = document.querySelector<HTMLMetaElement>('meta[name="site"]')?.content ?? './'
  return new URL(path, new URL(above, document.baseURI))
}

/** Read a file of the site. */
export async function readSite<T>(name: string): Promise<T> {
  const answer = await fetch(siteUrl(`data/${name}`))
  if (!answer.ok) throw new Error(`data/${name} could not be read (${answer.status})`)
  return (await answer.json()) as T
}
