import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Language } from '../../src/evidence/words.ts'
import { LANGUAGES } from '../../src/evidence/words.ts'
import { exampleReport } from '../../src/report/boom-report.test-fixture.ts'
import { renderHtml } from '../../src/report/html.ts'
import { cases } from './site.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p))
const why = CHROMIUM ? '' : " (skipped: Debian's chromium is not installed)"

describe.skipIf(!CHROMIUM)(`the report in a real browser${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-report-'))
  const pageIn = (language: Language): string => join(folder, `report-${language}.html`)
  let browser: Browser
  beforeAll(async () => {
    for (const language of LANGUAGES)
      writeFileSync(pageIn(language), renderHtml(exampleReport(), { language }))
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const looks = [
    ['en', 'light', 1280],
    ['fr', 'dark', 360],
    ['en', 'dark', 1280],
    ['en', 'light', 360],
    ['fr', 'light', 1280],
    ['fr', 'dark', 1280],
  ] as const
  cases(
    2,
    looks,
    '%s, %s at %i px: no axe violation, no sideways scrolling, no request',
    async (language, theme, width) => {
      const context = await browser.newContext({
        colorScheme: theme,
        viewport: { width, height: 900 },
      })
      const tab = await context.newPage()
      const requests: string[] = []
      tab.on('request', (r) => requests.push(r.url()))
      await tab.goto(pathToFileURL(pageIn(language)).href)

      const { violations } = await new AxeBuilder({ page: tab })
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
        .analyze()
      const spoken = await tab.getAttribute('html', 'lang')
      // Run by the browser, which has a document; the project's own types have none.
      const overflow = (await tab.evaluate(
        'document.documentElement.scrollWidth - innerWidth',
      )) as number

      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([])
      expect(spoken).toBe(language)
      expect(overflow).toBeLessThanOrEqual(0)
      expect(requests.filter((u) => !u.startsWith('file:'))).toEqual([])
      await context.close()
    },
  )
})
