// Builds, checks and times C twins. Generated C goes to a temporary folder.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawnQuantiles } from './c-draws.js'
import { emitTwin, laneColumns } from './c-twin.js'
import { drawParameters, engineOf, pathsOf, runWorlds } from './ours.js'

/** @typedef {{ name: string, bytes: number, flags: readonly string[] }} Width A width of vectors and the flags for it. */

const COMMON = ['-std=gnu11', '-ffp-contract=off', '-fno-math-errno', '-fno-trapping-math', '-w']

/** Vectors of 128 bits, as in WebAssembly; V8 too writes them in the AVX encoding. */
export const SAME_WIDTH = {
  name: '128-bit',
  bytes: 16,
  flags: ['-O3', '-mavx', '-mprefer-vector-width=128'],
}
/** The widest vectors that this machine has. */
export const NATIVE = widestVectors()

/** Why there is no C here, or null. */
export function noCompiler() {
  return spawnSync('gcc', ['--version']).status === 0 ? null : 'there is no gcc here'
}

function widestVectors() {
  const probe = spawnSync('gcc', ['-march=native', '-dM', '-E', '-x', 'c', '/dev/null'], {
    encoding: 'utf8',
  })
  const wide = /__AVX512DQ__/.test(probe.stdout ?? '')
  return {
    name: wide ? '512-bit' : '256-bit',
    bytes: wide ? 64 : 32,
    flags: ['-O3', '-march=native', ...(wide ? ['-mprefer-vector-width=512'] : [])],
  }
}

/** One model in C: its source, its builds and its inputs, in a folder that goes when it is closed. */
export class TwinLab {
  #folder = mkdtempSync(join(tmpdir(), 'faultline-twin-'))
  #prepared
  #watches
  #worlds

