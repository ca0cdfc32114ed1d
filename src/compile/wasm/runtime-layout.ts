/** Values of one element of a shock in memory: byte offsets of cells; -1 where nothing reads them. */
export interface ShockElementPlace {
  /** Number of the element among those of all shocks. */
  readonly index: number
  readonly element: number
  readonly size: number
  readonly age: number
  readonly length: number
  readonly starts: number
  /** Uniform numbers of the step. */
  readonly draw: number
  readonly onset: number
}

/** One fold of an outcome: its cell, where it starts, and what the last value is multiplied and divided by. */
export interface FoldPlace {
  readonly at: number
  readonly start: number
  readonly factor: number
  readonly divisor: number
}

/** Where an engine finds everything in the memory of a module. Byte offsets; plain data, so that it can travel. */
export interface RuntimeLayout {
  /** Worlds of a pass, side by side. */
  readonly lanes: number
  readonly pages: number
  /** Bits of the constants, low word first, and the lookup tables, with their offsets. */
  readonly constants: Uint32Array
  readonly tables: readonly number[]
  readonly segments: readonly number[]
  /** Tables of offsets, and where they stand. */
  readonly offsets: Uint32Array
  readonly offsetsAt: number
  readonly worlds: number
  readonly seed: number
  readonly keys: number
  readonly forced: number
  /** Cells and rings: cleared before each pass. */
  readonly clearFrom: number
  readonly clearTo: number
  /** Offset of element 0 of each node among cells, or -1; the others follow one cell apart. */
  readonly laneOf: readonly number[]
  /** Offset of element 0 of each node among what all worlds share, or -1; the others follow 8 bytes apart. */
  readonly uniformOf: readonly number[]
  /** Bytes to fill with a number before each pass. */
  readonly fills: readonly { readonly at: number; readonly bytes: number; readonly value: number }[]
  /** Noise by node: offset of each element's cell, and the number of its first key. */
  readonly noise: readonly { readonly node: number; readonly at: number; readonly key: number }[]
  /** Shocks by node; `hazard` is a shared double, `key` the number of the first element's key. */
  readonly shocks: readonly {
    readonly node: number
    readonly hazard: number
    readonly key: number
    readonly elements: readonly ShockElementPlace[]
  }[]
  /** By solve group: its name, and the mask of worlds that are done. */
  readonly solves: readonly { readonly group: string; readonly done: number }[]
  /** By outcome, element and fold. */
  readonly folds: readonly (readonly (readonly FoldPlace[])[])[]
  readonly clamps: readonly { readonly name: string; readonly at: number }[]
  readonly notFinite: number
  /** Shared doubles: number and decimal year of the step. */
  readonly step: number
  readonly year: number
  readonly path: number
  readonly pathRows: number
  /** Worlds of a row of the path, and where the number of bytes before the pass's first world is kept. */
  readonly pathLanes: number
  readonly passOffset: number
}
