import type { Frequency, FrequencyRange } from '../../frequency.ts'
import { rangePhrase, worldsPhrase } from './frequency-words.ts'

/** Words that several parts of the report share. */
export const COMMON = {
  name: 'Faultline',
  worldsPhrase: (share: Frequency): string => worldsPhrase(share),
  rangePhrase: (range: FrequencyRange): string => rangePhrase(range),
  table: 'Table',
  withEvents: 'With random events',
  withoutEvents: 'Without random events',
  inEight: (low: string, high: string): string => `${low} to ${high}`,
  labelled: (name: string, text: string): string => `${name}: ${text}`,
  foot: (model: string, worlds: string, seed: string): string =>
    `Model ${model} · ${worlds} worlds · seed ${seed}`,
}
