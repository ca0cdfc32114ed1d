import type { CostMark } from '../evidence/cost-report.ts'
import type { Language } from '../evidence/words.ts'

/** What the screen of costs says besides the evidence itself. */
export interface CostMessages {
  readonly presets: string
  readonly use: string
  readonly head: readonly [string, string, string, string, string]
  readonly marks: Readonly<Record<CostMark, string>>
  readonly undisclosed: string
  readonly notApplicable: string
  readonly legend: (worlds: number, seed: number) => string
  readonly published: string
  readonly holds: string
  readonly differs: string
  readonly backFitted: string
  readonly prices: string
  readonly costs: string
  readonly none: string
  readonly warning: string
}

/** The screen of costs in each language. */
export const COST_MESSAGES: Readonly<Record<Language, CostMessages>> = {
  en: {
    presets: 'Cost of intelligence: presets',
    use: 'faultline cost PRESET, --set NAME=VALUE, --compare PRESET',
    head: ['', 'value', '10-90 % of worlds', 'known', 'judged'],
    marks: { published: 'published', inferred: 'inferred', judged: 'judged', given: 'yours' },
    undisclosed: 'undisclosed',
    notApplicable: 'not applicable',
    legend: (worlds, seed) =>
      `${worlds} worlds, seed ${seed}. "known": the weakest of the inputs that count; "judged": share of the spread that comes from judged inputs. No range: nothing in it varies.`,
    published: 'Published numbers',
    holds: 'agrees',
    differs: 'differs',
    backFitted: 'agrees by construction (an input was solved from it)',
    prices: 'Price ratios (money asked)',
    costs: 'Cost ratios (money spent)',
    none: 'none: one of the two has no value',
    warning:
      'A price ratio is not a cost ratio: a price holds margin, rivalry and strategy. An inferred or judged cost is no measurement.',
  },
  fr: {
    presets: "Coût de l'intelligence : cas prêts",
    use: 'faultline cost CAS, --set NOM=VALEUR, --compare CAS',
    head: ['', 'valeur', '10-90\u00a0% des mondes', 'connu', 'jugé'],
    marks: { published: 'publié', inferred: 'déduit', judged: 'jugé', given: 'à vous' },
    undisclosed: 'non publié',
    notApplicable: 'sans objet',
    legend: (worlds, seed) =>
      `${worlds} mondes, graine ${seed}. «\u00a0connu\u00a0»\u00a0: la plus faible des données qui comptent\u00a0; «\u00a0jugé\u00a0»\u00a0: part de la dispersion due aux données jugées. Sans fourchette\u00a0: rien n'y varie.`,
    published: 'Chiffres publiés',
    holds: 'concorde',
    differs: 'diffère',
    backFitted: 'concorde par construction (une donnée en a été tirée)',
    prices: 'Rapports de prix (argent demandé)',
    costs: 'Rapports de coûts (argent dépensé)',
    none: "aucun\u00a0: l'un des deux n'a pas de valeur",
    warning:
      "Un rapport de prix n'est pas un rapport de coûts\u00a0: un prix contient marge, concurrence et stratégie. Un coût déduit ou jugé n'est pas une mesure.",
  },
}
