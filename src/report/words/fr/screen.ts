import type { SCREEN } from '../en/screen.ts'
import { FRENCH_FORMAT } from './format.ts'

/** What the terminal alone says. */
export const SCREEN_FR: typeof SCREEN = {
  head: (scenario, month, seed) =>
    `Scénario ${scenario} · données jusqu'à ${month} · graine ${seed}`,
  odds: 'Comptes de mondes simulés sous hypothèses déclarées : ni des cotes, ni un conseil.',
  byYear: 'Mondes sur 10, éclatés fin',
  base: 'cas de base',
  lowest: 'lecture la plus basse',
  highest: 'lecture la plus haute',
  scale: (year) => `Fin ${year}`,
  events: 'avec chocs',
  calm: 'sans choc',
  losses: (worlds) => `Qui perd, dans les ${worlds} mondes qui éclatent`,
  falls: 'Baisses depuis le plus haut',
  middle: 'médiane',
  eight: '8 mondes sur 10',
  failures: (parts) => `Parmi les mondes qui éclatent, sur 10 : ${FRENCH_FORMAT.list(parts)}.`,
  output: (middle, low, high) =>
    `Écart de production, du plus haut au plus bas : ${middle} points, ${low} à ${high} dans 8 mondes sur 10.`,
  drivers: (year) =>
    `Ce qui compte : corrélation de rang avec un éclatement précoce, mondes sur 10 fin ${year}`,
  chance: (noise) => `hasard : sous ${noise}`,
  lowFifth: 'cinquième bas',
  highFifth: 'cinquième haut',
  correlation: 'corrélation',
  rejects: (about) => `L'observation qui en écarte le plus : ${about}.`,
  weak: (count, first) =>
    `Ce que ce modèle ne peut pas dire (${count} points faibles, tous dans le rapport). Le premier : ${first}`,
}
