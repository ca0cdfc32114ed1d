import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compile/create-engine.ts'
import { interpretWorld } from '../../src/compile/interpreter.ts'
import type { Program } from '../../src/compile/ir.ts'
import { loadModel } from '../../src/language/load-model.ts'
import type { Model } from '../../src/language/model.ts'
import type { ScenarioSpec } from '../../src/language/scenario-spec.ts'
import { foldOutcome } from '../../src/compile/fold.ts'
import type { PreparedRun } from '../../src/run/prepared-run.ts'
import { RunPreparer } from '../../src/run/prepared-run.ts'
import { sensitivities } from '../../src/run/sensitivities.ts'
import { ECONOMY, scenario } from '../economy.ts'
import type { Moved } from '../finite-differences.ts'
import { movedSource, quotient, STEPS } from '../finite-differences.ts'

/** Largest step of the quotients, of the parameter's own size (of one unit where that is 0). */
const STEP = 1e-3

/** Of the 708 elements of parameters of the economy, one in so many is held against quotients. */
const EVERY = 3

/** An answer by world, and the largest of the numbers that it is made of: all paths of its name. */
interface Answer {
  readonly value: (world: number) => number
  readonly largest: number
}

/** Reads element `element` of a node in a world at a step. */
type ReadWorld = (node: number, element: number, world: number, step: number) => number

describe.each(['banks', 'clearing', 'economy', 'features', 'sim', 'teacup'])('model %s', (name) => {
  it('has the derivatives that difference quotients of the interpreter give', () => {
    const url = new URL(`models/${name}/model.yaml`, import.meta.url)
    const { model } = loadModel([{ name: 'model.yaml', text: readFileSync(url, 'utf8') }])
    const spec = { scenario: 'plain' }
    const found = compare(model, spec, everything(model), (prepared, moved) => {
      const source = movedSource(prepared.source, moved)
      const paths = Array.from({ length: 1 + moved.length * STEPS.length }, (_, w) =>
        interpretWorld(prepared.program, source, w),
      )
      return (node, element, w, k) => paths[w]?.values[node]?.[k]?.[element] ?? Number.NaN
    })

    expect(found.wrong).toEqual([])
    expect(found.compared).toBeGreaterThan(10)
    expect(found.excluded / (found.compared + found.excluded)).toBeLessThan(0.02)
  })
})

describe('the economy', () => {
  it('has the derivatives that difference quotients of generated code give', () => {
    const record = ['capex_big', 'ai_index', 'price', 'debt', 'net_worth']
    const found = compare(ECONOMY.model, scenario('base'), record, manyWorlds,
      EVERY,
    )

    expect(found.wrong).toEqual([])
    expect(found.compared).toBeGreaterThan(10_000)
    expect(found.excluded / (found.compared + found.excluded)).toBeLessThan(0.02)
  })
})

function everything(model: Model): string[] {
  return [...model.variables, ...model.stocks, ...model.accounts, ...model.claims, ...model.capital].map(
    (d) => d.name,
  )
}

