/** The part of WebAssembly that is asked for here; the project's types hold no browser. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => unknown
}

/** Header of a module without anything in it. */
const EMPTY_MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]

/** Tell whether this place runs generated JavaScript; a content security policy without 'unsafe-eval' forbids it. */
export function canGenerateCode(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval
    return new Function('return 1')() === 1
  } catch {
    return false
  }
}

/** Tell whether this place compiles WebAssembly; a policy without 'wasm-unsafe-eval' forbids it. */
export function canCompileWasm(): boolean {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: Wasm }
  if (!WebAssembly) return false
  try {
    return Boolean(new WebAssembly.Module(new Uint8Array(EMPTY_MODULE)))
  } catch {
    return false
  }
}
