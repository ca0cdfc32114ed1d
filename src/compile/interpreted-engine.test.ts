import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { settingsOf } from '../language/scenario-settings.ts'
import type { BlockPath } from './engine.ts'
import { canCompileWasm, canGenerateCode } from './capabilities.ts'
import { compileModel } from './compile-model.ts'
import type { DrawSource } from './draw-source.ts'
import { compiledEngines, everyElement } from '../../test/engines.ts'
import { InterpretedEngine } from './interpreted-engine.ts'

const MODEL = `model: everything
time: { start: 2024-01, end: 2024-12, step: 1 month, unit: year }
dimensions: { firm: [A, B, C] }
parameters:
  pull: { about: x, unit: share, value: 0.4, prior: "uniform(-1, 2)", because: x }
  size: { about: x, unit: share, over: firm, value: [0.1, 0.7, -0.3], spread: "uniform(0.5, 2)", because: x }
  still: { about: x, unit: share, value: 1.5, because: x }
  chance: { about: x, unit: 1/year, value: 4, because: x }
shocks:
  blow: { about: x, unit: share, over: firm, hazard: chance, size: "uniform(0.5, 1)", duration: "uniform(1, 3)", profile: fade }
  again: { about: x, unit: share, hazard: chance, size: pull, duration: 2 months, profile: constant, history: [{ at: 2024-03 }] }
stocks:
  level: { about: x, unit: share, over: firm, initial: "size[firm]", change: "(4 * blow_active[firm] - level[firm]) / 1 year", floor: 0, ceiling: 0.6 }
  lone: { about: x, unit: share, initial: 1, change: "-lone / 1 year", jump: { when: lone < 0.8, to: 1.1 } }
  breaks: { about: x, unit: share, initial: 1, change: "ln(1.2 - again_active - years / 1 year) / 1 year" }
variables:
  past: { about: x, unit: share, over: firm, equation: "lag(level[firm], 2 months) + peak(lone, 3 months) + smooth(pull + noise(common), 3 months)" }
  a: { about: x, unit: share, equation: "1 + (pull + again_active) * b" }
  b: { about: x, unit: share, equation: "0.7 * a + still" }
solve:
  group: { about: x, unknowns: [a], tolerance: 1e-9, most_rounds: 30 }
checks:
  small: { about: x, condition: "lone <= 1.2" }
`

const VARYING = new Set(['pull', 'size'])
/** One pull a world: some let the solve group settle, some do not. */
const PULLS = [0.1, -0.2, 0.5, 0.3, 1.6, 0.9, -0.9, 1.2]

/** Draws that rest on their keys alone, so that both engines may ask in any order. */
function drawsOf(model: Model): DrawSource {
  const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
  const at = (...keys: readonly (string | number)[]) => {
    let x = 1
    for (const c of keys.join('|')) x = (x * 31 + c.charCodeAt(0)) % 9973
    return (x + 0.5) / 9973
  }
  return {
    parameter: (name, element, base, world) => {
      if (!VARYING.has(name)) return base
      return name === 'pull' ? PULLS[world]! : base * (0.5 + at(name, element, world))
    },
    noise: (stream, label, world, step) => 2 * at(stream, label, world, step) - 1,
    uniform: (shock, label, what, world, step) => at(shock, label, what, world, step),
    firstRandomStep: 1,
    hazards: settings.hazards,
    dated: settings.events,
    given: () => [],
  }
}

/** What happened, by world: engines that group worlds differently tell it in another order. */
function byWorld<T extends { readonly world: number; readonly step: number }>(
  items: readonly T[],
): T[] {
  return [...items].sort((a, b) => a.world - b.world || a.step - b.step)
}

function allOf(strict: boolean, worlds: readonly number[]): BlockPath[] {
  const model = loadSound(MODEL)
  const { program } = compileModel(model, {
    record: ['level', 'lone', 'breaks', 'past', 'a', 'b'],
    strict,
  })
  const watches = everyElement(program)
  const options = { lanes: 16, varying: VARYING, checkAll: strict, watches }
  const engines = [...compiledEngines(program, options), new InterpretedEngine(program, options)]
  return engines.map((engine) => {
    const block = engine.run(worlds, drawsOf(model))
    return { ...block, events: byWorld(block.events), unconverged: byWorld(block.unconverged) }
  })
}

describe('the interpreted engine', () => {
  const worlds = [4, 0, 7, 2, 3, 5, 6]

  it.each([false, true])('gives the bits of the compiled engines, strict %s', (strict) => {
    const [js, wasm, interpreted] = allOf(strict, worlds)

    expect(interpreted).toEqual(js)
    expect(wasm).toEqual(js)
  })

  it('is compared where everything happens: events, clamps, values that break, rounds that do not end', () => {
    const [block] = allOf(true, worlds)

    expect(new Set(block!.events.map((e) => e.origin))).toEqual(new Set(['random', 'dated']))
    expect(Object.keys(block!.clamps).sort()).toEqual(['level ceiling', 'level floor'])
    expect(new Set(block!.notFinite).size).toBeGreaterThan(1)
    expect(block!.unconverged.length).toBeGreaterThan(0)
    expect(new Set(block!.unconverged.map((u) => u.world)).size).toBeLessThan(worlds.length)
  })
})

describe('capabilities', () => {
  it('are all there in Node', () => {
    expect([canGenerateCode(), canCompileWasm()]).toEqual([true, true])
  })

  it('are missing where the platform refuses', () => {
    const place = globalThis as unknown as Record<string, unknown>
    const { Function: make, WebAssembly: wasm } = place
    const refuse = function () {
      throw new EvalError('refused by policy')
    }
    try {
      place['Function'] = refuse
      place['WebAssembly'] = { Module: refuse }
      expect([canGenerateCode(), canCompileWasm()]).toEqual([false, false])
      place['WebAssembly'] = undefined
      expect(canCompileWasm()).toBe(false)
    } finally {
      place['Function'] = make
      place['WebAssembly'] = wasm
    }
  })
})
