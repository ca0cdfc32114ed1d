import type { BANNER, PAGE } from '../en/page.ts'

/** Words of the frame of the page. */
export const PAGE_FR: typeof PAGE = {
  skip: 'Aller à la réponse',
  contents: 'Sommaire',
  scenario: 'Rapport · scénario',
  dataTo: (month) => `données jusqu'à ${month}`,
  title: (answer) => `${answer} · Faultline`,
  end: (model, month, seed) =>
    `Faultline · modèle ${model} · données jusqu'à ${month} · graine ${seed}`,
  offline: "Cette page tient en un fichier. Elle ne charge rien et n'envoie rien.",
}

/** What a reader must know before the answer. */
export const BANNER_FR: typeof BANNER = {
  incomplete: (run, asked) =>
    `Calcul interrompu : ${run} mondes sur ${asked}. Tous les comptes ci-dessous portent sur les mondes calculés.`,
  stopped:
    'Étude interrompue avant la fin de ses calculs. Les notes disent lesquels manquent ; ce qui manque ci-dessous manque pour cette raison.',
  noMatch: (worlds) =>
    `Aucun des ${worlds} mondes n'est conforme aux observations. Tous les comptes ci-dessous portent sur l'ensemble des mondes.`,
  unsolved: (unsolved, run) =>
    `Pas de réponse : ${unsolved} mondes sur ${run} restent sans solution un mois donné ou violent une condition du modèle. Au-delà de 2 sur 100, aucun résultat n'est affiché.`,
  faults: (unconverged, failed, run) =>
    `Sur ${run} mondes, ${unconverged} sont restés sans solution un mois donné et ${failed} ont violé une condition du modèle.`,
}
