import type { SHOCKS } from '../en/shocks.ts'

/** What one large shock does, and pairs of them. */
export const SHOCKS_FR: typeof SHOCKS = {
  heading: 'Ce que fait un grand choc',
  short: 'Chocs',
  lead: (worlds) =>
    `Chaque choc est lâché dans les mêmes ${worlds} mondes sans autre choc aléatoire ; l'écart se mesure à ces mondes sans lui. Une date ne se cite jamais seule.`,
  title: (label, change, date) =>
    `Le choc le plus fort, « ${label} » en ${date} : ${change} mondes sur 10 en dix-huit mois`,
  titleDate: (label, low, high) =>
    `La date compte le plus pour « ${label} » : de ${low} à ${high} mondes sur 10.`,
  unit: 'Variation du nombre de mondes sur 10 qui éclatent dans les dix-huit mois du choc, selon sa date. En gris : à moins de deux erreurs types de zéro',
  description: (parts) => `Variation selon la date : ${parts.join(' ; ')}.`,
  part: (label, values) => `${label} ${values}`,
  event: 'Choc',
  within: (date) => `18 mois, ${date}`,
  by2030: (date) => `d'ici à 2030, ${date}`,
  aiShares: "Actions de l'IA, au plus bas",
  market: 'S&P 500, au plus bas',
  capex: 'Investissement IA, deuxième année',
  output: 'Production, au plus bas, points',
  mediansNote: (date) =>
    `Tableau : mondes sur 10 ; les quatre dernières colonnes sont des variations médianes pour le choc de ${date}.`,
  pairsTitle: (label, beyond, date) =>
    `« ${label} » en ${date} : ${beyond} mondes sur 10 au-delà de la somme des deux`,
  pairsTitleLess: (label, beyond, date) =>
    `« ${label} » en ${date} : ${beyond} mondes sur 10 par rapport à la somme des deux`,
  pairsTitleNone:
    "Aucune paire ne s'écarte de la somme de ses parties au-delà de l'erreur d'échantillonnage",
  pairsUnit:
    'Variation du nombre de mondes sur 10 qui éclatent en dix-huit mois. Barre : les deux ensemble. Trait noir : la somme des deux séparément',
  sum: 'somme',
  together: 'Ensemble',
  sumOf: 'Somme des parties',
  beyond: 'Écart',
  pair: 'Paire',
  date: 'Date',
  parts: 'Parties',
  missing: "Ce calcul ne comprend pas l'étude des chocs isolés.",
}
