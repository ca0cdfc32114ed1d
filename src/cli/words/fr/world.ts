import type { ThresholdText } from '../../../study/world-story.ts'
import type { WorldWords } from '../../../study/world-words.ts'
import type { WORLD } from '../en/world.ts'

/** What the story of one world says. */
export const WORLD_FR: typeof WORLD = {
  head: (model, version, scenario, world, seed) =>
    `${model} ${version}, scénario ${scenario} : monde ${world}, graine ${seed}`,
  crossings: 'Premiers franchissements :',
  burst: 'éclatement, selon la définition de base',
  confirmed: 'éclatement confirmé',
  events: 'Chocs aléatoires :',
  noEvent: 'Aucun choc aléatoire.',
  without: 'Le même monde, tout le reste tel que tiré, sans :',
  anyEvent: 'tout choc aléatoire',
  noBurst: "pas d'éclatement",
  burstsIn: (month) => `éclate en ${month}`,
  caution: '  ATTENTION : avec ses propres chocs rendus, le monde éclate un autre mois.',
  furthest: (draws) => `Les plus éloignés dans leur loi a priori, parmi ${draws} tirages :`,
  outcomes: 'Résultats :',
  monthByMonth: (command) => `Mois par mois : ${command}`,
  forGood: 'pour toujours',
  forMonths: (months) => `pendant ${months} mois`,
  size: (size, length) => `taille ${size}, ${length}`,
  lieBelow: (percent) => `${percent} % sont en dessous`,
  lieAbove: (percent) => `${percent} % sont au-dessus`,
  more: (count) => `${count} séries de plus avec --csv, --json ou --vars`,
}

/** What a world crossed. */
export const THRESHOLDS_FR: Readonly<Record<ThresholdText, string>> = {
  'AI shares 30 % below their high': "actions de l'IA 30 % sous leur plus haut",
  'AI shares 40 % below their high': "actions de l'IA 40 % sous leur plus haut",
  'AI shares 60 % below their high': "actions de l'IA 60 % sous leur plus haut",
  'AI spending 15 % below a year earlier': "investissement dans l'IA 15 % sous celui d'un an avant",
  'AI spending 25 % below a year earlier': "investissement dans l'IA 25 % sous celui d'un an avant",
  'AI spending 40 % below a year earlier': "investissement dans l'IA 40 % sous celui d'un an avant",
}

/** Why a world burst, or that it did not. */
export const WHY_FR: WorldWords = {
  event: (name, month) => `${name} en ${month}`,
  anyEvent: 'tout choc',
  noBurst: "Ce modèle n'a pas d'éclatement.",
  doesNotBurst: (last) => `Il n'éclate pas d'ici à ${last}.`,
  bursts: (month) => `Il éclate en ${month}.`,
  legs: (priceFrom, spendingIn, order) =>
    `Les actions de l'IA étaient 40 % sous leur plus haut dès ${priceFrom}, l'investissement dans l'IA 25 % sous celui d'un an avant en ${spendingIn} : ${
      {
        both: 'les deux le même mois',
        shares: "les actions d'abord",
        spending: "l'investissement d'abord",
      }[order]
    }.`,
  before: (events) => `Dans les douze mois d'avant : ${events.join(', ')}.`,
  noneBefore: "Aucun choc aléatoire n'est venu dans les douze mois d'avant.",
  saved: (events) => `Sans ${events.join(' ou sans ')}, il n'éclate pas.`,
  later: (events) => `Il éclate plus tard sans ${events.join(' ou sans ')}.`,
  noSingle: "Aucun choc ne l'explique à lui seul.",
  withoutAnyNone: "Sans aucun choc aléatoire, il n'éclate pas.",
  withoutAnySame:
    'Sans aucun choc aléatoire, il éclate quand même ce mois-là : ses paramètres et son bruit suffisent.',
  withoutAny: (month) => `Sans aucun choc aléatoire, il éclate en ${month}.`,
  breaking: (events) => `Il éclaterait sans ${events.join(' ou sans ')}.`,
}
