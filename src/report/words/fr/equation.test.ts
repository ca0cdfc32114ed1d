import { describe, expect, it } from 'vitest'
import { wordsOfEquation } from '../../../language/equation-words.ts'
import { parse } from '../../../language/parser.ts'
import { frenchEquation } from './equation.ts'

const NAMES: Readonly<Record<string, string>> = { rent: 'loyer', NVDA: 'Nvidia' }
const FRENCH = frenchEquation((word) => NAMES[word] ?? null)

describe('equations in French', () => {
  it.each([
    ['max(0, rent - 2.5)', 'le plus grand de 0 et (loyer moins 2,5)'],
    ['lag(price[NVDA], 12 months)', 'price de Nvidia il y a 12 mois'],
    ['if rent > 0 then 1 else rent * 2', 'si loyer est supérieur à 0, 1, sinon loyer fois 2'],
    ['sum[b](rent[b]) / 3 years', '(la somme sur b de loyer) divisé par 3 ans'],
    ['received[NVDA](rent, wages)', 'ce que Nvidia reçoit : loyer et wages'],
    ['peak(rent)', "le plus haut de loyer jusqu'ici"],
    ['tanh(rent)', 'tanh de loyer'],
  ])('say %s', (text, words) => {
    expect(wordsOfEquation(parse(text), new Set(['NVDA']), FRENCH)).toBe(words)
  })
})
