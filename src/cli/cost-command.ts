import type { Command } from 'commander'
import type { CostComparison } from '../evidence/cost-compare.ts'
import { compareCosts } from '../evidence/cost-compare.ts'
import { judgeCosts } from '../evidence/cost-expect.ts'
import type { CostPreset } from '../evidence/cost-preset.ts'
import type { CostReport } from '../evidence/cost-report.ts'
import { reportCost } from '../evidence/cost-report.ts'
import type { Settings } from '../evidence/static-model.ts'
import type { Language } from '../evidence/words.ts'
import { nearestName } from '../language/nearest.ts'
import { MESSAGES } from '../report/messages.ts'
import type { CostFiles } from './cost-files.ts'
import { readCostFiles } from './cost-files.ts'
import { inputFault } from './fault.ts'
import { comparisonText, costText, presetsText } from './cost-screen.ts'
import { repeated, wholeNumber } from './run-options.ts'
import { withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'

/** Options of `faultline cost`. */
export interface CostOptions {
  readonly set: readonly string[]
  readonly compare?: string
  readonly worlds: number
  readonly seed: number
  readonly lang: Language
  readonly json?: boolean
}

/** Most worlds of a range: more change no digit that is shown. */
const MOST_WORLDS = 100_000

/** Add `faultline cost` to the command line. */
export function addCostCommand(
  command: Command,
  { cost, seed }: CliWords['help'],
  end: (code: number) => void,
): void {
  command
    .option('--set <name=value>', cost.set, repeated, [])
    .option('--compare <preset>', cost.compare)
    .option('--worlds <n>', cost.worlds, wholeNumber('worlds', 20, MOST_WORLDS), 2000)
    .option('--seed <s>', seed, wholeNumber('seed', 0, Number.MAX_SAFE_INTEGER - 1), 1)
    .action(async (preset: string | undefined, options: CostOptions) =>
      end(await costCommand(preset, options)),
    )
}

/** Show what a preset costs, list the presets, or compare two. */
export async function costCommand(name: string | undefined, options: CostOptions): Promise<number> {
  const files = readCostFiles()
  try {
    if (name === undefined) {
      if (options.compare !== undefined || options.set.length > 0)
        throw inputFault('bad-option', 'cost-without-preset', {})
      if (options.json) sayJson({ presets: [...files.presets.values()].map(presetDocument) })
      else say(presetsText(files.presets.values(), MESSAGES[options.lang]))
      return 0
    }
    await showCost(files, name, options)
    return 0
  } finally {
    await files.costs.close()
  }
}

async function showCost(
  { costs, sections, presets }: CostFiles,
  name: string,
  options: CostOptions,
): Promise<void> {
  const set = (withOverrides({ scenario: 'cost' }, options.set, []).set ?? {}) as Settings
  const { worlds, seed, lang } = options
  const preset = find(presets, name)
  const other = options.compare === undefined ? null : find(presets, options.compare)
  const report = await reportCost(costs, sections, { preset, set, worlds, seed })
  const verdicts = judgeCosts(preset, report.values)
  const compared = other
    ? compareCosts(report, await reportCost(costs, sections, { preset: other, worlds, seed }))
    : null
  if (options.json)
    sayJson({ ...reportDocument(report), published: verdicts, ...comparisonDocument(compared) })
  else if (compared) say(comparisonText(compared, MESSAGES[lang]))
  else say(costText(report, options.set.length > 0 ? [] : verdicts, MESSAGES[lang]))
}

function find(presets: ReadonlyMap<string, CostPreset>, name: string): CostPreset {
  const preset = presets.get(name)
  if (preset) return preset
  throw inputFault('no-preset', 'no-preset', {
    name,
    near: nearestName(name, presets.keys()),
    known: [...presets.keys()].join(', '),
  })
}

function presetDocument({ id, title, notes }: CostPreset): object {
  return { id, title, notes }
}

function reportDocument({ preset, worlds, seed, sections }: CostReport): object {
  return {
    ...presetDocument(preset),
    worlds,
    seed,
    settings: preset.settings,
    missing: preset.missing,
    sections,
  }
}

function comparisonDocument(comparison: CostComparison | null): object {
  return comparison ? { comparison } : {}
}
