/** One scenario against another on the same worlds. */
export const DIFFERENCES = {
  heading: (other: string): string => `Against “${other}”, world by world`,
  finding: (here: string, there: string, change: string, error: string, year: string): string =>
    `${here} of 10 worlds burst by ${year}, against ${there}: ${change} (standard error ${error})`,
  lead: (worlds: string, matched: boolean): string =>
    `Each chart is this scenario less the other, in the same ${worlds} worlds${matched ? ' that match the observations in both' : ''}. Above zero: more here.`,
  title: (label: string, change: string, year: string): string =>
    `${label}: ${change} in the middle world of ${year}`,
  same: (label: string): string => `${label}: no difference in the middle world`,
  unit: (unit: string): string => `Difference, ${unit}`,
  points: 'percentage points',
  description: (label: string, other: string): string =>
    `Fan chart of the difference in ${label} against ${other}, with bands of 5, 8 and 9.5 worlds of 10 around zero.`,
}
