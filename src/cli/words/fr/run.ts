import { several } from '../../../report/words/fr/frequency-words.ts'
import type { PROGRESS, RUN, STREAM } from '../en/run.ts'

/** What commands say while they run and when they have written files. */
export const PROGRESS_FR: typeof PROGRESS = {
  stopping: 'Arrêt en cours ; ce qui est fait est gardé. Ctrl-C à nouveau pour finir aussitôt.',
  worlds: (scenario, done, total) => `${scenario} : ${done} mondes sur ${total}`,
  worldsASecond: (scenario, done, total, perSecond) =>
    `${scenario} : ${done} mondes sur ${total}, ${perSecond} par seconde`,
  oldLink: (was, is) =>
    `Le lien vient du modèle ${was}, et ceci est le modèle ${is}. Ses changements s'appliquent au plus récent ; les nombres peuvent donc différer.`,
  percent: (share) => `${share} %`,
  report: (path) => `Rapport   ${path}`,
  numbers: (path) => `Chiffres  ${path}`,
  goOn: [
    'Et après   node bin/faultline.js run deepseek-2027 --against calm   un scénario face à un autre',
    '           node bin/faultline.js explain expected_growth            une équation, son unité, ses sources',
    '           node bin/faultline.js matrix balance --at 2026-12        qui doit quoi à qui',
    '           node bin/faultline.js --help                             tout le reste',
  ],
}

/** What a run of many worlds says. */
export const RUN_FR: typeof RUN = {
  head: (model, version, scenario, worlds, seed) =>
    `${model} ${version}, scénario ${scenario} : ${worlds} ${several(worlds, 'monde', 'mondes')}, graine ${seed}`,
  incomplete: (run, asked) => `INCOMPLET : ${run} mondes sur ${asked} ont été calculés.`,
  match: (kept, worlds) => `${kept} mondes sur ${worlds} sont conformes aux observations`,
  rejects: (observation, share) => ` ; ${observation} en écarte le plus (${share})`,
  pure: 'sans unité',
  heads: ['10 %', 'médiane', '90 %', 'moyenne'],
  middleError: '± médiane',
  meanOfAll: 'moy. de tous',
  difference: 'écart',
  differenceError: '± e.t.',
  differenceOf: (one, other) => `écart : ${one} moins ${other}, monde par monde`,
  correlation: (outcome, noise) =>
    `Corrélation de rang avec ${outcome} (le hasard seul reste sous ${noise}) :`,
  fault: (world, seed, month, what, value) =>
    `  monde ${world}, graine ${seed}, ${month} : ${what} = ${value}`,
  unnamed: '(sans nom ; calculer ce monde seul)',
  clamp: (name, count) => `borne ${name} : ${count} pas de monde`,
  check: (name, gap) => `contrôle ${name} : pire écart ${gap}`,
}

/** What a streamed run adds. */
export const STREAM_FR: typeof STREAM = {
  how: (worlds, megabytes, error) =>
    `Au fil de l'eau : statistiques de blocs de ${worlds} mondes, réunies dans l'ordre, en ${megabytes} Mo. Les quantiles sont justes à ${error} près ; ± dit l'erreur possible sur la médiane. Les dates sont exactes.`,
  differences:
    "Les erreurs types des écarts viennent de 64 groupes de mondes au plus. Une date n'en a pas : dans certains mondes, elle n'est pas un nombre.",
  kept: 'Mondes à regarder, recalculés par leur numéro :',
  first: (event, share) =>
    `Premier mois : ${event === 'burst' ? 'éclatement' : event}, dans ${share} des mondes`,
  median: (month) => `, médiane ${month}`,
  unsound: (worlds) =>
    `  ${worlds} ${several(worlds, 'monde a', 'mondes ont')} des valeurs qui ne sont pas finies`,
  world: (world, about) => `  monde ${world} : ${about}`,
}
