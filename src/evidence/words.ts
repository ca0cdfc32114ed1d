/** Languages of what readers see. */
export type Language = 'en' | 'fr'

/** The same text in each language. */
export type Words = Readonly<Record<Language, string>>

/** Languages, English first. */
export const LANGUAGES: readonly Language[] = ['en', 'fr']
