/** What commands say while they run and when they have written files. */
export const PROGRESS = {
  stopping: 'Stopping; what is done is kept. Press Ctrl-C again to end at once.',
  worlds: (scenario: string, done: number, total: number): string =>
    `${scenario}: ${done} of ${total} worlds`,
  worldsASecond: (scenario: string, done: number, total: number, perSecond: number): string =>
    `${scenario}: ${done} of ${total} worlds, ${perSecond} a second`,
  oldLink: (was: string, is: string): string =>
    `The link was made with model ${was}; this is model ${is}. Its changes are put on the newer one, so numbers may differ.`,
  percent: (share: number): string => `${share} %`,
  report: (path: string): string => `Report   ${path}`,
  numbers: (path: string): string => `Numbers  ${path}`,
  goOn: [
    'Go on    node bin/faultline.js run deepseek-2027 --against calm   one scenario against another',
    '         node bin/faultline.js explain expected_growth            an equation, its unit and sources',
    '         node bin/faultline.js matrix balance --at 2026-12        who owes whom',
    '         node bin/faultline.js --help                             everything else',
  ] as readonly string[],
}

/** What a run of many worlds says. */
export const RUN = {
  head: (model: string, version: string, scenario: string, worlds: number, seed: number): string =>
    `${model} ${version}, scenario ${scenario}: ${worlds} worlds, seed ${seed}`,
  incomplete: (run: number, asked: number): string =>
    `INCOMPLETE: ${run} of ${asked} worlds were run.`,
  match: (kept: number, worlds: number): string =>
    `${kept} of ${worlds} worlds match the observations`,
  rejects: (observation: string, share: string): string =>
    `; ${observation} rejects most (${share})`,
  pure: 'pure',
  heads: ['10 %', 'middle', '90 %', 'mean'] as readonly string[],
  middleError: '± middle',
  meanOfAll: 'mean, all',
  difference: 'difference',
  differenceError: '± se',
  differenceOf: (one: string, other: string): string =>
    `difference: ${one} minus ${other}, world by world`,
  correlation: (outcome: string, noise: string): string =>
    `Rank correlation with ${outcome} (chance alone stays below ${noise}):`,
  fault: (world: number, seed: number, month: string, what: string, value: number): string =>
    `  world ${world}, seed ${seed}, ${month}: ${what} = ${value}`,
  unnamed: '(not named; run this world alone)',
  clamp: (name: string, count: number): string => `clamp ${name}: ${count} world-steps`,
  check: (name: string, gap: string): string => `check ${name}: worst ${gap}`,
}

/** What a streamed run adds. */
export const STREAM = {
  how: (worlds: number, megabytes: string, error: string): string =>
    `Streamed: statistics of blocks of ${worlds} worlds, merged in order, in ${megabytes} MB. Quantiles are within ${error}; ± says how far the middle may be off. Dates are exact.`,
  differences:
    'Standard errors of differences come from at most 64 groups of worlds. A date has none: it is no number in some worlds.',
  kept: 'Worlds worth a look, run again by number:',
  first: (event: string, share: string): string => `First month of a ${event}: ${share} of worlds`,
  median: (month: string): string => `, median ${month}`,
  unsound: (worlds: number): string => `  ${worlds} worlds have values that are not finite`,
  world: (world: number, about: string): string => `  world ${world}: ${about}`,
}
