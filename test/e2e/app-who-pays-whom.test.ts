import { describe, expect, it } from 'vitest'
import { findScenario } from '../../src/cli/scenario-option.ts'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import { faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const SLOW = 90_000

describe.skipIf(!HAS_BROWSER)(`Who pays whom in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  it('shows every actor as a button and the books of one, as the engine has them', async () => {
    const { page, faults, close } = await openPage(site, 'v=who-pays-whom')
    await page.getByText('29 balance sheets · June 2026').waitFor({ timeout: SLOW })
    const folder = requireSound(readModelFolder(undefined))
    const { series, months } = await new InlineRunner(folder.model, folder.identity).run({
      scenario: findScenario(folder, 'now'),
      worlds: 1,
      seed: 1,
      mode: 'central',
      record: ['deposit[OPENAI]', 'net_worth[OPENAI]'],
    })
    const at = (label: string) => series.get(label)?.[months.indexOf('2026-06')] ?? NaN
    const books = page.getByRole('region', { name: 'OpenAI' })

    expect(await page.locator('svg [role=button]').count()).toBe(29)
    expect(await books.locator('tr', { hasText: 'deposits' }).first().innerText()).toContain(
      at('deposit[OPENAI]').toFixed(1),
    )
    expect(await books.locator('tr', { hasText: 'Net worth, June 2026' }).innerText()).toContain(
      Math.abs(at('net_worth[OPENAI]')).toFixed(0),
    )
    expect(await books.getByText('The lines add up, rounding aside.').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  it('checks that columns sum to zero, in balance sheets, flows and net worth, and as time moves', async () => {
    const { page, close } = await openPage(site, 'v=who-pays-whom')
    const slider = page.getByRole('slider', { name: 'Month' })
    await slider.waitFor({ timeout: SLOW })
    for (const [which, month] of [['Balance sheets', 'June 2026'], ['Flows', 'June 2026'], ['Net worth', 'June 2026']] as const) {
      await page.getByRole('button', { name: which, exact: true }).click()
      await page.locator('.mxc .unit', { hasText: month }).waitFor()
      await page.getByText(/^29 columns checked/).waitFor()
      expect(await page.locator('.mxc h2').innerText()).not.toMatch(/does not sum/)
    } // prettier-ignore
    await slider.focus()
    await page.keyboard.press('End')
    await page.locator('.mxc .unit', { hasText: 'December 2032' }).waitFor()
    await page.getByText(/^29 columns checked/).waitFor()
    expect(await page.locator('.mxc h2').innerText()).not.toMatch(/does not sum/)
    await close()
  })

  long('selects by key, filters by kind and by instrument, and shows claims', async () => {
    const { page, close } = await openPage(site, 'v=who-pays-whom')
    const nvidia = page.getByRole('button', { name: 'Nvidia, Suppliers' })
    await nvidia.waitFor({ timeout: SLOW })
    await nvidia.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Nvidia pays out/ }).waitFor()
    const before = await page.locator('.picture path').count()
    await page.getByRole('button', { name: 'Chips, sites, power' }).click()
    expect(await page.locator('.picture path').count()).toBeLessThan(before)
    await page.getByLabel('One of them').selectOption('rounds')
    await page.locator('summary').click()
    const kinds = new Set(await page.locator('.list td:nth-child(3)').allInnerTexts())
    expect([...kinds]).toEqual(['New shares and fund calls'])
    await page.getByRole('button', { name: 'Claims', exact: true }).click()
    await page.getByRole('heading', { name: /^Nvidia has/ }).waitFor()
    await close()
  })

  long('plays four months a second; where motion is unwelcome a press is a step', async () => {
    const { page, close } = await openPage(site, 'v=who-pays-whom', { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Step' }).click({ timeout: SLOW })
    await page.getByText('29 balance sheets · July 2026').waitFor()
    await close()

    const moving = await openPage(site, 'v=who-pays-whom')
    await moving.page.getByRole('button', { name: 'Play' }).click({ timeout: SLOW })
    await moving.page.getByRole('button', { name: 'Pause' }).waitFor()
    await expect
      .poll(() => moving.page.locator('.eyebrow').innerText(), { timeout: SLOW })
      .not.toContain('June 2026')
    await moving.page.keyboard.press('p')
    await moving.page.getByRole('button', { name: 'Play' }).waitFor()
    await moving.close()
  })

  long('shows a world by its number', async () => {
    const { page, faults, close } = await openPage(site, 'v=who-pays-whom')
    await page.getByRole('button', { name: 'By number' }).click({ timeout: SLOW })
    await page
      .getByText(/June 2026 · world 1 ·/)
      .first()
      .waitFor({ timeout: SLOW })
    expect(faults).toEqual([])
    await close()
  })

  long(
    'has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async () => {
      const { page, faults, close } = await openPage(site, 'v=who-pays-whom')
      const found = await faultsOfLooks(page, async (width) => {
        await page.locator('.mxc table').waitFor({ timeout: SLOW })
        const isPhone = width <= 520
        await page.locator(isPhone ? '.list table' : '.picture').waitFor({ timeout: SLOW })
        await page.locator(isPhone ? '.picture' : '.list table').waitFor({ state: 'hidden' })
      })

      expect(found).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
  )
})
