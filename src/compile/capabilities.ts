import { Code } from './wasm/code.ts'
import { ModuleBuilder } from './wasm/module.ts'
import { OP, V } from './wasm/opcodes.ts'
import { webAssembly } from './wasm/web-assembly.ts'

/** Tell whether this place runs generated JavaScript; a content security policy without 'unsafe-eval' forbids it. */
export function canGenerateCode(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval
    return new Function('return 1')() === 1
  } catch {
    return false
  }
}

/** Tell whether this place compiles WebAssembly with vectors; a policy without 'wasm-unsafe-eval' forbids it. */
export function canCompileWasm(): boolean {
  try {
    const code = new Code(0)
    code.i32(0)
    code.simd(V.i32x4Splat)
    code.simd(V.anyTrue)
    code.op(OP.drop)
    const module = new ModuleBuilder()
    module.export('probe', module.add({ in: [], out: [] }, code))
    return Boolean(new (webAssembly().Module)(module.encode(0)))
  } catch {
    return false
  }
}