/** Hold the derivatives of every answer against quotients: those of one parameter in `every`. */
function compare(
  model: Model,
  spec: ScenarioSpec,
  record: readonly string[],
  runMoved: (prepared: PreparedRun, moved: readonly Moved[]) => ReadWorld,
  every = 1,
): { wrong: string[]; compared: number; excluded: number } {
  const found = sensitivities(model, spec, record)
  const job = { scenario: spec, worlds: 1, seed: 1, record, mode: 'central' as const }
  const prepared = new RunPreparer(model).prepare(job)
  const scales = found.parameters.map((p) => scaleOf(model, p.name))
  const elements = new Map<string, number>()
  const all = found.parameters.map(({ name, value }, i): Moved => {
    const element = elements.get(name) ?? 0
    elements.set(name, element + 1)
    return { name, element, step: STEP * (Math.abs(value) || 1) * (scales[i] ?? 1) }
  })
  const moved = all.filter((_, i) => i % every === 0)
  const read = runMoved(prepared, moved)
  const answers = answersOf(prepared.program, read)
  const wrong: string[] = []
  let compared = 0
  let excluded = 0
  found.answers.forEach(({ label, derivatives, kind }, a) => {
    const answer = answers[a]
    if (!answer) throw new Error(`no answer ${label}`)
    const middle = answer.value(0)
    moved.forEach(({ step }, j) => {
      const i = j * every
      const values = STEPS.map((_, s) => answer.value(1 + j * STEPS.length + s))
      const units = step / (scales[i] ?? 1)
      if (kind === 'constant' && values.some((v) => !Object.is(v, middle)))
        wrong.push(`${label} is said to be constant but moves with ${found.parameters[i]?.label}`)
      if (!derivatives) return
      const wanted = quotient(middle, values, units, answer.largest)
      if (wanted.kind === 'kink') {
        excluded++
        return
      }
      compared++
      const gap = Math.abs((derivatives[i] ?? Number.NaN) - wanted.slope)
      if (!(gap <= wanted.error))
        wrong.push(
          `${label} by ${found.parameters[i]?.label}: ${derivatives[i]}, quotient ${wanted.slope} +- ${wanted.error}`,
        )
    })
  })
  return { wrong, compared, excluded }
}

function scaleOf(model: Model, name: string): number {
  return model.parameters.find((p) => p.name === name)?.scale ?? 1
}

/** Outcomes, then last values of columns, in declared units, as `sensitivities` lists them. */
function answersOf(program: Program, read: ReadWorld): Answer[] {
  const { time } = program
  const steps = Array.from({ length: time.steps + 1 }, (_, k) => k)
  const largest = (paths: readonly ((step: number) => number)[]) =>
    Math.max(...paths.flatMap((path) => steps.map((k) => Math.abs(path(k)))).filter(Number.isFinite))
  const outcomes = program.outcomes.flatMap(({ tree, parts, labels, scale, fromStep, toStep }) =>
    labels.map((_, e): Answer => {
      const path = (w: number) => (part: number) => (k: number) => read(parts[part] ?? 0, e, w, k)
      return {
        value: (w) => foldOutcome(tree, path(w), fromStep, toStep, time) / scale,
        // A drawdown is a share: the size of what falls does not matter.
        largest: JSON.stringify(tree).includes('drawdown')
          ? 1
          : largest(parts.map((_part, p) => path(0)(p))) / scale,
      }
    }),
  )
  const columns = program.columns.map(({ node, element, scale }): Answer => {
    const own = program.columns.filter((c) => c.node === node)
    return {
      value: (w) => read(node, element, w, time.steps) / scale,
      largest: largest(own.map((c) => (k) => read(node, c.element, 0, k))) / scale,
    }
  })
  return [...outcomes, ...columns]
}

/** Run the original program with every parameter free, many worlds at a time. */
function manyWorlds({ program, source }: PreparedRun, moved: readonly Moved[]): ReadWorld {
  const LANES = 128
  const watches = [
    ...program.outcomes.flatMap(({ parts, labels }) =>
      parts.flatMap((node) => labels.map((_, element) => ({ node, element }))),
    ),
    ...program.columns.map(({ node, element }) => ({ node, element })),
  ]
  const row = new Map(watches.map(({ node, element }, i) => [`${node}:${element}`, i]))
  const varying = new Set(moved.map((m) => m.name))
  const engine = createEngine(program, { lanes: LANES, varying, checkAll: false, watches })
  const worlds = 1 + moved.length * STEPS.length
  const blocks = Array.from({ length: Math.ceil(worlds / LANES) }, (_, b) => {
    const list = Array.from({ length: Math.min(LANES, worlds - b * LANES) }, (_x, i) => b * LANES + i)
    return { paths: engine.run(list, movedSource(source, moved)).paths.slice(), n: list.length }
  })
  return (node, element, w, k) => {
    const { paths, n } = blocks[Math.floor(w / LANES)] ?? { paths: new Float64Array(0), n: 1 }
    const at = row.get(`${node}:${element}`) ?? 0
    return paths[(k * watches.length + at) * n + (w % LANES)] ?? Number.NaN
  }
}
