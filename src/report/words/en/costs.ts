import type { CostMark } from '../../../evidence/cost-report.ts'

/** How well a cost is known. */
const MARKS: Readonly<Record<CostMark, string>> = {
  published: 'published',
  inferred: 'inferred',
  judged: 'judged',
  given: 'yours',
}

/** What intelligence costs, beside the texts of the evidence itself. */
export const COSTS = {
  presets: 'Cost of intelligence: presets',
  use: 'faultline cost PRESET, --set NAME=VALUE, --compare PRESET',
  value: 'value',
  range: '10-90% of worlds',
  known: 'known',
  judged: 'judged',
  marks: MARKS as Readonly<Record<CostMark, string>>,
  undisclosed: 'undisclosed',
  notApplicable: 'not applicable',
  legend: (worlds: string, seed: string): string =>
    `${worlds} worlds, seed ${seed}. “known”: the weakest of the inputs that count; “judged”: share of the spread that comes from judged inputs. No range: nothing in it varies.`,
  published: 'Published numbers',
  holds: 'agrees',
  differs: 'differs',
  backFitted: 'agrees by construction (an input was solved from it)',
  prices: 'Price ratios (money asked)',
  costs: 'Cost ratios (money spent)',
  none: 'none: one of the two has no value',
  warning:
    'A price ratio is not a cost ratio: a price holds margin, rivalry and strategy. An inferred or judged cost is no measurement.',
  /** A unit of a static model, or a label of a source, for readers. */
  unit: (unit: string): string => unit,
}
