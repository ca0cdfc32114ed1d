import type { NO_BURST } from '../en/no-burst.ts'
import { inWorlds, several, worldsPhrase } from './frequency-words.ts'

/** Worlds without a burst. */
export const NO_BURST_FR: typeof NO_BURST = {
  heading: 'Les mondes sans éclatement',
  short: 'Sans éclatement',
  title: (share, year, calm) => {
    const main =
      share.kind === 'none'
        ? `Tous les mondes éclatent d'ici à la fin de ${year}`
        : `${inWorlds(share)}, rien n'éclate d'ici à la fin de ${year}`
    return calm.kind === 'unknown'
      ? main
      : `${main} ; sans choc aléatoire, rien n'éclate dans ${worldsPhrase(calm)}`
  },
  lead: (worlds) =>
    `${worlds} ${several(worlds, 'monde', 'mondes')}. Ce qui les distingue le plus :`,
  chance: (noise) =>
    `Par le seul hasard, la plus forte de tant de séparations reste sous ${noise} dans 95 essais sur 100.`,
  unit: 'Valeurs médianes dans les mondes sans et avec éclatement. Séparation : 0 aucune, 1 ou -1 complète ; positive quand les mondes sans éclatement ont la valeur la plus forte',
  without: 'Sans éclatement',
  with: 'Avec éclatement',
  separation: 'Séparation',
  nothing: "Rien n'a été comparé.",
}
