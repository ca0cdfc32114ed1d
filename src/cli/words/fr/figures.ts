import type { FIGURES } from '../en/figures.ts'

/** What `figures` says around the tables, whose own words stay as they are. */
export const FIGURES_FR: typeof FIGURES = {
  labels: {
    id: 'identifiant',
    dataset: 'jeu',
    rows: 'lignes',
    entity: 'entité',
    metric: 'grandeur',
    value: 'valeur',
    low: 'bas',
    high: 'haut',
    text: 'texte',
    unit: 'unité',
    measure: 'mesure',
    period: 'période',
    vintage: 'millésime',
    definition: 'définition',
    confidence: 'confiance',
    caveat: 'réserve',
    urls: 'adresses',
    references: 'sources',
    locator: 'endroit',
    note: 'remarque',
    contradicts: 'contredit',
  },
  confidences: { high: 'élevée', med: 'moyenne', low: 'faible' },
  references: {
    series: 'série',
    table: 'tableau du projet',
    repository: 'dépôt',
    computed: 'calcul',
    'not found': 'introuvable',
    words: 'texte',
  },
  range: (low, high) => `${low} à ${high}`,
  least: (low) => `au moins ${low}`,
  most: (high) => `au plus ${high}`,
  beside: (count) => `${count} en regard`,
  found: (found, all) => `${found} chiffres sur ${all}`,
  foundMore: (found, all, shown) =>
    `${found} chiffres sur ${all} ; les ${shown} premiers sont montrés`,
}
