import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cases, faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const SLOW = 90_000
const PARTS = 'limits judgement matching misses forecast episodes drivers variance readings data worlds matrix changes'.split(' ') // prettier-ignore

describe.skipIf(!HAS_BROWSER)(`Method and limits in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  it('lists every part, each one click away, and its address opens it', async () => {
    const { page, faults, close } = await openPage(site, 'v=method')
    const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link')
    await links.first().waitFor({ timeout: SLOW })

    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      PARTS.map((part) => `#v=method&at=${part}`),
    )
    for (const [k, part] of PARTS.entries()) {
      await links.nth(k).click()
      expect(await page.evaluate('document.activeElement.id')).toBe(`m-${part}`)
      expect(await page.locator(`#m-${part}`).innerText()).toMatch(/\w+\n[\s\S]{80,}/)
    }
    await close()

    const other = await openPage(site, 'v=method&at=changes')
    const heading = other.page.getByRole('heading', { name: 'Changes of the numbers' })
    await heading.waitFor({ timeout: SLOW })
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(900)
    expect(faults).toEqual([])
    await other.close()
  })

  long('shows the misses that the document on validation names, and every weak point', async () => {
    const { page, close } = await openPage(site, 'v=method')
    await page
      .getByRole('heading', { level: 1, name: /clearly off on 3/ })
      .waitFor({ timeout: SLOW })
    const misses = page.locator('#m-misses')
    await misses.getByRole('button', { name: /^Table/ }).click()
    const row = misses.locator('tr', { hasText: 'Revenue rate of Anthropic, May 2026' })
    // docs/economy/VALIDATION.md: 11.5 against 45 to 47.
    expect(await row.innerText()).toMatch(/45\.0 to \$47\.0bn\s+\$11\.5bn/)
    const points = readFileSync(new URL('../../evidence/weak-points.yaml', import.meta.url), 'utf8')
    expect(await page.locator('#m-limits ol li').count()).toBe(points.match(/^ {2}- en:/gm)?.length)
    await page.locator('#m-judgement summary').click()
    expect(await page.locator('#m-judgement details tbody tr').count()).toBe(106)
    await page.getByRole('link', { name: 'Open the matrices' }).click()
    await page.getByText('29 balance sheets').waitFor({ timeout: SLOW })
    await close()
  })

  long('says so when its record cannot be read, and reads it again', async () => {
    // A visitor whose browser keeps nothing for use without a network.
    const visitor = await site.browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' })
    const { page } = await openPage({ ...site, visitor }, 'v=overview')
    await page.route('**/data/method.json', (route) => route.abort())
    await page.getByRole('link', { name: 'Method and limits' }).click({ timeout: SLOW })
    await page.getByRole('alert').waitFor({ timeout: SLOW })
    await page.unroute('**/data/method.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('#m-limits').waitFor({ timeout: SLOW })
    await visitor.close()
  })

  long(
    'has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async () => {
      const { page, faults, close } = await openPage(site, 'v=method')
      const found = await faultsOfLooks(page, async () => {
        await page.locator('#m-changes svg').waitFor({ timeout: SLOW })
        // Run by the browser, which has a document; the project's own types have none.
        await page.evaluate(
          "for (const one of document.querySelectorAll('details')) one.open = true",
        )
      })

      expect(found).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
  )

  cases(
    1,
    [['overview'], ['method'], ['break-it'], ['who-pays-whom']],
    'prints %s light from a dark screen, without controls, with a foot',
    async (view) => {
      const { page, close } = await openPage(site, `v=${view}`, { theme: 'dark' })
      await page.locator('h1').waitFor({ timeout: SLOW })
      await page.emulateMedia({ media: 'print' })

      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      )
      expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(18, 32, 44)') // prettier-ignore
      for (const kind of ['header.top', '.btn', '.link', 'input', 'select'])
        for (const one of await page.locator(kind).all())
          expect(await one.isVisible(), kind).toBe(false)
      const foot = await page.locator('.print-only.foot').innerText()
      expect(foot).toMatch(/now · model [\d.]+ · seed 1 · data to \d{4}-\d\d/)
      expect(foot).toContain(site.url)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      await close()
    },
  )
})
