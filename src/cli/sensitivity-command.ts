import type { Language } from '../evidence/words.ts'
import type { Model } from '../language/model.ts'
import { NAMED_SECTIONS } from '../language/model.ts'
import { nearestName } from '../language/nearest.ts'
import { sensitivities } from '../run/sensitivities.ts'
import type { SensitivityTable } from '../study/sensitivity-table.ts'
import { rankSensitivities } from '../study/sensitivity-table.ts'
import { inputFault } from './fault.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { number } from './run-screen.ts'
import { namesOf } from './run-options.ts'
import { baseScenario, findScenario, withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline sensitivity`. */
export interface SensitivityOptions {
  readonly model?: string
  readonly of?: string
  readonly set: readonly string[]
  readonly shock: readonly string[]
  readonly top: number
  readonly json?: boolean
  readonly lang: Language
}

/** Tell how outcomes and last values of series answer to a small change of each parameter, at the central world. */
export function sensitivityCommand(name: string | undefined, options: SensitivityOptions): number {
  const { model, ...folder } = requireSound(readModelFolder(options.model))
  const scenario = withOverrides(
    findScenario({ ...folder, model }, name ?? baseScenario({ ...folder, model })),
    options.set,
    options.shock,
  )
  const wanted = options.of === undefined ? null : namesOf(options.of)
  const outcomes = new Set(model.outcomes.map((o) => o.name))
  const isOutcome = (label: string) => outcomes.has(label.split('[')[0] ?? '')
  const series = wanted?.filter((label) => !isOutcome(label)) ?? []
  const found = sensitivities(model, scenario, series)
  const all = rankSensitivities(found)
  const tables = wanted ? wanted.flatMap((label) => tablesOf(label, all)) : all
  if (options.json)
    sayJson({
      model: model.name,
      scenario: found.scenario,
      backend: found.backend,
      unconverged: found.unconverged,
      notFollowed: found.notFollowed,
      answers: tables.map((t) => ({
        ...t,
        unit: unitOf(t, model),
        rows: t.rows.slice(0, options.top),
      })),
    })
  else {
    const words = CLI_WORDS[options.lang]
    const { tools } = words
    const head = tools.derivatives(
      `${model.name} ${model.version}`,
      found.scenario,
      found.parameters.length,
    )
    const notes = [
      ...found.unconverged.map(tools.notConverged),
      ...found.notFollowed.map(tools.notFollowed),
    ]
    say([head, ...tables.map((t) => textOf(t, model, options.top, words)), ...notes].join('\n\n'))
  }
  return found.unconverged.length > 0 ? 3 : 0
}

/** An answer by its label, or all elements of its name. */
function tablesOf(label: string, all: readonly SensitivityTable[]): SensitivityTable[] {
  const name = label.split('[')[0]
  const isWhole = name === label || label.includes('*')
  const found = all.filter((t) => (isWhole ? t.label.split('[')[0] === name : t.label === label))
  if (found.length > 0) return found
  const near = nearestName(
    label,
    all.map((t) => t.label),
  )
  throw inputFault('unknown-name', 'unknown-answer', { label, near })
}

function unitOf({ label, of }: SensitivityTable, model: Model): string {
  const name = label.split('[')[0]
  const declared =
    of === 'outcome' ? model.outcomes : NAMED_SECTIONS.flatMap((section) => [...model[section]])
  return declared.find((d) => d.name === name)?.unit ?? ''
}

function textOf(table: SensitivityTable, model: Model, top: number, words: CliWords): string {
  const { tools } = words
  const { label, of, value, why, rows } = table
  const last = of === 'series' ? tools.lastValue : ''
  const head =
    `${label}${last} = ${number(value, words, 4)} ${words.format.declaredUnit(unitOf(table, model))}`.trimEnd()
  if (why !== null) return `${head}\n  ${why}`
  const units = new Map(model.parameters.map((p) => [p.name, p.unit]))
  const shown = rows.slice(0, top)
  const width = Math.max(24, ...shown.map((r) => r.parameter.length)) + 2
  const line = (cells: readonly string[]) =>
    `  ${(cells[0] ?? '').padEnd(width)}${cells
      .slice(1, 4)
      .map((c) => c.padStart(13))
      .join('')}  ${cells[4] ?? ''}`.trimEnd()
  return [
    head,
    line(tools.columns),
    ...shown.map((r) =>
      line([
        r.parameter,
        number(r.at, words, 4),
        number(r.derivative, words, 4),
        r.effectOfOnePercent === null ? '-' : number(r.effectOfOnePercent, words, 4),
        words.format.declaredUnit(units.get(r.parameter.split('[')[0] ?? '') ?? ''),
      ]),
    ),
    ...(rows.length > shown.length ? [tools.more(rows.length - shown.length)] : []),
  ].join('\n')
}
