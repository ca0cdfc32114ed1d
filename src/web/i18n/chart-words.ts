import type { Messages } from '../../report/messages.ts'
import { MESSAGES } from '../../report/messages.ts'
import type { AppLanguage } from './words.ts'

/** The catalogue of charts and of the report in a language. */
export function chartWords(language: AppLanguage): Messages {
  return MESSAGES[language]
}
