import { several } from '../../../report/words/fr/frequency-words.ts'
import type { EXPLAIN, TOOLS } from '../en/tools.ts'

/** What `check`, `scenarios`, `sensitivity` and `matrix` say. */
export const TOOLS_FR: typeof TOOLS = {
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

const LABELS: ReadonlyMap<string, string> = new Map([
  ['unit', 'unité'],
  ['block', 'bloc'],
  ['value', 'valeur'],
  ['prior', 'a priori'],
  ['spread', 'dispersion'],
  ['bounds', 'bornes'],
  ['evidence', 'preuve'],
  ['source', 'source'],
  ['because', 'parce que'],
  ['note', 'note'],
  ['reads', 'lit'],
  ['used by', 'servie par'],
  ['claims', 'affirmations'],
  ['experiments', 'expériences'],
  ['read by', 'lue par'],
  ['equation', 'équation'],
  ['initial', 'départ'],
  ['change', 'variation'],
  ['solved in', 'résolue dans'],
  ['from', 'de'],
  ['to', 'à'],
  ['tolerance', 'tolérance'],
  ['points', 'points'],
  ['alias of', 'alias de'],
  ['elements', 'éléments'],
  ['in', 'dans'],
  ['keeps money in', 'argent dans'],
  ['holds', 'détient'],
  ['owes or issues', 'doit, émet'],
  ['owns', 'possède'],
  ['receives', 'reçoit'],
  ['pays', 'paie'],
  ['owner', 'propriétaire'],
  ['bought by', 'acheté par'],
  ['settles', 'règle'],
  ['buys', 'achète'],
  ['holder', 'détenteur'],
  ['issuer', 'émetteur'],
  ['settled by', 'réglée par'],
  ['kind', 'genre'],
  ['dilution', 'dilution'],
  ['size', 'taille'],
  ['duration', 'durée'],
  ['profile', 'profil'],
  ['history', 'histoire'],
  ['between points', 'entre points'],
  ['outside', 'au-delà'],
  ['parameter', 'paramètre'],
  ['variable', 'variable'],
  ['stock', 'stock'],
  ['account', 'compte'],
  ['payment', 'paiement'],
  ['claim', 'créance'],
  ['capital', 'capital'],
  ['data', 'données'],
  ['table', 'table'],
  ['shock', 'choc'],
  ['outcome', 'résultat'],
  ['check', 'contrôle'],
  ['dimension', 'dimension'],
  ['actor', 'acteur'],
  ['element', 'élément'],
  ['measured', 'mesuré'],
  ['derived', 'dérivé'],
  ['calibrated', 'calibré'],
  ['judgement', 'jugement'],
])

const FACTS: ReadonlyMap<string, string> = new Map([
  ['nobody in the model', 'personne dans le modèle'],
  ['money', 'monnaie'],
  ['equity', 'actions'],
  [
    'new shares move value between holders',
    'les nouvelles actions déplacent la valeur entre détenteurs',
  ],
  ['permanent', 'permanente'],
  ['constant: full size while it lasts', "constant : pleine taille tant qu'il dure"],
  [
    'fade: full size at first, then a decay over the duration',
    'fade : pleine taille au début, puis extinction sur la durée',
  ],
  [
    'ramp: rises to full size over the duration, then stays',
    'ramp : monte à pleine taille sur la durée, puis y reste',
  ],
  ['the last value holds', 'la dernière valeur vaut'],
  ['straight lines', 'lignes droites'],
  ['refused', 'refusé'],
  ['the end value holds', 'la valeur du bout vaut'],
])

/** Labels of an explanation, by their English wording; equations in words stay in the words of the language of models. */
export const EXPLAIN_FR: typeof EXPLAIN = {
  label: (text) => LABELS.get(text) ?? text,
  fact: (text) => FACTS.get(text) ?? text,
  inWords: (words) => `en mots : ${words}`,
  nothing: 'rien',
}
