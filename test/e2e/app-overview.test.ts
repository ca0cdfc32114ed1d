import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PLAIN_LINK, readLink, writeLink } from '../../src/language/scenario-link.ts'
import {
  faultsOfLooks,
  HAS_BROWSER,
  long,
  openPage,
  openSite,
  useSite,
  WHY_SKIPPED,
} from './site.ts'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
/** Worlds take their time on a machine that does other things too. */
const SLOW = 120_000

/** Wait until the answer to a change is refined: there is a change to reset, and its numbers can be taken away. */
async function refined(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Reset \d+ change/ }).waitFor({ timeout: SLOW })
  await page.locator('button:enabled', { hasText: 'All numbers (JSON)' }).waitFor({ timeout: SLOW })
}

async function numbersOf(page: Page): Promise<Record<string, unknown>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'All numbers (JSON)' }).click(),
  ])
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>
}

describe.skipIf(!HAS_BROWSER)(
  `the overview in a real browser${WHY_SKIPPED}`,
  { timeout: 360_000 },
  () => {
    const site = useSite()

    it('gives the numbers of the command line for the same link, bit for bit', async () => {
      const { page, faults, close } = await openPage(site, '')
      const lever = page.locator('#lever-true_gain')
      await lever.focus()
      await lever.press('ArrowRight')
      await page.getByText('coarse: 256 worlds').waitFor({ timeout: SLOW })
      await refined(page)
      const shown = await numbersOf(page)
      const command = (await page.locator('pre code').innerText()).replaceAll("'", '').split(' ')
      const { stdout } = spawnSync(process.execPath, [BIN, ...command.slice(1), '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      const told = JSON.parse(stdout) as Record<string, unknown>

      expect(Object.keys(readLink(page.url()).set)).toEqual(['true_gain'])
      for (const part of [
        'headline',
        'readings',
        'given',
        'paths',
        'drivers',
        'matching',
        'noBurst',
      ])
        expect(shown[part], part).toEqual(told[part])
      expect(faults).toEqual([])
      await close()
    })

    long(
      'says what a move did, keeps the answer before as a ghost, and undoes it by Back',
      async () => {
        const { page, close } = await openPage(site, '')
        const first = await page.locator('h1').innerText()
        await page.getByRole('button', { name: 'Bear', exact: true }).click()
        await refined(page)

        expect(await page.locator('h1').innerText()).not.toBe(first)
        expect(await page.getByText(/now [\d.]+, was [\d.]+ of 10/).count()).toBe(1)
        expect(await page.locator('svg .ghost').count()).toBeGreaterThan(0)
        expect(await page.locator('[aria-live=polite]').innerText()).toContain('boom')
        await page.goBack()
        await page.getByRole('heading', { level: 1, name: first }).waitFor({ timeout: SLOW })
        await close()
      },
    )

    long(
      'compares two scenarios world by world, and a link opens the comparison elsewhere',
      async () => {
        const { page, close } = await openPage(site, '')
        await page.getByLabel('Compare with').selectOption({ label: 'Bull' })
        await page.getByRole('button', { name: 'Bear', exact: true }).click()
        const finding = page.locator('section', { hasText: 'Against “Bull”' }).locator('.finding')
        await finding
          .filter({ hasText: /burst by 2028, against .*: \+/ })
          .waitFor({ timeout: SLOW })
        await page.waitForFunction('!document.querySelector(".finding.stale")', null, {
          timeout: SLOW,
        })
        const text = await finding.innerText()
        const other = await openPage(site, page.url().split('#')[1] ?? '')
        await other.page.locator('.finding', { hasText: text }).waitFor({ timeout: SLOW })

        expect(await page.locator('[id^=fig-difference-]').count()).toBe(8)
        await other.close()
        await close()
      },
    )

    long('gives the same answer without shared memory', async () => {
      const link = writeLink({ ...PLAIN_LINK, set: { gpu_life: 3 } })
      const plain = await openSite({ isolated: false })
      try {
        const [one, two] = [await openPage(plain, link), await openPage(site, link)]
        await refined(one.page)
        await refined(two.page)

        expect(await one.page.evaluate('crossOriginIsolated')).toBe(false)
        expect(await two.page.evaluate('crossOriginIsolated')).toBe(true)
        const [a, b] = [await numbersOf(one.page), await numbersOf(two.page)]
        expect([a['headline'], a['paths']]).toEqual([b['headline'], b['paths']])
        await one.close()
        await two.close()
      } finally {
        await plain.close()
      }
    })

    long(
      'opens what a chart rests on: its names in the model, and the sources of what was observed',
      async () => {
        const { page, faults, close } = await openPage(site, '')
        const chart = page.locator('#fig-path-2')
        await chart.getByRole('button', { name: /^Sources/ }).click()
        expect(await chart.locator('.ground li').count()).toBeGreaterThan(0)
        expect(await chart.locator('.ground').innerText()).toContain('datacenterdynamics.com')
        await chart.locator('.ground p a').first().click()
        await page.getByText('chip_revenue').first().waitFor({ timeout: SLOW })

        expect(faults).toEqual([])
        await close()
      },
    )

    it('has no axe violation and no sideways scrolling, in either theme and language, from phone to desk', async () => {
      const { page, faults, close } = await openPage(site, '')
      const ready = () => page.locator('#fig-path-8 svg').waitFor({ timeout: SLOW })

      expect(await faultsOfLooks(page, ready)).toEqual([])
      expect(faults).toEqual([])
      await close()
    })

    it('works on without a network once it was loaded, and opens again', async () => {
      const { page, faults, close } = await openPage(site, '')
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
      await site.visitor.setOffline(true)
      await page.reload()
      await page.getByRole('button', { name: 'Bull', exact: true }).click()
      await refined(page)
      for (const key of ['2', '3', '4', '5', '6', '7', '1']) {
        await page.locator('main').focus()
        await page.keyboard.press(key)
        await page.locator('main h1, main h2').first().waitFor({ timeout: SLOW })
      }

      expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
      await close()
      await site.visitor.setOffline(false)
    })
  },
)
