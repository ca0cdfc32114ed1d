import type { AppLanguage } from '../words.ts'
import type { MethodWords } from './en.ts'
import { METHOD_EN } from './en.ts'
import { METHOD_FR } from './fr.ts'

/** The catalogue of the view in a language. */
export function methodWords(language: AppLanguage): MethodWords {
  return language === 'fr' ? METHOD_FR : METHOD_EN
}
