import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { findScenario } from '../../src/cli/scenario-option.ts'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import {
  PLAIN_LINK,
  readLink,
  scenarioOfLink,
  writeLink,
} from '../../src/language/scenario-link.ts'
import { MESSAGES } from '../../src/report/messages.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import { cases, faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const SLOW = 90_000
const EDIT = 'max(-wear, anchor_growth + 0.8 * extrapolation * (diagnostic_growth - anchor_growth))'
const SELECT_ALL = 'Control+a'

describe.skipIf(!HAS_BROWSER)(`Model in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  const folder = () => requireSound(readModelFolder(undefined))
  const linkOf = (page: Page) => readLink(page.url())
  const editor = (page: Page) => page.getByRole('textbox', { name: /^Equation of/ })

  async function openEquation(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Edit this equation/ }).click({ timeout: SLOW })
    await editor(page).waitFor({ timeout: SLOW })
  }

  async function write(page: Page, text: string): Promise<void> {
    await editor(page).focus()
    await page.keyboard.press(SELECT_ALL)
    await page.keyboard.insertText(text)
  }

  async function settled(page: Page): Promise<void> {
    await page.getByText('No fault: the model ran').waitFor({ timeout: SLOW })
    await page.getByText(/Worlds of 10 that burst/).waitFor({ timeout: SLOW })
  }

  long('shows the blocks as buttons; one is chosen by key, and the link says so', async () => {
    const { page, faults, close } = await openPage(site, 'v=model')
    const markets = page.getByRole('button', { name: /^Markets: \d+ names, reads/ })
    await markets.waitFor({ timeout: SLOW })
    expect(await page.locator('.map svg [role=button]').count()).toBe(14)
    await markets.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Markets reads \d+ other blocks/ }).waitFor()
    expect(linkOf(page).at).toBe('block:markets')
    const { model } = folder()
    const names = [model.variables, model.parameters, model.stocks, model.payments, model.claims]
      .flat()
      .filter(({ block }) => block === 'markets').length
    await page.getByText(new RegExp(`^${names} names in Markets`)).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /more than any/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  long(
    'finds a name by its meaning, opens it with the keyboard alone, with equation, sources, path, inputs and users',
    async () => {
      const { page, faults, close } = await openPage(site, 'v=model')
      await page.getByRole('searchbox').waitFor({ timeout: SLOW })
      await page.keyboard.press('/')
      await page.keyboard.type('weight of perceived growth')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('#name-head', { hasText: 'extrapolation' }).waitFor({ timeout: SLOW })
      expect(linkOf(page).at).toBe('extrapolation')
      const card = page.locator('.name')
      const text = await card.innerText()
      expect(text).toContain('uniform(0.55, 0.85)')
      expect(text).toContain('Read by 2 names')
      const source = folder().sources.get('capex')
      await card.getByText(String(source?.title)).waitFor()
      await card.getByRole('button', { name: /^expected growth/ }).click()
      await page.locator('#name-head', { hasText: 'expected growth' }).waitFor({ timeout: SLOW })
      await page.getByText('the larger of (minus wear) and (anchor growth plus').waitFor()
      await page
        .getByRole('heading', { name: /^Expected growth: .* in December 2023/ })
        .waitFor({ timeout: SLOW })
      expect(faults).toEqual([])
      await close()
    },
  )

  it('runs an edited equation at once; its link gives the numbers of the command line, on this page and on a new one', async () => {
    const { page, faults, close } = await openPage(site, 'v=model&at=expected_growth')
    await openEquation(page)
    await write(page, EDIT)
    await settled(page)
    const link = linkOf(page)
    expect(link.replace).toEqual({ expected_growth: EDIT })
    const { model, identity } = folder()
    const { series, months } = await new InlineRunner(model, identity).run({
      scenario: scenarioOfLink(findScenario(folder(), 'now'), link),
      worlds: 1,
      seed: 1,
      mode: 'central',
      record: ['expected_growth'],
    })
    const { quantity } = MESSAGES.en.format
    const path = [...(series.get('expected_growth') ?? [])]
    const last = quantity(path.at(-1) ?? NaN, '1 / year')
    await page
      .getByRole('heading', { name: `, ${last} in December 2032` })
      .waitFor({ timeout: SLOW })
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.path').getByRole('button', { name: /^CSV/ }).click(),
    ])
    const rows = readFileSync(await csv.path(), 'utf8')
      .split('\r\n')
      .filter((row) => /^\d{4}-\d\d,/.test(row))
    expect(rows.map((row) => row.split(',')[1])).toEqual(
      path.map((value) => quantity(value, '1 / year', 4)),
    )
    expect(rows).toHaveLength(months.length)

    const other = await openPage(site, page.url().split('#')[1] ?? '')
    const shown = await page.getByText(/Worlds of 10 that burst/).innerText()
    await other.page.getByText(/Worlds of 10 that burst/).waitFor({ timeout: SLOW })
    expect(await other.page.getByText(/Worlds of 10 that burst/).innerText()).toBe(shown)
    await editor(other.page).waitFor({ timeout: SLOW })
    expect(await editor(other.page).innerText()).toBe(EDIT)
    await other.page.keyboard.press('1')
    await other.page.getByText('Edited model: 1 equation').waitFor()
    expect([...faults, ...other.faults]).toEqual([])
    await other.close()
    await close()
  })

  it('tells a mistake at its line while the old result stays, and goes to it by key', async () => {
    const { page, faults, close } = await openPage(site, 'v=model&at=expected_growth')
    await openEquation(page)
    await write(page, 'max(-wear, anchor_growth\n  + extrapolaton * diagnostic_growth)')
    const fault = page.getByRole('button', { name: 'Line 2, character 5' })
    await fault.waitFor({ timeout: SLOW })
    await page.getByText("Did you mean 'extrapolation'?").first().waitFor()
    await page
      .getByText(/expectations\.yaml, line 19/)
      .first()
      .waitFor()
    expect(linkOf(page).replace).toEqual({})
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(0)
    await fault.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('i')
    await settled(page)
    expect(linkOf(page).replace['expected_growth']).toContain('extrapolation * diagnostic')
    expect(faults).toEqual([])
    await close()
  })

  long('completes names by key, and Tab leaves the editor', async () => {
    const { page, close } = await openPage(site, 'v=model&at=expected_growth')
    await openEquation(page)
    await write(page, '')
    await page.keyboard.type('anchor_gr', { delay: 30 })
    await page.getByRole('option', { name: /anchor_growth/ }).waitFor({ timeout: SLOW })
    // A list that just opened takes no key for a moment.
    await page.waitForTimeout(150)
    await page.keyboard.press('Enter')
    await settled(page)
    expect(linkOf(page).replace).toEqual({ expected_growth: 'anchor_growth' })
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate('document.activeElement.closest(".cm-editor") !== null')
    expect(isInside).toBe(false)
    await close()
  })

  long('takes edits back by Back, one by one and all', async () => {
    const { page, faults, close } = await openPage(site, 'v=model&at=momentum')
    await page
      .getByRole('button', { name: /^Edit this equation ?: momentum, change/ })
      .click({ timeout: SLOW })
    const change = page.getByRole('textbox', { name: 'Equation of momentum, change' })
    await change.waitFor({ timeout: SLOW })
    await change.focus()
    await page.keyboard.press(SELECT_ALL)
    await page.keyboard.insertText('(ai_return - momentum) / (2 * momentum_memory)')
    await settled(page)
    const first = linkOf(page).replace
    expect(first).toEqual({
      'stocks.momentum.change': '(ai_return - momentum) / (2 * momentum_memory)',
    })
    await page.getByRole('searchbox').fill('expected_growth')
    await page.locator('.list li button').first().click()
    await page.locator('#name-head', { hasText: 'expected growth' }).waitFor({ timeout: SLOW })
    await openEquation(page)
    await write(page, EDIT)
    await page.getByRole('heading', { name: '2 equations changed' }).waitFor({ timeout: SLOW })
    // What is being written stands in the list at once, in the link when it has run.
    await expect.poll(() => Object.keys(linkOf(page).replace).length, { timeout: SLOW }).toBe(2)
    await page.goBack()
    await page.getByRole('heading', { name: '1 equation changed' }).waitFor({ timeout: SLOW })
    expect(linkOf(page).replace).toEqual(first)
    await page.goForward()
    await page.getByRole('heading', { name: '2 equations changed' }).waitFor({ timeout: SLOW })
    await page
      .locator('.edits')
      .getByRole('button', { name: /^Revert ?: expected_growth/ })
      .click()
    await page.getByRole('heading', { name: '1 equation changed' }).waitFor({ timeout: SLOW })
    await page.locator('.edits').getByRole('button', { name: 'Revert all' }).click()
    await page.locator('.edits').waitFor({ state: 'detached' })
    expect(linkOf(page).replace).toEqual({})
    expect(faults).toEqual([])
    await close()
  })

  long(
    'hands out the edited file, comments and layout kept, and the change as a patch',
    async () => {
      const replace = { expected_growth: EDIT }
      const { page, close } = await openPage(
        site,
        writeLink({ ...PLAIN_LINK, view: 'model', replace }),
      )
      const saved = async (name: string): Promise<string> => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name }).click({ timeout: SLOW }),
        ])
        return readFileSync(await file.path(), 'utf8')
      }
      const before = readFileSync('economy/expectations.yaml', 'utf8').split('\n')
      const after = (await saved('Download expectations.yaml')).split('\n')
      const changed = after.filter((line, k) => line !== before[k])
      expect(after).toHaveLength(before.length)
      expect(changed).toHaveLength(1)
      expect(changed[0]).toContain(`equation: "${EDIT}"`)
      const patch = await saved('Download the change (.patch)')
      expect(patch).toContain('--- a/economy/expectations.yaml')
      expect(patch.split('\n').filter((line) => /^[-+] /.test(line))).toHaveLength(2)
      await close()
    },
  )

  cases(
    1,
    [
      ['a fault', { expected_growth: 'anchor_growth +' }],
      ['a circle', { expected_growth: 'expected_growth' }],
      ['an equation of no name', { 'stocks.nothing.change': '1' }],
      ['a hostile text', { expected_growth: '"}\n<script>alert(1)</script>{{ !!js' }],
    ],
    'opens a link whose edit has %s with a notice, and reverts it',
    async (_, replace) => {
      const hash = writeLink({ ...PLAIN_LINK, replace })
      const { page, faults, close } = await openPage(site, hash)
      const notice = page.getByRole('alert').filter({ hasText: 'The edited equation has a fault' })
      await notice.waitFor({ timeout: SLOW })
      expect(await page.locator('h1').innerText()).toMatch(/of 10 worlds, the AI boom/)
      await page.getByRole('button', { name: 'See the equation' }).click()
      await page.locator('.edits').waitFor({ timeout: SLOW })
      await page.locator('.edits').getByRole('button', { name: 'Revert all' }).click()
      await notice.waitFor({ state: 'detached' })
      await page.locator('.edits').waitFor({ state: 'detached' })
      expect(faults).toEqual([])
      await close()
    },
  )

  long('says so when a link names what the model has not, and offers the nearest', async () => {
    const { page, faults, close } = await openPage(site, 'v=model&at=expected_grwth')
    await page
      .getByRole('status')
      .getByRole('button', { name: 'expected growth' })
      .click({ timeout: SLOW })
    await page.locator('#name-head', { hasText: 'expected growth' }).waitFor({ timeout: SLOW })
    expect(faults).toEqual([])
    await close()
  })

  cases(
    0,
    [['with a fault in the editor'], ['with a path']],
    '%s has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async (what) => {
      const replace = { expected_growth: 'anchor_growth +' }
      const edited = { ...PLAIN_LINK, view: 'model', at: 'expected_growth', replace }
      const isEdited = what === 'with a fault in the editor'
      const hash = isEdited ? writeLink(edited) : 'v=model&at=momentum'
      const { page, faults, close } = await openPage(site, hash)
      const found = await faultsOfLooks(page, async (width) => {
        const shown = isEdited ? '.issues li' : '.path figure'
        await page.locator(shown).first().waitFor({ timeout: SLOW })
        expect(await page.locator('.map svg').isVisible()).toBe(width > 640)
      })

      expect(found).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
  )
})
