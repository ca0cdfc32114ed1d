import type { DrawSource } from '../compile/draw-source.ts'
import { isDecimal } from '../language/decimal.ts'
import type { ScenarioSpec, SetValue } from '../language/scenario-spec.ts'
import type { DrawModel, DrawParameter } from './draw-model.ts'

/** A setting that a source can give: a plain number for one scalar or one element. */
interface FixedSetting {
  readonly name: string
  /** '' for a scalar. */
  readonly element: string
  readonly value: number
}

/** Numbers that a scenario fixes, by parameter and element, base units. */
export type FixedValues = Readonly<Record<string, Readonly<Record<number, number>>>>

/**
 * Find the settings of a scenario that only put a number in the place of another: programs need not be compiled again for
 * them, as the source of the worlds gives the number. A parameter that is set twice is left to the model.
 */
function fixedSettings(
  set: ScenarioSpec['set'],
  parameters: readonly Pick<DrawParameter, 'name' | 'dims'>[],
): ReadonlyMap<string, FixedSetting> {
  const dims = new Map(parameters.map((p) => [p.name, p.dims.length]))
  const entries = Object.entries(set ?? {}).map(([key, value]) => {
    const [, name = '', element = ''] = /^\s*(\w+)\s*(?:\[\s*(\w+)\s*\])?\s*$/.exec(key) ?? []
    return { key, name: name || key, element, value: numberOf(value) }
  })
  const counts = new Map<string, number>()
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    entries.flatMap(({ key, name, element, value }) => {
      const fits = dims.get(name) === (element === '' ? 0 : 1)
      return value !== null && fits && counts.get(name) === 1
        ? [[key, { name, element, value }] as const]
        : []
    }),
  )
}

/**
 * Split the settings of a scenario: `given` are numbers that the source of the worlds gives in the place of a draw, so that
 * no program has to be compiled for them; `rest` is what the model itself must say.
 *
 * @param varying Names of parameters that programs hold as columns of the worlds; the others are folded into the code.
 */
export function splitSettings(
  set: NonNullable<ScenarioSpec['set']>,
  model: Pick<DrawModel, 'dimensions' | 'parameters'>,
  varying: ReadonlySet<string>,
): { readonly given: FixedValues; readonly rest: Readonly<Record<string, SetValue>> } {
  const fixed = fixedSettings(set, model.parameters)
  const given: Record<string, Record<number, number>> = {}
  const rest: Record<string, SetValue> = {}
  for (const [key, value] of Object.entries(set)) {
    const setting = fixed.get(key)
    const at = setting && varying.has(setting.name) ? elementOf(setting, model) : -1
    const scale = model.parameters.find((p) => p.name === setting?.name)?.scale ?? 1
    if (setting && at >= 0) given[setting.name] = { [at]: setting.value * scale }
    else rest[key] = value
  }
  return { given, rest }
}

/** Put fixed numbers in the place of what a source draws. */
export function withFixedValues(source: DrawSource, given: FixedValues): DrawSource {
  const values = new Map(
    Object.entries(given).map(([name, byElement]) => [
      name,
      new Map(Object.entries(byElement).map(([element, value]) => [Number(element), value])),
    ]),
  )
  if (values.size === 0) return source
  return {
    ...source,
    parameter: (name, element, base, world) =>
      values.get(name)?.get(element) ?? source.parameter(name, element, base, world),
  }
}

/** Place of the element of a setting; -1 where it stands for several, or for none. */
function elementOf(
  { name, element }: FixedSetting,
  model: Pick<DrawModel, 'dimensions' | 'parameters'>,
): number {
  if (element === '') return 0
  const [dim] = model.parameters.find((p) => p.name === name)?.dims ?? []
  return model.dimensions.find((d) => d.name === dim)?.elements.indexOf(element) ?? -1
}

function numberOf(value: SetValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && isDecimal(value.trim()) ? Number(value) : null
}
