import type { Translation } from '../evidence/translation.ts'
import type { BoomReport, GivenBurst, ShockEffect } from '../study/boom-report.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import type { Messages } from './messages.ts'

/** Names and texts of the model and its evidence in the language of the reader. */
export type ReaderTexts = Pick<Translation, 'names' | 'texts' | 'nameOf'>

/**
 * Put the texts of a report that readers see into the language of a catalogue and set them in type; what has no
 * translation stays in English, and names, hashes, addresses and numbers stay as they are.
 */
export function reportFor(
  words: Messages,
  report: BoomReport,
  texts: ReaderTexts | null,
): BoomReport {
  const { headline, drivers, noBurst, matching, shocks, noteData } = report
  const { labels, typeset } = words
  const data = (text: string): string => typeset(texts?.texts.get(text) ?? text)
  const named = <T>(table: object | undefined, id: string, text: string, row: T): T => ({
    ...row,
    label: typeset(lookUp(table, id) ?? text),
  })
  const readings = report.readings.map((row) =>
    named(labels?.readings, row.id.replace(/-calm$/, ''), row.label, row),
  )
  const readingOf = (label: string): string => {
    const at = report.readings.findIndex((row) => row.label === label)
    return readings[at]?.label ?? typeset(label)
  }
  const input = <T extends { readonly name: string; readonly about: string }>(row: T): T => {
    const label = texts?.nameOf(row.name) ?? null
    const about = texts?.names.get(row.name.split('[', 1)[0] ?? '')?.about ?? row.about
    return { ...row, about: typeset(about), ...(label === null ? {} : { label: typeset(label) }) }
  }
  const shock = <T extends ShockEffect>(row: T): T => named(labels?.shocks, row.id, row.label, row)
  return {
    ...report,
    headline: {
      ...headline,
      lowReading: readingOf(headline.lowReading),
      highReading: readingOf(headline.highReading),
    },
    readings,
    given: report.given.map((given) => givenFor(words, given)),
    paths: report.paths.map((path) => ({
      ...named(labels?.paths, path.id, path.label, path),
      facts: path.facts.map((fact) => ({
        ...fact,
        label: data(fact.label),
        source: typeset(fact.source),
      })),
    })),
    drivers: { ...drivers, rows: drivers.rows.map(input) },
    ...(report.variance ? { variance: varianceFor(words, report.variance, texts) } : {}),
    noBurst: { ...noBurst, apart: noBurst.apart.map(input) },
    matching: matching && {
      ...matching,
      rejections: matching.rejections.map((row) => ({ ...row, about: data(row.about) })),
    },
    shocks: shocks && {
      ...shocks,
      events: shocks.events.map(shock),
      pairs: shocks.pairs.map(shock),
    },
    weakPoints: report.weakPoints.map(data),
    notes:
      words.sayNote !== null && noteData !== undefined
        ? noteData.map(words.sayNote).map(typeset)
        : report.notes.map(typeset),
  }
}

/** Name the outcomes of a study of variance in the language of a catalogue; what has no name keeps its English one. */
export function varianceFor(
  { shares, typeset }: Messages,
  study: VarianceStudy,
  texts: ReaderTexts | null,
): VarianceStudy {
  const nameOf = (outcome: string): string | null => {
    const year = /^burst-by-(\d{4})$/.exec(outcome)?.[1]
    if (year !== undefined) return shares.burstBy(year)
    const about = texts?.names.get(outcome.split('[', 1)[0] ?? '')?.about
    return about?.replace(/\.$/, '') ?? null
  }
  return {
    ...study,
    shares: study.shares.map((row) => ({
      ...row,
      about: typeset(nameOf(row.outcome) ?? row.about),
    })),
  }
}

function givenFor({ labels, typeset }: Messages, given: GivenBurst): GivenBurst {
  return {
    ...given,
    losses: given.losses.map((loss) => ({
      ...loss,
      label: typeset(lookUp(labels?.holders, loss.holder) ?? loss.label),
      what: typeset(lookUp(labels?.losses, loss.holder) ?? loss.what),
    })),
    falls: given.falls.map((row) => ({
      ...row,
      label: typeset(lookUp(labels?.falls, row.id) ?? row.label),
    })),
    failures: given.failures.map((row) => ({
      ...row,
      label: typeset(lookUp(labels?.failures, row.id) ?? row.label),
    })),
  }
}

function lookUp(table: object | undefined, id: string): string | undefined {
  return table && Object.hasOwn(table, id) ? (table as Record<string, string>)[id] : undefined
}
