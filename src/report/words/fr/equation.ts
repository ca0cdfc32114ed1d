import type { EquationWords } from '../../../language/equation-speech.ts'
import { wordsOfName } from '../../../language/equation-speech.ts'

const COMMA = /\./g

/**
 * Equations in French.
 *
 * @param nameOf Names a number of the model or an element; null when it has no French name.
 */
export function frenchEquation(nameOf: (word: string) => string | null): EquationWords {
  const said = (word: string): string => nameOf(word) ?? wordsOfName(word)
  return {
    operators: {
      '+': 'plus',
      '-': 'moins',
      '*': 'fois',
      '/': 'divisé par',
      '^': 'à la puissance',
      '==': 'égale',
      '!=': 'diffère de',
      '<': 'est inférieur à',
      '<=': 'ne dépasse pas',
      '>': 'est supérieur à',
      '>=': 'atteint au moins',
      and: 'et',
      or: 'ou',
    },
    reductions: {
      sum: (over, body) => `la somme sur ${over} de ${body}`,
      product: (over, body) => `le produit sur ${over} de ${body}`,
      mean: (over, body) => `la moyenne sur ${over} de ${body}`,
      min: (over, body) => `le plus petit sur ${over} de ${body}`,
      max: (over, body) => `le plus grand sur ${over} de ${body}`,
      any: (over, body) => `pour au moins un ${over}, ${body}`,
      all: (over, body) => `pour chaque ${over}, ${body}`,
      count: (over, body) => `le nombre de ${over} pour lesquels ${body}`,
    },
    functions: {
      min: (args) => `le plus petit de ${listed(args)}`,
      max: (args) => `le plus grand de ${listed(args)}`,
      abs: ([x]) => `la taille de ${x}`,
      exp: ([x]) => `e à la puissance ${x}`,
      ln: ([x]) => `le logarithme naturel de ${x}`,
      sqrt: ([x]) => `la racine carrée de ${x}`,
      floor: ([x]) => `${x} arrondi vers le bas`,
      round: ([x]) => `${x} arrondi`,
      clip: ([x, low, high]) => `${x} maintenu entre ${low} et ${high}`,
      lag: ([x, time, before]) =>
        `${x} il y a ${time}${before ? ` (${before} tant qu'il n'est pas connu)` : ''}`,
      change: ([x, time, before]) =>
        `la variation de ${x} sur ${time}${before ? ` (depuis ${before} tant qu'il n'est pas connu)` : ''}`,
      smooth: ([x, time, start]) =>
        `${x} lissé sur ${time}${start ? ` (à partir de ${start})` : ''}`,
      peak: ([x, time]) => `le plus haut de ${x} ${time ? `sur ${time}` : "jusqu'ici"}`,
      trough: ([x, time]) => `le plus bas de ${x} ${time ? `sur ${time}` : "jusqu'ici"}`,
      lookup: ([table, x]) => `${table} lu à ${x}`,
      noise: ([stream]) => `un bruit normal centré réduit (${stream})`,
      final: ([x]) => `${x} à la fin`,
      first: ([x]) => `${x} au départ`,
      at: ([x, date]) => `${x} en ${date}`,
      average: ([x]) => `${x} en moyenne`,
      total: ([x]) => `${x} cumulé dans le temps`,
      first_time: ([x]) => `la première fois que ${x}`,
      drawdown: ([x, window]) =>
        `la plus forte chute de ${x} depuis son plus haut${window ? ` sur ${window}` : ''}`,
      within: ([x, from, to]) => `1 si, à un moment entre ${from} et ${to}, ${x}, sinon 0`,
      share_of_time: ([x]) => `la part du temps où ${x}`,
    },
    other: (name, args) => `${wordsOfName(name)} de ${args}`,
    negative: (x) => `moins ${x}`,
    not: (x) => `non ${x}`,
    choice: (when, then, otherwise) => `si ${when}, ${then}, sinon ${otherwise}`,
    named: (name, elements) =>
      said(name) + (elements.length > 0 ? ` de ${elements.map(said).join(' et ')}` : ''),
    flow: (direction, who, what) => {
      const verb = direction === 'received' ? 'reçoit' : 'paie'
      return what === ''
        ? `tout ce que ${said(who)} ${verb}`
        : `ce que ${said(who)} ${verb} : ${what}`
    },
    list: listed,
    number: (value, unit) =>
      String(value).replace(COMMA, ',') + (unit === null ? '' : ` ${frenchUnit(unit)}`),
    month: (label) => label,
  }
}

/** Units of the language of models in French; what is not listed stays. */
function frenchUnit(unit: string): string {
  return unit
    .replace(/USD bn/g, 'Md $')
    .replace(/\byears?\b/g, (word) => (word === 'year' ? 'an' : 'ans'))
    .replace(/\bmonths?\b/g, 'mois')
    .replace(/\bquarters?\b/g, (word) => (word === 'quarter' ? 'trimestre' : 'trimestres'))
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} et ${last}` : last
}
