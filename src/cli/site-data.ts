import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { quantileOf } from '../language/prior-quantile.ts'
import { printPrior } from '../language/prior.ts'
import { applyScenario } from '../language/apply-scenario.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import { drawnElements, labelsOfDims } from '../run/drawn-elements.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { RunWorlds } from '../run/job.ts'
import { ThreadRunner } from '../run/threads.ts'
import { runBoom } from '../study/boom.ts'
import { leverCurve } from '../study/lever-curve.ts'
import { readCostData } from './cost-data.ts'
import { readFacts, readObservations, readWeakPoints, usedSources } from './evidence-files.ts'
import { readInputTexts, readTranslations } from './language.ts'
import { methodData } from './method-data.ts'
import { evidenceData } from './site-evidence.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { workersOf } from './run-options.ts'
import { findScenario, scenarioNames } from './scenario-option.ts'
import { shockLines } from '../study/shock-lines.ts'

/** Worlds of the stored result, of its side runs, and of each point of a lever's curve. */
const WORLDS = { main: 2000, side: 1000, curve: 1000 }
const SEED = 1
/** Levers whose curve is worked out beforehand: those of the app, see src/web/control/levers.ts. */
const CURVES = [
  'rate[EFFICIENCY]',
  'rebound_elasticity',
  'frontier_lead',
  'spending_growth',
  'connection_delay',
  'appetite_slope',
  'true_gain',
  'hedge_leverage',
  'extrapolation_premium',
]
const CURVE_POINTS = 7

/** Everything that the site shows before anything runs, by file name. */
export async function siteData(): Promise<Record<string, unknown>> {
  const folder = requireSound(readModelFolder(undefined))
  const { model, identity } = folder
  const scenarios = Object.fromEntries(
    scenarioNames(folder).map((name) => [name, findScenario(folder, name)] as const),
  )
  const base = folder.folder
  const files = readdirSync(base)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(base, name), 'utf8') }))
  const modelData = {
    model,
    files,
    identity: { ...identity, hash: undefined },
    scenarios,
    observations: readObservations(folder),
    facts: readFacts(folder),
    weakPoints: readWeakPoints(folder),
    sources: usedSources(folder),
    sourceIds: [...folder.sources.keys()],
  }
  return {
    'model.json': modelData,
    'shocks.json': shockLines(model),
    'fr.json': frenchTexts(folder),
    'cost.json': await readCostData(folder),
    'start.json': await startData(folder, scenarios),
    ...(await evidenceData(folder)),
    'method.json': await withRunner(folder, (run) => methodData(folder, run, SEED)),
  }
}

async function withRunner<T>(
  { model, identity }: ModelFolder,
  use: (run: RunWorlds) => Promise<T>,
): Promise<T> {
  const runner = new ThreadRunner(model, identity, workersOf(undefined))
  try {
    return await use((job, hooks) => runner.run(job, hooks))
  } finally {
    await runner.close()
  }
}

/** Names and texts in French, as pairs: JSON has no maps. */
function frenchTexts(folder: ModelFolder): Record<string, unknown> {
  const { names, elements, scenarios, texts: said } = readTranslations(folder, 'fr')
  const texts = new Map([...said, ...readInputTexts('fr')])
  return Object.fromEntries(
    Object.entries({ names, elements, scenarios, texts }).map(([key, map]) => [key, [...map]]),
  )
}

async function startData(
  folder: ModelFolder,
  scenarios: Readonly<Record<string, ScenarioSpec>>,
): Promise<unknown> {
  const { model, identity } = folder
  const now = findScenario(folder, 'now')
  const observations = readObservations(folder)
  const parameters = new Map(model.parameters.map((p) => [p.name, p]))
  const runner = new ThreadRunner(model, identity, workersOf(undefined))
  try {
    const report = await runBoom({
      run: (job, hooks) => runner.run(job, hooks),
      now,
      calm: findScenario(folder, 'calm'),
      worlds: WORLDS.main,
      seed: SEED,
      sideWorlds: WORLDS.side,
      shockWorlds: 1,
      observations,
      facts: readFacts(folder),
      parameterInfo: (label) => {
        const p = parameters.get(label.split('[')[0] ?? label)
        return { about: p?.about ?? '', unit: p?.unit ?? '', evidence: p?.evidence ?? '' }
      },
      weakPoints: readWeakPoints(folder),
      sources: usedSources(folder),
      withShocks: false,
    })
    const controls = await controlsOf(folder, now)
    const curves = []
    for (const name of CURVES) {
      const { low, high } = controls.find((control) => control.name === name) ?? {}
      if (low == null || high == null) continue
      const values = Array.from(
        { length: CURVE_POINTS },
        (_, k) => low + ((high - low) * k) / (CURVE_POINTS - 1),
      )
      const how = { worlds: WORLDS.curve, seed: SEED, observations }
      curves.push(await leverCurve((job, hooks) => runner.run(job, hooks), now, name, values, how))
    }
    return {
      modelVersion: report.manifest.modelVersion,
      dataDate: identity.dataDate,
      scenarios: Object.keys(scenarios),
      scenarioTexts: Object.fromEntries(
        Object.entries(scenarios).map(([name, { about }]) => [name, about ?? '']),
      ),
      report,
      curves,
      controls,
    }
  } finally {
    await runner.close()
  }
}

/** Every number of the model that can be set, element by element, with its range. */
async function controlsOf(
  { model, identity }: ModelFolder,
  scenario: ScenarioSpec,
): Promise<readonly ControlLine[]> {
  const runner = new InlineRunner(model, identity)
  const record = model.parameters.map((p) => p.name)
  const job = { scenario, worlds: 1, seed: SEED, record, mode: 'central' as const }
  const { series } = await runner.run(job)
  await runner.close()
  const applied: Model = applyScenario(model, scenario, new IssueList()).model
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  return applied.parameters.flatMap((parameter) => {
    const { name, about, unit, block, evidence, source, because, note, dims, bounds } = parameter
    const drawn = drawnElements(parameter, dimensions)
    return labelsOfDims(dims, dimensions).map((words, element): ControlLine => {
      const label = words.length === 0 ? name : `${name}[${words.join(',')}]`
      const value = series.get(label)?.[0] ?? Number.NaN
      const draw = drawn.get(element)
      const quantile = draw && quantileOf(draw.prior, draw.multiplies ? null : bounds)
      const factor = draw?.multiplies === true ? value : 1
      const ends = quantile ? [quantile(0.05) * factor, quantile(0.95) * factor] : []
      return {
        name: label,
        about,
        unit,
        block,
        evidence,
        source,
        because,
        note,
        value,
        low: ends.length === 2 ? Math.min(...ends) : null,
        high: ends.length === 2 ? Math.max(...ends) : null,
        prior: draw ? printPrior(draw.prior) : '',
      }
    })
  })
}

interface ControlLine {
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly block: string
  readonly evidence: string
  readonly source: readonly string[]
  readonly because: string
  readonly note: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly prior: string
}
