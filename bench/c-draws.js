// Noise and shocks of the C twin.
import { priorMedian, priorQuantile } from '../dist/language/prior-quantile.js'
import { streamKey } from '../dist/numeric/stream-key.js'
import { literal } from './c-expr.js'

const PROFILES = ['constant', 'fade', 'ramp']
/** Priors whose quantile the twin computes itself; those of the others are drawn beforehand. */
const COMPUTED = {
  uniform: ([a, b], u) => `(${a} + ${u} * ${minus(b, a)})`,
  normal: ([a, b], u) => `(${a} + ${b} * normal1(${u}))`,
  lognormal: ([a, b], u) => `(${a} * exp1(${b} * normal1(${u})))`,
  shifted_lognormal: ([a, b, c], u) => `(${a} + ${b} * exp1(${c} * normal1(${u})))`,
  loguniform: ([a, b], u) => `exp1(ln1(${a}) + ${u} * (ln1(${b}) - ln1(${a})))`,
}
/** A chance of an onset in one step above this is not looked for by `drawnQuantiles`; the twin then stops. */
const MOST_CHANCE = 0.1

function minus(b, a) {
  return `(${b} - ${a})`
}

function keyText(kind, name, label) {
  const { low, high } = streamKey(kind, name, label)
  return `${low >>> 0}u, ${high >>> 0}u`
}

/** Independent normal numbers by stream and label; 0 before the scenario's start. */
export function noiseCode(twin, node) {
  const lines = node.labels.map(
    (label, e) =>
      `    ${twin.lane(node.id, e)} = k < FIRST_RANDOM ? K(0.0) : normal_of(uniform_of(${keyText('noise', node.stream, label)}, world + v * L, k));`,
  )
  return `  for (long v = 0; v < NV; v++) {\n${lines.join('\n')}\n  }`
}

/** An event starts by its hazard or on its date, lasts and fades. */
export function shockCode(twin, node) {
  const { shock, id, size, labels } = node
  const profile = PROFILES.indexOf(shock.profile)
  twin.declare(
    `static vd size_${id}[${size} * NV], age_${id}[${size} * NV], length_${id}[${size} * NV];`,
  )
  const lines = [
    `  const shock_state s = {${profile}, size_${id}, age_${id}, length_${id}};`,
    `  vd onset[NV];`,
  ]
  labels.forEach((label, e) => {
    lines.push(`  memset(onset, 0, sizeof onset);`)
    if (twin.random.uniform) lines.push(...randomStart(twin, node, label, e))
    for (const event of twin.random.dated[shock.name] ?? []) {
      if (event.element !== null && !label.split(',').includes(event.element)) continue
      const value = (given, which) =>
        given === null ? draw(twin, node, e, which, null) : literal(given)
      lines.push(
        `  if (k == ${event.step}) for (int w = 0; w < W; w++) begin(&s, onset, ${e}, w, ${value(event.size, 'size')}, ${value(event.months, 'duration')});`,
      )
    }
    lines.push(
      '  for (long v = 0; v < NV; v++) {',
      `    vd now = active_now(&s, ${e}, v); (void)now;`,
    )
    if (twin.layout.laneOffset[node.active] >= 0)
      lines.push(`    ${twin.lane(node.active, e)} = now;`)
    if (twin.layout.laneOffset[node.onset] >= 0)
      lines.push(`    ${twin.lane(node.onset, e)} = onset[v];`)
    lines.push('  }')
  })
  return lines.join('\n')
}

function randomStart(twin, node, label, e) {
  const { shock } = node
  const { hazards } = twin.random
  const hazard = Object.hasOwn(hazards, shock.name)
    ? `K(${literal(hazards[shock.name])})`
    : twin.value(node.hazard, e)
  const uniform = (what) => `uniform1(${keyText(what, shock.name, label)}, world + w, k)`
  return [
    `  if (k >= FIRST_RANDOM) for (long v = 0; v < NV; v++) {`,
    `    vd hazard = ${hazard};`,
    `    vi starts = (hazard > 0.0) & ~running(&s, ${e}, v);`,
    `    if (!lanes_of(starts)) continue;`,
    `    vd chance = 1.0 - vexp(-hazard * STEP_YEARS);`,
    `    int lanes = lanes_of(starts & (uniform_of(${keyText('onset', shock.name, label)}, world + v * L, k) < chance));`,
    `    for (int w = v * L; lanes; w++, lanes >>= 1)`,
    `      if (lanes & 1) begin(&s, onset, ${e}, w, ${draw(twin, node, e, 'size', uniform('size'))}, ${draw(twin, node, e, 'duration', uniform('duration'))});`,
    `  }`,
  ]
}

/** Size or months of an event as C, for world `w`; without a uniform number the middle of the prior. */
function draw(twin, node, e, which, uniform) {
  const { shock } = node
  const given = shock[which]
  if (given === 'permanent') return 'INFINITY'
  if ('prior' in given) {
    const { kind, values } = given.prior
    if (uniform === null) return literal(priorMedian(given.prior))
    if (kind in COMPUTED) return COMPUTED[kind](values.map(literal), uniform)
    return `drawn(${node.id}, ${which === 'size' ? 0 : 1}, world + w, k)`
  }
  const part = which === 'size' ? node.sizeNode : node.durationNode
  const uniformCell = twin.layout.uniformOffset[part]
  const value =
    uniformCell >= 0
      ? `u[${uniformCell + e}][0]`
      : `((double *)m)[(${twin.layout.laneOffset[part] + e}) * W + w]`
  if (which === 'size' || shock.durationInMonths) return value
  return `(${value} * 12 / ${literal(twin.program.time.perYear)})`
}

/**
 * Quantiles that the twin does not compute, for every world and step in which an event might start:
 * shock, 0 for size or 1 for duration, world, step, value; five numbers each.
 */
export function drawnQuantiles({ program, source }, worlds) {
  const rows = []
  if (!source.uniform) return new Float64Array(0)
  for (const node of program.nodes) {
    if (node.kind !== 'shock') continue
    for (const [i, which] of ['size', 'duration'].entries()) {
      const given = node.shock[which]
      if (given === 'permanent' || !('prior' in given) || given.prior.kind in COMPUTED) continue
      if (node.size > 1)
        throw new Error(`the C twin has no array shock with a ${given.prior.kind} prior`)
      const { name } = node.shock
      const label = node.labels[0] ?? ''
      for (let world = 0; world < worlds; world++)
        for (let step = source.firstRandomStep; step <= program.time.steps; step++)
          if (source.uniform(name, label, 'onset', world, step) < MOST_CHANCE)
            rows.push(
              node.id,
              i,
              world,
              step,
              priorQuantile(given.prior, source.uniform(name, label, which, world, step)),
            )
    }
  }
  return Float64Array.from(rows)
}
