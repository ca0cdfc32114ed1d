import { BlockEngine } from '../src/compile/block-engine.ts'
import type { DrawSource } from '../src/compile/draw-source.ts'
import type { BlockPath, Engine, EngineOptions, Watch } from '../src/compile/engine.ts'
import { interpretWorld } from '../src/compile/interpreter.ts'
import type { Program } from '../src/compile/ir.ts'
import { membersOf } from '../src/compile/schedule.ts'
import { compileWasm } from '../src/compile/wasm/compile-wasm.ts'
import { WasmEngine } from '../src/compile/wasm/wasm-engine.ts'

/** Every element of every node that a program evaluates. */
export function everyElement(program: Program): Watch[] {
  return program.first
    .flatMap(membersOf)
    .flatMap((id) => program.nodes[id] ?? [])
    .filter((n) => n.kind !== 'shock')
    .flatMap((n) => Array.from({ length: n.size }, (_, element) => ({ node: n.id, element })))
}

/** Engines of both compiled back-ends, made to keep the same paths. */
export function compiledEngines(program: Program, options: EngineOptions): Engine[] {
  const code = compileWasm(program, options)
  if (!code) throw new Error('the program does not fit into a module')
  return [new BlockEngine(program, options), new WasmEngine(program, code, options)]
}

/** First value in which an engine's block differs from the interpreter's worlds, or null. NaN equals NaN. */
export function firstDifference(
  program: Program,
  watches: readonly Watch[],
  block: BlockPath,
  worlds: readonly number[],
  source: DrawSource,
): string | null {
  const n = worlds.length
  for (const [w, world] of worlds.entries()) {
    const { values } = interpretWorld(program, source, world)
    for (let k = 0; k <= program.time.steps; k++)
      for (const [j, { node, element }] of watches.entries()) {
        const a = values[node]?.[k]?.[element]
        const b = block.paths[(k * watches.length + j) * n + w]
        if (!Object.is(a, b))
          return `${program.nodes[node]?.name}[${element}] world ${world} step ${k}: ${a} against ${b}`
      }
  }
  return null
}
