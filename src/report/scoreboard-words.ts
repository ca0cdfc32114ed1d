/** What the section of recomputed figures says, by language. */
export interface ScoreboardWords {
  readonly heading: string
  readonly short: string
  readonly title: (reproduces: number, failing: number, outputs: number) => string
  readonly lead: (implied: number, targets: number, built: number) => string
  readonly unit: string
  readonly description: (parts: readonly string[]) => string
  readonly rows: readonly [string, string, string]
  readonly figure: string
  readonly output: string
  readonly formula: string
  readonly published: string
  readonly computed: string
  readonly unitHead: string
  readonly off: string
  readonly finding: string
  readonly caption: string
}

/** Words of the section in each language. */
export const SCOREBOARD_WORDS: Readonly<Record<string, ScoreboardWords>> = {
  en: {
    heading: 'Headline figures, worked out again',
    short: 'Figures recomputed',
    title: (reproduces, failing, outputs) =>
      `${reproduces} of ${outputs} published numbers follow from their own inputs; ${failing} do not`,
    lead: (implied, targets, built) =>
      `Each figure is a small model with units and sources (evidence/citations). Of the others, ${implied} show what must be true though nobody published it, ${targets} are targets without a public derivation, and ${built} are true by construction: they prove nothing and are counted apart.`,
    unit: 'How far the computed value lies from the published one, as a share of it, on a scale of tens. Each dot is one number',
    description: (parts) => `Numbers that do not reproduce: ${parts.join('; ')}.`,
    rows: ['reproduces', 'by construction', 'does not reproduce'],
    figure: 'Figure',
    output: 'Number',
    formula: 'Formula',
    published: 'Published',
    computed: 'Computed',
    unitHead: 'Unit',
    off: 'Off by',
    finding: 'Finding',
    caption: 'Every published number with what its inputs give',
  },
  fr: {
    heading: 'Chiffres publiés, recalculés',
    short: 'Chiffres recalculés',
    title: (reproduces, failing, outputs) =>
      `${reproduces} nombres publiés sur ${outputs} suivent de leurs propres entrées ; ${failing} n’en suivent pas`,
    lead: (implied, targets, built) =>
      `Chaque chiffre est un petit modèle avec unités et sources (evidence/citations). Parmi les autres, ${implied} disent ce qui doit être vrai sans que personne l’ait publié, ${targets} sont des cibles sans calcul public, et ${built} sont vrais par construction : ils ne prouvent rien et sont comptés à part.`,
    unit: 'Distance entre valeur calculée et valeur publiée, en part de celle-ci, sur une échelle de dizaines. Chaque point est un nombre',
    description: (parts) => `Nombres non redonnés : ${parts.join(' ; ')}.`,
    rows: ['redonné par le calcul', 'par construction', 'non redonné'],
    figure: 'Chiffre',
    output: 'Nombre',
    formula: 'Formule',
    published: 'Publié',
    computed: 'Calculé',
    unitHead: 'Unité',
    off: 'Écart',
    finding: 'Constat',
    caption: 'Chaque nombre publié et ce que donnent ses entrées',
  },
}
