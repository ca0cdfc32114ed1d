import { applyScenario } from '../language/apply-scenario.ts'
import { explain } from '../language/explain.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { quantileOf } from '../language/prior-quantile.ts'
import { printPrior } from '../language/prior.ts'
import { drawnElements } from '../run/drawn-elements.ts'
import type { CostBooks } from './cost-answer.ts'
import type { CostFeed } from './cost-feeds.ts'
import type { CostSection } from './cost-lines.ts'
import { CostModel } from './cost-model.ts'
import type { CostPreset, CostSetting, MissingReason } from './cost-preset.ts'
import { settingsOf } from './cost-report.ts'
import type { NameWords } from './name-of.ts'
import type { Source } from './source.ts'

/** An input as a preset has it. */
export interface CostInput {
  /** In the declared unit; null without a value. */
  readonly value: number | null
  /** 5 % and 95 % of the prior; null without a prior. */
  readonly low: number | null
  readonly high: number | null
  readonly prior: string
}

/** A preset as plain data: JSON has no maps. */
export interface StoredPreset extends Omit<CostPreset, 'settings' | 'missing'> {
  readonly settings: readonly (readonly [string, CostSetting])[]
  readonly missing: readonly (readonly [string, MissingReason])[]
  readonly inputs: Readonly<Record<string, CostInput>>
}

/** An input or a variable of the model: what a page says of it. */
export interface CostName {
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly block: string
  /** In mathematical signs; '' for an input. */
  readonly formula: string
  /** Names that the formula reads, in the order of the model. */
  readonly reads: readonly string[]
  readonly bounds: readonly [number | null, number | null] | null
  readonly evidence: string
  readonly source: readonly string[]
  readonly because: string
  readonly note: string
}

/** The cost of intelligence as one file: `data/cost.json` of the site. */
export interface CostData {
  readonly model: Model
  readonly sections: readonly CostSection[]
  readonly presets: readonly StoredPreset[]
  readonly names: readonly CostName[]
  readonly sources: readonly (readonly [string, Source])[]
  readonly french: {
    readonly names: readonly (readonly [string, NameWords])[]
    readonly texts: readonly (readonly [string, string])[]
  }
  /** What of the economy rests on these models. */
  readonly feeds: readonly CostFeed[]
}

/** Put the cost of intelligence into plain data. */
export async function costData(
  { costs, sections, presets }: CostBooks,
  sources: ReadonlyMap<string, Source>,
  french: { names: ReadonlyMap<string, NameWords>; texts: ReadonlyMap<string, string> },
  feeds: readonly CostFeed[],
): Promise<CostData> {
  const { model } = costs
  const stored: StoredPreset[] = []
  for (const preset of presets.values()) {
    const { settings, missing, ...rest } = preset
    const inputs = await inputsOf(costs, preset)
    stored.push({ ...rest, settings: [...settings], missing: [...missing], inputs })
  }
  const names = namesOf(model)
  const used = new Set([
    ...names.flatMap(({ source }) => source),
    ...stored.flatMap((p) => p.settings.flatMap(([, { source }]) => source)),
    ...stored.flatMap((p) => p.expects.flatMap(({ source }) => source)),
    ...feeds.flatMap((feed) => feed.source),
  ])
  return {
    model,
    sections,
    presets: stored,
    names,
    sources: [...sources].filter(([id]) => used.has(id)),
    french: { names: [...french.names], texts: [...french.texts] },
    feeds,
  }
}

/** Open what `costData` put into a file. */
export function costBooks({ model, sections, presets }: CostData): CostBooks {
  return {
    costs: new CostModel(model),
    sections,
    presets: new Map(
      presets.map((stored) => [
        stored.id,
        { ...stored, settings: new Map(stored.settings), missing: new Map(stored.missing) },
      ]),
    ),
  }
}

function namesOf(model: Model): readonly CostName[] {
  const bounds = new Map(model.parameters.map((p) => [p.name, p.bounds]))
  const order = [...model.parameters, ...model.variables].map(({ name }) => name)
  return order.flatMap((name) => {
    const found = explain(model, name)
    if (!found) return []
    const { about, unit, block, equations, inputs, evidence, sources, because, note } = found
    return {
      name,
      about,
      unit,
      block,
      formula: bounds.has(name) ? '' : (equations[0]?.symbols ?? ''),
      reads: order.filter((other) => inputs.includes(other)),
      bounds: bounds.get(name) ?? null,
      evidence,
      source: sources,
      because,
      note,
    }
  })
}

async function inputsOf(costs: CostModel, preset: CostPreset): Promise<Record<string, CostInput>> {
  const set = settingsOf(preset)
  const values = await costs.evaluate(set)
  const { model } = applyScenario(costs.model, { scenario: preset.id, set }, new IssueList())
  return Object.fromEntries(
    model.parameters.map((parameter) => {
      const value = values.get(parameter.name) ?? Number.NaN
      const draw = drawnElements(parameter, new Map()).get(0)
      const quantile = draw && quantileOf(draw.prior, parameter.bounds)
      return [
        parameter.name,
        {
          value: Number.isFinite(value) ? value : null,
          low: quantile ? quantile(0.05) : null,
          high: quantile ? quantile(0.95) : null,
          prior: draw ? printPrior(draw.prior) : '',
        },
      ]
    }),
  )
}
