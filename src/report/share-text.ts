import type { ProvenanceCounts } from '../evidence/provenance.ts'
import type { VarianceShare, VarianceShares } from '../study/variance-record.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import { isFiniteNumber } from './format.ts'
import type { Messages } from './messages.ts'

const LABEL_COLUMNS = 34
const SHOWN = 5

/** One owner of variance with its name, and whether it is part of the others' sum. */
export interface Owner extends VarianceShare {
  readonly id: string
  readonly name: string
}

/**
 * List the owners of an outcome's variance, which sum to one: kinds of evidence, noise, events, interactions.
 *
 * @param split True tells interactions among parameters from those with noise and events.
 */
export function ownersOf(shares: VarianceShares, words: Messages, split: boolean): Owner[] {
  return [
    ...shares.kinds.map((row) => ({
      ...row,
      id: row.kind,
      name: kindName(row.kind, words),
    })),
    { id: 'noise', name: words.shares.noise, ...shares.noise },
    { id: 'events', name: words.shares.events, ...shares.events },
    ...(split
      ? [
          { id: 'among', name: words.shares.amongParameters, ...shares.amongParameters },
          { id: 'across', name: words.shares.acrossGroups, ...shares.acrossGroups },
        ]
      : [{ id: 'interactions', name: words.shares.interactions, ...shares.interactions }]),
  ]
}

/** Name a kind of evidence; one that the catalogue does not know keeps its id. */
function kindName(kind: string, { shares }: Messages): string {
  const { kinds } = shares
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind
}

/** Write a share in per cent with one decimal; what chance alone pushed below zero is about nothing. */
export function shareText({ share, error }: VarianceShare, words: Messages): string {
  if (!isFiniteNumber(share)) return words.shares.unknown
  if (share < 0 && share > -2 * error) return words.shares.nearZero
  return words.format.percent(share, 1)
}

/** Write an error in percentage points. */
export function errorText(error: number, words: Messages): string {
  return isFiniteNumber(error) ? words.format.decimal(error * 100, 1) : words.shares.unknown
}

/** Write one line about an outcome, such as a gate prints. */
export function briefText(shares: VarianceShares, words: Messages): string {
  const owners = ownersOf(shares, words, false)
  const name = shares.about
  if (shares.variance === 0) return words.shares.constant(name)
  const errors = owners.map(({ error }) => error).filter((error) => isFiniteNumber(error))
  return words.shares.brief(
    name,
    owners.map((owner) => `${owner.name} ${shareText(owner, words)}`),
    errorText(Math.min(...errors), words),
    errorText(Math.max(...errors), words),
  )
}

/** Write one sentence about the first outcome of a study; nothing without one. */
export function varianceSentence(study: VarianceStudy | null | undefined, words: Messages): string {
  const first = study?.shares.find(({ variance }) => variance > 0)
  if (first === undefined) return ''
  const owners = ownersOf(first, words, false).filter(({ share }) => isFiniteNumber(share))
  return words.shares.chart.sentence(
    first.about,
    owners.map((owner) => `${owner.name} ${shareText(owner, words)}`),
    errorText(Math.max(...owners.map(({ error }) => error)), words),
  )
}

/** Write counts of parameters, the table of shares, the parameters that stand out and how to read them. */
export function provenanceText(
  counts: ProvenanceCounts,
  study: VarianceStudy,
  words: Messages,
): string {
  const { shares } = study
  const worldsRun = study.runs.reduce((sum, run) => sum + run.worldsRun, 0)
  const asked = study.runs.reduce((sum, run) => sum + run.worldsAsked, 0)
  const varied = shares.filter(({ variance }) => variance > 0)
  const [first] = varied
  return [
    countsText(counts, words),
    study.manifest.complete
      ? ''
      : words.shares.incomplete(words.format.count(worldsRun), words.format.count(asked)),
    first === undefined
      ? ''
      : [
          words.shares.tableHead,
          words.shares.tableUnit(
            String(study.runs.length),
            words.format.count(worldsRun),
            String(study.manifest.seed),
          ),
          ...tableLines(varied, words),
        ].join('\n'),
    shares
      .filter(({ variance }) => !(variance > 0))
      .map((row) => words.shares.constant(row.about))
      .join('\n'),
    first === undefined
      ? ''
      : first.byParameter.length === 0
        ? words.shares.noDraws
        : [words.shares.topHead, ...varied.map((row) => `  ${topText(row, words)}`)].join('\n'),
    first === undefined
      ? ''
      : words.shares.notes(String(first.bins), words.format.percent(first.chance, 1)).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function countsText(counts: ProvenanceCounts, words: Messages): string {
  return [
    words.shares.counts(counts),
    ...counts.kinds.map(
      ({ kind, parameters, drawn }) =>
        `  ${words.shares.kindLine(kindName(kind, words), parameters, drawn)}`,
    ),
  ].join('\n')
}

function tableLines(shares: readonly VarianceShares[], words: Messages): string[] {
  const heads = shares[0] === undefined ? [] : ownersOf(shares[0], words, false)
  const widths = heads.map(({ name }) => Math.max(10, name.length + 2))
  const line = (label: string, cells: readonly string[]): string =>
    `  ${short(label, LABEL_COLUMNS).padEnd(LABEL_COLUMNS)}${cells
      .map((text, index) => text.padStart(widths[index] ?? 10))
      .join('')}`
  return [
    line(
      '',
      heads.map(({ name }) => name),
    ),
    ...shares.map((row) =>
      line(
        row.about,
        ownersOf(row, words, false).map((owner) => cellText(owner, words)),
      ),
    ),
  ]
}

function cellText(owner: VarianceShare, words: Messages): string {
  if (!isFiniteNumber(owner.share)) return words.shares.unknown
  const isNothing = owner.share < 0 && owner.share > -2 * owner.error
  const share = isNothing ? '≈0' : words.format.decimal(owner.share * 100, 1)
  return `${share}±${errorText(owner.error, words)}`
}

function topText(shares: VarianceShares, words: Messages): string {
  const clear = shares.byParameter.filter(({ share }) => share > shares.chance).slice(0, SHOWN)
  const rows = clear.map(
    (row) => `${row.name} ${shareText(row, words)} ± ${errorText(row.error, words)}`,
  )
  const none = words.shares.none(words.format.percent(shares.chance, 1))
  return words.shares.top(shares.about, rows.length > 0 ? rows : [none])
}

function short(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 2).trimEnd()}…`
}
