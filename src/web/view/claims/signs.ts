import type { OutputStatus } from '../../../evidence/citation.ts'
import type { Verdict as ClaimVerdict } from '../../../evidence/claim.ts'
import type { Conclusion } from '../../../evidence/conclude.ts'
import type { Verdict as FigureVerdict } from '../../../evidence/verdict.ts'

/** A sign before a verdict's word and the colour of both; no verdict is told by colour alone. */
export interface Sign {
  readonly sign: string
  readonly kind: 'ok' | 'warn' | 'bad' | ''
}

const OK: Sign = { sign: '✓', kind: 'ok' }
const BAD: Sign = { sign: '≠', kind: 'bad' }
const HALF: Sign = { sign: '~', kind: 'warn' }

/** Signs of what became of claims. */
export const CLAIM_SIGNS: Readonly<Record<ClaimVerdict, Sign>> = {
  agrees: OK,
  differs: BAD,
  misattributed: { sign: '⇄', kind: 'warn' },
  overtaken: { sign: '»', kind: 'warn' },
  unverified: { sign: '?', kind: '' },
  conditional: { sign: '…', kind: '' },
}

/** Signs of what came of published figures. */
export const FIGURE_SIGNS: Readonly<Record<FigureVerdict, Sign>> = {
  reproduces: OK,
  partly: { sign: '◐', kind: 'warn' },
  'needs-assumption': HALF,
  'target-only': { sign: '◎', kind: '' },
  'does-not-add-up': BAD,
}

/** Signs of what came of single numbers. */
export const STATUS_SIGNS: Readonly<Record<OutputStatus, Sign>> = {
  reproduces: OK,
  'reproduces-with-back-fitted-input': { sign: '↺', kind: '' },
  'does-not-reproduce': BAD,
  'implied-not-published': HALF,
  'target-only': { sign: '◎', kind: '' },
}

/** Signs of what experiments say. */
export const CONCLUSION_SIGNS: Readonly<Record<Conclusion, Sign>> = {
  supported: OK,
  contradicted: BAD,
  undecided: HALF,
  unfinished: { sign: '◌', kind: '' },
}
