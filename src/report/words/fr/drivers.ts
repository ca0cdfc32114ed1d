import type { DRIVERS } from '../en/drivers.ts'
import { several } from './frequency-words.ts'

/** What matters: the strongest inputs. */
export const DRIVERS_FR: typeof DRIVERS = {
  heading: 'Ce qui compte',
  short: 'Ce qui compte',
  title: (first, second, clear, shown) =>
    `${first} et ${second} : les plus liées à la date ; ${clear} ${several(clear, 'entrée', 'entrées')} sur ${shown} ${several(clear, 'dépasse', 'dépassent')} le hasard`,
  titleOne: (first) => `${first} : l'entrée la plus liée à la date`,
  titleNone: "Aucune entrée n'a été examinée",
  unit: "Corrélation de rang d'une entrée avec un éclatement précoce. À droite : une valeur plus forte va avec un éclatement plus proche. En gris : ce que donne le hasard",
  unitFifths: (year) =>
    `Cercles : mondes sur 10 ayant éclaté à la fin de ${year} dans le cinquième le plus bas de l'entrée (vide) et le plus haut (plein)`,
  description: (parts) =>
    `Corrélation et compte dans les cinquièmes le plus bas et le plus haut : ${parts.join(' ; ')}.`,
  part: (name, correlation, low, high) => `${name} ${correlation} (${low} à ${high} sur 10)`,
  note: (parameters, worlds, noise) =>
    `${parameters} entrées dans ${worlds} mondes ; par le seul hasard, la plus forte corrélation parmi autant d'entrées reste sous ${noise} dans 95 essais sur 100. Les corrélations de rang cachent les entrées qui agissent ensemble.`,
  later: 'plus tard',
  earlier: 'plus tôt',
  chance: 'hasard',
  lowestFifth: 'cinquième bas',
  highestFifth: 'cinquième haut',
  fifths: (low, high) => `${low} → ${high} sur 10`,
  input: 'Entrée',
  meaning: "Ce que c'est",
  evidence: 'Preuve',
  correlation: 'Corrélation',
  kinds: {
    measured: 'mesuré',
    derived: 'dérivé',
    calibrated: 'calibré',
    judgement: 'jugement',
  },
}
