/** Rows of the table of readings; without random events `-calm` follows. */
export type ReadingId =
  | 'base'
  | 'confirmed'
  | 'mild'
  | 'severe'
  | 'price'
  | 'spending'
  | 'all-worlds'
  | 'matched'
  | 'premium-low'
  | 'premium-mid'
  | 'premium-high'
  | 'hazard-half'
  | 'hazard-double'

/** Single large events. */
export type ShockCaseId =
  | 'taiwan'
  | 'demand'
  | 'efficiency'
  | 'credit'
  | 'trade'
  | 'rates'
  | 'austerity'
  | 'crypto'
  | 'power'
  | 'export'
  | 'guidance'
  | 'accounting'
  | 'breakthrough'

/** Pairs of large events. */
export type ShockPairId =
  | 'efficiency-and-credit'
  | 'demand-and-credit'
  | 'demand-and-efficiency'
  | 'trade-and-crypto'
  | 'rates-and-credit'

/** Quantities drawn through time. */
export type PathId =
  | 'capex'
  | 'nvidia-revenue'
  | 'ai-spending'
  | 'openai-burn'
  | 'power-share'
  | 'ai-shares'
  | 'sp500'
  | 'output'

/** Holders who lose when the boom bursts. */
export type HolderId = 'HH' | 'PEN' | 'ROW' | 'HF' | 'SWF' | 'VC' | 'PC' | 'BANK'

/** Series whose fall from the high is told. */
export type FallId = 'ai_index' | 'price[NVDA]' | 'market_value' | 'capex_total'

/** Series that tell a failure. */
export type FailureId =
  | 'lab_default[OPENAI]'
  | 'lab_default[ANTH]'
  | 'lab_default[XLAB]'
  | 'default_loss[NEO]'
  | 'default_loss[ORCL]'

/** What a report names, by id, in another language than that of the study. */
export interface StudyLabels {
  readonly readings: Readonly<Record<ReadingId, string>>
  readonly shocks: Readonly<Record<ShockCaseId | ShockPairId, string>>
  readonly paths: Readonly<Record<PathId, string>>
  readonly holders: Readonly<Record<HolderId, string>>
  /** What each holder loses. */
  readonly losses: Readonly<Record<HolderId, string>>
  readonly falls: Readonly<Record<FallId, string>>
  readonly failures: Readonly<Record<FailureId, string>>
}
