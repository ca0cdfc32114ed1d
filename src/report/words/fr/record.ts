import type { LIMITS, MANIFEST, SOURCES } from '../en/record.ts'

/** What the model cannot say. */
export const LIMITS_FR: typeof LIMITS = {
  heading: 'Ce que ce modèle ne peut pas dire',
  short: 'Limites',
  none: 'Le modèle ne nomme aucun point faible, ce qui est en soi une raison de douter.',
}

/** The list of sources. */
export const SOURCES_FR: typeof SOURCES = {
  heading: 'Sources des chiffres',
  short: 'Sources des chiffres',
  none: "Aucune source n'est citée.",
}

/** How the report was made. */
export const MANIFEST_FR: typeof MANIFEST = {
  heading: 'Comment ce rapport a été fait',
  short: 'Fabrication',
  model: 'Modèle',
  modelHash: 'Empreinte du modèle',
  scenario: 'Scénario',
  scenarioHash: 'Empreinte du scénario',
  seed: 'Graine',
  engine: 'Moteur',
  backend: "Mode d'exécution",
  dataDate: "Données jusqu'à",
  worlds: 'Mondes calculés',
  worldsValue: (run, asked) => `${run} sur ${asked} demandés`,
  failed: 'Condition violée',
  unconverged: 'Sans solution un mois donné',
  workers: 'Processus',
  complete: 'Complet',
  yes: 'oui',
  no: 'non',
  again: 'Relancer',
  notes: 'Remarques',
}
