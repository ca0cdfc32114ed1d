import type { ProvenanceCounts } from '../evidence/provenance.ts'
import type { VarianceShare, VarianceShares } from '../study/variance-record.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import type { ShareWords } from './share-words.ts'

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
export function ownersOf(shares: VarianceShares, words: ShareWords, split: boolean): Owner[] {
  return [
    ...shares.kinds.map((row) => ({
      ...row,
      id: row.kind,
      name: words.kinds[row.kind] ?? row.kind,
    })),
    { id: 'noise', name: words.noise, ...shares.noise },
    { id: 'events', name: words.events, ...shares.events },
    ...(split
      ? [
          { id: 'among', name: words.amongParameters, ...shares.amongParameters },
          { id: 'across', name: words.acrossGroups, ...shares.acrossGroups },
        ]
      : [{ id: 'interactions', name: words.interactions, ...shares.interactions }]),
  ]
}

/** Write a share in per cent with one decimal; what chance alone pushed below zero is about nothing. */
export function shareText({ share, error }: VarianceShare, words: ShareWords): string {
  if (!Number.isFinite(share)) return words.unknown
  if (share < 0 && share > -2 * error) return words.nearZero
  return words.percent(Math.round(share * 1000))
}

/** Write an error in percentage points. */
export function errorText(error: number, words: ShareWords): string {
  return Number.isFinite(error) ? words.plain(Math.round(error * 1000)) : words.unknown
}

/** Write one line about an outcome, such as a gate prints. */
export function briefText(shares: VarianceShares, words: ShareWords): string {
  const owners = ownersOf(shares, words, false)
  const name = words.outcome(shares.outcome, shares.about)
  if (shares.variance === 0) return words.constant(name)
  const errors = owners.map(({ error }) => error).filter((error) => Number.isFinite(error))
  return words.brief(
    name,
    owners.map((owner) => `${owner.name} ${shareText(owner, words)}`),
    errorText(Math.min(...errors), words),
    errorText(Math.max(...errors), words),
  )
}

/** Write one sentence about the first outcome of a study; nothing without one. */
export function varianceSentence(
  study: VarianceStudy | null | undefined,
  words: ShareWords,
): string {
  const first = study?.shares.find(({ variance }) => variance > 0)
  if (first === undefined) return ''
  const owners = ownersOf(first, words, false).filter(({ share }) => Number.isFinite(share))
  return words.chart.sentence(
    words.outcome(first.outcome, first.about),
    owners.map((owner) => `${owner.name} ${shareText(owner, words)}`),
    errorText(Math.max(...owners.map(({ error }) => error)), words),
  )
}

/** Write counts of parameters, the table of shares, the parameters that stand out and how to read them. */
export function provenanceText(
  counts: ProvenanceCounts,
  study: VarianceStudy,
  words: ShareWords,
): string {
  const { shares } = study
  const worldsRun = study.runs.reduce((sum, run) => sum + run.worldsRun, 0)
  const asked = study.runs.reduce((sum, run) => sum + run.worldsAsked, 0)
  const varied = shares.filter(({ variance }) => variance > 0)
  const [first] = varied
  return [
    countsText(counts, words),
    study.manifest.complete ? '' : words.incomplete(words.count(worldsRun), words.count(asked)),
    first === undefined
      ? ''
      : [
          words.tableHead,
          words.tableUnit(
            String(study.runs.length),
            words.count(worldsRun),
            String(study.manifest.seed),
          ),
          ...tableLines(varied, words),
        ].join('\n'),
    shares
      .filter(({ variance }) => !(variance > 0))
      .map((row) => words.constant(words.outcome(row.outcome, row.about)))
      .join('\n'),
    first === undefined
      ? ''
      : first.byParameter.length === 0
        ? words.noDraws
        : [words.topHead, ...varied.map((row) => `  ${topText(row, words)}`)].join('\n'),
    first === undefined
      ? ''
      : words.notes(String(first.bins), words.percent(Math.round(first.chance * 1000))).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function countsText(counts: ProvenanceCounts, words: ShareWords): string {
  return [
    words.counts(counts),
    ...counts.kinds.map(
      ({ kind, parameters, drawn }) =>
        `  ${words.kindLine(words.kinds[kind] ?? kind, parameters, drawn)}`,
    ),
  ].join('\n')
}

function tableLines(shares: readonly VarianceShares[], words: ShareWords): string[] {
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
        words.outcome(row.outcome, row.about),
        ownersOf(row, words, false).map((owner) => cellText(owner, words)),
      ),
    ),
  ]
}

function cellText(owner: VarianceShare, words: ShareWords): string {
  if (!Number.isFinite(owner.share)) return words.unknown
  const isNothing = owner.share < 0 && owner.share > -2 * owner.error
  const share = isNothing ? '≈0' : words.plain(Math.round(owner.share * 1000))
  return `${share}±${errorText(owner.error, words)}`
}

function topText(shares: VarianceShares, words: ShareWords): string {
  const clear = shares.byParameter.filter(({ share }) => share > shares.chance).slice(0, SHOWN)
  const rows = clear.map(
    (row) => `${row.name} ${shareText(row, words)} ± ${errorText(row.error, words)}`,
  )
  const none = words.none(words.percent(Math.round(shares.chance * 1000)))
  return words.top(words.outcome(shares.outcome, shares.about), rows.length > 0 ? rows : [none])
}

function short(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, columns - 2).trimEnd()}…`
}
