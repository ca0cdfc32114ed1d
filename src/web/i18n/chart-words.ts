import type { Messages } from '../../report/messages.ts'
import { ENGLISH } from '../../report/messages.ts'
import type { AppLanguage } from './words.ts'

/** The catalogue of charts and of the report in a language. */
export function chartWords(_language: AppLanguage): Messages {
  return ENGLISH
}
