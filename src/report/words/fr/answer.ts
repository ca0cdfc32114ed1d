import type { ANSWER } from '../en/answer.ts'
import { FRENCH_FORMAT } from './format.ts'
import { inWorlds, rangePhrase } from './frequency-words.ts'

/** The answer, what a burst is and the strip of ten worlds. */
export const ANSWER_FR: typeof ANSWER = {
  sentence: (share, year) =>
    share.kind === 'none'
      ? `Dans aucun monde, le boom de l'IA n'éclate d'ici à la fin de ${year}.`
      : `${inWorlds(share)}, le boom de l'IA éclate d'ici à la fin de ${year}.`,
  range: (range) =>
    range.low.kind === range.high.kind && range.low.count === range.high.count
      ? `Toutes les lectures s'arrondissent à ${rangePhrase(range)}.`
      : `La réponse va de ${rangePhrase(range)}.`,
  ends: (low, lowReading, high, highReading) =>
    `La lecture la plus basse, « ${lowReading} », donne ${low} sur 10 ; la plus haute, « ${highReading} », ${high}.`,
  calm: (share, low, high) =>
    `Sans choc aléatoire, on compte ${share} sur 10, entre ${low} et ${high}.`,
  eyebrow: (worlds) => `Compté dans ${worlds} mondes simulés`,
  eyebrowMatched: (kept, worlds) =>
    `Compté dans ${kept} mondes simulés sur ${worlds} : ceux qui sont conformes aux observations`,
  burstHead: 'Un éclatement',
  burst:
    "réunit deux faits : des actions de l'IA au moins 40 % sous leur plus haut de douze mois, et un investissement dans l'IA inférieur d'au moins 25 % à celui d'un an avant, entre neuf mois plus tôt et dix-sept mois plus tard. Des seuils plus doux et plus stricts figurent parmi les lectures.",
  oddsHead: 'Pas une prévision.',
  odds: 'Ces fréquences comptent des mondes sous hypothèses déclarées. Ce ne sont ni des cotes ni un conseil.',
  strip: {
    title: (count, year) =>
      `Dix mondes dans l'ordre de leur éclatement : ${count} d'ici à la fin de ${year}`,
    unit: (first, last) =>
      `Cas de base. Chaque trait va de ${first} à la fin de ${last} et décroche à l'éclatement ; chacun vaut un dixième des mondes. En orange : jusqu'à l'année du titre`,
    description: (dates, calm) =>
      `Dix traits. Éclatements : ${dates.length > 0 ? FRENCH_FORMAT.list(dates) : 'aucun'}. Sans éclatement : ${calm}.`,
    noBurst: 'aucun',
    range: (range) => `toutes lectures : ${range}`,
    world: 'Monde',
    burst: 'Éclatement',
  },
}
