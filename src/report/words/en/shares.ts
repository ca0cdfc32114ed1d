import type { ProvenanceCounts } from '../../../evidence/provenance.ts'

/** Where the numbers come from, and who owns the variance of an outcome. */
export const SHARES = {
  /** Kinds of evidence by id; '' is none stated. */
  kinds: {
    judgement: 'judgement',
    derived: 'derived',
    calibrated: 'calibrated',
    measured: 'measured',
    '': 'no kind stated',
  },
  noise: 'noise',
  events: 'events',
  amongParameters: 'interactions of parameters',
  acrossGroups: 'interactions with the rest',
  interactions: 'interactions',
  nearZero: 'about 0',
  unknown: '-',
  burstBy: (year: string): string => `Burst by the end of ${year}`,
  counts: ({ parameters, drawn, sources, resolved, unresolved }: ProvenanceCounts): string =>
    `${parameters} parameters, ${drawn} with a prior; ${resolved} of ${sources} source ids resolve` +
    (unresolved.length === 0 ? '.' : `, not ${unresolved.join(', ')}.`),
  kindLine: (kind: string, all: number, drawn: number): string =>
    `${kind} ${all}, of which ${drawn} with a prior`,
  tableHead: 'Who owns the variance, % of it',
  tableUnit: (runs: string, worlds: string, seed: string): string =>
    `${runs} runs, ${worlds} worlds in all, seed ${seed}; after ± one Monte-Carlo standard error`,
  topHead: 'Single parameters that stand out',
  top: (outcome: string, rows: readonly string[]): string => `${outcome}: ${rows.join(', ')}`,
  none: (level: string): string => `none above ${level}, the level of chance`,
  notes: (bins: string, level: string): readonly string[] => [
    `Kinds: sums of the first-order shares of their parameters, from means in ${bins} bins of equal count; a single share of nothing stays below ${level} in 95 of 100 tries.`,
    'Noise: the normal numbers of the monthly streams. Events: the numbers that decide whether, how large and how long an event is; how often they come is a matter of parameters. Interactions: what no single draw and neither noise nor events own alone.',
    'All worlds count, whether they match observations or not: among chosen worlds draws are no longer independent.',
  ],
  noDraws: 'No parameter differs between worlds, so parameters own nothing.',
  constant: (outcome: string): string =>
    `${outcome}: the same in all worlds; there is nothing to share out.`,
  incomplete: (run: string, asked: string): string =>
    `Incomplete: stopped after ${run} of ${asked} worlds; a dash stands for what was not run.`,
  brief: (outcome: string, rows: readonly string[], least: string, most: string): string =>
    `${outcome}: ${rows.join(', ')} (± ${least} to ${most})`,
  stage: 'Variance',
  chart: {
    /** Owners by id as the subject of the title; others stand by their names. */
    owners: {
      judgement: 'judged parameters',
      derived: 'derived parameters',
      calibrated: 'calibrated parameters',
      measured: 'measured parameters',
      '': 'parameters of no stated kind',
      noise: 'noise',
      events: 'events',
      among: 'interactions among parameters',
      across: 'interactions with noise or events',
    },
    title: (outcome: string, first: string, firstShare: string, judged: string): string =>
      `${outcome}: the largest part of the variance, ${firstShare}, lies with ${first}; judgement alone owns ${judged}`,
    unit: 'Share of the variance over worlds, %. Bar: the share. Line: two Monte-Carlo standard errors each way',
    description: (parts: readonly string[]): string =>
      `Shares of the variance: ${parts.join('; ')}.`,
    note: (worlds: string, draws: string): string =>
      `${worlds} worlds in four runs that share their parameters, their noise or their events alone; ${draws} independent draws of parameters. Parameters count by their first-order shares; interactions with the rest are those in which noise or events take part. All worlds count, whether they match observations or not.`,
    part: (name: string, share: string, error: string): string => `${name} ${share} (± ${error})`,
    owner: 'Owner',
    caption: 'Share of the variance, %, with one Monte-Carlo standard error',
    sentence: (outcome: string, rows: readonly string[], most: string): string =>
      `Variance of “${outcome}”, all worlds: ${rows.join(', ')} (± ${most} at most).`,
  },
}
