import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PLAIN_LINK, writeLink } from '../../src/language/scenario-link.ts'
import { serveSite } from '../../src/server/site-server.ts'
import type { Look, OpenedPage, TestSite } from './site.ts'
import {
  axeFaults,
  cases,
  HAS_BROWSER,
  long,
  openPage,
  sideways,
  useSite,
  WHY_SKIPPED,
} from './site.ts'

const SLOW = 90_000
/** Open the page of one chart. */
async function openEmbed(site: TestSite, hash: string, look: Look = {}): Promise<OpenedPage> {
  return openPage(site, hash, look, 'embed/')
}
const CHARTS = 'ten-worlds by-year by-year-calm losses path-1 drivers readings matching evidence-kinds misses forecast episodes variance changes-1-1'.split(' ') // prettier-ignore

describe.skipIf(!HAS_BROWSER)(`A chart on other pages, in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  long(
    'shows each stored chart with its origin and a link back, without the engine',
    async () => {
      const { page, close } = await openPage(site, 'v=overview')
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const chart of CHARTS) {
        await page.goto('about:blank')
        await page.goto(`${site.url}embed/#c=${chart}&lang=en`)
        await page.locator('.drawn svg').waitFor({ timeout: SLOW })
        expect(await page.locator('.foot', { hasText: 'Faultline ·' }).innerText(), chart).toMatch(/model [\d.]+ · .*data to/) // prettier-ignore
        expect(await page.getByRole('link', { name: 'Open in Faultline' }).getAttribute('href')).toMatch(new RegExp(`^${site.url}#m=`)) // prettier-ignore
        expect(await page.locator('h1').count()).toBe(1)
      }
      expect(asked.filter((url) => /worker|model\.json/.test(url))).toEqual([])
      await close()
    },
    200_000,
  )

  long(
    'runs the worlds of a changed scenario and shows no other’s',
    async () => {
      const link = writeLink({ ...PLAIN_LINK, base: 'calm' })
      const { page, faults, close } = await openEmbed(site, `c=by-year&${link}&lang=en`)
      await page.getByText('The worlds of this link are being run.').or(page.locator('.drawn svg')).waitFor({ timeout: SLOW }) // prettier-ignore
      await page.locator('.foot', { hasText: '· calm ·' }).waitFor({ timeout: SLOW })
      expect(faults).toEqual([])
      await close()
    },
    200_000,
  )

  cases(
    1,
    [['c=%3Cscript%3E'], ['c=losses&s=@@@'], [''], ['c=nosuch']],
    'says in words what is wrong with #%s',
    async (hash) => {
      const { page, close } = await openEmbed(site, `${hash}&lang=en`)
      await page.getByText(/There is no chart of this name|This link cannot be used/).waitFor({ timeout: SLOW }) // prettier-ignore
      await close()
    },
  )

  it('stands in a frame of another host, tells its height, and the app itself does not', async () => {
    const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))
    const plain = await serveSite({ folder, port: 0, isolated: false })
    const other = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html')
      answer.end(`<iframe id="chart" src="${plain.url}embed/#c=losses&lang=en" width="700" height="500"></iframe>
        <iframe id="app" src="${plain.url}" width="700" height="500"></iframe>
        <script>addEventListener('message', ({ data }) => { if (data.faultline === 'height') window.told = data.height })</script>`)
    })
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const page = await site.visitor.newPage()
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
    await page.frameLocator('#chart').locator('.drawn svg').waitFor({ timeout: SLOW })

    expect(await page.evaluate('window.told')).toBeGreaterThan(200)
    expect(await page.frameLocator('#app').locator('header.top').count()).toBe(0)
    await page.close()
    other.close()
    await plain.close()
  })

  long('is offered under a chart as code to copy, which shows that chart', async () => {
    const { page, faults, close } = await openPage(site, 'v=overview&lang=en')
    await page
      .locator('#fig-losses')
      .getByRole('button', { name: /^Embed/ })
      .click({ timeout: SLOW })
    const code = await page.getByRole('dialog').getByRole('textbox').inputValue()
    const title = await page.locator('#fig-losses figcaption h2').innerText()
    const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? ''

    expect(code).toMatch(/^<iframe .*<\/iframe>$/)
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.goto('about:blank')
    await page.goto(src)
    await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: SLOW })
    expect(faults).toEqual([])
    await close()
  })

  cases(
    0,
    [
      ['losses', 'light', 'en', 1280],
      ['readings', 'dark', 'fr', 360],
      ['misses', 'dark', 'en', 360],
      ['path-2', 'light', 'fr', 360],
      ['nosuch', 'dark', 'fr', 768],
    ],
    '%s, %s, %s, %i px: no axe violation, no sideways scrolling',
    async (chart, theme, lang, width) => {
      const hash = `c=${chart}&theme=${theme}&lang=${lang}`
      const { page, faults, close } = await openEmbed(site, hash, { width, theme: 'light' })
      await page.locator('h1').waitFor({ timeout: SLOW })
      if (chart !== 'nosuch') await page.locator('.drawn svg').waitFor({ timeout: SLOW })

      expect(await axeFaults(page)).toEqual([])
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await page.evaluate("document.documentElement.classList.contains('dark')")).toBe(
        theme === 'dark',
      )
      expect(faults).toEqual([])
      await close()
    },
  )
})
