import type { Group } from '../../view/who-pays-whom/actors.ts'
import type { LinkKind } from '../../view/who-pays-whom/kinds.ts'

/** Every sentence of the view “Who pays whom” in English. */
export const PAYS_EN = {
  eyebrow: (actors: string, month: string, world: string): string =>
    `${actors} balance sheets · ${month} · ${world} · payments at a yearly rate`,
  central: 'central world',
  world: (number: string): string => `world ${number}`,
  raises: (name: string, out: string, earns: string, raises: string): string =>
    `${name} pays out ${out} a year, earns ${earns} and raises ${raises}.`,
  pays: (name: string, out: string, takes: string): string =>
    `${name} pays out ${out} a year and takes in ${takes}.`,
  holds: (name: string, has: string, owes: string, worth: string): string =>
    `${name} has ${has} and owes ${owes}: net worth ${worth}.`,
  loading: 'The engine is starting: one world, every claim and payment.',
  failed: 'The world could not be run',
  again: 'Try again',
  time: {
    title: 'Month',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    keys: 'Left and Right step a month, Home and End jump, p plays',
    customers: 'paid by customers of AI',
    raised: 'raised by labs',
    spent: 'spent on chips, sites and power',
    chooseWorld: 'World',
    centralWorld: 'Central',
    byNumber: 'By number',
    show: 'Show',
  },
  picture: {
    payments: 'Payments',
    claims: 'Claims',
    titlePayments: 'Who pays whom',
    titleClaims: 'Who holds claims on whom',
    unitPayments: (name: string): string =>
      `Width of a line grows with the square root of the amount, $bn a year; size of a mark with its assets, log scale. Arrows: → to ${name}, ← from ${name}`,
    unitClaims: (name: string): string =>
      `Width of a line grows with the square root of the amount, $bn; size of a mark with its assets, log scale. Arrows: → held by ${name}, ← owed by ${name}`,
    aria: (month: string): string =>
      `Links between actors, ${month}. Each mark is a button that opens its books; the same stands in the list.`,
    node: (name: string, group: string): string => `${name}, ${group}`,
    kinds: 'Kinds of links',
    instrument: 'One of them',
    all: 'All',
    list: 'The same as a list',
    hidden:
      'Thin grey: other links, the largest first. Wages, payouts and the rest of the economy show when they touch the selected actor.',
    none: 'No link of this kind in this month.',
    from: 'From',
    to: 'To',
    kind: 'Kind',
    amount: (unit: string): string => `Amount, ${unit}`,
    more: (count: string): string => `and ${count} smaller ones; the CSV has them all`,
  },
  account: {
    unit: (group: string, month: string, world: string): string =>
      `${group} · ${month} · ${world} · $bn`,
    select: 'Actor',
    has: 'What it has',
    owes: 'What it has issued and owes',
    worth: 'Net worth',
    on: 'Its claims on others',
    by: 'Others’ claims on it',
    in: (total: string): string => `Money in, ${total} a year`,
    out: (total: string): string => `Money out, ${total} a year`,
    moved: 'Why its net worth moved',
    month: 'a month',
    year: 'twelve months',
    before: (month: string): string => `Net worth, ${month}`,
    after: (month: string): string => `Net worth, ${month}`,
    open: (amount: string): string => `The lines leave ${amount} open.`,
    closed: 'The lines add up, rounding aside.',
    nothing: 'nothing',
    rest: (count: string): string => `${count} others`,
  },
  matrix: {
    balance: 'Balance sheets',
    flows: 'Flows',
    worth: 'Net worth',
    groups: 'Groups',
    actors: 'All actors',
    titleBalance: 'Every claim has a holder and an issuer, so every column sums to zero',
    titleFlows: 'Every payment has a payer and a payee, so every row and column sums to zero',
    titleWorth: 'Net worth moves by saving, revaluation and write-offs, and by nothing else',
    broken: (column: string): string => `The column ${column} does not sum to zero`,
    unitBalance: (month: string): string => `Start of ${month}, $bn; plus: held, minus: issued`,
    unitFlows: (month: string): string => `${month}, $bn a year; plus: received, minus: paid`,
    unitWorth: (month: string): string => `Over the step that ends at ${month}, $bn`,
    checked: (columns: string, share: string): string =>
      `${columns} columns checked: the largest remainder is ${share} of the entries of its column.`,
    sum: 'Sum',
    row: 'Row',
    first: 'The first month has no step before it.',
  },
  groups: {
    holders: 'Holders, customers',
    funds: 'Funds and banks',
    labs: 'Labs',
    builders: 'Builders',
    suppliers: 'Suppliers',
  } satisfies Record<Group, string>,
  kinds: {
    services: 'Services and compute',
    goods: 'Chips, sites, power',
    shares: 'New shares and fund calls',
    credit: 'Loans, bonds, leases',
    income: 'Wages and payouts',
    economy: 'Rest of the economy',
    listed: 'Listed shares',
    labs: 'Shares of labs',
    funds: 'Fund units',
    loans: 'Loans and bonds',
    government: 'Government bonds',
    money: 'Deposits',
    capital: 'Capital',
  } satisfies Record<LinkKind, string>,
  // prettier-ignore
  actors: {
    HH: 'Households', FIRM: 'Other firms', ROW: 'Rest of world', GOV: 'Government', PEN: 'Pensions, insurers', IDX: 'Index funds',
    VC: 'Venture funds', PC: 'Private credit, bonds', SWF: 'Sovereign funds', HF: 'Hedge funds', BANK: 'Banks', OPENAI: 'OpenAI',
    ANTH: 'Anthropic', XLAB: 'Other labs', STUP: 'Start-ups', MSFT: 'Microsoft', AMZN: 'Amazon', GOOGL: 'Alphabet', META: 'Meta',
    ORCL: 'Oracle', NEO: 'Neoclouds', SOVB: 'Sovereign builders', SPV: 'Lease vehicles', NVDA: 'Nvidia', CHIP: 'Other chips',
    TSMC: 'TSMC', UTIL: 'Utilities', AAPL: 'Apple', TSLA: 'Tesla',
  } as Readonly<Record<string, string>>,
  // prettier-ignore
  names: {
    vendor_loan: 'vendor loans', bond: 'bonds, private credit', bank_loan: 'bank loans', stake: 'shares of labs', government_bond: 'government bonds',
    share: 'listed shares', deposit: 'deposits', fund_unit: 'fund units', ai_capital: 'AI capital', leased_sites: 'leased sites',
    other_capital: 'other capital', firm_capital: 'capital and housing', utility_plant: 'plant', chip_inputs: 'foundry and memory',
    foundry_inputs: 'foundry costs', chip_staff: 'staff', vendor_loans: 'vendor loans', vendor_repayments: 'vendor repayments', power_bills: 'power',
    utility_building: 'plant building', share_issues: 'new shares', bond_interest: 'bond interest', loan_interest: 'loan interest', lease_rent: 'rent',
    guarantees: 'guarantees', bond_issues: 'new bonds', bond_repayments: 'bond repayments', bank_lending: 'bank lending, net', deposit_interest: 'deposit interest',
    bank_dividends: 'bank dividends', lab_services: 'AI services', cloud_services: 'cloud services', chip_purchases: 'chips', site_purchases: 'sites',
    leased_site_purchases: 'leased sites', other_purchases: 'other capital', compute_bills: 'compute', lab_staff: 'staff', rounds: 'new shares',
    consumption: 'consumption', government_purchases: 'purchases', business_investment: 'investment', exports: 'exports', imports: 'imports', wages: 'wages',
    taxes: 'taxes', transfers: 'transfers', core_sales: 'core sales', foreign_core: 'foreign sales', cloud_operations: 'operations',
    government_interest: 'interest', government_borrowing: 'borrowing', stock_trades: 'share trades', margin_trades: 'trades on margin',
    dividends: 'dividends', sovereign_surplus: 'spare cash', fund_payouts: 'fund payouts', capital_calls: 'fund calls', benefits: 'benefits', contributions: 'contributions',
    saving: 'saving', 'unpaid claim transactions': 'claims traded without payment', 'capital consumption': 'capital consumption', 'write-offs': 'write-offs',
    'jumps and clamps': 'jumps and clamps', revaluation: 'revaluation', 'balance (- net worth)': 'net worth, sign turned',
    'change in deposit, sign turned': 'change in deposits, sign turned', 'change in net worth, sign turned': 'change in net worth, sign turned',
  } as Readonly<Record<string, string>>,
}

/** The catalogue of the view: a second language must have every string. */
export type PaysWords = typeof PAYS_EN
