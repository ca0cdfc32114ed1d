import type { Frequency, FrequencyRange } from '../../frequency.ts'
import type { COMMON } from '../en/common.ts'
import { rangePhrase, several, worldsPhrase } from './frequency-words.ts'

/** Words that several parts of the report share. */
export const COMMON_FR: typeof COMMON = {
  name: 'Faultline',
  worldsPhrase: (share: Frequency): string => worldsPhrase(share),
  rangePhrase: (range: FrequencyRange): string => rangePhrase(range),
  table: 'Tableau',
  withEvents: 'Avec chocs aléatoires',
  withoutEvents: 'Sans choc aléatoire',
  inEight: (low, high) => `${low} à ${high}`,
  labelled: (name, text) => `${name} : ${text}`,
  foot: (model, worlds, seed) =>
    `Modèle ${model} · ${worlds} ${several(worlds, 'monde', 'mondes')}, graine ${seed}`,
}
