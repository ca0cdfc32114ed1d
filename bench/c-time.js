// What the C twin does at the end of a step, and how it looks back.
import { membersOf } from '../dist/compile/schedule.js'

/** Equations or moves of one function. */
export const CHUNK = 100

/** Nodes that are looked back at, with the steps to keep of each: as many as the longest look. */
function ringsOf(twin) {
  const depths = new Map()
  const scheduled = new Set(twin.program.first.flatMap(membersOf))
  for (const node of twin.program.nodes)
    if (['lag', 'peak', 'trough'].includes(node.kind) && scheduled.has(node.id))
      depths.set(node.inner, Math.max(depths.get(node.inner) ?? 1, node.depth ?? 1))
  return depths
}

/** Evaluate a lag, peak or trough. */
export function lookCode(twin, node) {
  const depth = ringsOf(twin).get(node.inner)
  const size = twin.program.nodes[node.inner].size
  const past = (step, e) => `ring_${node.inner}[((${step}) % ${depth} * ${size} + ${e}) * NV + v]`
  const lines = Array.from({ length: node.size }, (_, e) => {
    const now = twin.value(node.inner, e)
    const out = twin.value(node.id, e)
    if (node.kind === 'lag') {
      if (node.depth === 0) return `    ${out} = ${now};`
      const before =
        node.before !== null ? twin.value(node.before, e) : `k == 0 ? ${now} : ${past(0, e)}`
      return `    ${out} = k >= ${node.depth} ? ${past(`k - ${node.depth}`, e)} : ${before};`
    }
    const pick = node.kind === 'peak' ? 'vmax' : 'vmin'
    if (node.depth === null) return `    ${out} = k > 0 ? ${pick}(${now}, ${out}) : ${now};`
    return `    { vd best = ${now}; for (long j = k - 1; j >= 0 && j >= k - ${node.depth}; j--) best = ${pick}(best, ${past('j', e)}); ${out} = best; }`
  })
  return `  for (long v = 0; v < NV; v++) {\n${lines.join('\n')}\n  }`
}

/** Keep what is looked back at, move stocks and smooths; and the search for values that are not finite. */
export function endOfStep(twin) {
  const { program } = twin
  const names = []
  for (const [id, depth] of ringsOf(twin)) {
    const { size } = program.nodes[id]
    twin.declare(`static vd ring_${id}[${depth * size} * NV];`)
    const lines = Array.from(
      { length: size },
      (_, e) =>
        `  for (long v = 0; v < NV; v++) ring_${id}[(k % ${depth} * ${size} + ${e}) * NV + v] = ${twin.value(id, e)};`,
    )
    names.push(twin.fn(lines.join('\n')))
  }
  const smooths = program.smooths.map((id) => {
    const node = program.nodes[id]
    twin.declare(`static vd smooth_${id}[${node.size} * NV];`)
    const lines = Array.from({ length: node.size }, (_, e) => {
      const x = twin.value(id, e)
      return `    smooth_${id}[${e} * NV + v] = ${x} + K(DT) / vmax(${twin.value(node.span, e)}, K(DT)) * (${twin.value(node.inner, e)} - ${x});`
    })
    names.push(twin.fn(`  for (long v = 0; v < NV; v++) {\n${lines.join('\n')}\n  }`))
    const copies = Array.from(
      { length: node.size },
      (_, e) =>
        `  for (long v = 0; v < NV; v++) ${twin.value(id, e)} = smooth_${id}[${e} * NV + v];`,
    )
    return twin.fn(copies.join('\n'))
  })
  const moves = program.stocks.flatMap((id) => {
    const node = program.nodes[id]
    return Array.from({ length: node.size }, (_, e) => move(twin, node, e))
  })
  for (let at = 0; at < moves.length; at += CHUNK)
    names.push(
      twin.fn(`  for (long v = 0; v < NV; v++) {\n${moves.slice(at, at + CHUNK).join('\n')}\n  }`),
    )
  names.push(...smooths)
  return { names, check: checkCode(twin) }
}

function move(twin, { id, parts }, e) {
  const cell = twin.lane(id, e)
  const read = (part) => twin.value(part, e)
  const lines = [`vd x = ${cell};`]
  if (parts.change !== null) lines.push(`x = x + DT * ${read(parts.change)};`)
  if (parts.writeOffs !== null) lines.push(`x = x + (-DT) * ${read(parts.writeOffs)};`)
  if (parts.cash !== null) lines.push(`x = x + DT * ${read(parts.cash)};`)
  if (parts.when !== null && parts.to !== null)
    lines.push(`x = sel(truth(${read(parts.when)}), ${read(parts.to)}, x);`)
  for (const [bound, pick] of [
    [parts.floor, 'vmax'],
    [parts.ceiling, 'vmin'],
  ])
    if (bound !== null)
      lines.push(
        `{ vd y = ${pick}(x, ${read(bound)}); clamps += __builtin_popcount(lanes_of(y != x)); x = y; }`,
      )
  return `    { ${lines.join(' ')} ${cell} = x; }`
}

function checkCode(twin) {
  const cells = twin.program.stocks.flatMap((id) =>
    Array.from({ length: twin.program.nodes[id].size }, (_, e) => twin.lane(id, e)),
  )
  const looks = cells.map((c) => `    bad |= ${c} - ${c} != 0.0;`)
  return twin.fn(
    `  for (long v = 0; v < NV; v++) {\n    vi bad = KI(0);\n${looks.join('\n')}\n    int lanes = lanes_of(bad);\n    if (lanes) for (int i = 0; i < L; i++) if (lanes >> i & 1 && not_finite[v * L + i] < 0) not_finite[v * L + i] = k;\n  }`,
  )
}
