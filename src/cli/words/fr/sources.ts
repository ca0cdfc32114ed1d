import { several } from '../../../report/words/fr/frequency-words.ts'
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
  uses: {
    parameter: 'paramètres',
    part: 'parties',
    claim: 'affirmations',
    experiment: 'expériences',
    citation: 'recalculs',
    model: 'modèles',
    preset: 'coûts de',
    figure: 'chiffres',
    table: 'tables',
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
  figures: (count, write) => `${write(count)} ${several(count, 'chiffre', 'chiffres')}`,
  found: (found, all, unused) => `${found} sources sur ${all} ; ${unused} que rien ne cite`,
}
