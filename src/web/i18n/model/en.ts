import { EXPLAIN } from '../../../report/words/en/explain.ts'

type Texts = Readonly<Record<string, string>>

/** Every sentence of the view Model in English. */
export const MODEL_EN = {
  /** Labels and kinds of an explanation, by their English wording. */
  label: EXPLAIN.label,
  fact: EXPLAIN.fact,
  eyebrow: (names: string, equations: string, blocks: string): string =>
    `${names} names, ${equations} with equations, in ${blocks} blocks`,
  loading: 'The model is being read.',
  failed: 'The model could not be read',
  again: 'Try again',
  findingAll: (block: string, readers: string, others: string): string =>
    `${block}: read by ${readers} of the ${others} other blocks, more than any`,
  findingBlock: (block: string, sources: string, readers: string): string =>
    `${block} reads ${sources} other blocks and is read by ${readers}`,
  findingName: (name: string, direct: string, all: string, users: string): string =>
    `${name} rests on ${direct} directly and ${all} in all; ${users} read it`,
  findingInput: (name: string, users: string, all: string): string =>
    `${name} is an input: ${users} read it directly, ${all} in all`,
  lead: 'Choose a block or search for a name. Each opens its equation, unit, prior, sources, path, what it reads and what reads it. Equations can be changed here, and the model runs again at once.',
  unknown: (name: string, near: string): string =>
    `This model has no name “${name}”.${near === '' ? '' : ` Did you mean ${near}?`}`,
  search: {
    label: (count: string): string => `Search ${count} names of the model`,
    found: (count: number): string => (count === 1 ? '1 name found' : `${count} names found`),
    more: (count: string): string => `${count} more; write on to narrow the search.`,
    none: 'No name is like this. Search in names, meanings, units and kinds.',
    all: 'All blocks',
    inBlock: (count: number, block: string): string =>
      count === 1 ? `1 name in ${block}` : `${count} names in ${block}`,
  },
  map: {
    title: 'What reads what, block by block',
    unit: (from: string, to: string): string =>
      `Each line: names of one block that equations of another read, wide where they are, thin where they are read. ${from} ${to}`,
    unitNone: 'Wide end: the block that is read. Thin end: the block that reads it.',
    aria: (blocks: string): string => `Map of ${blocks} blocks; each is a button`,
    reads: (block: string): string => `Solid: read by ${block}.`,
    readBy: (block: string): string => `Hatched edge: reads ${block}.`,
    node: (block: string, names: string, sources: string, readers: string): string =>
      `${block}: ${names} names, reads ${sources} blocks, read by ${readers}`,
    counts: (into: string, out: string): string =>
      [into === '' ? '' : `→ ${into}`, out === '' ? '' : `← ${out}`]
        .filter((t) => t !== '')
        .join('  '),
    key: '→ names it gives to the chosen block, ← names it takes from it',
    list: 'The blocks as a table',
    clear: 'Show all blocks',
    columns: {
      block: 'Block',
      names: 'Names',
      reads: 'Reads blocks',
      readers: 'Read by blocks',
      from: 'Read',
      to: 'By',
      count: 'Names read',
    },
  },
  card: {
    equation: 'Equation',
    inWords: 'In words',
    signs: 'In signs',
    edit: 'Edit this equation',
    close: 'Close the editor',
    revert: 'Revert',
    was: 'was',
    place: (file: string, line: string): string => `${file}, line ${line}`,
    path: 'Path',
    reads: (count: number): string => (count === 1 ? 'Reads 1 name' : `Reads ${count} names`),
    users: (count: number): string => (count === 1 ? 'Read by 1 name' : `Read by ${count} names`),
    readsNothing: 'It reads nothing: its value is given.',
    noUsers: 'Nothing reads it.',
    more: (count: string): string => `Show ${count} more`,
    sources: 'Sources',
    because: 'Because',
    note: 'Note',
    noSource: 'No source: the reason is given instead.',
    elements: 'Elements',
    set: 'Change its value',
    close2: 'Close this name',
    cannot: 'This has no equation of its own to edit.',
    dims: (dims: string): string => `one value for each of ${dims}`,
  },
  editor: {
    label: (name: string): string => `Equation of ${name}`,
    loading: 'The editor is being loaded.',
    help: 'Names complete as you type (Ctrl+Space shows them all). The model runs as soon as the equation has no fault; Tab leaves the editor.',
    checking: 'Checking.',
    sound: 'No fault: the model ran with this equation.',
    same: 'This is the equation of the stored model.',
    faults: (count: number): string =>
      count === 1
        ? '1 fault. The last result without it stays.'
        : `${count} faults. The last result without them stays.`,
    at: (line: string, column: string): string => `Line ${line}, character ${column}`,
    elsewhere: (where: string): string => `In ${where}`,
    go: 'Go there',
    warning: 'Remark',
    phrases: {} as Texts,
    functions: {
      max: 'the larger of two or more',
      min: 'the smaller of two or more',
      clip: 'x kept between low and high',
      lag: 'x some time ago; a third argument stands in before that',
      change: 'x now less x some time ago',
      smooth: 'x as a moving mean over a time',
      peak: 'highest x of the last time, or so far',
      trough: 'lowest x of the last time, or so far',
      lookup: 'a table read at x',
      noise: 'standard normal noise of a stream',
      exp: 'e to the power of x',
      ln: 'natural logarithm',
      sqrt: 'square root',
      abs: 'size without sign',
      tanh: 'hyperbolic tangent',
      sigmoid: 'from 0 to 1, one half at 0',
      floor: 'rounded down',
      round: 'rounded',
      sin: 'sine of x',
      cos: 'cosine of x',
      sum: 'sum over a dimension: sum[b](x[b])',
      product: 'product over a dimension',
      mean: 'average over a dimension',
      any: 'true for one element at least',
      all: 'true for every element',
      count: 'number of elements for which it is true',
      received: 'what an actor is paid: received[a](payment)',
      paid: 'what an actor pays: paid[a](payment)',
      if: 'if … then … else …',
      date: 'a month as decimal years: date(2027, 1)',
      final: 'value at the end (outcomes)',
      first_time: 'first time that it is true (outcomes)',
      drawdown: 'largest fall from a high (outcomes)',
    } as Texts,
  },
  edits: {
    title: (count: number): string =>
      count === 1 ? '1 equation changed' : `${count} equations changed`,
    lead: 'The link above carries these changes: whoever opens it runs the same model.',
    revertAll: 'Revert all',
    file: (name: string): string => `Download ${name}`,
    patch: 'Download the change (.patch)',
    headline: (now: string, was: string): string =>
      `Worlds of 10 that burst: ${now}, ${was} in the stored model.`,
    open: 'Open',
  },
  path: {
    titleOne: (name: string, first: string, from: string, last: string, to: string): string =>
      `${name}: ${first} in ${from}, ${last} in ${to}`,
    titleStill: (name: string, value: string): string => `${name} stays at ${value}`,
    titleMany: (name: string, top: string, value: string, month: string): string =>
      `${name}: ${top} is highest in ${month}, at ${value}`,
    unit: (unit: string, world: string): string => `${unit}, ${world}`,
    central: 'central world, without chance',
    world: (number: string): string => `world ${number}`,
    ghost: 'Dotted: the stored model and scenario.',
    peak: (value: string, month: string): string => `highest ${value} in ${month}`,
    description: (lines: readonly string[]): string => `By line: ${lines.join('; ')}.`,
    month: 'Month',
    stored: (name: string): string => `${name}, stored`,
    which: 'World',
    centralShort: 'Central',
    byNumber: 'By number',
    number: 'Number of the world',
    shown: (count: string): string => `The ${count} largest are drawn; choose others:`,
    failed: 'The path could not be worked out:',
    computing: 'The path is being worked out.',
    none: 'It has no path of its own.',
  },
  blocks: {
    chips: ['Chips', 'Chip firms sell to builders, pay the foundry; Nvidia lends to neoclouds'],
    compute: ['Compute', 'Capacity, what uses it, its rental price and its power'],
    credit: ['Credit', 'Bonds, bank loans, leases and guarantees; how free lenders are'],
    demand: ['Demand', 'AI spending and the gain that buyers believe in'],
    expectations: ['Expectations', 'What builders and investors extrapolate'],
    investment: ['Investment', 'Orders, deliveries and capital of the builders'],
    labs: ['Labs', 'Revenue, compute, training and rounds of the AI labs'],
    macro: ['Economy', 'Income, consumption, government and interest rates'],
    markets: ['Markets', 'Share prices, flows, margin and the fear of loss'],
    outcomes: ['Outcomes', 'What a burst is, what it costs, what must always hold'],
    shocks: ['Shocks', 'Events, how often they come and through what they act'],
    technology: ['Technology', 'Efficiency, prices and the lead of closed labs'],
    treasury: ['Treasury', 'Spare cash, borrowing, funds and benefits'],
    venture: ['Venture', 'Commitments, calls and start-ups'],
  } as Readonly<Record<string, readonly [string, string]>>,
}

/** The catalogue of the view. */
export type ModelWords = typeof MODEL_EN
