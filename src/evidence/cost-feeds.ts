import type { Model } from '../language/model.ts'
import { printPrior } from '../language/prior.ts'
import type { CostBooks } from './cost-answer.ts'
import type { CostValues } from './cost-model.ts'
import { settingsOf } from './cost-report.ts'
import type { Words } from './words.ts'

/** A number of a preset that a source of kind `model` stands for. */
export interface FeedOutput {
  readonly preset: string
  readonly title: Words
  readonly of: string
  readonly unit: string
  readonly value: number | null
}

/** A parameter or event of the economy that names the cost of intelligence as a source. */
export interface CostFeed {
  readonly name: string
  readonly kind: 'parameter' | 'shock'
  readonly about: string
  readonly unit: string
  /** Value of a parameter, size of what happened for an event; null when it is no plain number. */
  readonly value: number | null
  readonly prior: string
  readonly note: string
  /** Sources that are models of costs. */
  readonly source: readonly string[]
  readonly outputs: readonly FeedOutput[]
}

/** Outputs that each source stands for, as its `where` says. */
const OUTPUTS: Readonly<Record<string, readonly (readonly [preset: string, of: string])[]>> = {
  'cost-o1-r1-price': [
    ['o1', 'price_output'],
    ['deepseek-r1', 'price_output'],
  ],
  'cost-day6': [['deepseek-day6', 'margin_on_revenue']],
  'cost-openai-2025': [['openai-2025', 'gross_margin']],
  'cost-gpu-hour': [['llama-3.1-405b', 'owned_hour']],
}

/** Find what of the economy rests on models of costs, with the numbers that it rests on. */
export async function costFeeds(
  economy: Model,
  { costs, presets }: CostBooks,
): Promise<readonly CostFeed[]> {
  const units = new Map(
    [...costs.model.parameters, ...costs.model.variables].map((d) => [d.name, d.unit]),
  )
  const worked = new Map<string, CostValues>()
  const valueOf = async (preset: string, of: string): Promise<number | null> => {
    const found = presets.get(preset)
    if (!found) return null
    const values = worked.get(preset) ?? (await costs.evaluate(settingsOf(found)))
    worked.set(preset, values)
    const value = values.get(of) ?? Number.NaN
    return Number.isFinite(value) ? value : null
  }
  const feeds: CostFeed[] = []
  for (const { source, ...one } of declarationsOf(economy)) {
    const models = source.filter((id) => Object.hasOwn(OUTPUTS, id))
    if (models.length === 0) continue
    const outputs: FeedOutput[] = []
    for (const [preset, of] of models.flatMap((id) => OUTPUTS[id] ?? []))
      outputs.push({
        preset,
        title: presets.get(preset)?.title ?? { en: preset, fr: preset },
        of,
        unit: units.get(of) ?? '',
        value: await valueOf(preset, of),
      })
    feeds.push({ ...one, source: models, outputs })
  }
  return feeds
}

function declarationsOf(economy: Model): readonly Omit<CostFeed, 'outputs'>[] {
  const parameters = economy.parameters.map(
    ({ name, about, unit, raw, prior, note, source }) => ({
      name,
      kind: 'parameter' as const,
      about,
      unit,
      value: typeof raw === 'number' ? raw : null,
      prior: prior && 'kind' in prior ? printPrior(prior) : '',
      note,
      source,
    }),
  )
  const shocks = economy.shocks.map(({ name, about, unit, history, note, source }) => ({
    name,
    kind: 'shock' as const,
    about,
    unit,
    value: history[0]?.size ?? null,
    prior: '',
    note,
    source,
  }))
  return [...shocks, ...parameters]
}
