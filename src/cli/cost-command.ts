import type { Command } from 'commander'
import type { CostComparison } from '../evidence/cost-compare.ts'
import { compareCosts } from '../evidence/cost-compare.ts'
import { judgeCosts } from '../evidence/cost-expect.ts'
import type { CostPreset } from '../evidence/cost-preset.ts'
import type { CostReport } from '../evidence/cost-report.ts'
import { reportCost } from '../evidence/cost-report.ts'
import type { Settings } from '../evidence/static-model.ts'
import type { Language } from '../evidence/words.ts'
import { LANGUAGES } from '../evidence/words.ts'
import { InputError } from '../language/error.ts'
import { didYouMean } from '../language/nearest.ts'
import type { CostFiles } from './cost-files.ts'
import { readCostFiles } from './cost-files.ts'
import { comparisonText, costText, presetsText } from './cost-screen.ts'
import { repeated, wholeNumber } from './run-options.ts'
import { withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'

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
export function addCostCommand(program: Command, end: (code: number) => void): void {
  program
    .command('cost [preset]')
    .description('what a model costs to train, serve and own, from its architecture to its lab')
    .option('--set <name=value>', "change an input: 'batch=64', 'gpu_use=0.5'", repeated, [])
    .option('--compare <preset>', 'put another preset beside it')
    .option('--worlds <n>', 'worlds of the ranges', wholeNumber('worlds', 20, MOST_WORLDS), 2000)
    .option('--seed <s>', 'seed', wholeNumber('seed', 0, Number.MAX_SAFE_INTEGER - 1), 1)
    .option('--lang <code>', 'en or fr', readLanguage, 'en')
    .option('--json', 'one JSON document on standard output')
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
        throw new InputError(
          'bad-option',
          '--compare and --set need a preset: faultline cost PRESET',
        )
      if (options.json) sayJson({ presets: [...files.presets.values()].map(presetDocument) })
      else say(presetsText(files.presets.values(), options.lang))
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
  else if (compared) say(comparisonText(compared, lang))
  else say(costText(report, options.set.length > 0 ? [] : verdicts, lang))
}

function find(presets: ReadonlyMap<string, CostPreset>, name: string): CostPreset {
  const preset = presets.get(name)
  if (preset) return preset
  const hint = didYouMean(name, presets.keys()) || `There are ${[...presets.keys()].join(', ')}.`
  throw new InputError('no-preset', `there is no preset '${name}'. ${hint}`, {
    presets: [...presets.keys()],
  })
}

function readLanguage(text: string): Language {
  const language = LANGUAGES.find((l) => l === text)
  if (language) return language
  throw new InputError('bad-option', `--lang is '${text}'; it must be ${LANGUAGES.join(' or ')}`)
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
