import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { findScenario } from '../src/cli/scenario-option.ts'
import type { ModelFolder } from '../src/cli/model-folder.ts'
import { readModelFolder } from '../src/cli/model-folder.ts'
import type { ScenarioSpec } from '../src/language/scenario-spec.ts'

/** The economy of the repository, read once. */
export const ECONOMY: ModelFolder = readModelFolder(undefined)

/** A scenario of the repository. */
export function scenario(name: string): ScenarioSpec {
  return findScenario(ECONOMY, name)
}

/** A file beside the goldens of the economy; unpacked when it ends in gz. */
export function golden(name: string): string {
  const bytes = readFileSync(new URL(`./oracle/economy/${name}`, import.meta.url))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Rows of a golden CSV. */
export function goldenRows(name: string): string[][] {
  return Papa.parse<string[]>(golden(name), { skipEmptyLines: true }).data
}

/** Largest |a - b| / max(1, |a|, largest |series|) over one series, and where it is. */
export function worstGap(
  wanted: readonly number[],
  found: ArrayLike<number>,
): { gap: number; at: number } {
  const top = Math.max(1, ...wanted.map(Math.abs))
  let gap = 0
  let at = 0
  wanted.forEach((a, i) => {
    const d = Math.abs(a - (found[i] ?? Number.NaN)) / Math.max(top, Math.abs(a))
    if (!(d <= gap)) {
      gap = d
      at = i
    }
  })
  return { gap, at }
}
