import type { DrawSource } from '../compile/draw-source.ts'
import { yearOfStep, STATIC_TIME } from '../language/calendar.ts'
import type { Parameter } from '../language/model.ts'
import { quantileOf } from '../language/prior-quantile.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import { standardNormal, uniform } from '../numeric/draws.ts'
import { streamKey } from '../numeric/stream-key.ts'
import type { StreamKey } from '../numeric/stream-key.ts'
import type { DrawGroup } from './draw-group.ts'
import type { DrawModel } from './draw-model.ts'
import { drawnElements } from './drawn-elements.ts'
import type { DrawnElement } from './drawn-elements.ts'

/** Value of a parameter's element in a world from its value without a draw. */
type ParameterDraw = (base: number, world: number) => number

/** Last part of the names of streams that are drawn afresh. */
const AFRESH = 'afresh'

/** No event is given. */
const NO_EVENTS = [] as const

/**
 * Worlds drawn by seed. Every number is a function of (seed, name or stream, element, world, step): no draw depends on
 * another parameter, on the scenario, on how many worlds there are or on the block that holds them.
 *
 * @param redraw Groups drawn from streams of their own, so that they share nothing with the usual worlds of the seed.
 */
export function sampledSource(
  model: DrawModel,
  settings: ScenarioSettings,
  seed: number,
  redraw: readonly DrawGroup[] = [],
): DrawSource {
  const time = model.time ?? STATIC_TIME
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const parameters = new Map(
    model.parameters.map((p) => [p.name, { parameter: p, drawn: drawnElements(p, dimensions) }]),
  )
  // Nested maps, not one joined key: this is asked for every number drawn.
  const keys = new Map<string, Map<string, Map<string, StreamKey>>>()
  const keyOf = (kind: string, name: string, label: string): StreamKey => {
    const ofKind = keys.get(kind) ?? new Map<string, Map<string, StreamKey>>()
    keys.set(kind, ofKind)
    const ofName = ofKind.get(name) ?? new Map<string, StreamKey>()
    ofKind.set(name, ofName)
    const key = ofName.get(label) ?? streamKey(kind, name, label, ...afresh(redraw, kind))
    ofName.set(label, key)
    return key
  }
  const firstRandomStep = model.time
    ? Math.ceil((settings.startYear - yearOfStep(time, 0)) / time.stepYears - 1e-9)
    : 0

  const drawOf = (name: string, element: number): ParameterDraw | null => {
    const entry = parameters.get(name)
    const drawn: DrawnElement | undefined = entry?.drawn.get(element)
    if (!entry || !drawn) return null
    const { bounds, scale, shared } = entry.parameter
    const key = keyOf('parameter', name, shared ? '' : drawn.label)
    if (!drawn.multiplies) {
      const quantile = quantileOf(drawn.prior, bounds)
      return (_base, world) => quantile(uniform(seed, key, world, 0)) * scale
    }
    const factor = quantileOf(drawn.prior)
    return (base, world) => clampTo(bounds, scale, base * factor(uniform(seed, key, world, 0)))
  }
  const draws = new Map<string, (ParameterDraw | null | undefined)[]>()

  return {
    parameter: (name, element, base, world) => {
      const known = draws.get(name) ?? []
      if (known.length === 0) draws.set(name, known)
      let draw = known[element]
      if (draw === undefined) known[element] = draw = drawOf(name, element)
      return draw ? draw(base, world) : base
    },
    noise: (stream, label, world, step) =>
      step < firstRandomStep ? 0 : standardNormal(seed, keyOf('noise', stream, label), world, step),
    uniform: settings.random
      ? (shock, label, what, world, step) => uniform(seed, keyOf(what, shock, label), world, step)
      : null,
    keys: {
      seed,
      noise: (stream, label) => keyOf('noise', stream, label),
      onset: (shock, label) => keyOf('onset', shock, label),
    },
    firstRandomStep: Math.max(0, firstRandomStep),
    hazards: settings.hazards,
    dated: settings.events,
    given: () => NO_EVENTS,
  }
}

/** Tell which share of its prior lies below a world's draw of a parameter's element; all elements of a shared one have one. */
export function parameterShare(
  { name, shared }: Parameter,
  label: string,
  seed: number,
  world: number,
): number {
  return uniform(seed, streamKey('parameter', name, shared ? '' : label), world, 0)
}

function afresh(redraw: readonly DrawGroup[], kind: string): readonly string[] {
  // Whether, how large and how long an event is are three kinds of stream.
  const group = kind === 'parameter' ? 'parameters' : kind === 'noise' ? 'noise' : 'events'
  return redraw.includes(group) ? [AFRESH] : []
}

function clampTo(
  bounds: readonly [number | null, number | null] | null,
  scale: number,
  value: number,
): number {
  if (!bounds) return value
  const [low, high] = bounds
  const raised = low === null ? value : Math.max(value, low * scale)
  return high === null ? raised : Math.min(raised, high * scale)
}
