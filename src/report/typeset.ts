import type { BoomReport, GivenBurst, ShockEffect, ShockStudy } from '../study/boom-report.ts'

/** Set a plain text in type: a true minus before a number, no space before a per cent sign. */
export function typesetText(text: string): string {
  return text.replace(/(^|[\s(])-(?=\d)/g, '$1\u2212').replace(/(\d) %/g, '$1%')
}

/** Set the texts of a report that readers see in type; names, hashes, addresses and numbers stay as they are. */
export function typesetReport(report: BoomReport): BoomReport {
  const { headline, drivers, noBurst, matching, shocks } = report
  return {
    ...report,
    headline: {
      ...headline,
      lowReading: typesetText(headline.lowReading),
      highReading: typesetText(headline.highReading),
    },
    readings: report.readings.map(withLabel),
    given: report.given.map(typesetGiven),
    paths: report.paths.map((path) => ({
      ...withLabel(path),
      facts: path.facts.map((fact) => ({ ...withLabel(fact), source: typesetText(fact.source) })),
    })),
    drivers: { ...drivers, rows: drivers.rows.map(withAbout) },
    noBurst: { ...noBurst, apart: noBurst.apart.map(withAbout) },
    matching: matching && { ...matching, rejections: matching.rejections.map(withAbout) },
    shocks: shocks && typesetShocks(shocks),
    weakPoints: report.weakPoints.map(typesetText),
    notes: report.notes.map(typesetText),
  }
}

function typesetGiven(given: GivenBurst): GivenBurst {
  return {
    ...given,
    losses: given.losses.map((loss) => ({ ...withLabel(loss), what: typesetText(loss.what) })),
    falls: given.falls.map(withLabel),
    failures: given.failures.map(withLabel),
  }
}

function typesetShocks(study: ShockStudy): ShockStudy {
  return {
    ...study,
    events: study.events.map((event): ShockEffect => withLabel(event)),
    pairs: study.pairs.map(withLabel),
  }
}

function withLabel<T extends { readonly label: string }>(row: T): T {
  return { ...row, label: typesetText(row.label) }
}

function withAbout<T extends { readonly about: string }>(row: T): T {
  return { ...row, about: typesetText(row.about) }
}
