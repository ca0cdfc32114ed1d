/** What the worlds were matched to. */
export const MATCHING = {
  heading: 'What the worlds were matched to',
  short: 'Matching',
  title: (kept: string, worlds: string): string =>
    `${kept} of ${worlds} worlds agree with what was observed`,
  most: (about: string, share: string): string =>
    `The observation that rejects most, in ${share} of 10 worlds: ${about}.`,
  rule: (bound: string): string =>
    `A world is kept when every observation lies within ${bound} relative standard deviations of its value and no burst has come too early.`,
  early: (month: string, count: string): string =>
    `Worlds left out for a burst before ${month}: ${count}.`,
  compare: (matched: string, all: string, year: string): string =>
    `Matched worlds: ${matched} of 10 with a burst by the end of ${year}; all worlds: ${all}.`,
  unit: 'Worlds of 10 that miss the observation by more than the bound; a world may miss several',
  observation: 'Observation',
  share: 'Worlds of 10',
  none: 'The worlds of this run were not matched to observations.',
}
