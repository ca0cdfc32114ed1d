import { z } from 'zod'
import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { checkShape } from '../language/shape.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { CostExpectation, CostSetting, MissingReason } from './cost-preset.ts'
import { listOf, wordsOf } from './cost-words.ts'
import { isMap } from './plain-shapes.ts'
import type { Words } from './words.ts'

/** A preset as its file says it, before what it extends is put under it. */
export interface CostPresetFile {
  readonly id: string
  readonly file: string
  readonly title: Words
  readonly notes: Words
  readonly parent: string | null
  readonly settings: ReadonlyMap<string, CostSetting>
  /** Names of inputs or of blocks, with the reason. */
  readonly missing: readonly { readonly of: string; readonly reason: MissingReason }[]
  readonly backFitted: readonly string[]
  readonly expects: readonly Omit<CostExpectation, 'isBackFitted'>[]
}

const text = z.string({ error: 'must be text' })
const names = z.array(text, { error: 'must be a list of names' })
const words = z.strictObject({ en: text, fr: text }, { error: 'must be { en: ..., fr: ... }' })
const number = z.number({ error: 'must be a number' })
const SHAPE = z.strictObject({
  preset: text,
  extends: text.optional(),
  title: words,
  notes: words,
  settings: z.array(
    z.strictObject({
      source: names.optional(),
      because: text.optional(),
      evidence: z
        .enum(['measured', 'derived', 'calibrated', 'judgement'], {
          error: 'must be measured, derived, calibrated or judgement',
        })
        .optional(),
      note: text.optional(),
      set: z.record(text, z.union([number, text], { error: 'must be a number, an equation or a prior' })),
    }),
    { error: 'must be a list of { source or because, set: { ... } }' },
  ),
  missing: z
    .array(
      z.strictObject({
        inputs: names,
        kind: z.enum(['undisclosed', 'not-applicable'], {
          error: 'must be undisclosed or not-applicable',
        }),
        why: words,
      }),
      { error: 'must be a list of { inputs, kind, why }' },
    )
    .optional(),
  backFitted: names.optional(),
  expects: z
    .record(
      text,
      z.strictObject({
        of: text,
        value: number,
        unit: z.union([text, number]),
        tolerance: number.min(0, { error: 'must not be negative' }),
        source: names,
        about: words,
      }),
    )
    .optional(),
})
const KEYS = [
  'preset',
  'extends',
  'title',
  'notes',
  'settings',
  'source',
  'because',
  'evidence',
  'note',
  'set',
  'missing',
  'inputs',
  'kind',
  'why',
  'backFitted',
  'expects',
  'of',
  'value',
  'unit',
  'tolerance',
  'about',
]

/** Read one file of a preset; null when its shape is wrong. Faults are listed where they stand. */
export function readCostPresetFile(file: SourceFile, issues: IssueList): CostPresetFile | null {
  const { value } = readYaml(file.text, file.name, issues, file.name)
  const path = file.name
  if (!isMap(value)) {
    issues.add('bad-value', path, 'a preset is a map', 'The least is `preset:`, `title:`, `notes:`, `settings:`.')
    return null
  }
  if (!checkShape(SHAPE, value, path, KEYS, issues)) return null
  const settings = new Map<string, CostSetting>()
  for (const [i, group] of listOf(value['settings']).entries()) {
    const source = namesOf(group['source'])
    const because = String(group['because'] ?? '')
    if (source.length === 0 && because === '')
      issues.add(
        'no-evidence',
        `${path}.settings.${i}`,
        'neither where these values come from nor why they stand',
        'Give `source: [...]` or `because: "..."`.',
      )
    const stated = group['evidence'] as CostSetting['evidence'] | undefined
    const evidence = stated ?? (source.length > 0 ? 'measured' : 'judgement')
    const set = isMap(group['set']) ? group['set'] : {}
    for (const [name, given] of Object.entries(set)) {
      if (settings.has(name))
        issues.add('duplicate', `${path}.settings.${i}.set.${name}`, `'${name}' is set twice`)
      const note = String(group['note'] ?? '')
      settings.set(name, { value: given as number | string, evidence, source, because, note })
    }
  }
  return {
    id: String(value['preset']),
    file: file.name,
    title: wordsOf(value['title'], `${path}.title`, issues),
    notes: wordsOf(value['notes'], `${path}.notes`, issues),
    parent: value['extends'] === undefined ? null : String(value['extends']),
    settings,
    missing: listOf(value['missing']).flatMap((row, i) => {
      const why = wordsOf(row['why'], `${path}.missing.${i}.why`, issues)
      const kind = row['kind'] as MissingReason['kind']
      return namesOf(row['inputs']).map((of) => ({ of, reason: { kind, why } }))
    }),
    backFitted: namesOf(value['backFitted']),
    expects: expectationsOf(value['expects'], path, issues),
  }
}

function expectationsOf(
  value: Plain | undefined,
  path: string,
  issues: IssueList,
): CostPresetFile['expects'] {
  const rows = Object.entries(isMap(value) ? value : {}) as [string, PlainMap][]
  return rows.map(([name, row]) => ({
    name,
    about: wordsOf(row['about'], `${path}.expects.${name}.about`, issues),
    of: String(row['of']),
    unit: String(row['unit']),
    value: Number(row['value']),
    tolerance: Number(row['tolerance']),
    source: namesOf(row['source']),
  }))
}

function namesOf(value: Plain | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Plain[]).map(String) : []
}
