// The C twin of a program: the same equations in the same order, worlds as lanes of vectors, for the bench alone.
import { readFileSync } from 'node:fs'
import { pointsOf } from '../dist/compile/points.js'
import { layOut } from '../dist/compile/layout.js'
import { ExprWriter, foldTree, literal } from './c-expr.js'
import { noiseCode, shockCode } from './c-draws.js'
import { CHUNK, endOfStep, lookCode } from './c-time.js'

/** Equations of one loop over worlds: with 100 instead of 2, gcc's code runs at half the speed. */
const GROUP = 2

/**
 * Write a prepared run as C.
 *
 * @param {object} prepared What `prepare` of ours.js gives.
 * @param {readonly { node: number, element: number }[]} watches Elements whose path is kept.
 * @param {number} seed Seed of the draws.
 */
export function emitTwin(prepared, watches, seed) {
  return new Twin(prepared, watches, seed).source()
}

/** Unrolled loops over the worlds of a block would fill the instruction cache. */
const UNROLL = '_Pragma("GCC unroll 1") '

/** Column of the first element of each node in lane memory, -1 for none, and how many columns there are. */
export function laneColumns({ program, varying }) {
  const layout = layOut(program, 1, varying)
  return { laneOffset: layout.laneOffset, cells: Math.max(1, layout.laneCells) }
}

class Twin {
  #prepared
  #watches
  #seed
  #functions = []
  #memory = []
  #chunks = 0

  constructor(prepared, watches, seed) {
    this.#prepared = prepared
    this.#watches = watches
    this.#seed = seed
    // One lane: offsets then count columns.
    this.layout = layOut(prepared.program, 1, prepared.varying)
  }

  get program() {
    return this.#prepared.program
  }

  get random() {
    return this.#prepared.source
  }

  /** Cell of an element in lane memory as C, by vector `v`. */
  lane(node, element) {
    return `m[${this.layout.laneOffset[node] + element}*NV+v]`
  }

  /** An element as C, by vector `v`. */
  value(node, element) {
    const uniform = this.layout.uniformOffset[node]
    return uniform >= 0 ? `u[${uniform + element}]` : this.lane(node, element)
  }

  isUniform(node) {
    return this.layout.uniformOffset[node] >= 0
  }

  /** Declare memory that lives as long as the program. */
  declare(text) {
    this.#memory.push(text)
  }

  /** Write a function of the block and the step and give its name. */
  fn(body) {
    const name = `f${this.#chunks++}`
    this.#functions.push(`NOINLINE void ${name}(long k, long world) {\n${body}\n}`)
    return name
  }

  source() {
    const { program } = this
    if (program.first.some((i) => typeof i !== 'number'))
      throw new Error('the C twin has no solve groups')
    const one = program.first === program.later
    const first = this.#segments(program.first, () => true, one)
    const later = one ? null : this.#segments(program.later, (when) => when === 'always', false)
    const end = endOfStep(this)
    const take = this.#takeParameters()
    const watch = this.#watchPaths()
    const fold = this.#foldOutcomes()
    const call = (f) => `${f.when === 'first' ? 'if (k == 0) ' : ''}${f.name}(k, world);`
    const order = later
      ? `if (k == 0) { ${first.map(call).join(' ')} } else { ${later.map(call).join(' ')} }`
      : first.map(call).join('\n    ')
    const { layout } = this
    return [
      ...this.#defines(),
      readFileSync(new URL('./c/maths.h', import.meta.url), 'utf8'),
      readFileSync(new URL('./c/engine.h', import.meta.url), 'utf8'),
      `static vd m[${Math.max(1, layout.laneCells)} * NV], u[${Math.max(1, layout.uniformCells)}];`,
      `static vd paths[${(program.time.steps + 1) * Math.max(1, this.#watches.length)} * NV];`,
      `static double *parameters, *outcomes; static long worlds, clamps; static int not_finite[W];`,
      `#define LOOKUP(t, x) vlookup(table_x##t, table_y##t, sizeof table_x##t / 8, x)`,
      ...program.tables.map(
        ({ x, y }, t) =>
          `static const double table_x${t}[] = {${x.map(literal)}}, table_y${t}[] = {${y.map(literal)}};`,
      ),
      ...this.#memory,
      ...this.#functions,
      `static void run_block(long world, FILE *dump) {`,
      `  for (int w = 0; w < W; w++) not_finite[w] = -1;`,
      ...this.#resets(),
      `  for (long k = 0; k <= STEPS; k++) {`,
      `    if (k == 0) ${take}(k, world);`,
      `    ${order}`,
      `    ${watch}(k, world);`,
      `    if (dump && (k < 2 || k == STEPS / 2 || k == STEPS)) fwrite(m, sizeof m, 1, dump);`,
      `    ${end.check}(k, world);`,
      `    if (k < STEPS) { ${end.names.map((n) => `${n}(k, world);`).join(' ')} }`,
      `  }`,
      `  ${fold}(0, world);`,
      `}`,
      readFileSync(new URL('./c/main.h', import.meta.url), 'utf8'),
    ].join('\n')
  }