  /**
   * @param {object} prepared What `prepare` gives.
   * @param {readonly { node: number, element: number }[]} watches
   * @param {number} worlds Most worlds of a run; a multiple of every block.
   * @param {number} seed
   */
  constructor(prepared, watches, worlds, seed) {
    process.once('exit', () => this.close())
    this.#prepared = prepared
    this.#watches = watches
    this.#worlds = worlds
    writeFileSync(join(this.#folder, 'twin.c'), emitTwin(prepared, watches, seed))
    this.drawn = drawParameters(prepared, worlds)
    writeFileSync(join(this.#folder, 'parameters'), new Uint8Array(this.drawn.values.buffer))
    const quantiles = drawnQuantiles(prepared, worlds)
    this.quantileCount = quantiles.length / 5
    writeFileSync(join(this.#folder, 'quantiles'), new Uint8Array(quantiles.buffer))
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /**
   * Compile it.
   *
   * @param {Width} width
   * @param {number} block Worlds of a block.
   */
  build(width, block) {
    const binary = join(this.#folder, `twin-${width.name}-${block}`)
    const from = performance.now()
    const made = spawnSync(
      'gcc',
      [
        ...width.flags,
        ...COMMON,
        `-DVB=${width.bytes}`,
        `-DW=${block}`,
        '-o',
        binary,
        join(this.#folder, 'twin.c'),
        '-lm',
      ],
      { encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(`gcc failed: ${made.stderr.slice(0, 2000)}`)
    return { binary, block, width, compileSeconds: (performance.now() - from) / 1000 }
  }

  /** Seconds of each slice of SLICE worlds, by the twin's own clock inside its loop over worlds. */
  async time({ binary }) {
    return JSON.parse(await this.#run(binary, 'time', this.#worlds)).slices
  }

  /**
   * Compare a twin with our engine: every lane cell of the first block in four steps, all watched paths of that block, and
   * the outcomes, events and clamps of all worlds.
   *
   * @param {(engine: object, worlds: number) => Float64Array} outcomesOf Ours, shape [outcome, world].
   * @returns {Promise<{ text: string, equal: boolean }>}
   */
  async check(
    { binary, block },
    outcomesOf = () => new Float64Array(0),
    worlds = block * 4,
    engine = engineOf(this.#prepared),
  ) {
    // Rows of parameters are as long as the run: a check of fewer worlds has a file of its own.
    const rows = this.drawn.columns.length
    const few = new Float64Array(rows * worlds)
    for (let c = 0; c < rows; c++)
      few.set(this.drawn.values.subarray(c * this.#worlds, c * this.#worlds + worlds), c * worlds)
    writeFileSync(join(this.#folder, 'few'), new Uint8Array(few.buffer))
    const out = join(this.#folder, 'out')
    const said = JSON.parse(await this.#run(binary, 'check', worlds, 'few', out))
    const theirs = new Float64Array(new Uint8Array(readFileSync(out)).buffer)
    const { program, source } = this.#prepared
    const gap = new Gap()
    const { lanesByNode, cells } = this.#laneCells()
    const watches = lanesByNode.map((c) => c.watch)
    const all = pathsOf(engine, this.#prepared, watches, block)
    const steps = [0, 1, Math.floor(program.time.steps / 2), program.time.steps]
    steps.forEach((k, s) =>
      lanesByNode.forEach(({ column, watch }, j) => {
        for (let w = 0; w < block; w++)
          gap.see(
            theirs[(s * cells + column) * block + w],
            all[(k * lanesByNode.length + j) * block + w],
            () => `${program.nodes[watch.node].name}[${watch.element}] step ${k} world ${w}`,
          )
      }),
    )
    const pathsAt = steps.length * cells * block
    const watched = pathsOf(engine, this.#prepared, this.#watches, block)
    watched.forEach((x, i) => gap.see(theirs[pathsAt + i], x, () => `path ${i}`))
    let events = 0
    let clamps = 0
    runWorlds(engine, source, [], worlds, (_, path) => {
      events += path.events.length
      for (const n of Object.values(path.clamps)) clamps += n
    })
    gap.see(said.events, events, () => 'number of events')
    gap.see(said.clamps, clamps, () => 'number of clamps')
    const outcomesAt = pathsAt + Math.max(watched.length, (program.time.steps + 1) * block)
    outcomesOf(engine, worlds).forEach((x, i) =>
      gap.see(theirs[outcomesAt + i], x, () => `outcome ${i}`),
    )
    return gap.said()
  }

  /** Watches of every element that lives in lane memory, with its column there. */
  #laneCells() {
    const { program } = this.#prepared
    const { laneOffset, cells } = laneColumns(this.#prepared)
    const lanesByNode = program.nodes.flatMap((n) =>
      laneOffset[n.id] < 0 || n.kind === 'shock'
        ? []
        : Array.from({ length: n.size }, (_, element) => ({
            column: laneOffset[n.id] + element,
            watch: { node: n.id, element },
          })),
    )
    return { lanesByNode, cells }
  }

  async #run(binary, mode, worlds, parameters = 'parameters', out = '-') {
    const place = (name) => join(this.#folder, name)
    const child = spawn(binary, [
      mode,
      String(worlds),
      place(parameters),
      place('quantiles'),
      String(this.quantileCount),
      out,
    ])
    let text = ''
    let fault = ''
    child.stdout.on('data', (data) => (text += String(data)))
    child.stderr.on('data', (data) => (fault += String(data)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    if (code !== 0) throw new Error(`the twin ended with code ${code}: ${fault}`)
    return text
  }
}

/** The largest difference seen. */
class Gap {
  #count = 0
  #different = 0
  #worst = 0
  #where = ''

  see(a, b, where) {
    this.#count++
    if (Object.is(a, b) || (a !== a && b !== b)) return
    this.#different++
    const size = Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE)
    if (this.#where === '' || size > this.#worst) {
      this.#worst = size
      this.#where = `${where()}: ${a} in C, ${b} ours`
    }
  }

  said() {
    return this.#different === 0
      ? { equal: true, text: `equal bits in ${this.#count} numbers` }
      : {
          equal: false,
          text: `${this.#different} of ${this.#count} numbers differ, the largest by ${this.#worst.toExponential(2)} at ${this.#where}`,
        }
  }
}
