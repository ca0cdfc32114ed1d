import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileModel } from '../src/compile/compile-model.ts'
import { createEngine } from '../src/compile/create-engine.ts'
import { freezeValues } from '../src/compile/freeze-values.ts'
import { interpretWorld } from '../src/compile/interpreter.ts'
import type { Program } from '../src/compile/ir.ts'
import { membersOf } from '../src/compile/schedule.ts'
import { tangentProgram } from '../src/compile/tangent.ts'
import { IssueList } from '../src/language/issue.ts'
import { loadModel } from '../src/language/load-model.ts'
import { settingsOf } from '../src/language/scenario-settings.ts'
import { sampledSource } from '../src/run/sampled-source.ts'
import { tangentSource } from '../src/run/tangent-source.ts'
import { randomModel } from './random-model.ts'

const RECORD = ['one', 'some', 'many', 'size', 'lone']
/** World of the seed that every lane is. */
const WORLD = 2

/** The tangent program of a random model, with a direction for two parameters and none for the last world. */
function prepare(text: string) {
  const { model } = loadModel([{ name: 'm.yaml', text }])
  const { program } = compileModel(model, { record: RECORD, strict: false })
  const source = sampledSource(model, settingsOf(model, { scenario: 'random' }, new IssueList()), 3)
  const tangent = tangentProgram(program)
  const directions = [
    { seed: '#seed:s', element: 0, size: 1, unit: 1 },
    { seed: '#seed:u', element: 1, size: 1, unit: 1 },
  ]
  return { program, source, tangent, tangents: tangentSource(source, WORLD, directions) }
}

describe('the tangent program of random models', () => {
  it('runs to the same bits in the interpreter and in the engine', () => {
    fc.assert(
      fc.property(randomModel, (text) => {
        const { tangent, tangents, source } = prepare(text)
        const { program, seeds } = tangent
        const watches = nodesOf(program).flatMap((node) =>
          Array.from({ length: program.nodes[node]?.size ?? 0 }, (_, element) => ({
            node,
            element,
          })),
        )
        const varying = new Set(seeds.map((s) => s.name))
        for (const name of ['s', 'u']) varying.add(name)
        const engine = createEngine(program, { lanes: 3, varying, checkAll: false, watches })
        const { paths } = engine.run([0, 1, 2], tangents)
        expect(source.firstRandomStep).toBe(0)

        for (let w = 0; w < 3; w++) {
          const { values } = interpretWorld(program, tangents, w)
          for (let k = 0; k <= program.time.steps; k++)
            watches.forEach(({ node, element }, j) => {
              const a = values[node]?.[k]?.[element]
              const b = paths[(k * watches.length + j) * 3 + w]
              if (!Object.is(a, b))
                throw new Error(`${program.nodes[node]?.name} world ${w} step ${k}: ${a}, ${b}`)
            })
        }
      }),
      { numRuns: 100, seed: 20270112 },
    )
  })

  it('keeps the bits of every value of the original', () => {
    fc.assert(
      fc.property(randomModel, (text) => {
        const { program, source, tangent, tangents } = prepare(text)
        const before = interpretWorld(program, source, WORLD).values
        const after = interpretWorld(tangent.program, tangents, 0).values

        for (const node of nodesOf(program)) expect(after[node]).toEqual(before[node])
      }),
      { numRuns: 50, seed: 20270112 },
    )
  })

  it('keeps the bits of every tangent when values are frozen', () => {
    fc.assert(
      fc.property(randomModel, (text) => {
        const { program, source, tangent, tangents } = prepare(text)
        const frozen = freezeValues(tangent, interpretWorld(program, source, WORLD).values)
        const wanted = interpretWorld(tangent.program, tangents, 1).values
        const found = interpretWorld(frozen, tangents, 1).values

        for (const node of nodesOf(frozen)) expect(found[node]).toEqual(wanted[node])
      }),
      { numRuns: 50, seed: 20270112 },
    )
  })

  it('is zero in a world that moves in no direction', () => {
    fc.assert(
      fc.property(randomModel, (text) => {
        const { program, tangent, tangents } = prepare(text)
        const { values } = interpretWorld(tangent.program, tangents, 2)

        for (const { node, label } of program.columns) {
          const id = tangent.tangentOf(node)
          if (typeof id !== 'number') continue
          values[id]?.forEach((at, k) =>
            at.forEach((slope, e) => {
              // A value that is not finite has no derivative.
              if (slope !== 0 && Number.isFinite(values[node]?.[k]?.[e]))
                throw new Error(`${label} at step ${k}: ${slope}`)
            }),
          )
        }
      }),
      { numRuns: 100, seed: 20270113 },
    )
  })
})

/** Scheduled nodes that hold a value: a shock decides, its events hold. */
function nodesOf({ first, nodes }: Program): number[] {
  return first.flatMap(membersOf).filter((id) => nodes[id]?.kind !== 'shock')
}
