import type { WHEN } from '../en/when.ts'

/** When it bursts: ranges, readings, dates. */
export const WHEN_FR: typeof WHEN = {
  heading: 'Quand il éclate',
  short: 'Quand',
  byYearTitle: (year, base, low, high) =>
    `À la fin de ${year}, le cas de base compte ${base} sur 10 ; les lectures vont de ${low} à ${high}`,
  calmTitle: (year, base, low, high) =>
    `Sans choc aléatoire, c'est ${base} sur 10 à la fin de ${year}, entre ${low} et ${high}`,
  byYearUnit:
    "Mondes sur 10 ayant éclaté à la fin de l'année. Barre claire : toutes les lectures. Barre foncée : chocs deux fois moins à deux fois plus fréquents. Point : cas de base",
  byYearUnitPlain:
    "Mondes sur 10 ayant éclaté à la fin de l'année. Barre claire : toutes les lectures. Point : cas de base",
  byYearDescription: (parts) =>
    `Cas de base et étendue de toutes les lectures, par année : ${parts.join(' ; ')}.`,
  yearPart: (year, base, low, high) => `${year} : ${base} (${low} à ${high})`,
  byYear: "mondes sur 10 ayant éclaté à la fin de l'année",
  axisTop: '10 mondes sur 10',
  year: 'Fin',
  base: 'Cas de base',
  lowest: 'Plus basse',
  highest: 'Plus haute',
  hazardLow: 'Chocs, bas',
  hazardHigh: 'Chocs, haut',
  tableTitle: 'Toutes les lectures de la question',
  tableUnit: (year) =>
    `Mondes sur 10 ayant éclaté à la fin de l'année. Erreur d'échantillonnage : une erreur type en ${year}`,
  readingsTitle: (year, low, lowName, high, highName) =>
    `À la fin de ${year}, le compte va de ${low} sur 10 (${lowName}) à ${high} (${highName})`,
  readingsUnit: (year) =>
    `Mondes sur 10 ayant éclaté à la fin de ${year}, selon la lecture de la question. Point plein : cas de base. Barre : deux erreurs types d'échantillonnage de chaque côté`,
  readingsDescription: (parts) =>
    `Mondes sur 10 par lecture, avec chocs aléatoires : ${parts.join(' ; ')}.`,
  reading: 'Lecture',
  worlds: 'Mondes',
  error: "Erreur d'échant.",
  confirmed: (label) => `${label}, compté quand les deux conditions ont été vues`,
  datesTitle: (median) => `La moitié des éclatements ont lieu avant ${median}`,
  datesTitleBoth: (median, calm) =>
    `La moitié des éclatements ont lieu avant ${median}, sans choc aléatoire avant ${calm}`,
  datesTitleNone: "Aucun monde n'éclate avec chocs aléatoires",
  datesUnit: (year) =>
    `Mondes sur 100 qui éclatent chaque semestre. En orange : jusqu'à la fin de ${year}. Tirets : sans choc aléatoire`,
  datesDescription: (top, share) =>
    `Histogramme des éclatements par semestre. Le semestre le plus chargé est ${top}, avec ${share} mondes sur 100.`,
  by: (count, year) => `${count} sur 10 à la fin de ${year}`,
  byShort: (count) => `${count} sur 10`,
  median: 'éclatement médian',
  calmMedian: 'médian sans choc',
  halfYear: 'Semestre',
}