  #defines() {
    const { time } = this.program
    const { firstRandomStep } = this.random
    const columns = this.parameterColumns().length
    const outcomes = this.program.outcomes.reduce((n, o) => n + o.labels.length, 0)
    return [
      `#define STEPS ${time.steps}`,
      `#define DT ${literal(time.dt)}`,
      `#define STEP_YEARS ${literal(time.stepYears)}`,
      `#define START_YEAR ${literal(time.startYear)}`,
      `#define SEED_LOW ${this.#seed >>> 0}u`,
      `#define SEED_HIGH ${Math.floor(this.#seed / 4294967296) >>> 0}u`,
      `#define FIRST_RANDOM ${firstRandomStep}`,
      `#define COLUMNS ${columns}`,
      `#define OUTCOMES ${outcomes}`,
      `#define WATCHES ${this.#watches.length}`,
    ]
  }

  #resets() {
    return this.program.nodes
      .filter((n) => n.kind === 'shock')
      .map(
        (n) =>
          `  for (int i = 0; i < ${n.size} * NV; i++) age_${n.id}[i] = K(INFINITY), length_${n.id}[i] = K(0.0), size_${n.id}[i] = K(0.0);`,
      )
  }

  parameterColumns() {
    return this.program.nodes.flatMap((n) =>
      n.kind === 'parameter' && this.#prepared.varying.has(n.name)
        ? Array.from({ length: n.size }, (_, element) => ({ node: n.id, element }))
        : [],
    )
  }

  /** Parameters come from a file, drawn beforehand. */
  #takeParameters() {
    const copies = this.parameterColumns().map(
      ({ node, element }, c) =>
        `  memcpy(m + ${this.layout.laneOffset[node] + element} * NV, parameters + ${c} * worlds + world, W * 8);`,
    )
    return this.fn(copies.join('\n'))
  }

  #watchPaths() {
    const rows = this.#watches.map(
      ({ node, element }, j) =>
        `  for (long v = 0; v < NV; v++) paths[(k * WATCHES + ${j}) * NV + v] = ${this.value(node, element)};`,
    )
    return this.fn(rows.join('\n'))
  }

  #foldOutcomes() {
    const row = new Map(this.#watches.map(({ node, element }, j) => [`${node}:${element}`, j]))
    const lines = []
    let o = 0
    for (const { labels, tree, parts, fromStep, toStep, scale } of this.program.outcomes)
      for (const element of labels.keys()) {
        const fold = (t) => this.#fold(t, row.get(`${parts[t.part]}:${element}`), fromStep, toStep)
        lines.push(
          `  for (long v = 0; v < NV; v++) { vd x = ${foldTree(tree, fold)} / ${literal(scale)}; memcpy(outcomes + ${o++} * worlds + world + v * L, &x, VB); }`,
        )
      }
    return this.fn(lines.join('\n'))
  }

  #fold({ fn, years, window }, row, from, to) {
    const path = `paths + ${row} * NV + v, WATCHES * NV`
    const { time } = this.program
    const year = (k) => time.startYear + k * time.stepYears
    const single = (k) => `paths[(${k} * WATCHES + ${row}) * NV + v]`
    switch (fn) {
      case 'final':
        return single(to)
      case 'first':
        return single(from)
      case 'at': {
        let best = from
        for (let k = from; k <= to; k++)
          if (Math.abs(year(k) - years[0]) < Math.abs(year(best) - years[0])) best = k
        return single(best)
      }
      case 'within':
        return `fold_within(${path}, ${from}, ${to}, ${years.map(literal).join(', ')})`
      case 'drawdown':
        return `fold_drawdown(${path}, ${from}, ${to}, ${window ?? to})`
      case 'share_of_time':
        return `fold_share(${path}, ${from}, ${to})`
      default:
        return `fold_${fn}(${path}, ${from}, ${to})`
    }
  }

  /** Functions of an order: chunks of equations, and what is no equation between them. */
  #segments(order, wanted, splitsFirst) {
    const out = []
    let open = null
    const close = () => {
      if (open) out.push({ when: open.when, name: this.#chunk(open.nodes) })
      open = null
    }
    for (const id of order) {
      const node = this.program.nodes[id]
      const isFirst =
        node.kind === 'stock' || node.kind === 'parameter' || this.layout.constant.has(id)
      const when = isFirst ? 'first' : 'always'
      if (!wanted(when)) continue
      if (node.kind === 'event') continue
      const isEquation =
        node.kind === 'equation' ||
        node.kind === 'stock' ||
        (node.kind === 'parameter' && this.isUniform(id))
      if (isEquation) {
        if (open && (open.when !== when || open.count >= CHUNK)) close()
        open ??= { when, nodes: [], count: 0 }
        open.nodes.push(node)
        open.count += node.size
        continue
      }
      const code = this.#node(node)
      if (code === '') continue
      close()
      out.push({ when: splitsFirst ? when : 'always', name: this.fn(code) })
    }
    close()
    return splitsFirst ? out : out.map((f) => ({ ...f, when: 'always' }))
  }

  /** Uniform equations first: they never rest on what differs between worlds. Then all worlds, a few equations at a time. */
  #chunk(nodes) {
    let local = new Map()
    const writer = new ExprWriter((node, element) => {
      const cell = this.value(node, element)
      return local.get(cell) ?? cell
    })
    const points = nodes.flatMap((node) =>
      node.pieces.flatMap(({ sizes, targets, body }) =>
        pointsOf(sizes).map((at, i) => ({ at, body, node: node.id, element: targets[i] })),
      ),
    )
    const store = ({ at, body, node, element }) => {
      const cell = this.value(node, element)
      const name = `t${local.size}`
      const text = `    { vd x = ${writer.number(body, at)}; ${cell} = ${name} = x; }`
      local.set(cell, name)
      return text
    }
    const group = (some, head) => {
      local = new Map()
      const lines = some.map(store)
      return `  ${head} {\n    vd ${[...local.values()].join(', ')};\n${lines.join('\n')}\n  }`
    }
    const uniform = points.filter((p) => this.isUniform(p.node))
    const lanes = points.filter((p) => !this.isUniform(p.node))
    const loops = []
    for (let at = 0; at < lanes.length; at += GROUP)
      loops.push(group(lanes.slice(at, at + GROUP), `${UNROLL}for (long v = 0; v < NV; v++)`))
    return this.fn([...(uniform.length > 0 ? [group(uniform, '')] : []), ...loops].join('\n'))
  }

  #node(node) {
    const { time } = this.program
    const each = (text) =>
      Array.from({ length: node.size }, (_, e) =>
        this.isUniform(node.id)
          ? `  ${this.value(node.id, e)} = ${text(e)};`
          : `  for (long v = 0; v < NV; v++) ${this.value(node.id, e)} = ${text(e)};`,
      ).join('\n')
    switch (node.kind) {
      case 'clock':
        return each(() => {
          if (node.clock === 'dt') return `K(${literal(time.dt)})`
          const start = node.clock === 'time' ? time.startYear * time.perYear : 0
          return `K(${literal(start)} + k * ${literal(time.dt)})`
        })
      case 'data':
        this.declare(
          `static const double data_${node.id}[] = {${node.values.flatMap((row) => Array.from({ length: time.steps + 1 }, (_, k) => literal(row[k] ?? Number.NaN)))}};`,
        )
        return each((e) => `K(data_${node.id}[${e * (time.steps + 1)} + k])`)
      case 'smooth':
        return `  if (k > 0) return;\n${each((e) => this.value(node.before ?? node.inner, e))}`
      case 'lag':
      case 'peak':
      case 'trough':
        return lookCode(this, node)
      case 'noise':
        return noiseCode(this, node)
      case 'shock':
        return shockCode(this, node)
      default:
        return ''
    }
  }
}
