import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleReport } from '../report/boom-report.test-fixture.ts'
import { hostileReport } from '../report/edge-cases.test-fixture.ts'
import { answerOf } from '../report/answer-text.ts'
import { MESSAGES } from '../report/messages.ts'
import { reportFor } from '../report/reader-report.ts'
import type { BoomReport } from '../study/boom-report.ts'
import { pageWithAnswer } from './site-page.ts'

const PAGE = readFileSync(new URL('../web/index.html', import.meta.url), 'utf8')
const SCRIPT = 'document.title'
const pageOf = (report: BoomReport): string =>
  pageWithAnswer(
    PAGE.replace('<title>', '<link rel="stylesheet" crossorigin href="./a.css"><title>'),
    report,
    (address) => `/* ${address} */`,
    SCRIPT,
  )
const words = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', "'")

describe('the page of the site', () => {
  it('brings the sentence and the range of the stored answer along, in both languages', () => {
    const page = words(pageOf(exampleReport()))

    for (const catalogue of [MESSAGES.en, MESSAGES.fr]) {
      const { sentence, range } = answerOf(reportFor(catalogue, exampleReport(), null), catalogue)
      expect(page).toContain(sentence)
      expect(page).toContain(range)
    }
  })

  it('holds its styles, and lets its own script run and no other', () => {
    const page = pageOf(exampleReport())

    expect(page).toContain('/* ./a.css */')
    expect(page).not.toContain('<link rel="stylesheet"')
    expect(page).toContain('<link media="not all" rel="stylesheet"')
    // printf document.title | openssl dgst -sha256 -binary | base64
    expect(page).toContain(
      "script-src 'self' 'sha256-o3vzFSF4YhB5rDb5tpELAmIlJDq+2XOarY4IDsOum1c=' 'wasm-unsafe-eval'",
    )
  })

  it('takes no markup from a report', () => {
    expect(pageOf(hostileReport())).not.toContain('<script>alert')
  })

  it('is refused where there is no place for the answer', () => {
    expect(() => pageWithAnswer('<p>nothing</p>', exampleReport(), () => '', SCRIPT)).toThrow(
      'no <div id="app">',
    )
  })
})
