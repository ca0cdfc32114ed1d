import type { BesideOf, BesideWords, CostTexts } from '../../../report/chart/cost-words.ts'

/** Every sentence of the view “Cost of intelligence” in English. */
export const COST_EN = {
  eyebrow: (preset: string, worlds: string): string => `${preset} · ${worlds} worlds`,
  changed: (count: string): string =>
    count === '1' ? '1 input changed' : `${count} inputs changed`,
  finding: {
    serves: (name: string, cost: string): string =>
      `${name}: a million tokens of output cost ${cost} to serve`,
    inferred: (name: string, price: string, low: string, high: string): string =>
      `${name} asks ${price} for a million tokens of output; what they cost is an inference, ${low} to ${high}`,
    trained: (bill: string): string => `; the final run was ${bill} of rented GPU hours`,
    trainedOnly: (name: string, bill: string): string =>
      `${name}: the final run was ${bill} of rented GPU hours; what a token costs to serve is not disclosed`,
    lab: (name: string, margin: string, result: string): string =>
      `${name}: a gross margin of ${margin} and an operating result of ${result}`,
    nothing: (name: string): string => `${name}: nothing of its cost can be worked out`,
  },
  loading: 'The costs are being read.',
  pending: 'The costs are being worked out.',
  failed: 'The costs could not be worked out',
  again: 'Try again',
  computing: 'computing',
  coarse: (worlds: string): string => `coarse: ${worlds} worlds`,
  presets: 'Presets',
  asked: {
    title: 'What is asked: a price, no cost',
    how: 'Money asked holds margin, rivalry and strategy. It stands apart from money spent; only the share that is received leads from one to the other.',
    none: 'No list price of its maker.',
  },
  inputs: {
    title: 'Change the inputs',
    how: 'Every number under the costs. A dash has no value: disclosed by nobody, or it does not apply.',
    find: (count: string): string => `Find any of ${count} inputs`,
    found: (count: string): string => (count === '1' ? '1 input found' : `${count} inputs found`),
    counting: 'Only inputs that count here',
    resetAll: 'Reset all',
    reset: 'reset',
    was: (value: string): string => `was ${value}`,
    wasNothing: 'had no value',
    range: (low: string, high: string): string => `${low} to ${high} in nine worlds of ten`,
    value: (known: string, all: string): string => `${known} of ${all} have a value`,
    blocks: {
      architecture: 'Architecture',
      training: 'Training',
      serving: 'Serving and hardware',
      ownership: 'Owning an H100',
      lab: 'The lab',
    } as Readonly<Record<string, string>>,
    slider: (name: string): string => `${name}, slider`,
  },
  faults: {
    title: (count: string): string =>
      count === '1' ? 'One input cannot be as it is set' : `${count} faults in what is set`,
    kept: 'The numbers below are those before the change.',
    badNumber: 'This is no number. Write 3, or a range such as 3 to 6.',
    between: (low: string, high: string): string => `must lie between ${low} and ${high}`,
    atLeast: (low: string): string => `must be at least ${low}`,
    atMost: (high: string): string => `must be at most ${high}`,
    check: 'Together the inputs break a rule of the model',
    setting: 'is no setting that this input can have',
  },
  notice: {
    preset: (name: string): string =>
      `This link names a preset that there is not, “${name}”. The page shows the first one.`,
    inputs: (names: string): string =>
      `This link sets inputs that there are not: ${names}. They are left out.`,
    beside: (names: string): string =>
      `This link puts presets side by side that there are not: ${names}.`,
  },
  lines: {
    title: 'Every output',
    how: 'A name opens how its number is computed.',
    known: 'known',
    share: (share: string): string => `${share} of the spread is judged`,
  },
  open: {
    title: (name: string): string => `How is this computed: ${name}`,
    value: 'Value',
    range: '10–90% of worlds',
    formula: 'Formula',
    reads: 'What it reads',
    input: 'This is an input.',
    setting: 'Set by',
    preset: 'this preset',
    model: 'the model',
    you: 'you',
    prior: 'Prior',
    sources: 'Sources',
    checked: 'Read here',
    missing: 'No value',
    back: 'Back',
    close: 'Close',
    edit: 'Change this input',
    cli: 'The same on the command line',
  },
  published: {
    title: (agree: string, all: string): string =>
      agree === all
        ? `All ${all} published figures are met`
        : `${agree} of ${all} published figures are met`,
    none: 'No published figure of this preset to hold against ours',
    yours: 'Inputs were changed: what differs may be your change.',
    columns: {
      what: 'Published figure',
      published: 'published',
      ours: 'ours',
      unit: 'unit',
      off: 'deviation',
      verdict: 'verdict',
      source: 'source',
    },
    backFitted:
      'A figure that an input was solved from agrees by construction and confirms nothing.',
  },
  side: {
    title: 'Side by side',
    how: 'Up to four. Each as it is published; your changes count above alone.',
    choose: 'Presets side by side',
    most: 'Four are the most: take one away first.',
    few: 'Choose at least one preset.',
    table: 'All outputs side by side',
    ratios: (first: string): string => `Ratios of ${first} to the others`,
    prices: 'Price ratios: money asked',
    costs: 'Cost ratios: money spent',
    none: 'none: one of the two has no value',
    line: 'output',
  },
  feeds: {
    title: 'What the economy takes from here',
    how: 'These parameters of the model of the boom name the cost of intelligence as a source. They do not move with the inputs above: each has a range of its own.',
    columns: { name: 'In the economy', value: 'its value', from: 'Here', link: '' },
    open: 'Open in the model',
    size: 'size of what happened',
    notes: {
      efficiency:
        'The size of the event of January 2025 is the list price of o1 over that of R1. A price ratio stands in for a cost ratio, as the cost of o1 is not public.',
      gross_margin:
        'The value rests on OpenAI’s accounts. The margin of DeepSeek’s day 6 is theoretical, every token at list price, and lies outside the range.',
      initial_rent:
        'The rent of a gigawatt rests on rents of an H100 hour; the owner’s cost of such an hour shows that they cover it.',
    } as Readonly<Record<string, string>>,
  },
  chart: {
    columns: {
      what: 'what',
      value: 'value',
      unit: 'unit',
      low: '10% of worlds',
      high: '90% of worlds',
      known: 'known',
      judged: 'judged share',
    },
    description: (rows: readonly string[]): string => `${rows.join('; ')}.`,
    tokens: {
      unit: 'USD a million tokens, money spent; bar: 10–90% of worlds; logarithmic',
      title: (value: string): string => `A million tokens of output cost ${value} to serve`,
      titleInferred: (low: string, high: string): string =>
        `A million tokens of output cost ${low} to ${high} by inference`,
      titleNone: 'What a token costs to serve cannot be worked out',
      note: 'Full dot: published inputs alone. Hollow: something is inferred, judged or yours. A cost inferred from a price is no measurement.',
    },
    bill: {
      unit: 'USD, three concepts of cost and the whole programme; bar: 10–90% of worlds; logarithmic',
      title: ({
        rental_cost: rent,
        amortised_cost: wear,
        acquisition_cost: bought,
      }: CostTexts): string =>
        [
          rent === undefined ? '' : `${rent} to rent`,
          wear === undefined ? '' : `${wear} as wear and energy`,
          bought === undefined ? '' : `${bought} for the cluster new`,
        ]
          .filter((part) => part !== '')
          .join(', ')
          .replace(/^/, 'The final run: '),
      titleNone: 'No bill of training can be worked out',
      note: 'Rental, amortised and acquisition answer different questions and are never added. The programme adds experiments and staff to the rental.',
    },
    margin: {
      unit: '% of revenue; bar: 10–90% of worlds',
      title: ({
        margin_on_revenue: margin,
        gross_margin: gross,
        profit_over_cost: over,
      }: CostTexts): string =>
        margin === undefined
          ? `A gross margin of ${gross ?? '–'}`
          : over === undefined
            ? `A margin of ${margin} on revenue`
            : `A margin of ${margin} on revenue, the same as ${over} of profit over cost`,
      titleNone: 'No margin can be worked out: what is received is not public',
      note: 'A margin is profit over revenue. Profit over cost is another number and no margin.',
    },
    beside: {
      unit_cost: {
        unit: 'USD a million tokens of output, money spent; logarithmic',
        title: ({ low, lowName, high, highName, times, isOpen, isJudged }) =>
          isJudged
            ? `Serving: ${lowName} ${low}; ${highName} ${high} by inference, no measurement`
            : isOpen
              ? `Serving: ${lowName} ${low}, ${highName} ${high}; the ranges meet`
              : `Serving a token costs ${times} times as much for ${highName} (${high}) as for ${lowName} (${low})`,
        titleOne: (names, value) => `Cost of serving, known for ${names.join(', ')}: ${value}`,
        titleNone: 'What serving costs is known for none',
      },
      price_output: {
        unit: 'USD asked for a million tokens of output, list price; logarithmic',
        title: ({ low, lowName, high, highName, times }) =>
          `${highName} asks ${times} times the price of ${lowName}: ${high} against ${low}`,
        titleOne: (names, value) => `List price, known for ${names.join(', ')}: ${value}`,
        titleNone: 'A list price is known for none',
      },
      rental_cost: {
        unit: 'USD, concept 1: GPU hours at a rent; logarithmic',
        title: ({ low, lowName, high, highName, times }) =>
          `Rented, the final run of ${highName} (${high}) cost ${times} times that of ${lowName} (${low})`,
        titleOne: (names, value) =>
          `Rental of the final run, known for ${names.join(', ')}: ${value}`,
        titleNone: 'A rental bill is known for none',
      },
      amortised_cost: {
        unit: 'USD, concept 2: wear of servers and energy; logarithmic',
        title: ({ low, lowName, high, highName, times, isOpen }) =>
          isOpen
            ? `Amortised: ${lowName} ${low}, ${highName} ${high}; the ranges meet`
            : `As wear and energy, ${highName} (${high}) cost ${times} times ${lowName} (${low})`,
        titleOne: (names, value) => `Wear and energy, known for ${names.join(', ')}: ${value}`,
        titleNone: 'An amortised bill is known for none',
      },
      acquisition_cost: {
        unit: 'USD, concept 3: the cluster new; logarithmic',
        title: ({ low, lowName, high, highName, times, isOpen }) =>
          isOpen
            ? `New: ${lowName} ${low}, ${highName} ${high}; the ranges meet`
            : `New, the cluster of ${highName} (${high}) cost ${times} times that of ${lowName} (${low})`,
        titleOne: (names, value) => `The cluster new, known for ${names.join(', ')}: ${value}`,
        titleNone: 'The price of a cluster is known for none',
      },
      margin_on_revenue: {
        unit: '% of revenue',
        title: ({ low, lowName, high, highName }) =>
          `Margins from ${low} (${lowName}) to ${high} (${highName})`,
        titleOne: (names, value) => `Margin on revenue, known for ${names.join(', ')}: ${value}`,
        titleNone: 'A margin is known for none of them: what is received is not public',
      },
    } as Readonly<Record<BesideOf, BesideWords>>,
  },
}

/** The shape of the catalogue. */
export type CostWords = typeof COST_EN
