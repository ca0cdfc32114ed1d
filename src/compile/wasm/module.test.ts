import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../numeric/normal.ts'
import { Bytes } from './bytes.ts'
import { chunksOf } from './chunk.ts'
import { writeChunk } from './chunk-code.ts'
import type { Cells, Store } from './cells.ts'
import { Code } from './code.ts'
import { Dag, RATE } from './dag.ts'
import type { MemoryMap } from './memory-map.ts'
import { ModuleBuilder } from './module.ts'
import { OP, TYPE } from './opcodes.ts'
import { planNormal } from './random-plan.ts'
import { webAssembly } from './web-assembly.ts'

describe('the encoder', () => {
  it('writes numbers in LEB128 as the specification prints them', () => {
    const encode = (write: (b: Bytes) => void) => {
      const bytes = new Bytes()
      write(bytes)
      return [...bytes.view()]
    }
    // The unsigned example and the signed one of the DWARF and WebAssembly texts.
    expect(encode((b) => b.u32(624485))).toEqual([0xe5, 0x8e, 0x26])
    expect(encode((b) => b.s32(-123456))).toEqual([0xc0, 0xbb, 0x78])
    expect(encode((b) => b.s32(63))).toEqual([0x3f])
    expect(encode((b) => b.s32(64))).toEqual([0xc0, 0x00])
    expect(encode((b) => b.s32(-64))).toEqual([0x40])
    expect(encode((b) => b.u32(0xffffffff))).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f])
  })

  it('makes a module that the platform compiles, with loops, globals, imports and exports', () => {
    const module = new ModuleBuilder()
    const tell = module.import('tell', { in: [TYPE.i32], out: [] })
    const global = module.global()
    const code = new Code(1)
    const counter = code.local(TYPE.i32)
    code.countUp(counter, 48, 16, () => {
      code.at(OP.localGet, counter)
      code.at(OP.localGet, 0)
      code.op(OP.i32Add)
      code.at(OP.globalSet, global)
      code.at(OP.globalGet, global)
      code.at(OP.call, tell)
    })
    module.export('go', module.add({ in: [TYPE.i32], out: [] }, code))
    const heard: number[] = []
    instance(module, { tell: (x: number) => heard.push(x) }).go?.(5)
    expect(heard).toEqual([5, 21, 37])
  })

  it('refuses a function that was reserved and never written', () => {
    const module = new ModuleBuilder()
    module.reserve({ in: [], out: [] })
    expect(() => module.encode(1)).toThrow('never written')
  })
})

describe('normal numbers in WebAssembly', () => {
  it('have the bits of numeric/ in the middle and far out in both tails', () => {
    const dag = new Dag()
    const { full } = planNormal(dag, 0)
    const code = new Code(1)
    const memory = {
      cell: () => CELL,
      hasCell: () => true,
      constant: (index: number) => index * 8,
    } as unknown as MemoryMap
    const none = () => 0
    const place = { dag, memory, step: 0, pathRow: 0, slotOf: none, tableOf: none }
    const [chunk] = chunksOf(full as Store[], RATE.both, { dag } as Cells, new Map(), Infinity)
    if (!chunk) throw new Error('nothing to write')
    writeChunk(chunk, place, code, 0)
    const module = new ModuleBuilder()
    module.export('full', module.add({ in: [TYPE.i32], out: [] }, code))
    const view = new Float64Array(4096)
    const words = new Uint32Array(view.buffer)
    dag.constants.forEach(({ high, low }, i) => words.set([low, high], 2 * i))
    const { full: run, memory: shared } = instance(module, {}) as unknown as {
      full: (world: number) => void
      memory: Float64Array
    }
    shared.set(view)
    const tails = Array.from({ length: 300 }, (_, i) => 10 ** (-1 - i))
    const middle = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000)
    const near = [2 ** -53, 0.075, 0.0749999999, 0.925, 0.9250000001, 1 - 2 ** -53, 1e-11, 1.4e-11]
    const all = [...tails, ...tails.map((u) => 1 - u).filter((u) => u < 1), ...middle, ...near]
    for (const [i, u] of all.entries()) {
      const other = all[(i * 7) % all.length] ?? 0.5
      shared.set([u, other], CELL / 8)
      run(0)
      const found = [shared[CELL / 8], shared[CELL / 8 + 1]]
      expect(found, String(u)).toEqual([normalQuantile(u), normalQuantile(other)])
    }
  })
})

const CELL = 16_384

/** The exports of a module, and its memory as doubles. */
function instance(
  module: ModuleBuilder,
  imports: Readonly<Record<string, unknown>>,
): Record<string, (...args: number[]) => void> {
  const { Instance, Memory, Module } = webAssembly()
  const memory = new Memory({ initial: 1 })
  const { exports } = new Instance(new Module(module.encode(1)), {
    env: { ...imports, memory },
  })
  return { ...exports, memory: new Float64Array(memory.buffer) } as never
}
