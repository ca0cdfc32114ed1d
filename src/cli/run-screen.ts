import type { Model } from '../language/model.ts'
import type { RunDocument } from './run-document.ts'

/** Write what a run says for a terminal. */
export function renderRun(document: RunDocument, model: Model): string {
  const { manifest, outcomes, drivers, against, matching } = document
  const lines: string[] = []
  const units = new Map(model.outcomes.map((o) => [o.name, o.unit]))
  lines.push(
    `${manifest.model} ${manifest.modelVersion}, scenario ${manifest.scenario}: ` +
      `${manifest.worldsRun} worlds, seed ${manifest.seed}`,
  )
  if (!manifest.complete)
    lines.push(`INCOMPLETE: ${manifest.worldsRun} of ${manifest.worldsAsked} worlds were run.`)
  if (matching) {
    const worst = matching.rejections[0]
    lines.push(
      `${matching.kept} of ${matching.worlds} worlds match the observations` +
        (worst ? `; ${worst.observation} rejects most (${percent(worst.share)})` : ''),
    )
  }
  const name = (label: string) => `${label} (${units.get(label.split('[')[0] ?? '') || 'pure'})`
  const width = Math.min(48, Math.max(12, ...Object.keys(outcomes).map((l) => name(l).length)))
  const extra = against ? `${'difference'.padStart(12)}${'± se'.padStart(11)}` : ''
  const all = document.allWorlds ? 'mean, all'.padStart(12) : ''
  const hasErrors = Object.values(outcomes).some((o) => o.errors !== undefined)
  const off = hasErrors ? '± middle'.padStart(11) : ''
  lines.push(
    '',
    `${''.padEnd(width)}${['10 %', 'middle', '90 %', 'mean'].map((h) => h.padStart(12)).join('')}${off}${all}${extra}`,
  )
  for (const [label, o] of Object.entries(outcomes)) {
    const cells = [o.p10, o.p50, o.p90, o.mean]
    const mean = document.allWorlds ? [document.allWorlds[label]?.mean ?? NaN] : []
    const error = hasErrors ? number(o.errors?.p50 ?? 0).padStart(11) : ''
    const gap = against?.difference[label]
    const more = gap
      ? `${number(gap.mean).padStart(12)}${number(gap.standardError).padStart(11)}`
      : ''
    lines.push(`${name(label).padEnd(width)}${columns(cells)}${error}${columns(mean)}${more}`)
  }
  if (against)
    lines.push(
      `difference: ${manifest.scenario} minus ${against.manifest.scenario}, world by world`,
    )
  if (drivers && drivers.rows.length > 0) {
    lines.push(
      '',
      `Rank correlation with ${drivers.outcome} (chance alone stays below ${drivers.noise.toFixed(2)}):`,
    )
    for (const row of drivers.rows)
      lines.push(
        `  ${row.name.padEnd(34)}${(row.correlation >= 0 ? '+' : '') + row.correlation.toFixed(2)}`,
      )
  }
  for (const [code, count] of Object.entries(document.faultCounts))
    lines.push('', `${code}: ${count}`)
  for (const f of document.faults.slice(0, 8))
    lines.push(
      `  world ${f.world}, seed ${manifest.seed}, ${f.month}: ${f.name || '(not named; run this world alone)'} = ${f.value}`,
    )
  for (const [clamp, count] of Object.entries(document.clamps))
    lines.push(`clamp ${clamp}: ${count} world-steps`)
  for (const [check, gap] of Object.entries(document.worst))
    lines.push(`check ${check}: worst ${gap.toExponential(2)}`)
  return lines.join('\n')
}

function columns(cells: readonly number[]): string {
  return cells.map((cell) => number(cell).padStart(12)).join('')
}

/** Write a number in at most five digits; a dash where there is none. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '-'
  if (value === 0) return '0'
  const size = Math.abs(value)
  return size >= 1e6 || size < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(5)))
}

/** Write a share as a whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
