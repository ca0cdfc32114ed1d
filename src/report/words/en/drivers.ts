/** What matters: the strongest inputs. */
export const DRIVERS = {
  heading: 'What matters',
  short: 'What matters',
  title: (first: string, second: string, clear: string, shown: string): string =>
    `${first} and ${second} go with the date most; ${clear} of ${shown} stand out from chance`,
  titleOne: (first: string): string => `${first} goes with the date most`,
  titleNone: 'No input was looked at',
  unit: 'Rank correlation of an input with an early burst. Right: a higher value comes with an earlier burst. Grey: what chance gives',
  unitFifths: (year: string): string =>
    `Circles: worlds of 10 with a burst by the end of ${year} in the lowest fifth (hollow) and the highest fifth (full) of the input`,
  description: (parts: readonly string[]): string =>
    `Correlation and count in the lowest and highest fifth: ${parts.join('; ')}.`,
  part: (name: string, correlation: string, low: string, high: string): string =>
    `${name} ${correlation} (${low} to ${high} of 10)`,
  note: (parameters: string, worlds: string, noise: string): string =>
    `${parameters} inputs in ${worlds} worlds; by chance alone the largest of so many stays below ${noise} in 95 of 100 tries. Rank correlations hide inputs that work together.`,
  later: 'later burst',
  earlier: 'earlier burst',
  chance: 'chance',
  lowestFifth: 'lowest fifth',
  highestFifth: 'highest fifth',
  fifths: (low: string, high: string): string => `${low} → ${high} of 10`,
  input: 'Input',
  meaning: 'What it is',
  evidence: 'Evidence',
  correlation: 'Correlation',
  kinds: {
    measured: 'measured',
    derived: 'derived',
    calibrated: 'calibrated',
    judgement: 'judgement',
  },
}
