/** Who loses when it bursts. */
export const LOSSES = {
  heading: 'Who loses when it bursts',
  short: 'Who loses',
  given: (worlds: string, share: string): string =>
    `Counted in the ${worlds} worlds with a burst (${share} of 10).`,
  givenCalm: (worlds: string): string =>
    `Thin outline: the ${worlds} worlds with a burst without random events.`,
  title: (holder: string, middle: string, low: string, high: string): string =>
    `${holder}: ${middle} lost in the middle world, ${low} to ${high} in 8 of 10`,
  unit: 'Loss by final holder, largest two-year fall. Bar: 8 of 10 worlds with a burst. Line: middle world',
  fallsTitle: (label: string, fall: string, least: string, leastFall: string): string =>
    `The deepest fall in the middle world: ${label} ${fall}; the least: ${least} ${leastFall}`,
  fallsTitleOne: (label: string, fall: string): string =>
    `The fall in the middle world: ${label} ${fall}`,
  fallsUnit: 'Fall from the high, %. Bar: 8 of 10 worlds with a burst. Line: middle world',
  description: (parts: readonly string[]): string => `Middle world and range: ${parts.join('; ')}.`,
  part: (label: string, middle: string, low: string, high: string): string =>
    `${label} ${middle} (${low} to ${high})`,
  holder: 'Final holder',
  what: 'What is lost',
  measure: 'Measure',
  middle: 'Middle',
  range: '8 of 10 worlds',
  shareOfHigh: 'Share of its high',
  failuresTitle: (label: string, share: string): string => `${label}: in ${share} of these worlds`,
  failuresUnit: 'Failures within the run, worlds of 10 among those with a burst',
  firm: 'Failure',
  output: (middle: string, low: string, high: string): string =>
    `The output gap falls by ${middle} points from high to low in the middle world, by ${low} to ${high} in 8 of 10.`,
  startups: (middle: string, low: string, high: string): string =>
    `Of the start-ups of 2023, ${middle} are still alive three years after the burst, ${low} to ${high} in 8 of 10 worlds.`,
  credit: (middle: string, low: string, high: string, mean: string): string =>
    `Credit written off over three years: ${middle} in the middle world, ${low} to ${high} in 8 of 10, ${mean} on average.`,
  none: 'No world has a burst, so nobody loses by one.',
}
