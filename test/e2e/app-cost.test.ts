import { describe, expect, it } from 'vitest'
import { readCostFiles } from '../../src/cli/cost-files.ts'
import { figureOf, reportCost } from '../../src/evidence/cost-report.ts'
import { PLAIN_LINK, readLink, writeLink } from '../../src/language/scenario-link.ts'
import { faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const linkTo = (cost: object): string =>
  writeLink({ ...PLAIN_LINK, view: 'cost', cost: { preset: '', set: {}, beside: null, ...cost } })
/** Worlds take their time on a machine that does other things too. */
const SLOW = 120_000
const REFINED = /· 2,000 worlds/

describe.skipIf(!HAS_BROWSER)(`Cost of intelligence in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  it(
    'shows the disclosure of day 6 beside ours: 608 / 73.7 and 168 / 14.8 thousand tokens a second need 226.9 nodes',
    async () => {
      const { page, faults, close } = await openPage(site, linkTo({ preset: 'deepseek-day6' }))
      const row = page.getByRole('row', { name: /^Nodes from throughput/ })
      await row.waitFor({ timeout: SLOW })
      const cells = await row.getByRole('cell').allInnerTexts()
      // Tokens of a day over tokens a second and node, over the seconds of a day.
      const nodes = (608e9 / 73_700 + 168e9 / 14_800) / 86_400

      expect(cells[0]).toBe('226.8')
      expect(cells[1]).toBe(nodes.toFixed(1))
      expect(cells[3]).toBe(`+${((nodes / 226.75 - 1) * 100).toFixed(3).replace(/0+$/, '')}%`)
      await row.getByRole('link', { name: /^One more thing/ }).waitFor()

      await row.getByRole('button', { name: 'Nodes from throughput' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('nodes_needed = prefill_nodes + decode_nodes').waitFor()
      await dialog.getByRole('button', { name: 'Decode nodes' }).click()
      await dialog.getByText(/^decode_nodes = daily_output/).waitFor()
      await page.keyboard.press('Escape')
      expect(await dialog.isVisible()).toBe(false)
      expect(faults).toEqual([])
      await close()
    },
    SLOW * 2,
  )

  long(
    'gives the numbers of the command line for a changed input, elsewhere too, and Back takes it back',
    async () => {
      const { page, close } = await openPage(site, linkTo({ preset: 'o1' }))
      await page
        .getByRole('heading', { level: 1, name: /^OpenAI o1 asks \$60/ })
        .waitFor({ timeout: SLOW })
      const field = page.getByLabel('Inferred margin', { exact: true })
      await field.fill('0.5')
      await field.press('Enter')
      await page.getByText(/· 1 input changed/).waitFor({ timeout: SLOW })
      await page.getByText(REFINED).waitFor({ timeout: SLOW })
      expect(readLink(page.url()).cost).toEqual({
        preset: 'o1',
        set: { inferred_margin: 0.5 },
        beside: null,
      })

      const { costs, sections, presets } = readCostFiles()
      const preset = presets.get('o1')
      if (!preset) throw new Error('no o1')
      const report = await reportCost(costs, sections, {
        preset,
        set: { inferred_margin: 0.5 },
        worlds: 2000,
        seed: 1,
      })
      await costs.close()
      const figure = figureOf(report, 'inferred_output_cost')
      // (1 - 0.5) of 0.75 of 60: the middle of uniform(0.5, 1) is received.
      expect(figure?.value).toBeCloseTo(22.5, 12)
      const text = (x: number | undefined) => String(Number((x ?? NaN).toPrecision(4)))
      const line = page.getByRole('row', { name: /^Cost of output, inferred from the price/ })
      const cells = await line.getByRole('cell').allInnerTexts()
      expect(cells[0]).toBe(text(figure?.value ?? undefined))
      expect(cells[2]).toBe(`${text(figure?.range?.[0])} – ${text(figure?.range?.[1])}`)

      const other = await openPage(site, page.url().split('#')[1] ?? '')
      const there = other.page.getByRole('row', {
        name: /^Cost of output, inferred from the price/,
      })
      await other.page.getByText(REFINED).waitFor({ timeout: SLOW })
      expect(await there.getByRole('cell').allInnerTexts()).toEqual(cells)
      await other.close()

      await page.goBack()
      await expect.poll(() => field.inputValue(), { timeout: SLOW }).toBe('0.475')
      await close()
    },
    SLOW * 3,
  )

  long(
    'lists faults beside their fields and keeps the numbers',
    async () => {
      const set = { hit_share: 2, fp8_peak: 3958 }
      const { page, faults, close } = await openPage(
        site,
        linkTo({ preset: 'deepseek-v3', set: {} }),
      )
      const heading = page.getByRole('heading', { level: 1, name: /\$0\.30 to serve/ })
      await heading.waitFor({ timeout: SLOW })
      const field = page.getByLabel('Hit share', { exact: true })
      await field.fill('many')
      await field.press('Enter')
      await page.getByText('This is no number.').waitFor()
      await field.fill('2')
      await field.press('Enter')
      await page.getByText('must lie between 0 and 1').waitFor({ timeout: SLOW })
      expect(await heading.isVisible()).toBe(true)
      await page.getByRole('alert').getByRole('button', { name: 'Reset all' }).click()
      await page.getByText('must lie between 0 and 1').waitFor({ state: 'detached', timeout: SLOW })

      await page.goto(`${site.url}#${linkTo({ set: { fp8_peak: set.fp8_peak } })}`)
      await page
        .getByText(/is the figure for sparse matrices/)
        .first()
        .waitFor({ timeout: SLOW })
      expect(await page.locator('main').innerText()).not.toContain('NaN')
      expect(faults).toEqual([])
      await close()
    },
    SLOW * 2,
  )

  long(
    'says what a link names that there is not, and shows the rest',
    async () => {
      const link = linkTo({ preset: 'gpt-9', set: { nothing: 1 }, beside: ['o1', 'gpt-9'] })
      const { page, faults, close } = await openPage(site, link)

      await page.getByText(/a preset that there is not, “gpt-9”/).waitFor({ timeout: SLOW })
      await page.getByText(/sets inputs that there are not: nothing/).waitFor()
      await page.locator('#fig-cost-beside-price-output').waitFor({ timeout: SLOW })
      expect(faults).toEqual([])
      await close()
    },
    SLOW,
  )

  long(
    'is worked by keys alone, and leads to the economy',
    async () => {
      const { page, close } = await openPage(site, 'v=cost')
      const preset = page
        .getByRole('group', { name: 'Presets', exact: true })
        .getByRole('button', { name: 'GPT-4' })
      await preset.focus()
      await page.keyboard.press('Enter')
      await page
        .getByRole('heading', { level: 1, name: /^GPT-4: the final run/ })
        .waitFor({ timeout: SLOW })
      const beside = page.getByRole('group', { name: 'Presets side by side' })
      await beside.getByRole('button', { name: 'OpenAI o1' }).press('Enter')
      await expect
        .poll(() => readLink(page.url()).cost?.beside)
        .toEqual(['deepseek-v3', 'deepseek-r1', 'gpt-4'])

      await page.getByRole('button', { name: /^Open in the model\s*: efficiency/ }).press('Enter')
      await expect.poll(() => readLink(page.url()).view).toBe('model')
      await close()
    },
    SLOW * 2,
  )

  long(
    'has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async () => {
      const { page, faults, close } = await openPage(site, linkTo({ preset: 'deepseek-day6' }))
      const ready = () => page.locator('#fig-cost-beside-unit-cost').waitFor({ timeout: SLOW })

      expect(await faultsOfLooks(page, ready)).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
    SLOW * 2,
  )
})
