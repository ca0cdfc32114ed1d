import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import type { SiteServer } from '../../src/server/site-server.ts'
import { serveSite } from '../../src/server/site-server.ts'

/** A site that is older than its sources is built first, milliseconds. */
const OPENED_WITHIN = 600_000
const ROOT = new URL('../../', import.meta.url)
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p))

/** False where Debian's Chromium is not installed; tests in a browser are then left out. */
export const HAS_BROWSER: boolean = CHROMIUM !== undefined
/** What a title says when tests in a browser are left out. */
export const WHY_SKIPPED: string = HAS_BROWSER
  ? ''
  : " (skipped: Debian's chromium is not installed)"

/** Whether all tests of the app run: `npm run test:app`. A run of everything leaves those out that others come near to. */
const IS_LONG = process.env['FAULTLINE_APP'] === 'all'
const WHY_SHORT = IS_LONG ? '' : ' (skipped: npm run test:app runs it)'

/** A test of the long run alone; its title says so where it is left out. */
export function long(title: string, test: () => Promise<void>, within?: number): void {
  it.skipIf(!IS_LONG)(`${title}${WHY_SHORT}`, test, within)
}

/** One test of several cases: the first `few` in every run, the others in the long run alone. */
export function cases<const T extends readonly unknown[]>(
  few: number,
  all: readonly T[],
  title: string,
  test: (...parts: [...T]) => Promise<void>,
  within?: number,
): void {
  const parts = all.map((one): [...T] => [...one])
  it.each(parts.slice(0, few))(title, test, within)
  it.skipIf(!IS_LONG).each(parts.slice(few))(`${title}${WHY_SHORT}`, test, within)
}

/** The built site on a port of its own, and a browser to open it in. */
export interface TestSite {
  readonly url: string
  readonly browser: Browser
  /** One visitor, whose browser has compiled the app's code once for all pages of a test file. */
  readonly visitor: BrowserContext
  readonly close: () => Promise<void>
}

/** Build the site when it is older than its sources, serve it (with or without the headers of isolation) and start a browser. */
export async function openSite({
  isolated = true,
}: { readonly isolated?: boolean } = {}): Promise<TestSite> {
  execFileSync(process.execPath, ['scripts/build-site.js'], { cwd: ROOT, stdio: 'inherit' })
  const server: SiteServer = await serveSite({
    folder: fileURLToPath(new URL('dist/web', ROOT)),
    port: 0,
    isolated,
  })
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox'],
  })
  return {
    url: server.url,
    browser,
    visitor: await browser.newContext({ locale: 'en-GB' }),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Open the site before the tests of a file or block, and close it behind them. */
export function useSite(): TestSite {
  let opened: TestSite | undefined
  beforeAll(async () => {
    opened = await openSite()
  }, OPENED_WITHIN)
  afterAll(() => opened?.close())
  const there = (): TestSite => {
    if (!opened) throw new Error('The site is there in tests alone.')
    return opened
  }
  return {
    get url() {
      return there().url
    },
    get browser() {
      return there().browser
    },
    get visitor() {
      return there().visitor
    },
    close: () => there().close(),
  }
}

/** How a page is looked at. */
export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

/** A page of the app that a test opened. */
export interface OpenedPage {
  readonly page: Page
  /** What the page complains of, and what it asks of other hosts. */
  readonly faults: string[]
  readonly close: () => Promise<void>
}

/** Open an address of the site, by what follows `#` in it; of the app, or of another folder of the site. */
export async function openPage(
  { url, visitor }: TestSite,
  hash: string,
  { theme = 'light', width = 1280, height = 900, reducedMotion = 'no-preference' }: Look = {},
  folder = '',
): Promise<OpenedPage> {
  const page = await visitor.newPage()
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme, reducedMotion })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      faults.push(`asked ${request.url()}`)
  })
  await page.goto(`${url}${folder}#${hash}`)
  // The page brings an answer along; what is tested is the app that takes its place.
  await page.locator('.stored').waitFor({ state: 'detached' })
  return { page, faults, close: () => page.close() }
}

/** List what axe finds wrong by the rules of WCAG 2.2 AA. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 200)}`))
}

/** How far the page is wider than its window, px. */
export async function sideways(page: Page): Promise<number> {
  // Run by the browser, which has a document; the project's own types have none.
  return (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
}

/** Each theme and each language once, a desk and a phone. */
const TWO_LOOKS = [
  ['en', 'light', 1280],
  ['fr', 'dark', 360],
] as const
/** What else `npm run test:app` sees: every language in every theme, and a tablet. */
const OTHER_LOOKS = [
  ['en', 'dark', 768],
  ['fr', 'light', 1280],
] as const
const LOOKS = IS_LONG ? [...TWO_LOOKS, ...OTHER_LOOKS] : TWO_LOOKS

/**
 * Look at a page in both themes and languages, wide and narrow, and list what axe finds and where the page scrolls sideways.
 *
 * @param ready Waits until the page shows again what is looked at; called in each look.
 */
export async function faultsOfLooks(
  page: Page,
  ready: (width: number) => Promise<void>,
): Promise<string[]> {
  const found: string[] = []
  for (const [language, theme, width] of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`header button[lang=${language}]`).click()
    await ready(width)
    // Charts are drawn again for the width, and words come with the language.
    await page.waitForTimeout(300)
    const look = `${language} ${theme} ${width} px`
    found.push(...(await axeFaults(page)).map((fault) => `${look}: ${fault}`))
    const over = await sideways(page)
    if (over > 0) found.push(`${look}: scrolls sideways by ${over} px`)
  }
  return found
}
