import type { SOURCES } from '../en/sources.ts'

/** What `sources` says in French. */
export const SOURCES_FR: typeof SOURCES = {
  kinds: {
    filing: 'document financier',
    survey: 'enquête',
    paper: 'article de recherche',
    'data set': 'jeu de données',
    press: 'presse',
    'project data': 'table de ce projet',
    model: 'calcul de ce projet',
  },
  userKinds: {
    parameter: 'paramètres',
    citation: 'chiffres',
    'static model': 'modèles',
    claim: 'thèses',
    'cost preset': 'coûts de',
    'cost input': 'entrées',
  },
  labels: {
    title: 'titre',
    by: 'par',
    kind: 'genre',
    licence: 'licence',
    where: 'où',
    url: 'adresse',
    checked: 'lu ici',
  },
  users: (count) =>
    count === 0 ? 'citée par rien' : count === 1 ? 'citée une fois' : `citée ${count} fois`,
  unused: 'Rien ne cite cette source.',
  found: (found, all) => `${found} sources sur ${all}`,
}
