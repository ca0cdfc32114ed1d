/** Which published figures follow from their own inputs. */
export const SCOREBOARD = {
  heading: 'Headline figures, worked out again',
  short: 'Figures recomputed',
  title: (reproduces: number, failing: number, outputs: number): string =>
    `${reproduces} of ${outputs} published numbers follow from their own inputs; ${failing} do not`,
  lead: (implied: number, targets: number, built: number): string =>
    `Each figure is a small model with units and sources (evidence/citations). Of the others, ${implied} show what must be true though nobody published it, ${targets} are targets without a public derivation, and ${built} are true by construction: they prove nothing and are counted apart.`,
  unit: 'How far the computed value lies from the published one, as a share of it, on a scale of tens. Each dot is one number',
  description: (parts: readonly string[]): string =>
    `Numbers that do not reproduce: ${parts.join('; ')}.`,
  rows: { reproduces: 'reproduces', built: 'by construction', fails: 'does not reproduce' },
  output: 'Number',
  formula: 'Formula',
  published: 'Published',
  computed: 'Computed',
  unitHead: 'Unit',
  off: 'Off by',
  finding: 'Finding',
  caption: 'Every published number with what its inputs give',
}
