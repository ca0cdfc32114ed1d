import { ENGLISH_FORMAT } from './format.ts'

/** What the terminal alone says. */
export const SCREEN = {
  head: (scenario: string, month: string, seed: string): string =>
    `Scenario ${scenario} · data to ${month} · seed ${seed}`,
  odds: 'Counts of simulated worlds under stated assumptions: not odds, not advice.',
  byYear: 'Worlds of 10, burst by the end of',
  base: 'base case',
  lowest: 'lowest reading',
  highest: 'highest reading',
  scale: (year: string): string => `By the end of ${year}`,
  events: 'with random events',
  calm: 'without',
  losses: (worlds: string): string => `Who loses, in the ${worlds} worlds with a burst`,
  falls: 'Falls from the high',
  middle: 'middle',
  eight: '8 of 10 worlds',
  failures: (parts: readonly string[]): string =>
    `Failures in worlds with a burst, of 10: ${ENGLISH_FORMAT.list(parts)}.`,
  output: (middle: string, low: string, high: string): string =>
    `Output gap, high to low: ${middle} points, ${low} to ${high} in 8 of 10.`,
  drivers: (year: string): string =>
    `What matters: rank correlation with an early burst, worlds of 10 by ${year}`,
  chance: (noise: string): string => `chance: below ${noise}`,
  lowFifth: 'lowest fifth',
  highFifth: 'highest fifth',
  correlation: 'correlation',
  rejects: (about: string): string => `Most worlds are rejected by: ${about}.`,
  weak: (count: string, first: string): string =>
    `What this cannot say (${count} weak points, all in the report). The first: ${first}`,
}
