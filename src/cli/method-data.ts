import { join } from 'node:path'
import type { BackTestScores } from '../evidence/back-test.ts'
import type { NumberChange } from '../evidence/number-changes.ts'
import { readNumberChanges } from '../evidence/number-changes.ts'
import type { ProvenanceCounts } from '../evidence/provenance.ts'
import { countProvenance } from '../evidence/provenance.ts'
import { runBackTests } from '../evidence/run-back-tests.ts'
import type { Words } from '../evidence/words.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import type { RunWorlds } from '../run/job.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import { studyVariance } from '../study/variance-study.ts'
import { readBackTestsFile } from './back-tests-file.ts'
import { readFiguresFolder } from './figures-folder.ts'
import type { ModelFolder } from './model-folder.ts'
import { PACKAGE_ROOT, readText, readYamlFile } from './model-folder.ts'
import { requestFor } from './provenance-command.ts'
import { findScenario } from './scenario-option.ts'

/** What the page on method and limits shows before anything runs: `data/method.json` of the site. */
export interface MethodData {
  readonly counts: ProvenanceCounts
  /** Parameters that are judgement, with the reason for each. */
  readonly judged: readonly JudgedParameter[]
  readonly backTests: BackTestScores
  readonly variance: VarianceStudy
  readonly tables: readonly TableDate[]
  readonly conflicts: readonly ConflictLine[]
  readonly sources: readonly CheckedSource[]
  readonly changes: readonly NumberChange[]
}

/** A parameter that rests on judgement. */
export interface JudgedParameter {
  readonly name: string
  readonly about: string
  readonly block: string
  readonly unit: string
  readonly because: Words
  readonly isDrawn: boolean
}

/** A table of figures and how far it reaches. */
export interface TableDate {
  readonly id: string
  readonly title: Words
  readonly publisher: string
  readonly licence: string
  readonly figures: number
  readonly gaps: number
  /** First and last year or month that a figure is about, and the last one at which a figure was said; '' where none tells. */
  readonly from: string
  readonly to: string
  readonly said: string
}

/** Figures that disagree. */
export interface ConflictLine {
  readonly about: Words
  readonly why: Words
  readonly figures: number
}

/** A source with what of it was read. */
export interface CheckedSource {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly year: string
  readonly kind: string
  readonly url: string
  readonly checked: string
  /** Parameters that name it. */
  readonly parameters: number
}

/** Worlds of the back-tests and of each of the four runs that share out variance. */
const WORLDS = 2000

/** Work out what the page on method and limits shows. */
export async function methodData(
  folder: ModelFolder,
  run: RunWorlds,
  seed: number,
): Promise<MethodData> {
  const { model, sources } = folder
  const now = findScenario(folder, 'now')
  const read = readFiguresFolder()
  const french = readReasons()
  const backTests = await runBackTests(readBackTestsFile(), {
    run,
    scenario: (name) => findScenario(folder, name),
    worlds: WORLDS,
    seed,
  })
  const variance = await studyVariance(requestFor(model, now, { worlds: WORLDS, seed }), { run })
  const named = (id: string): number => model.parameters.filter((p) => p.source.includes(id)).length
  return {
    counts: countProvenance(model, new Set(sources.keys())),
    judged: model.parameters
      .filter(({ evidence }) => evidence === 'judgement')
      .map(({ name, about, block, unit, because, prior, spread, own }) => ({
        name,
        about,
        block,
        unit,
        because: { en: because, fr: french.get(name) ?? because },
        isDrawn:
          prior !== null || spread !== null || Object.values(own).some((one) => one !== null),
      })),
    backTests,
    variance,
    tables: [...read.datasets.values()].map((dataset) => {
      const own = [...read.figures.values()].filter((figure) => figure.dataset === dataset.id)
      const periods = own.flatMap(({ period }) => datesIn(period)).sort()
      return {
        id: dataset.id,
        title: dataset.title,
        publisher: dataset.publisher,
        licence: dataset.licence,
        figures: own.length,
        gaps: read.gaps.filter((gap) => gap.dataset === dataset.id).length,
        from: periods[0]?.slice(0, 4) ?? '',
        to: periods.at(-1)?.slice(0, 4) ?? '',
        said:
          own
            .flatMap(({ vintage }) => datesIn(vintage))
            .sort()
            .at(-1) ?? '',
      }
    }),
    conflicts: read.conflicts.map(({ about, why, figures }) => ({
      about,
      why,
      figures: figures.length,
    })),
    sources: [...sources.values()]
      .map(({ id, title, by, year, kind, url, checked }) => ({
        id,
        title,
        by,
        year,
        kind,
        url,
        checked,
        parameters: named(id),
      }))
      .filter(({ parameters }) => parameters > 0)
      .sort((a, b) => b.parameters - a.parameters || (a.id < b.id ? -1 : 1)),
    changes: changes(),
  }
}

/**
 * Read the change log of the numbers.
 *
 * @throws {ModelError} With every fault of the file.
 */
function changes(): readonly NumberChange[] {
  const issues = new IssueList()
  const name = 'evidence/number-changes.yaml'
  const read = readNumberChanges({ name, text: readText(join(PACKAGE_ROOT, name)) }, issues)
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return read
}

/** Read why judged parameters have their value, in French, by name. */
export function readReasons(): ReadonlyMap<string, string> {
  const body = readYamlFile(join(PACKAGE_ROOT, 'evidence/reasons-fr.yaml'))
  const rows = (body['reasons'] ?? {}) as Readonly<Record<string, unknown>>
  return new Map(Object.entries(rows).map(([name, text]) => [name, String(text)]))
}

/** Years, with their months where they have any, in the text of a date or period. */
function datesIn(text: string): string[] {
  return text.match(/\b(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])\b)?/g) ?? []
}
