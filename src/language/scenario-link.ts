import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { CostChoice } from './cost-choice.ts'
import { NO_CHOICE, packCostChoice, readCostChoice } from './cost-choice.ts'
import { badLink } from './link-fault.ts'
import type { ScenarioSpec, SetValue, ShockPin } from './scenario-spec.ts'

/** What a link carries: a scenario as its difference from a named one, and how it was looked at. */
export interface ScenarioLink {
  /** Name of the scenario that the differences are put on. */
  readonly base: string
  readonly set: Readonly<Record<string, SetValue>>
  readonly shocks: Readonly<Record<string, ShockPin | readonly ShockPin[]>>
  readonly replace: Readonly<Record<string, string>>
  readonly seed: number
  /** Version of the model that the link was made with; '' when it does not say. */
  readonly modelVersion: string
  /** View and language of the page; '' when the link does not say. */
  readonly view: string
  readonly language: string
  /** The link of a scenario to compare with, as `writeLink` writes it; null when there is none, '' for the usual one. */
  readonly against: string | null
  /** What the view has chosen, such as a name of the model; what a view does not know it leaves. */
  readonly at?: string
  /** What is looked at of the cost of intelligence; nothing of the scenario rests on it. */
  readonly cost?: CostChoice
}

/** Most characters of a link that are read. */
export const LINK_CHARACTERS = 65_536
/** Most bytes that a link may unfold to. */
const UNFOLDED_BYTES = 1_048_576

/** Most characters of what a view has chosen. */
const AT_CHARACTERS = 1000

/** A link that changes nothing. */
export const PLAIN_LINK: ScenarioLink = {
  base: 'now',
  set: {},
  shocks: {},
  replace: {},
  seed: 1,
  modelVersion: '',
  view: '',
  language: '',
  against: null,
}

/** Write the part of an address after `#`. Only what differs from `PLAIN_LINK` is in it, so short changes give short links. */
export function writeLink(link: ScenarioLink): string {
  const cost = packCostChoice(link.cost ?? NO_CHOICE)
  const diff = {
    ...(link.base === PLAIN_LINK.base ? {} : { base: link.base }),
    ...(isEmpty(link.set) ? {} : { set: link.set }),
    ...(isEmpty(link.shocks) ? {} : { shocks: link.shocks }),
    ...(isEmpty(link.replace) ? {} : { replace: link.replace }),
    ...(link.seed === PLAIN_LINK.seed ? {} : { seed: link.seed }),
    ...(cost === null ? {} : { cost }),
  }
  const parts = [
    ...(isEmpty(diff) ? [] : [`s=${toBase64Url(deflateSync(strToU8(JSON.stringify(diff))))}`]),
    ...(link.modelVersion === '' ? [] : [`m=${encodeURIComponent(link.modelVersion)}`]),
    ...(link.view === '' ? [] : [`v=${encodeURIComponent(link.view)}`]),
    ...(link.against === null ? [] : [`a=${encodeURIComponent(link.against)}`]),
    ...(link.at ? [`at=${encodeURIComponent(link.at)}`] : []),
    ...(link.language === '' ? [] : [`lang=${encodeURIComponent(link.language)}`]),
  ]
  return parts.join('&')
}

/**
 * Read a whole address, or the part of it after `#`. The long form that people can type is read too:
 * `?scenario=calm&gpu_life=3` sets a parameter by its name.
 *
 * @throws {InputError} `bad-link` when it cannot be read or holds something else, `too-large` when it is too long.
 */
