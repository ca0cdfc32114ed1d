import type { CostData, StoredPreset } from '../../../evidence/cost-data.ts'
import type { CostChoice } from '../../../language/cost-choice.ts'
import { NO_CHOICE } from '../../../language/cost-choice.ts'

/** Preset that the page begins with, and those that stand side by side at first. */
const FIRST = 'deepseek-v3'
const BESIDE = ['deepseek-v3', 'deepseek-r1', 'o1', 'gpt-4']

/** A choice that the model of costs has, and what of the link it has not. */
export interface KnownChoice {
  readonly preset: StoredPreset
  readonly set: Readonly<Record<string, number | string>>
  readonly beside: readonly StoredPreset[]
  readonly unknown: {
    readonly preset: string
    readonly inputs: readonly string[]
    readonly beside: readonly string[]
  }
}

/** Hold what a link says against what there is. */
export function knownChoice(
  { presets, names }: Pick<CostData, 'presets' | 'names'>,
  { preset, set, beside }: CostChoice = NO_CHOICE,
): KnownChoice {
  const byId = new Map(presets.map((one) => [one.id, one]))
  const inputs = new Set(names.filter(({ formula }) => formula === '').map(({ name }) => name))
  const first = byId.get(preset === '' ? FIRST : preset) ?? byId.get(FIRST) ?? presets[0]
  if (!first) throw new Error('there are no presets')
  const asked = beside ?? BESIDE
  return {
    preset: first,
    set: Object.fromEntries(Object.entries(set).filter(([name]) => inputs.has(name))),
    beside: [...new Set(asked)].flatMap((id) => byId.get(id) ?? []),
    unknown: {
      preset: preset === '' || byId.has(preset) ? '' : preset,
      inputs: Object.keys(set).filter((name) => !inputs.has(name)),
      beside: asked.filter((id) => !byId.has(id)),
    },
  }
}

/** The least that a link has to say of a choice. */
export function linkOf({ preset, set, beside }: KnownChoice): CostChoice {
  const ids = beside.map(({ id }) => id)
  return {
    preset: preset.id === FIRST ? '' : preset.id,
    set,
    beside: ids.join() === BESIDE.join() ? null : ids,
  }
}

/** The command that shows the same; '' where a name cannot be typed. */
export function commandOf({ preset, set }: KnownChoice): string {
  const settings = Object.entries(set).map(([name, value]) =>
    typeof value === 'number' ? ` --set ${name}=${value}` : ` --set '${name}=${value}'`,
  )
  return `faultline cost ${preset.id}${settings.join('')}`
}
