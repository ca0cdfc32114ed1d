import { describe, expect, it } from 'vitest'
import { findScenario } from '../../src/cli/scenario-option.ts'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import {
  PLAIN_LINK,
  readLink,
  scenarioOfLink,
  writeLink,
} from '../../src/language/scenario-link.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import { studyShockParts } from '../../src/study/shock-answer.ts'
import { partsOf } from '../../src/study/shock-parts.ts'
import { faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const TWO = writeLink({
  ...PLAIN_LINK,
  view: 'break-it',
  shocks: {
    breadth: [{ at: '2027-01', size: 0.35 }],
    efficiency: [{ at: '2027-01', size: 20 }],
    credit: [{ at: '2027-01', size: 0.6, duration: 12 }],
  },
})
/** Worlds take their time on a machine that does other things too. */
const SLOW = 90_000

describe.skipIf(!HAS_BROWSER)(`Break it in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  it('starts with one sentence and one action, whose shock the link carries; Back undoes it', async () => {
    const { page, faults, close } = await openPage(site, 'v=break-it')
    await page.getByRole('heading', { name: /^No shock yet/ }).waitFor()

    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText(/1,000 worlds, each run twice/).waitFor({ timeout: SLOW })
    const link = readLink(page.url())

    expect(link.shocks).toEqual({
      breadth: [{ at: '2027-01', size: 0.35 }],
      efficiency: [{ at: '2027-01', size: 20 }],
    })
    await page.goBack()
    await page.getByRole('heading', { name: /^No shock yet/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  long('tells what the engine tells for the same link', async () => {
    const { page, close } = await openPage(site, TWO)
    await page.getByText(/1,000 worlds, each run 4 times/).waitFor({ timeout: SLOW })
    await page
      .locator('#fig-alone-together')
      .getByRole('button', { name: /^Table/ })
      .click()
    const cells = await page.locator('#fig-alone-together td').allInnerTexts()

    const folder = requireSound(readModelFolder(undefined))
    const link = readLink(page.url())
    const runner = new InlineRunner(folder.model, folder.identity)
    const answer = await studyShockParts(
      {
        run: (job) => runner.run(job),
        base: scenarioOfLink(findScenario(folder, 'calm'), { ...link, shocks: {} }),
        parts: partsOf(link.shocks),
        seed: link.seed,
      },
      1000,
    )
    await runner.close()

    const written = new Intl.NumberFormat('en', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const tenths = (share: number | undefined) => written.format((share ?? NaN) * 10)
    const worlds = [0, 3, 6, 9].map((at) => cells[at])
    expect(worlds).toEqual(
      [answer?.without, ...(answer?.alone ?? []), answer?.together].map(tenths),
    )
    expect(cells[13]).toBe(`+${tenths(answer?.beyond?.value)}`)
    await close()
  })

  it('drops, moves and removes a shock by keys alone', async () => {
    const { page, faults, close } = await openPage(site, 'v=break-it')
    const chip = page.getByRole('button', { name: /^Add: Power$/ })
    await chip.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Fields of: Power' }).waitFor()
    const focused = await page.evaluate('document.activeElement.tagName')
    expect(focused).toBe('SELECT')

    const mark = page.getByRole('button', { name: /^Power 50%, January 2027/ })
    await mark.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    const moved = page.getByRole('button', { name: /^Power 50%, March 2028/ })
    await moved.waitFor()
    await page.waitForFunction('location.hash.length > 0')
    await expect.poll(() => readLink(page.url()).shocks['power']).toEqual([
      { at: '2028-03', size: 0.5, duration: 18 },
    ]) // prettier-ignore

    await moved.focus()
    await page.keyboard.press('Delete')
    await page.getByRole('heading', { name: /^No shock yet/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  long('takes the same from a drag, and sizes from a field', async () => {
    const { page, close } = await openPage(site, 'v=break-it')
    const chip = page.getByRole('button', { name: /^Add: Taiwan$/ })
    await chip.waitFor()
    const from = await chip.boundingBox()
    const track = await page.locator('.track').boundingBox()
    if (!from || !track) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(track.x + (track.width * 36.5) / 84, track.y + 100, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => readLink(page.url()).shocks['taiwan']).toEqual([
      { at: '2029-01', size: 0.7, duration: 18 },
    ]) // prettier-ignore

    const field = page.getByLabel('Advanced chips lost, %').first()
    await field.fill('55')
    await field.press('Tab')
    await expect.poll(() => readLink(page.url()).shocks['taiwan']).toMatchObject([{ size: 0.55 }])
    await field.fill('many')
    await field.press('Tab')
    await page.getByText('This is no number.').waitFor()
    await close()
  })

  long('follows the events through one world', async () => {
    const { page, close } = await openPage(site, TWO)
    await page.getByRole('button', { name: 'One world' }).click({ timeout: SLOW })
    await page.getByLabel('World number').fill('7')
    await page.getByRole('button', { name: 'Show' }).click()

    await page.getByText(/^World 7: it bursts in/).waitFor({ timeout: SLOW })
    await close()
  })

  long(
    'has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async () => {
      const { page, faults, close } = await openPage(site, TWO)
      const ready = () => page.locator('#fig-shock-record').waitFor({ timeout: SLOW })
      await ready()

      expect(await faultsOfLooks(page, ready)).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
  )
})
