import type { DrawSource, GivenEventAt } from '../compile/draw-source.ts'
import type { Issue } from '../language/issue.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import type { DrawModel } from './draw-model.ts'
import { labelsOfDims } from './drawn-elements.ts'
import type { GivenDraws } from './given-draws.ts'

const NO_EVENTS: readonly GivenEventAt[] = []

/** Worlds whose parameters, noise and events come from a file instead of a seed. Worlds are positions in the file. */
export function givenSource(
  model: DrawModel,
  settings: ScenarioSettings,
  draws: GivenDraws,
): DrawSource {
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const parameters = new Map(
    model.parameters.map((p) => [
      p.name,
      {
        scale: p.scale,
        labels: labelsOfDims(p.dims, dimensions).map((words) => words.join(',')),
        rows: draws.parameters[p.name] ?? {},
      },
    ]),
  )
  const events = new Map<string, GivenEventAt[]>()
  for (const e of draws.events) {
    const key = `${e.shock}|${e.element}|${e.world}|${e.step}`
    const list = events.get(key) ?? []
    list.push({ size: e.size, months: e.months ?? Infinity })
    events.set(key, list)
  }
  return {
    parameter: (name, element, base, world) => {
      const entry = parameters.get(name)
      const value = entry?.rows[entry.labels[element] ?? '']?.[world]
      return entry && value !== undefined ? value * entry.scale : base
    },
    noise: (stream, label, world, step) =>
      draws.noise[stream]?.[label]?.[world]?.[step] ?? Number.NaN,
    uniform: null,
    firstRandomStep: 0,
    hazards: settings.hazards,
    dated: settings.events,
    given: (shock, label, world, step) =>
      events.get(`${shock}|${label}|${world}|${step}`) ?? NO_EVENTS,
  }
}

/** List what is wrong with a file of draws for a model: unknown names, wrong lengths, numbers that are none. */
export function checkGivenDraws(model: Model, value: unknown): readonly Issue[] {
  const issues = new IssueList()
  const draws = value as Partial<GivenDraws> | null
  if (typeof draws !== 'object' || draws === null || !Array.isArray(draws.world)) {
    issues.add(
      'bad-value',
      'draws',
      'a file of draws has `world`, `parameters`, `noise` and `events`',
    )
    return issues.items
  }
  const worlds = draws.world.length
  const isRow = (row: unknown, length: number): boolean =>
    Array.isArray(row) && row.length >= length && row.every((x) => typeof x === 'number')
  const names = new Set(model.parameters.map((p) => p.name))
  for (const [name, rows] of Object.entries(draws.parameters ?? {})) {
    if (!names.has(name))
      issues.add(
        'unknown-name',
        `draws.parameters.${name}`,
        `no parameter '${name}'`,
        didYouMean(name, names),
      )
    for (const [label, row] of Object.entries(rows))
      if (!isRow(row, worlds))
        issues.add(
          'bad-value',
          `draws.parameters.${name}.${label}`,
          `needs ${worlds} numbers, one for each world`,
        )
  }
  const steps = (model.time?.steps ?? 0) + 1
  for (const [stream, rows] of Object.entries(draws.noise ?? {}))
    for (const [label, row] of Object.entries(rows))
      if (!Array.isArray(row) || row.length < worlds || !row.every((r) => isRow(r, steps)))
        issues.add(
          'bad-value',
          `draws.noise.${stream}.${label}`,
          `needs ${steps} numbers for each of ${worlds} worlds`,
        )
  const shocks = new Set(model.shocks.map((s) => s.name))
  for (const [i, event] of (draws.events ?? []).entries())
    if (!shocks.has(event.shock) || !Number.isInteger(event.world) || !Number.isInteger(event.step))
      issues.add(
        'unknown-name',
        `draws.events.${i}`,
        `'${String(event.shock)}' is no shock, or world and step are no whole numbers`,
      )
  return issues.items
}
