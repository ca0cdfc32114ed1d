import type { MATCHING } from '../en/matching.ts'

/** What the worlds were matched to. */
export const MATCHING_FR: typeof MATCHING = {
  heading: 'À quoi les mondes ont été comparés',
  short: 'Tri',
  title: (kept, worlds) => `${kept} mondes sur ${worlds} sont conformes aux observations`,
  most: (about, share) => `L'observation qui écarte le plus, ${share} mondes sur 10 : ${about}.`,
  rule: (bound) =>
    `Un monde est gardé si chaque observation se trouve à moins de ${bound} écarts types relatifs de sa valeur et si aucun éclatement n'est venu trop tôt.`,
  early: (month, count) => `Mondes écartés pour un éclatement avant ${month} : ${count}.`,
  compare: (matched, all, year) =>
    `Mondes conformes : ${matched} sur 10 ont éclaté à la fin de ${year} ; tous les mondes : ${all}.`,
  unit: "Mondes sur 10 qui s'écartent de l'observation au-delà de la borne ; un monde peut en manquer plusieurs",
  observation: 'Observation',
  share: 'Mondes sur 10',
  none: "Les mondes de ce calcul n'ont pas été comparés aux observations.",
}
