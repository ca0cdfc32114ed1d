import { several } from '../../../report/words/fr/frequency-words.ts'
import type { TOOLS } from '../en/tools.ts'

/** What `check`, `scenarios`, `sensitivity` and `matrix` say. */
export const TOOLS_FR: typeof TOOLS = {
  serving: (url) => `L'application tourne à ${url}\nCtrl-C y met fin.`,
  checked: (head, counts, errors, warnings) =>
    `${head} : ${counts[0]} variables, ${counts[1]} stocks, ${counts[2]} paiements, ${counts[3]} créances, ${counts[4]} paramètres, ${counts[5]} scénarios : ${errors} ${several(errors, 'erreur', 'erreurs')}, ${warnings} ${several(warnings, 'avertissement', 'avertissements')}`,
  noScenarios: "Ce modèle n'a pas de scénario.",
  derivatives: (head, scenario, parameters) =>
    `${head}, scénario ${scenario} : dérivées au monde central, ${parameters} paramètres`,
  notConverged: (group) => `${group} n'a pas convergé à un certain pas`,
  notFollowed: (shock) =>
    `${shock} : la taille de ses chocs dépend de paramètres ; ce chemin n'est pas suivi`,
  lastValue: ', dernière valeur',
  columns: ['paramètre', 'en', 'dérivée', 'effet de +1 %', 'unité du paramètre'],
  more: (count) => `  et ${count} de plus`,
  table: (text) =>
    TABLE_WORDS.get(text) ??
    text
      .replace(
        /^Balance sheets at the start of (\S+); \+ held, - issued/,
        'Bilans au début de $1 ; + détenu, - émis',
      )
      .replace(
        /^Transaction flows in (\S+), per (\S+); \+ received, - paid/,
        (_, month: string, unit: string) =>
          `Flux de paiements de ${month}, par ${TABLE_WORDS.get(unit) ?? unit} ; + reçu, - payé`,
      )
      .replace(
        /^Net worth over the step that ends at (\S+)/,
        'Richesse nette sur le pas qui finit en $1',
      )
      .replace(/^change in (\S+), sign turned$/, 'variation de $1, signe inversé'),
}

const TABLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['sum', 'somme'],
  ['year', 'an'],
  ['month', 'mois'],
  ['balance (- net worth)', 'solde (- richesse nette)'],
  ['saving', 'épargne'],
  ['unpaid claim transactions', 'transactions de créances sans paiement'],
  ['capital consumption', 'consommation de capital'],
  ['write-offs', 'pertes passées'],
  ['jumps and clamps', 'sauts et bornes'],
  ['revaluation', 'réévaluation'],
  ['change in net worth, sign turned', 'variation de richesse nette, signe inversé'],
])
