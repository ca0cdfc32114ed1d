import type { Model } from '../language/model.ts'
import type { RunDocument } from './run-document.ts'
import type { CliWords } from './words/words.ts'

/** Write what a run says for a terminal. */
export function renderRun(document: RunDocument, model: Model, words: CliWords): string {
  const { manifest, outcomes, drivers, against, matching } = document
  const { run } = words
  const lines: string[] = []
  const units = new Map(model.outcomes.map((o) => [o.name, o.unit]))
  const { model: of, modelVersion, scenario, worldsRun, worldsAsked, seed } = manifest
  lines.push(run.head(of, modelVersion, scenario, worldsRun, seed))
  if (!manifest.complete) lines.push(run.incomplete(worldsRun, worldsAsked))
  if (matching) {
    const worst = matching.rejections[0]
    lines.push(
      run.match(matching.kept, matching.worlds) +
        (worst ? run.rejects(worst.observation, percent(worst.share, words)) : ''),
    )
  }
  const unitOf = (label: string) => {
    const unit = units.get(label.split('[')[0] ?? '') ?? ''
    return unit === '' ? run.pure : words.format.declaredUnit(unit)
  }
  const name = (label: string) => `${label} (${unitOf(label)})`
  const width = Math.min(48, Math.max(12, ...Object.keys(outcomes).map((l) => name(l).length)))
  const extra = against ? `${run.difference.padStart(12)}${run.differenceError.padStart(11)}` : ''
  const all = document.allWorlds ? run.meanOfAll.padStart(12) : ''
  const hasErrors = Object.values(outcomes).some((o) => o.errors !== undefined)
  const off = hasErrors ? run.middleError.padStart(11) : ''
  lines.push(
    '',
    `${''.padEnd(width)}${run.heads.map((h) => h.padStart(12)).join('')}${off}${all}${extra}`,
  )
  for (const [label, o] of Object.entries(outcomes)) {
    const cells = [o.p10, o.p50, o.p90, o.mean]
    const mean = document.allWorlds ? [document.allWorlds[label]?.mean ?? NaN] : []
    const error = hasErrors ? number(o.errors?.p50 ?? 0, words).padStart(11) : ''
    const gap = against?.difference[label]
    const more = gap
      ? `${number(gap.mean, words).padStart(12)}${number(gap.standardError, words).padStart(11)}`
      : ''
    lines.push(
      `${name(label).padEnd(width)}${columns(cells, words)}${error}${columns(mean, words)}${more}`,
    )
  }
  if (against) lines.push(run.differenceOf(scenario, against.manifest.scenario))
  if (drivers && drivers.rows.length > 0) {
    const noise = words.number(drivers.noise.toFixed(2))
    lines.push('', run.correlation(drivers.outcome, noise))
    for (const row of drivers.rows) {
      const correlation = words.number(row.correlation.toFixed(2))
      lines.push(`  ${row.name.padEnd(34)}${row.correlation >= 0 ? '+' : ''}${correlation}`)
    }
  }
  return [...lines, ...faultLines(document, words)].join('\n')
}

function faultLines(document: RunDocument, words: CliWords): string[] {
  const { run } = words
  const { faultCounts, faults, clamps, worst, manifest } = document
  return [
    ...Object.entries(faultCounts).flatMap(([code, count]) => ['', `${code}: ${count}`]),
    ...faults
      .slice(0, 8)
      .map((f) => run.fault(f.world, manifest.seed, f.month, f.name || run.unnamed, f.value)),
    ...Object.entries(clamps).map(([clamp, count]) => run.clamp(clamp, count)),
    ...Object.entries(worst).map(([check, gap]) =>
      run.check(check, words.number(gap.toExponential(2))),
    ),
  ]
}

function columns(cells: readonly number[], words: CliWords): string {
  return cells.map((cell) => number(cell, words).padStart(12)).join('')
}

/** Write a number in at most five digits; a dash where there is none. */
export function number(value: number, words: CliWords, digits: number = 5): string {
  if (!Number.isFinite(value)) return '-'
  if (value === 0) return '0'
  const size = Math.abs(value)
  return words.number(
    size >= 1e6 || size < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(digits))),
  )
}

/** Write a share as a whole per cent. */
export function percent(share: number, { progress }: CliWords): string {
  return progress.percent(Math.round(share * 100))
}