export function readLink(text: string): ScenarioLink {
  if (text.length > LINK_CHARACTERS) throw badLink('long', String(LINK_CHARACTERS))
  const hash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : isAddress(text) ? '' : text
  const query = /\?([^#]*)/.exec(text)?.[1] ?? ''
  const fields = fieldsOf(hash)
  const packed = fields.get('s')
  const diff = packed === undefined ? {} : unpack(packed)
  const typed = typedSettings(query)
  const string = (key: string) => (fields.get(key) ?? '').slice(0, 80)
  const at = (fields.get('at') ?? '').slice(0, AT_CHARACTERS)
  return {
    base: name(diff['base'] ?? typed.base ?? PLAIN_LINK.base),
    set: { ...settings(diff['set']), ...typed.set },
    shocks: shocks(diff['shocks']),
    replace: equations(diff['replace']),
    seed: seedOf(diff['seed'] ?? typed.seed ?? PLAIN_LINK.seed),
    modelVersion: string('m'),
    view: string('v'),
    language: string('lang'),
    against: againstOf(fields.get('a')),
    ...(at === '' ? {} : { at }),
    ...costOf(diff['cost']),
  }
}

/** Put the differences of a link on its base scenario. */
export function scenarioOfLink(base: ScenarioSpec, link: ScenarioLink): ScenarioSpec {
  const pins: Record<string, ShockPin | readonly ShockPin[]> = { ...base.shocks }
  for (const [shock, given] of Object.entries(link.shocks))
    pins[shock] = [...[pins[shock] ?? []].flat(), ...[given].flat()]
  return {
    ...base,
    set: { ...base.set, ...link.set },
    replace: { ...base.replace, ...link.replace },
    shocks: pins,
  }
}

/** What a link compares with is a link too, read and written again so that only what links may hold is in it. */
function againstOf(text: string | undefined): string | null {
  if (text === undefined) return null
  return writeLink(scenarioOnly(readLink(`#${text.replaceAll('#', '')}`)))
}

/** A link's scenario alone, without how it is looked at. */
export function scenarioOnly(link: ScenarioLink): ScenarioLink {
  return {
    ...link,
    modelVersion: '',
    view: '',
    language: '',
    against: null,
    at: '',
    cost: NO_CHOICE,
  }
}

function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const part of text.replace(/^[#?]/, '').split('&')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    try {
      fields.set(part.slice(0, at), decodeURIComponent(part.slice(at + 1)))
    } catch {
      throw badLink('escape', part)
    }
  }
  return fields
}

function typedSettings(query: string): {
  base?: string
  seed?: number
  set: Record<string, SetValue>
} {
  const set: Record<string, SetValue> = {}
  const typed: { base?: string; seed?: number } = {}
  for (const [key, value] of fieldsOf(query)) {
    const parameter = key.replaceAll('-', '_')
    if (key === 'scenario') typed.base = value
    else if (key === 'seed') typed.seed = Number(value)
    else if (/^[A-Za-z]\w{0,79}(\[[\w,]{1,80}\])?$/.test(parameter))
      set[parameter] = numberOr(value)
    else throw badLink('parameter', key)
  }
  return { ...typed, set }
}

function unpack(packed: string): Record<string, unknown> {
  if (!/^[\w-]*$/.test(packed)) throw badLink('characters')
  let text = ''
  let bytes = 0
  try {
    const inflate = new Inflate((chunk) => {
      bytes += chunk.length
      if (bytes > UNFOLDED_BYTES) throw new RangeError('too large')
      text += strFromU8(chunk, true)
    })
    inflate.push(fromBase64Url(packed), true)
    // Bytes are joined first: a character may lie across two chunks.
    const value: unknown = JSON.parse(strFromU8(strToU8(text, true)))
    if (isRecord(value)) return value
  } catch (fault) {
    if (fault instanceof RangeError && fault.message === 'too large')
      throw badLink('unfolds', String(UNFOLDED_BYTES))
  }
  throw badLink('cut')
}

function settings(value: unknown): Record<string, SetValue> {
  const out: Record<string, SetValue> = Object.create(null) as Record<string, SetValue>
  for (const [key, given] of Object.entries(record(value, 'set'))) {
    if (typeof given === 'number' || typeof given === 'string') out[key] = given
    else if (isRecord(given) && Object.values(given).every(isNumberOrText))
      out[key] = given as Record<string, number | string>
    else throw badLink('setting', key)
  }
  return { ...out }
}

function shocks(value: unknown): Record<string, ShockPin | readonly ShockPin[]> {
  const out: Record<string, readonly ShockPin[]> = {}
  for (const [key, given] of Object.entries(record(value, 'shocks')))
    out[key] = [given].flat().map((pin) => pinOf(pin, key))
  return out
}

function pinOf(value: unknown, shock: string): ShockPin {
  const pin = record(value, shock)
  const { at, size, duration, element, hazard } = pin
  const isText = (x: unknown): x is string => typeof x === 'string' && x.length <= 80
  const isNumber = (x: unknown): x is number => typeof x === 'number'
  return {
    ...(isText(at) ? { at } : {}),
    ...(isNumber(size) ? { size } : {}),
    ...(isNumber(duration) || isText(duration) ? { duration } : {}),
    ...(isText(element) ? { element } : {}),
    ...(isNumber(hazard) ? { hazard } : {}),
  }
}

function equations(value: unknown): Record<string, string> {
  const entries = Object.entries(record(value, 'replace'))
  if (entries.some(([, text]) => typeof text !== 'string')) throw badLink('equation')
  return Object.fromEntries(entries) as Record<string, string>
}

function costOf(value: unknown): Pick<ScenarioLink, 'cost'> {
  if (value === undefined) return {}
  const cost = readCostChoice(value)
  if (cost === null) throw badLink('costs')
  return { cost }
}

function seedOf(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw badLink('seed')
}

function name(value: unknown): string {
  if (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)) return value
  throw badLink('scenario')
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (value === undefined) return {}
  if (isRecord(value)) return value
  throw badLink('list', what)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumberOrText(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string'
}

function numberOr(text: string): number | string {
  const value = Number(text.replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(value) ? value : text
}

function isAddress(text: string): boolean {
  return text.includes('://') || text.startsWith('?') || text.startsWith('/')
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}
