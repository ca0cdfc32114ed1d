/** When it bursts: ranges, readings, dates. */
export const WHEN = {
  heading: 'When it bursts',
  short: 'When',
  byYearTitle: (year: string, base: string, low: string, high: string): string =>
    `By the end of ${year} the base case counts ${base} of 10; the readings run from ${low} to ${high}`,
  calmTitle: (year: string, base: string, low: string, high: string): string =>
    `Without random events it is ${base} of 10 by the end of ${year}, from ${low} to ${high}`,
  byYearUnit:
    'Worlds of 10 with a burst by the end of the year. Light bar: all readings. Dark bar: hazards halved to doubled. Dot: base case',
  byYearUnitPlain:
    'Worlds of 10 with a burst by the end of the year. Light bar: all readings. Dot: base case',
  byYearDescription: (parts: readonly string[]): string =>
    `Base case with the range over all readings by year: ${parts.join('; ')}.`,
  yearPart: (year: string, base: string, low: string, high: string): string =>
    `${year}: ${base} (${low} to ${high})`,
  byYear: 'worlds of 10 with a burst by the end of the year',
  axisTop: '10 of 10 worlds',
  year: 'End of',
  base: 'Base case',
  lowest: 'Lowest',
  highest: 'Highest',
  hazardLow: 'Hazards, low',
  hazardHigh: 'Hazards, high',
  tableTitle: 'Every reading of the question',
  tableUnit: (year: string): string =>
    `Worlds of 10 with a burst by the end of the year. Sampling error: one standard error in ${year}`,
  readingsTitle: (
    year: string,
    low: string,
    lowName: string,
    high: string,
    highName: string,
  ): string =>
    `By the end of ${year} the count runs from ${low} of 10 (${lowName}) to ${high} (${highName})`,
  readingsUnit: (year: string): string =>
    `Worlds of 10 with a burst by the end of ${year}, by reading of the question. Full dot: base case. Bar: two standard errors of sampling each way`,
  readingsDescription: (parts: readonly string[]): string =>
    `Worlds of 10 by reading, with random events: ${parts.join('; ')}.`,
  reading: 'Reading',
  worlds: 'Worlds',
  error: 'Sampling error',
  confirmed: (label: string): string => `${label}, counted when both conditions have been seen`,
  datesTitle: (median: string): string => `Half of the bursts come before ${median}`,
  datesTitleBoth: (median: string, calm: string): string =>
    `Half of the bursts come before ${median}, without random events before ${calm}`,
  datesTitleNone: 'No world has a burst with random events',
  datesUnit: (year: string): string =>
    `Worlds of 100 that burst in each half-year. Orange: up to the end of ${year}. Dashed line: without random events`,
  datesDescription: (top: string, share: string): string =>
    `Histogram of burst dates by half-year. The fullest half-year is ${top} with ${share} of 100 worlds.`,
  by: (count: string, year: string): string => `${count} of 10 by the end of ${year}`,
  byShort: (count: string): string => `${count} of 10`,
  median: 'middle burst',
  calmMedian: 'middle without events',
  halfYear: 'Half-year',
}
