/** How it may unfold: the fan charts and their key. */
export const PATHS = {
  heading: 'How it may unfold',
  short: 'Paths',
  lead: 'The range of all worlds through time, with the facts drawn over it. Bands hide that a single world jumps: the thin lines are single worlds. Titles speak of the middle world.',
  keyTitle: 'How to read these',
  keyUnit: 'A sketch, no data',
  keyDescription:
    'Sketch of a fan chart: black facts up to the dotted line of the present month, then a middle line inside a dark band of half the worlds and a light band of eight in ten.',
  keyToday: (month: string): string => month,
  keyOuter: '8 of 10 worlds',
  keyInner: '5 of 10',
  keyMiddle: 'middle world',
  keySample: 'single worlds',
  keyFacts: 'facts',
  keyPeriod: 'bar: a period',
  keyRange: 'whisker: a range',
  titlePeak: (label: string, value: string, year: string): string =>
    `${label}: a top near ${value} in ${year}`,
  titleEnd: (label: string, value: string, low: string, high: string, date: string): string =>
    `${label}: ${value} in ${date}, ${low} to ${high} in 8 of 10 worlds`,
  titleEmpty: (label: string): string => label,
  description: (label: string, first: string, last: string, facts: string): string =>
    `Fan chart of ${label} from ${first} to ${last}: bands of 5 and 8 worlds of 10, middle world, single worlds and ${facts} facts.`,
  month: 'Month',
  middle: 'Middle',
  fact: 'Fact',
  value: 'Value',
  low: 'Low',
  high: 'High',
  source: 'Source',
  period: 'Date',
  factsCaption: (label: string): string => `Facts: ${label}`,
  noFacts: 'No fact to compare with.',
}
