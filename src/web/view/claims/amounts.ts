import type { JudgedOutput } from '../../../evidence/scoreboard.ts'
import { NO_VALUE } from '../../../report/format.ts'
import type { AppLanguage } from '../../i18n/words.ts'
import { shortAmount } from './amount.ts'

/** Write what a figure's number comes to, with its unit. */
export function computedText({ value, label }: JudgedOutput, language: AppLanguage): string {
  return value === null ? NO_VALUE : shortAmount(value, label, language)
}

/** Write what was published, or both ends of it, with its unit. */
export function publishedText({ published, label }: JudgedOutput, language: AppLanguage): string {
  if (published === null) return NO_VALUE
  if (typeof published === 'number') return shortAmount(published, label, language)
  const [low, high] = published
  return `${shortAmount(low, '', language)} … ${shortAmount(high, label, language)}`
}
