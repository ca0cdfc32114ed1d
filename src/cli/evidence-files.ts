import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DataError } from '../language/error.ts'
import type { Fact, SourceLine } from '../study/boom-report.ts'
import { decimalYear } from '../study/calendar.ts'
import type { Fold, Observation, ObservationSet } from '../study/match.ts'
import type { ModelFolder } from './model-folder.ts'
import { readYamlFile } from './model-folder.ts'

type Row = Readonly<Record<string, unknown>>

/** Read the observations that worlds are matched to; null when the model has none. */
export function readObservations(folder: ModelFolder): ObservationSet | null {
  const file = evidenceFile(folder, 'observations.yaml')
  if (!file) return null
  const body = readYamlFile(file)
  const rows = (body['observations'] ?? {}) as Record<string, Row>
  const observations = Object.entries(rows).map(([id, row]): Observation => {
    const [, fold, series] = /^(average|peak|trough)\((.+)\)$/.exec(String(row['equation'])) ?? []
    const value = Number(row['value'])
    const tolerance = Number(row['tolerance'])
    if (!fold || !series || !(Math.abs(value) > 0) || !(tolerance > 0))
      throw new DataError(
        'data',
        `${file}: observation '${id}' needs an equation such as average(x[NVDA]), a value and a tolerance`,
      )
    return {
      id,
      about: String(row['about'] ?? id),
      series,
      fold: fold as Fold,
      from: String(row['from']),
      to: String(row['to']),
      value,
      tolerance,
      source: String(row['source'] ?? ''),
    }
  })
  return {
    observations,
    bound: Number(body['bound']),
    noBurstBefore: String(body['no_burst_before']),
  }
}

/** Read the observed figures by path; dates become decimal years. */
export function readFacts(folder: ModelFolder): Record<string, Fact[]> {
  const file = evidenceFile(folder, 'facts.yaml')
  const paths = (file ? (readYamlFile(file)['paths'] ?? {}) : {}) as Record<string, Row>
  return Object.fromEntries(
    Object.entries(paths).map(([id, path]) => [
      id,
      ((path['facts'] ?? []) as Row[]).map((row): Fact => {
        const low = row['low']
        const high = row['high']
        return {
          from: decimalYear(String(row['from'])),
          to: decimalYear(String(row['to'])),
          value: Number(row['value']),
          ...(typeof low === 'number' ? { low } : {}),
          ...(typeof high === 'number' ? { high } : {}),
          label: String(row['label'] ?? ''),
          source: String(row['source'] ?? ''),
        }
      }),
    ]),
  )
}

/** Read the known weaknesses of a model: plain texts, or maps with `en` and `fr`. */
export function readWeakPoints(folder: ModelFolder): string[] {
  const file = evidenceFile(folder, 'weak-points.yaml')
  const points = file ? ((readYamlFile(file)['weak_points'] ?? []) as (string | Row)[]) : []
  return points.map((point) => (typeof point === 'string' ? point : String(point['en'] ?? '')))
}

/** Sources that a parameter of the model names, in order of their ids. */
export function usedSources({ model, sources }: ModelFolder): SourceLine[] {
  const used = new Set(model.parameters.flatMap((p) => p.source))
  return [...sources]
    .filter(([id]) => used.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { id, title, by, year, url }]) => ({ id, title, by, year, url }))
}

function evidenceFile(folder: ModelFolder, name: string): string | null {
  const path = folder.evidenceFolder ? join(folder.evidenceFolder, name) : ''
  return path && existsSync(path) ? path : null
}
