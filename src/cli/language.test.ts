import { describe, expect, it } from 'vitest'
import { askedLanguage, readLanguage, systemLanguage } from './language.ts'

describe('the language of the system', () => {
  it('is French where its locale begins with fr', () => {
    for (const locale of ['fr', 'fr_FR', 'fr_CA.UTF-8', 'fr-FR', 'FR_fr'])
      expect(systemLanguage({ LANG: locale })).toBe('fr')
  })

  it('is English elsewhere', () => {
    for (const locale of ['', 'C', 'POSIX', 'en_GB.UTF-8', 'de_DE', 'fry_NL', 'frr'])
      expect(systemLanguage({ LANG: locale })).toBe('en')
    expect(systemLanguage({})).toBe('en')
  })

  it('follows LC_ALL, then LC_MESSAGES, then LANG; an empty one counts as none', () => {
    expect(systemLanguage({ LC_ALL: 'C', LANG: 'fr_FR' })).toBe('en')
    expect(systemLanguage({ LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'en_GB' })).toBe('fr')
  })
})

describe('--lang', () => {
  it('is found in both forms, the last one counts', () => {
    expect(askedLanguage(['run', '--lang', 'fr'])).toBe('fr')
    expect(askedLanguage(['--lang=fr', 'run', '--lang=en'])).toBe('en')
  })

  it('asks for nothing when it is missing, unknown or without a value', () => {
    for (const args of [
      [],
      ['run'],
      ['--lang'],
      ['--lang', 'de'],
      ['--lang='],
      ['--language', 'fr'],
    ])
      expect(askedLanguage(args)).toBeNull()
  })

  it('refuses a language that there is not', () => {
    expect(readLanguage('fr')).toBe('fr')
    for (const text of ['de', '', 'FR', '__proto__'])
      expect(() => readLanguage(text)).toThrow(/en and fr/)
  })
})
