import type { Watch } from './engine.ts'
import type { Program } from './ir.ts'

/** Every element of the parameters that may differ between worlds. */
export function parameterColumnsOf(program: Program, varying: ReadonlySet<string>): Watch[] {
  return program.nodes.flatMap((n) =>
    n.kind === 'parameter' && varying.has(n.name)
      ? Array.from({ length: n.size }, (_, element) => ({ node: n.id, element }))
      : [],
  )
}
