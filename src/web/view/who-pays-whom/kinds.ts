/** Kinds of payments, each with a line of its own. */
export const PAYMENT_KINDS = ['services', 'goods', 'shares', 'credit', 'income', 'economy'] as const
/** Kinds of claims. */
export const CLAIM_KINDS = ['listed', 'labs', 'funds', 'loans', 'government', 'money'] as const
/** Kind of a link. */
export type LinkKind = (typeof PAYMENT_KINDS)[number] | (typeof CLAIM_KINDS)[number] | 'capital'

const KINDS: Readonly<Partial<Record<LinkKind, readonly string[]>>> = {
  services: ['lab_services', 'cloud_services', 'compute_bills'],
  goods: [
    'chip_inputs',
    'foundry_inputs',
    'chip_purchases',
    'site_purchases',
    'leased_site_purchases',
    'other_purchases',
    'power_bills',
    'utility_building',
    'cloud_operations',
  ],
  shares: [
    'rounds',
    'share_issues',
    'capital_calls',
    'contributions',
    'stock_trades',
    'margin_trades',
  ],
  credit: [
    'vendor_loans',
    'vendor_repayments',
    'bond_interest',
    'bond_issues',
    'bond_repayments',
    'loan_interest',
    'bank_lending',
    'lease_rent',
    'guarantees',
    'deposit_interest',
  ],
  income: [
    'wages',
    'lab_staff',
    'chip_staff',
    'dividends',
    'fund_payouts',
    'bank_dividends',
    'benefits',
    'sovereign_surplus',
  ],
  listed: ['share'],
  labs: ['stake'],
  funds: ['fund_unit'],
  loans: ['bond', 'bank_loan', 'vendor_loan'],
  government: ['government_bond'],
  money: ['deposit'],
}

/** The kind of a claim, capital or payment by its name. */
export function kindOfLink(name: string, layer: 'payments' | 'claims', to: string): LinkKind {
  if (to === '') return 'capital'
  const found = Object.entries(KINDS).find(([, names]) => names.includes(name))?.[0]
  if (found !== undefined) return found as LinkKind
  return layer === 'payments' ? 'economy' : 'money'
}
