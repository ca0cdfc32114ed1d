import type { COSTS } from '../en/costs.ts'
import { frenchUnit } from './units.ts'

/** What intelligence costs, beside the texts of the evidence itself. */
export const COSTS_FR: typeof COSTS = {
  presets: "Coût de l'intelligence : cas prêts",
  use: 'faultline cost CAS, --set NOM=VALEUR, --compare CAS',
  value: 'valeur',
  range: '10-90 % des mondes',
  known: 'connu',
  judged: 'jugé',
  marks: { published: 'publié', inferred: 'déduit', judged: 'jugé', given: 'à vous' },
  undisclosed: 'non publié',
  notApplicable: 'sans objet',
  legend: (worlds, seed) =>
    `${worlds} mondes, graine ${seed}. « connu » : la plus faible des données qui comptent ; « jugé » : part de la dispersion due aux données jugées. Sans fourchette : rien n'y varie.`,
  published: 'Chiffres publiés',
  holds: 'concorde',
  differs: 'diffère',
  backFitted: 'concorde par construction (une donnée en a été tirée)',
  prices: 'Rapports de prix (argent demandé)',
  costs: 'Rapports de coûts (argent dépensé)',
  none: "aucun : l'un des deux n'a pas de valeur",
  warning:
    "Un rapport de prix n'est pas un rapport de coûts : un prix contient marge, concurrence et stratégie. Un coût déduit ou jugé n'est pas une mesure.",
  unit: frenchUnit,
}
