/** What the story of one world says. */
export const WORLD = {
  head: (model: string, version: string, scenario: string, world: number, seed: number): string =>
    `${model} ${version}, scenario ${scenario}: world ${world}, seed ${seed}`,
  crossings: 'First crossings:',
  burst: 'burst, by the base definition',
  confirmed: 'burst confirmed',
  events: 'Random events:',
  noEvent: 'No random event.',
  without: 'The same world, all else as drawn, without:',
  anyEvent: 'any random event',
  noBurst: 'no burst',
  burstsIn: (month: string): string => `bursts in ${month}`,
  caution: '  CAUTION: given back its own events, the world bursts in another month.',
  furthest: (draws: number): string => `Furthest out in their priors, of ${draws} draws:`,
  outcomes: 'Outcomes:',
  monthByMonth: (command: string): string => `Month by month: ${command}`,
  forGood: 'for good',
  forMonths: (months: string): string => `for ${months} months`,
  size: (size: string, length: string): string => `size ${size}, ${length}`,
  lieBelow: (percent: string): string => `${percent} % lie below`,
  lieAbove: (percent: string): string => `${percent} % lie above`,
  more: (count: number): string => `${count} more series with --csv, --json or --vars`,
}
