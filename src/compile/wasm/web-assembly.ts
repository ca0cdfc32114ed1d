/** A compiled module: opaque, and fit to be sent to other threads. */
export interface CompiledModule {
  readonly [Symbol.toStringTag]?: string
}

/** Memory that a module and JavaScript share. */
export interface ModuleMemory {
  readonly buffer: ArrayBuffer
}

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => CompiledModule
  readonly compile: (bytes: Uint8Array<ArrayBuffer>) => Promise<CompiledModule>
  readonly Instance: new (
    module: CompiledModule,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly Memory: new (size: { readonly initial: number }) => ModuleMemory
}

/** The `WebAssembly` of this place: neither the language's own types nor Node's tell of it. Throws where there is none. */
export function webAssembly(): WebAssemblyApi {
  const { WebAssembly: api } = globalThis as unknown as { WebAssembly?: WebAssemblyApi }
  if (!api) throw new Error('there is no WebAssembly here')
  return api
}
