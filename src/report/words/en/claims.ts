import type { Claim, Verdict } from '../../../evidence/claim.ts'
import type { Conclusion } from '../../../evidence/conclude.ts'
import type { Experiment } from '../../../evidence/experiment.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  differs: 'differs',
  misattributed: 'misattributed',
  overtaken: 'overtaken',
  unverified: 'unverified',
  conditional: 'conditional',
}
const CONCLUSIONS: Readonly<Record<Conclusion, string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  undecided: 'undecided',
  unfinished: 'not finished',
}
const CONFIDENCES: Readonly<Record<Claim['check']['confidence'], string>> = {
  high: 'high',
  med: 'medium',
  low: 'low',
}

/** How an experiment finds its number. */
const KINDS: Readonly<Record<Experiment['method']['kind'], string>> = {
  central: 'central world',
  share: 'share of worlds',
  median: 'median',
  change: 'change',
  figure: 'figure',
}

/** Claims of the article and the experiments that test them. */
export const CLAIMS = {
  verdicts: VERDICTS as Readonly<Record<Verdict, string>>,
  conclusions: CONCLUSIONS as Readonly<Record<Conclusion, string>>,
  confidences: CONFIDENCES as Readonly<Record<Claim['check']['confidence'], string>>,
  /** Units of the ledger by the names that its tables use. */
  units: {
    usd_bn: 'bn USD',
    usd_mn: 'mn USD',
    pct: '%',
    pct_per_year: '% a year',
    GW: 'GW',
    mn_homes: 'mn homes',
    people: 'people',
    x: 'times',
    GPUs: 'GPUs',
    months: 'months',
    month: 'months',
    multiple: 'times',
    share: '%',
    number: '',
    '%': '%',
    '% / year': '% a year',
    'USD bn': 'bn USD',
    'USD mn': 'mn USD',
    'USD bn / year': 'bn USD a year',
    'million homes': 'mn homes',
  },
  withUnit: (text: string, unit: string): string =>
    unit === '' ? text : unit.startsWith('%') ? `${text}${unit}` : `${text}\u202F${unit}`,
  labels: {
    claim: 'claims',
    saidBy: 'said by',
    quantity: 'quantity',
    date: 'about',
    verdict: 'verdict',
    found: 'found',
    confidence: 'confidence',
    sources: 'sources',
    names: 'in the model',
    scenarios: 'scenarios',
    outside: 'outside',
    reads: 'reads',
    runs: 'runs',
    figure: 'figure',
    supportsIf: 'supported if',
    falsifier: 'falsified by',
    result: 'result',
  },
  kinds: KINDS as Readonly<Record<Experiment['method']['kind'], string>>,
  above: (bound: string): string => `above ${bound}`,
  below: (bound: string): string => `below ${bound}`,
  between: (low: string, high: string): string => `between ${low} and ${high}`,
  articleBound: "the article's own number",
  signBound: 'the sign that the claim implies',
  burstBy: (year: string): string => `burst by ${year}`,
  atBurst: (formula: string): string => `${formula} at a burst`,
  months: (count: number): string => `${count} months`,
  against: (runs: readonly string[]): string => runs.join(' against '),
  range: (low: string, high: string): string => `10-90% ${low} – ${high}`,
  worlds: (count: string): string => `${count} worlds`,
  leftOut: (count: string): string => `${count} left out`,
  partly: 'not all worlds run',
  counted: (count: string, word: string): string => `${count} ${word}`,
  counts: (claims: number, verdicts: readonly string[]): string =>
    `${claims} ${claims === 1 ? 'claim' : 'claims'}: ${verdicts.join(', ')}`,
  ran: (
    experiments: number,
    runs: number,
    worlds: string,
    seed: string,
    conclusions: readonly string[],
  ): string =>
    `${experiments} ${experiments === 1 ? 'experiment' : 'experiments'}, ${runs} ${runs === 1 ? 'run' : 'runs'} of ${worlds} worlds, seed ${seed}: ${conclusions.join(', ')}.`,
  meaning:
    'Supported means that the model yields what the claim says under its priors, not that the claim is true.',
  stopped: (runs: readonly string[]): string => `Stopped: ${runs.join(', ')}`,
}
