import type { ScoreCounts } from '../../../evidence/scoreboard.ts'

/** Published figures worked out again: the list of them and the card of each. */
export const CITATIONS = {
  title: 'Headline figures, worked out again',
  lead: 'Each published figure is a small model in the project’s own language, with units and sources. A figure that does not reproduce stays so until a source, not a tweak, resolves it. Tolerances were set after computing. What rests on an input solved from its own output is true by construction and never counts as validation.',
  counts: (c: ScoreCounts): string =>
    `${c.citations} figures with ${c.outputs} outputs, ${c.withFormula} of them with a formula: ${c.reproduces} reproduce, ${c.backFitted} by construction only, ${c.implied} show what must be true though nobody published it, ${c.targetOnly} are targets without a public derivation, ${c.doesNotReproduce} do not reproduce.`,
  verdict: 'Verdict',
  by: 'Published by',
  formula: 'Formula',
  input: 'Input',
  value: 'Value',
  unit: 'Unit',
  from: 'From',
  output: 'Output',
  published: 'Published',
  computed: 'Computed',
  residual: 'Off by',
  status: 'Status',
  sources: 'Sources',
  notes: 'Notes',
  none: 'nothing to compute: a target without a public derivation',
  modelOwn: 'value of the family',
  changed: 'changed',
  changedWarning:
    'An input was changed: the verdict is on your own reckoning, no longer on what was published.',
  backFitted: 'solved from the output',
  /** Between sources and reasons of one thing. */
  between: '; ',
  /** The words of a formula. */
  formulaText: (text: string): string => text,
  off: (what: string): string => `off by ${what}`,
}
