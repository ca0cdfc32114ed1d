/** Every sentence of the view “Claims and citations” in English; verdicts come from the report's catalogue. */
export const EVIDENCE_EN = {
  eyebrow: 'Every number is a claim with a source, a date and a verdict',
  parts: 'What to look at',
  claims: (count: string): string => `Claims of the article, ${count}`,
  figures: (count: string): string => `Published figures, ${count}`,
  claimsFinding: (all: string, hold: string, differ: string): readonly [string, string, string] => [
    `Of ${all} claims in the article, ${hold} hold and `,
    `${differ} differ`,
    '.',
  ],
  /** What became of the other claims; a count of none is left out. */
  claimsLead: (parts: readonly string[]): string =>
    parts.length === 0 ? '' : `Of the others, ${listed(parts)}.`,
  others: {
    misattributed: (n: number): string => `${n} ${n === 1 ? 'is' : 'are'} misattributed`,
    overtaken: (n: number): string => `${n} ${n === 1 ? 'was' : 'were'} overtaken by events`,
    conditional: (n: number): string =>
      `${n} ${n === 1 ? 'speaks' : 'speak'} of a case that has not come`,
    unverified: (n: number): string => `${n} could not be verified`,
  },
  figuresFinding: (all: string, hold: string, fail: string): readonly [string, string, string] => [
    `Of ${all} headline figures, ${hold} follow from their own inputs and `,
    `${fail} do not add up`,
    '.',
  ],
  figuresLead: (needs: number, partly: number, targets: number): string =>
    `${needs} need an assumption that nobody disclosed; this page says which value. ${partly} hold in part, and ${targets} are bare targets, which can neither pass nor fail.`,
  backFitted: (outputs: number): string =>
    `${outputs === 1 ? '1 number rests' : `${outputs} numbers rest`} on an input that was solved from the result. ${outputs === 1 ? 'It is' : 'They are'} true by construction, counted apart, and never as validation.`,
  loading: 'Reading the ledger.',
  failed: 'The ledger could not be read',
  again: 'Try again',
  all: 'All',
  filter: 'Show by verdict',
  findClaim: 'Find a claim',
  findFigure: 'Find a figure',
  shown: (shown: string, all: string): string => `${shown} of ${all} shown`,
  nothing: 'Nothing here matches.',
  showAll: 'Show all',
  export: { csv: 'CSV', json: 'JSON', link: 'Copy link', copied: 'Link copied' },
  heads: {
    claim: 'Claim',
    saidBy: 'Said by',
    claimed: 'Claimed',
    found: 'Found',
    verdict: 'Verdict',
    figure: 'Figure',
    published: 'Published',
    computed: 'Computed',
    off: 'Off by',
  },
  saidBy: {
    article: 'the article',
    'McKinsey via article': 'McKinsey, via the article',
  } as Readonly<Record<string, string>>,
  dates: {} as Readonly<Record<string, string>>,
  claim: {
    record: 'What the record says',
    why: 'Why this verdict',
    about: (date: string): string => `about ${date}`,
    confidence: (word: string): string => `confidence of the check: ${word}`,
    sources: 'Sources',
    noSources: 'No source was found.',
    page: (host: string): string => `page on ${host}`,
    model: 'What stands for it in the model',
    outside: 'Outside the model',
    scenarios: 'Scenarios',
    experiments: 'Experiments that test it',
    noExperiments: 'Nothing in the model tests it.',
    numbers: 'Names it reads',
  },
  run: {
    run: 'Run the experiments',
    runOne: 'Run the experiment',
    none: 'Figures found elsewhere: there is nothing to run.',
    worlds: 'Worlds',
    withLevers: (count: number): string =>
      count === 1 ? 'with your changed lever' : `with your ${count} changed levers`,
    cancel: 'Cancel',
    progress: (share: string): string => `Running: ${share}`,
    failed: 'The experiments could not be run',
    same: 'The same numbers as stored, digit for digit.',
    differs: 'Other numbers than stored: other worlds, or changed levers.',
    stopped: 'Stopped before all worlds were run.',
    command: 'The same on the command line:',
    said: (id: string, result: string): string => `${id}: ${result}`,
  },
  experiment: {
    reads: 'Reads',
    runs: 'Runs',
    supportedIf: 'Supported if',
    falsifier: 'What would refute it',
    stored: (worlds: string, seed: string): string => `Stored: ${worlds} worlds, seed ${seed}`,
    storedCentral: 'Stored: central world',
    storedFigure: 'Figure found',
    live: (worlds: string, seed: string): string => `Run here: ${worlds} worlds, seed ${seed}`,
    liveCentral: 'Run here: central world',
    levers: 'changed levers',
    interval: (low: string, high: string): string => `95% interval ${low} to ${high}`,
    found: (low: string, high: string): string => `figures from ${low} to ${high}`,
    picture: (bound: string, stored: string, live: string): string =>
      `Supported ${bound}. Stored ${stored}.${live === '' ? '' : ` Run here ${live}.`}`,
    means:
      'Supported means that the model yields what the claim says under its priors, not that the claim is true.',
  },
  figure: {
    by: (by: string, date: string): string => `${by}, ${date}`,
    more: (count: number): string => (count === 1 ? '1 more number' : `${count} more numbers`),
    formula: 'Formula',
    nothing: 'Nothing to compute: a target without a public derivation.',
    inputs: 'Inputs',
    inputsHow: 'Change one and the result moves at once.',
    outputs: 'Numbers',
    value: 'Value',
    unit: 'Unit',
    from: 'From',
    was: (value: string): string => `was ${value}`,
    reset: 'reset',
    resetOne: (name: string): string => `Reset ${name}`,
    resetAll: 'Reset all inputs',
    changed: (count: number): string =>
      count === 1 ? '1 input changed' : `${count} inputs changed`,
    slide: (name: string): string => `${name}, slider`,
    own: 'value of the family',
    solved: 'solved from the result',
    badNumber: 'This is no number. Write 600, 6e11 or 0.25.',
    failed: 'It could not be worked out',
    warning:
      'An input was changed: the verdict is on your own reckoning, no longer on what was published.',
    needsImplied: 'What must be true, though nobody published it',
    needsFitted: 'Solved from the result, so true by construction',
    needsFailing: 'What it would take',
    needsFailingHow:
      'One input at a time, all others as published. This says how far off it is; only a source can resolve it.',
    needed: (input: string, value: string, was: string): string =>
      `${input} ${value} in place of ${was}`,
    tolerance: (share: string): string => `tolerance ${share}`,
    exact: 'rounding alone allowed',
    notes: 'Notes',
    sources: 'Sources',
    command: 'On the command line:',
    now: (verdict: string): string => `Now: ${verdict}`,
    said: (output: string, value: string, status: string): string =>
      `${output}: ${value}. ${status}.`,
  },
  legend: {
    title: 'What the verdicts mean',
    reproduces: 'Formula and published inputs give the published result.',
    partly: 'Some of its numbers follow, others do not.',
    'needs-assumption': 'Right only if something unpublished holds; the page says what.',
    'target-only': 'A result without a formula: kept to compare with, never pass or fail.',
    'does-not-add-up': 'The published result does not follow from the published inputs.',
  },
}

/** The view's catalogue: a second language must have every string. */
export type EvidenceWords = typeof EVIDENCE_EN

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
