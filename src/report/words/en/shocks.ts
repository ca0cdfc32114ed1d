/** What one large shock does, and pairs of them. */
export const SHOCKS = {
  heading: 'What one large shock does',
  short: 'Shocks',
  lead: (worlds: string): string =>
    `Each event is dropped into the same ${worlds} worlds without other random events; the change is against those worlds without it. One date must not be quoted alone.`,
  title: (label: string, change: string, date: string): string =>
    `The strongest event, “${label}” in ${date}: ${change} of 10 worlds within 18 months`,
  titleDate: (label: string, low: string, high: string): string =>
    `The date matters most for “${label}”: from ${low} to ${high} of 10 worlds.`,
  unit: 'Change in worlds of 10 with a burst within 18 months of the event, by its date. Grey: within two standard errors of nothing',
  description: (parts: readonly string[]): string => `Change by date: ${parts.join('; ')}.`,
  part: (label: string, values: string): string => `${label} ${values}`,
  event: 'Event',
  within: (date: string): string => `18 months, ${date}`,
  by2030: (date: string): string => `by 2030, ${date}`,
  aiShares: 'AI shares, low',
  market: 'S&P 500, low',
  capex: 'AI spending, second year',
  output: 'Output, low, points',
  mediansNote: (date: string): string =>
    `Table: worlds of 10; the last four columns are middle changes for the event of ${date}.`,
  pairsTitle: (label: string, beyond: string, date: string): string =>
    `“${label}” in ${date}: ${beyond} of 10 worlds beyond the sum of the two`,
  pairsTitleLess: (label: string, beyond: string, date: string): string =>
    `“${label}” in ${date}: ${beyond} of 10 worlds against the sum of the two`,
  pairsTitleNone: 'No pair differs from the sum of its parts by more than sampling error',
  pairsUnit:
    'Change in worlds of 10 with a burst within 18 months. Bar: both together. Black mark: what the two add up to alone',
  sum: 'sum',
  together: 'Together',
  sumOf: 'Sum of parts',
  beyond: 'Beyond',
  pair: 'Pair',
  date: 'Date',
  parts: 'Parts',
  missing: 'This run has no study of single shocks.',
}
