import { describe, expect, it } from 'vitest'
import { InputError, ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { inputFault, runFault, sayFault } from './fault.ts'
import { CLI_WORDS } from './words/words.ts'

const french = CLI_WORDS.fr.errors

describe('faults of the command line', () => {
  it('carry their English text, code and exit code', () => {
    const fault = inputFault('no-scenario', 'no-scenario', { name: 'tawian', near: 'taiwan' })

    expect(fault.message).toBe(
      "there is no scenario 'tawian', and no such file. Did you mean 'taiwan'?",
    )
    expect([fault.code, fault.exitCode]).toEqual(['no-scenario', 2])
    expect(runFault('cancelled', 'cancelled', {}).exitCode).toBe(5)
  })

  it('are said in another language from what they carry', () => {
    const fault = inputFault('bad-option', 'not-whole', {
      name: 'worlds',
      text: 'x',
      least: 1,
      most: 9,
    })

    expect(sayFault(fault, french).replace(/\u00A0/g, ' ')).toBe(
      '--worlds vaut « x » ; il faut un nombre entier de 1 à 9',
    )
  })

  it('keep their English text where the catalogue does not know them', () => {
    expect(sayFault(new InputError('x', 'as it is'), french)).toBe('as it is')
    expect(sayFault(new InputError('x', 'as it is', { fault: 'toString' }), french)).toBe(
      'as it is',
    )
    expect(sayFault(new Error('broken'), french)).toBe('broken')
    expect(sayFault('text', french)).toBe('text')
  })

  it('count the faults of a model in either language and list them as they are', () => {
    const issues = new IssueList()
    issues.add('loop', 'variables.a', 'goes round')
    const fault = new ModelError(issues.items)

    expect(sayFault(fault, CLI_WORDS.en.errors)).toBe(fault.message)
    expect(sayFault(fault, french)).toMatch(/^1 défaut trouvé.:\nerror .*\[loop\] goes round$/)
  })
})
