import { describe, expect, it } from 'vitest'
import { BlockEngine } from '../src/compile/block-engine.ts'
import { compileWasm } from '../src/compile/wasm/compile-wasm.ts'
import { WasmEngine } from '../src/compile/wasm/wasm-engine.ts'
import { RunPreparer } from '../src/run/prepared-run.ts'
import { ECONOMY, scenario } from './economy.ts'
import { everyElement, firstDifference } from './engines.ts'

const WORLDS = Array.from({ length: 64 }, (_, i) => i)

describe('the economy in WebAssembly', () => {
  const prepared = new RunPreparer(ECONOMY.model).prepare({
    scenario: scenario('article'),
    worlds: WORLDS.length,
    seed: 11,
    record: [],
    strict: true,
  })
  const { program, source, varying } = prepared
  const watches = everyElement(program)
  const options = { lanes: WORLDS.length, varying, checkAll: true, watches }
  const code = compileWasm(program, options)
  if (!code) throw new Error('the economy does not fit into a module')
  const block = new WasmEngine(program, code, options).run(WORLDS, source)

  it('has the interpreter’s bits in every variable, month and world of 64', () => {
    expect(watches.length).toBeGreaterThan(3000)
    expect(firstDifference(program, watches, block, WORLDS, source)).toBeNull()
  }, 600_000)

  it('has the bits of generated JavaScript in outcomes, parameters, clamps, events and faults', () => {
    const other = new BlockEngine(program, { ...options, watches: [] }).run(WORLDS, source)
    const inOrder = (items: readonly { world: number; step: number }[]) =>
      [...items].sort((a, b) => a.world - b.world || a.step - b.step)

    expect(block.outcomes).toEqual(other.outcomes)
    expect(block.parameters).toEqual(other.parameters)
    expect(block.clamps).toEqual(other.clamps)
    expect(block.notFinite).toEqual(other.notFinite)
    expect(inOrder(block.events)).toEqual(inOrder(other.events))
    expect(block.events.length).toBeGreaterThan(500)
  })

  it('does not depend on how many worlds stand side by side', () => {
    const few = compileWasm(program, { ...options, watches: [], lanes: 3 })
    if (!few) throw new Error('the economy does not fit into a module')
    const engine = new WasmEngine(program, few, { ...options, watches: [], lanes: 3 })
    const some = engine.run([17, 5, 40], source)
    const rows = some.outcomes.length / 3
    for (let row = 0; row < rows; row++)
      for (const [i, world] of [17, 5, 40].entries())
        expect(Object.is(some.outcomes[row * 3 + i], block.outcomes[row * 64 + world])).toBe(true)
  })
})
