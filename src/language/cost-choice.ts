/** What a link says of the cost of intelligence: a preset, what is changed in it, and the presets beside it. */
export interface CostChoice {
  /** '' for the preset that the page begins with. */
  readonly preset: string
  readonly set: Readonly<Record<string, number | string>>
  /** Presets to stand side by side; null for those that the page begins with. */
  readonly beside: readonly string[] | null
}

/** A choice of nothing. */
export const NO_CHOICE: CostChoice = { preset: '', set: {}, beside: null }

/** Most presets side by side, and most characters of a setting. */
export const MOST_BESIDE = 4
const LONGEST = 200
const NAME = /^[\w.-]{1,80}$/

/**
 * Read a choice from a link. Whether there are such presets and inputs, only the model of costs can tell.
 *
 * @returns Null when it is none.
 */
export function readCostChoice(value: unknown): CostChoice | null {
  if (!isRecord(value)) return null
  const { preset = '', set = {}, beside = null } = value
  if (preset !== '' && !isName(preset)) return null
  if (!isRecord(set)) return null
  if (!Object.entries(set).every(([name, given]) => isName(name) && isSetting(given))) return null
  if (beside !== null && !(Array.isArray(beside) && beside.every(isName))) return null
  return {
    preset,
    set: set as Record<string, number | string>,
    beside: beside === null ? null : beside.slice(0, MOST_BESIDE),
  }
}

/** What a link has to carry of a choice; null when nothing. */
export function packCostChoice({ preset, set, beside }: CostChoice): object | null {
  const packed = {
    ...(preset === '' ? {} : { preset }),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(beside === null ? {} : { beside }),
  }
  return Object.keys(packed).length === 0 ? null : packed
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value) && value !== '__proto__'
}

function isSetting(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && value.length <= LONGEST
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
