import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { nearestName } from '../language/nearest.ts'
import type { ScenarioLink } from '../language/scenario-link.ts'
import { scenarioOfLink } from '../language/scenario-link.ts'
import { readScenario } from '../language/read-scenario.ts'
import type { ScenarioSpec, SetValue, ShockPin } from '../language/scenario-spec.ts'
import { inputFault } from './fault.ts'
import type { ModelFolder } from './model-folder.ts'
import { readText } from './model-folder.ts'

/** Names of the scenarios of a model, in name order. */
export function scenarioNames(folder: ModelFolder): string[] {
  const names = folder.scenarioFolders.flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace(/\.yaml$/, '')),
  )
  return [...new Set(names)].sort()
}

/**
 * Find a scenario by its name or its file.
 *
 * @param given Null: `now` where the model has it, else the model as it stands.
 * @throws {ModelError} When the file has faults.
 */
export function findScenario(folder: ModelFolder, given: string | null): ScenarioSpec {
  const names = scenarioNames(folder)
  const name = given ?? (names.includes('now') ? 'now' : null)
  if (name === null) return { scenario: 'plain', about: 'The model as it stands.' }
  const path = names.includes(name)
    ? (folder.scenarioFolders.map((p) => join(p, `${name}.yaml`)).find((p) => existsSync(p)) ??
      name)
    : name
  if (!names.includes(name) && !existsSync(name))
    throw inputFault('no-scenario', 'no-scenario', { name, near: nearestName(name, names) })
  const issues = new IssueList()
  const spec = readScenario(readText(path), basename(path), issues)
  if (!spec || issues.errors.length > 0) throw new ModelError(issues.items)
  return spec
}

/** Scenario of a central world: `base` where the model has it, else the model as it stands. */
export function baseScenario(folder: ModelFolder): string | null {
  return scenarioNames(folder).includes('base') ? 'base' : null
}

/** What tells the scenario of a run: a link, or a name; and changes on it. */
export interface ScenarioChoice {
  readonly link?: ScenarioLink
  readonly set: readonly string[]
  readonly shock: readonly string[]
}

/**
 * Find the scenario that options ask for.
 *
 * @param given Name or file; null: that of the link, or the usual one. With a link it is what the link's changes are put on.
 */
export function chosenScenario(
  folder: ModelFolder,
  given: string | null,
  { link, set, shock }: ScenarioChoice,
): ScenarioSpec {
  const base = findScenario(folder, given ?? link?.base ?? null)
  return withOverrides(link ? scenarioOfLink(base, link) : base, set, shock)
}

/** Put `--set` and `--shock` options on a scenario. */
export function withOverrides(
  spec: ScenarioSpec,
  sets: readonly string[],
  shocks: readonly string[],
): ScenarioSpec {
  if (sets.length === 0 && shocks.length === 0) return spec
  const set: Record<string, SetValue> = { ...spec.set }
  for (const option of sets) {
    const at = option.indexOf('=')
    const name = option.slice(0, at).trim()
    if (at < 1 || name === '') throw inputFault('bad-option', 'not-a-setting', { option })
    // A setting on the command line comes after, and so wins over, the scenario's own.
    delete set[name]
    set[name] = option.slice(at + 1).trim()
  }
  const pins: Record<string, ShockPin | readonly ShockPin[]> = { ...spec.shocks }
  for (const option of shocks) {
    const { name, pin } = shockOption(option)
    const before = pins[name]
    pins[name] = [
      ...(before === undefined ? [] : Array.isArray(before) ? before : [before as ShockPin]),
      pin,
    ]
  }
  return { ...spec, scenario: spec.scenario, set, shocks: pins }
}

/** Read `efficiency@2027-01:20`, `demand@2027-01:0.7:15` or `failure[F2]@2024-06`. */
function shockOption(option: string): { name: string; pin: ShockPin } {
  const found =
    /^\s*(\w{1,80})\s*(?:\[(\w{1,80})\])?\s*@\s*([\d-]{4,10})(?::([^:]*))?(?::([^:]*))?\s*$/.exec(
      option,
    )
  const [, name, element, at, size, duration] = found ?? []
  if (!name || !at) throw inputFault('bad-option', 'unread-shock', { option })
  const number = (text: string): number => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isFinite(value)) return value
    throw inputFault('bad-option', 'shock-number', { option, text })
  }
  return {
    name,
    pin: {
      at,
      ...(element ? { element } : {}),
      ...(size ? { size: number(size) } : {}),
      ...(duration ? { duration: /^[\d.]+$/.test(duration) ? number(duration) : duration } : {}),
    },
  }
}
