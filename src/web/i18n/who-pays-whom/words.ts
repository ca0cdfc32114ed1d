import type { AppLanguage } from '../words.ts'
import type { PaysWords } from './en.ts'
import { PAYS_EN } from './en.ts'
import { PAYS_FR } from './fr.ts'

/** The catalogue of the view in a language. */
export function paysWords(language: AppLanguage): PaysWords {
  return language === 'fr' ? PAYS_FR : PAYS_EN
}

/** Name an actor; one that no catalogue has bears its own name. */
export function actorName(actor: string, words: PaysWords): string {
  return words.actors[actor] ?? actor
}

/** Name a claim, payment or line of the ledger. */
export function bookName(name: string, words: PaysWords): string {
  return words.names[name] ?? name.replaceAll('_', ' ')
}
