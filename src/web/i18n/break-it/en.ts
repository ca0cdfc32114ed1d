import type { ShockName } from '../../view/break-it/catalogue.ts'

/** A quantity of the chain: its name, what it measures, and what happens when it falls or rises. */
type RowWords = readonly [name: string, unit: string, falls: string, rises: string]
/** A shock: its name, what it is, and what its size means. */
type ShockWords = readonly [name: string, scope: string, size: string]

/** Every sentence of the view “Break it” in English. */
export const BREAK_EN = {
  eyebrow: (shocks: string, worlds: string, runs: string): string =>
    `${shocks} · ${worlds} worlds, each run ${runs} with the same luck · no other random events`,
  shocks: (count: string): string => (count === '1' ? 'One shock' : `${count} shocks`),
  runs: (count: string): string => (count === '2' ? 'twice' : `${count} times`),
  pending: (shocks: string): string => `${shocks}: the worlds are running.`,
  empty: 'No shock yet. Drop one, or try an efficiency shock in January 2027.',
  emptyAction: 'Try it',
  emptyLead:
    'A shock is dropped on the same worlds that run without it. What differs between the two is its doing: on the burst, and on who feels it first.',
  sentence: (together: string, year: string, without: string): string =>
    `With it, ${together} worlds burst by the end of ${year}; without it, ${without}.`,
  sentenceMany: (together: string, year: string, without: string): string =>
    `With these shocks, ${together} worlds burst by the end of ${year}; without them, ${without}.`,
  ofTen: (value: string): string => `${value} of 10`,
  leadOne: (change: string, error: string): string =>
    `The difference is ${change} of 10 worlds, give or take ${error}: the standard error of so many pairs.`,
  leadMany: (alone: string, together: string, beyond: string, error: string): string =>
    `Alone: ${alone}. Together: ${together}. Beyond the sum: ${beyond} of 10, give or take ${error}.`,
  failures: {
    openai_failed: (now: string, was: string): string =>
      `OpenAI fails in ${now} of 10 worlds, without the shocks in ${was}.`,
    neocloud_failed: (now: string, was: string): string =>
      `The neoclouds default in ${now} of 10 worlds, without the shocks in ${was}.`,
  },
  leftOut: (count: string): string => `${count} worlds left out: a figure is not finite.`,
  computing: (share: string): string => `Running the worlds: ${share}`,
  coarse: (worlds: string): string => `coarse: ${worlds} worlds`,
  stopped: 'The worlds could not be run',
  again: 'Try again',
  drop: {
    title: 'Drop shocks on the years ahead',
    how: 'Drag, or press a shock and type a month',
    add: (name: string): string => `Add: ${name}`,
    timeline: 'Timeline of shocks, 2026 to 2032',
    lanes: {
      technology: 'Technology',
      demand: 'Demand and shares',
      money: 'Money and state',
      supply: 'Supply and trade',
    },
    history: 'record',
    yours: 'yours to change',
    inAll: (events: string): string => `In every world already: ${events}.`,
    mark: (name: string, size: string, month: string): string => `${name} ${size}, ${month}`,
    keys: 'Left and Right move it a month, Page Up and Page Down a year, Delete removes it, Enter opens its fields.',
    lasts: (months: string): string => (months === '1' ? '1 month' : `${months} months`),
    fades: (months: string): string => `fades in ${months} months`,
    lasting: 'lasts',
    moved: (name: string, month: string): string => `${name} moved to ${month}.`,
    added: (name: string, month: string): string => `${name} dropped in ${month}.`,
    removed: (name: string): string => `${name} removed.`,
  },
  form: {
    title: (name: string): string => `Fields of: ${name}`,
    month: 'Month',
    year: 'Year',
    duration: 'Lasts, months',
    breadth: 'Share of AI spending contested, %',
    remove: 'Remove',
    removeAll: 'Remove all',
    range: (low: string, high: string): string => `9 of 10 lie from ${low} to ${high}`,
    bad: 'This is no number.',
    rate: 'How often it comes by itself',
    unknown: 'A shock of the model that this page does not know by name.',
  },
  size: {
    factor: (value: string): string => `×${value}`,
    points: (value: string): string => `+${value} points`,
    trillions: (value: string): string => `${value} a year`,
  },
  chain: {
    title: 'Chain of events',
    middle: (worlds: string): string => `Middle of ${worlds}`,
    one: 'One world',
    world: 'World number',
    show: 'Show',
    note: 'Amounts are differences from the same worlds without the shocks. Medians of each month; no world follows them all.',
    noteWorld: 'Amounts are differences from the same world without the shocks.',
    furthest: (change: string, month: string): string => `${change} in ${month}`,
    now: 'so far',
    lowest: (names: string): string => `Furthest: ${names}`,
    burst: (world: string, now: string, was: string): string =>
      `World ${world}: ${now}; without the shocks ${was}.`,
    burstIn: (month: string): string => `it bursts in ${month}`,
    noBurst: 'no burst by the end of 2032',
    copy: 'Copy as text',
    copied: 'Copied',
  },
  names: {
    efficiency: [
      'Efficiency',
      'A frontier result at a fraction of its cost, as DeepSeek-R1 in January 2025',
      'Cost falls by a factor of',
    ],
    breakthrough: [
      'Breakthrough',
      'AI that is far more use to buyers',
      'Extra growth of spending, %',
    ],
    demand: ['Demand stall', 'Buyers stop expanding', 'Growth lost, %'],
    guidance: ['Guidance', 'A sell-off after a firm’s outlook', 'Fall of AI shares, %'],
    accounting: [
      'Accounting',
      'Book lives of accelerators are cut; nothing real changes',
      'Rise of yearly depreciation, %',
    ],
    credit: ['Credit crunch', 'Banks and private lenders pull back', 'Supply of credit lost, %'],
    monetary: ['Interest rates', 'The policy rate is held above its rule', 'Points a year'],
    crypto: ['Crypto', 'Crypto assets of households crash', 'Loss, %'],
    fiscal: ['Austerity', 'Federal spending is cut for three years', 'Trillions of dollars a year'],
    taiwan: ['Taiwan', 'Invasion or blockade of the island', 'Advanced chips lost, %'],
    power: ['Power', 'New power for data centres cannot be started', 'Starts lost, %'],
    export: [
      'Export controls',
      'Tighter rules on foreign sales of chips',
      'Foreign demand lost, %',
    ],
    trade: ['Trade war', 'Tariffs that fade over the months given', 'Average tariff, %'],
  } satisfies Record<ShockName, ShockWords>,
  rows: {
    'ai-shares': ['AI shares', 'all listed AI firms', 'AI shares fall', 'AI shares rise'],
    'nvidia-value': [
      'Nvidia’s market value',
      'its shareholders',
      'Nvidia loses value',
      'Nvidia gains value',
    ],
    'index-funds': ['Index funds', 'their assets', 'index funds shrink', 'index funds grow'],
    pensions: ['Pensions’ AI wealth', 'looked through', 'pensions lose', 'pensions gain'],
    households: ['Households’ AI wealth', 'looked through', 'households lose', 'households gain'],
    'token-price': [
      'Price per token',
      'for the same quality',
      'token prices fall',
      'token prices rise',
    ],
    'openai-revenue': ['OpenAI’s revenue', 'a year', 'OpenAI sells less', 'OpenAI sells more'],
    'openai-margin': [
      'OpenAI’s gross margin',
      'after serving, before training',
      'OpenAI’s margin narrows',
      'OpenAI’s margin widens',
    ],
    credit: ['Credit supply', 'banks, private lenders', 'lenders pull back', 'lenders lend more'],
    'private-money': [
      'Private money for AI',
      'labs and start-ups, a year',
      'rounds dry up',
      'rounds swell',
    ],
    orders: [
      'Builders’ orders',
      'chips and sites, a year',
      'builders cut orders',
      'builders order more',
    ],
    'credit-losses': ['Credit losses', 'sum so far', 'lenders lose less', 'lenders lose money'],
    'nvidia-revenue': [
      'Nvidia’s AI revenue',
      'a year',
      'Nvidia’s sales fall',
      'Nvidia’s sales rise',
    ],
    capex: [
      'AI capital spending',
      'all builders, a year',
      'capital spending falls',
      'capital spending rises',
    ],
    output: ['Output', '% of trend', 'output sags', 'output rises'],
  } as Readonly<Record<string, RowWords>>,
  record: {
    title: (first: string, firstMonth: string, last: string, lastMonth: string): string =>
      `First to move: ${first}, by ${firstMonth}; last: ${last}, by ${lastMonth}`,
    titleOne: (name: string, month: string): string => `One quantity moves: ${name}, by ${month}`,
    unit: 'Difference from the same worlds without the shocks, monthly. Rows in the order in which they move; each has its own scale',
    description: (rows: readonly string[]): string =>
      `Greatest difference, row by row: ${rows.join('; ')}.`,
    together: 'all shocks, middle and 80%',
    alone: (name: string): string => `${name} alone`,
    first: 'first tenth of the effect',
    low: (month: string): string => `low ${month}`,
    high: (month: string): string => `high ${month}`,
    range: (low: string, high: string): string => `80%: ${low} to ${high}`,
    note: (worlds: string): string =>
      `Medians of monthly differences over ${worlds} paired worlds; they need not add up across rows.`,
    still: (names: string): string => `Does not move: ${names}.`,
    columns: {
      quantity: 'Quantity',
      first: 'First tenth',
      when: 'Furthest',
      most: 'Middle world',
      p10: '10% point',
      p90: '90% point',
      month: 'Month',
    },
    monthly: 'Medians, month by month',
  },
  sum: {
    titleMore: (value: string): string =>
      `Together they do more than the sum: ${value} of 10 beyond it`,
    titleLess: (value: string): string => `Together they do less than the sum: ${value} of 10`,
    titleEven: 'Together they do about the sum of what each does',
    titleOne: (value: string, year: string): string =>
      `${value} of 10 worlds burst by the end of ${year} because of it`,
    titleNone: (worlds: string): string => `Whether it brings bursts, ${worlds} worlds cannot tell`,
    unit: (year: string): string => `Worlds of 10 that burst by the end of ${year}`,
    description: (rows: readonly string[]): string =>
      `Worlds of 10 with a burst: ${rows.join('; ')}.`,
    nothing: 'Nothing dropped',
    alone: (name: string): string => `${name} alone`,
    together: 'All together',
    withIt: (name: string): string => `With: ${name}`,
    ifAdded: (value: string): string => `if effects only added up: ${value}`,
    note: 'Paired worlds: the same parameters and luck, with and without. Shocks this large are chosen, not likely.',
    columns: {
      events: 'Shocks',
      worlds: 'Worlds of 10',
      change: 'Change',
      error: 'Standard error',
    },
    beyond: 'Beyond the sum',
  },
}

/** The catalogue of the view: a second language must have every string. */
export type BreakWords = typeof BREAK_EN
