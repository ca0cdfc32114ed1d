import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PLAIN_LINK, readLink, writeLink } from '../../src/language/scenario-link.ts'
import { cases, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

/** Worlds take their time on a machine that does other things too. */
const SLOW = 240_000
const MOVES = 30

/** A repeatable choice: numbers from 0 to under `below`. */
function chooser(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function refined(page: Page): Promise<void> {
  await page.locator('button:enabled', { hasText: 'All numbers (JSON)' }).waitFor({ timeout: SLOW })
}

async function slide(page: Page, lever: number, share: number): Promise<void> {
  // Run by the browser, which has a document; the project's own types have none.
  await page.evaluate(`{
    const slider = document.querySelectorAll('input[type=range]')[${lever}]
    slider.value = String(Number(slider.min) + ${share} * (Number(slider.max) - Number(slider.min)))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    slider.dispatchEvent(new Event('change', { bubbles: true }))
  }`)
}

describe.skipIf(!HAS_BROWSER)(
  `ways through the app in a real browser${WHY_SKIPPED}`,
  { timeout: 400_000 },
  () => {
    const site = useSite()

    long(
      'end where a link made at their end begins, whatever thirty moves came before',
      async () => {
        const { page, faults, close } = await openPage(site, '')
        await page.locator('h1').waitFor()
        const choose = chooser(20_250_127)
        for (let move = 0; move < MOVES; move++) {
          const kind = choose(8)
          if (kind < 4) await slide(page, choose(9), choose(101) / 100)
          else if (kind === 4)
            await page
              .getByRole('button', {
                name: ['Base', 'Bull', 'Bear'][choose(3)] ?? 'Base',
                exact: true,
              })
              .click()
          else if (kind === 5) await page.goBack()
          else if (kind === 6)
            await page.getByLabel('Scenario', { exact: true }).selectOption('calm')
          else {
            await page.locator('main').focus()
            await page.keyboard.press(String(2 + choose(6)))
            await page.locator('main h1').waitFor({ timeout: SLOW })
            await page.locator('main').focus()
            await page.keyboard.press('1')
            await page.getByText('Change the assumptions').waitFor()
          }
          expect(await page.locator('h1').innerText(), `move ${move}`).not.toBe('')
        }
        await slide(page, 0, 0.9)
        await page.getByText('coarse: 256 worlds').waitFor({ timeout: SLOW })
        await refined(page)
        const shown = await page.locator('.hero').innerText()
        const fresh = await openPage(site, page.url().split('#')[1] ?? '')
        await fresh.page.getByRole('button', { name: /^Reset \d+ change/ }).waitFor()
        await refined(fresh.page)

        const sentence = await fresh.page.locator('h1').innerText()
        expect(shown).toContain(sentence)
        expect(shown).toContain(await fresh.page.locator('.lead').innerText())
        expect([...faults, ...fresh.faults]).toEqual([])
        await fresh.close()
        await close()
      },
    )

    cases(
      4,
      [
        ['cut', 's=abc'],
        ['with letters that no link has', 's=%3Cscript%3E'],
        ['escaped badly', 's=%'],
        ['too long', `s=${'A'.repeat(70_000)}`],
        ['of another version', 'm=1999.1.0'],
        ['with a scenario that is not there', writeLink({ ...PLAIN_LINK, base: 'nowhere' })],
        ['with a parameter that is not there', writeLink({ ...PLAIN_LINK, set: { nothing: 1 } })],
        [
          'with words where a number belongs',
          writeLink({ ...PLAIN_LINK, set: { gpu_life: 'for ever' } }),
        ],
        ['with an equation that is none', writeLink({ ...PLAIN_LINK, replace: { rent: '1 +' } })],
      ],
      'meet a link %s with a message, never with a blank page',
      async (_, hash) => {
        const { page, faults, close } = await openPage(site, hash)
        await page.locator('.banner').first().waitFor({ timeout: SLOW })

        expect((await page.locator('.banner').first().innerText()).length).toBeGreaterThan(20)
        expect(await page.locator('h1').innerText()).toContain('boom')
        expect(await page.locator('svg').count()).toBeGreaterThan(5)
        expect(faults).toEqual([])
        await close()
      },
    )

    it('meet a view that is not there with the overview', async () => {
      const { page, close } = await openPage(site, 'v=nowhere')
      await page.getByText('Change the assumptions').waitFor()
      await close()
    })

    it('need no mouse: skip, help, find, change, undo, views, and keys turned off', async () => {
      const { page, close } = await openPage(site, '')
      await page.locator('h1').waitFor()
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the answer')
      await page.keyboard.press('Enter')
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })

      await page.keyboard.press('/')
      await page.keyboard.type('gpu_life')
      await page.getByText('1 number found').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Reset 1 change' }).waitFor()
      expect(readLink(page.url()).set).toEqual({ gpu_life: 3 })

      await page.keyboard.press('u')
      await page.getByRole('button', { name: 'Reset 1 change' }).waitFor({ state: 'hidden' })
      await page.keyboard.press('3')
      await page.locator('nav a[aria-current=page]', { hasText: 'Who pays whom' }).waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog').getByRole('checkbox').press('Space')
      await page.keyboard.press('Escape')
      await page.keyboard.press('1')
      await page.waitForTimeout(200)
      expect(await page.locator('nav a[aria-current=page]').innerText()).toBe('Who pays whom')
      await close()
    })
  },
)
