import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/evidence/claim.ts'
import { VERDICTS } from '../../src/evidence/claim.ts'
import type { ExperimentResult } from '../../src/evidence/experiment-result.ts'
import { readLink } from '../../src/language/scenario-link.ts'
import { plainValue, valueText } from '../../src/report/claim-text.ts'
import { MESSAGES } from '../../src/report/messages.ts'
import type { TestSite } from './site.ts'
import { cases, faultsOfLooks, HAS_BROWSER, long, openPage, useSite, WHY_SKIPPED } from './site.ts'

const SLOW = 120_000
/** Tested by a share of worlds and by a change between two runs. */
const CLAIM = 'gpu-demand-burst'
/** chip_sales * chips_to_site / margin less what ten firms sell: 4 * 150 - 4 * 10 - 6 * 5 bn; the essay prints 500 bn. */
const HOLE = 'sequoia-600b-hole'

function faultline(...words: readonly string[]): unknown {
  const cli = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
  const text = execFileSync(process.execPath, [cli, ...words, '--json'], { encoding: 'utf8' })
  return JSON.parse(text)
}

async function stored<T>(site: TestSite, name: string): Promise<T> {
  return (await (await fetch(`${site.url}data/${name}`)).json()) as T
}

const row = (page: Page, id: string) => page.locator(`[id="${id}"]`)
const card = (page: Page) => row(page, `detail-${HOLE}`).locator('.outs article').first()

describe.skipIf(!HAS_BROWSER)(`Claims and citations in a real browser${WHY_SKIPPED}`, () => {
  const site = useSite()

  it('lists every claim with its verdict, filters by verdict and finds by words', async () => {
    const { claims } = faultline('claims') as { claims: readonly Claim[] }
    const { page, faults, close } = await openPage(site, 'v=claims')
    await page.locator('.rows > li').first().waitFor({ timeout: SLOW })

    expect(await page.locator('.rows > li').count()).toBe(claims.length)
    for (const verdict of VERDICTS) {
      const count = claims.filter((claim) => claim.verdict === verdict).length
      const word = MESSAGES.en.claims.verdicts[verdict]
      await page.getByRole('button', { name: `${word} ${count}`, exact: true }).click()
      expect(await page.locator('.rows > li').count()).toBe(count)
    }
    await page.getByRole('button', { name: /^All/ }).click()
    await page.getByRole('searchbox', { name: 'Find a claim' }).fill('nvidia CISCO')
    expect(await page.locator('.rows > li').count()).toBe(0)
    await page.getByText('Nothing here matches.').waitFor()
    await page.getByRole('searchbox', { name: 'Find a claim' }).fill('cisco')
    expect(await page.locator('.rows > li').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  long(
    'opens a claim by its link, with sources, names of the model and what would refute it',
    async () => {
      const { claims } = faultline('claims', CLAIM) as { claims: readonly Claim[] }
      const { page, close } = await openPage(site, `v=claims&at=claim.${CLAIM}`)
      const detail = row(page, `detail-${CLAIM}`)
      await detail.waitFor({ timeout: SLOW })

      expect(await detail.innerText()).toContain(claims[0]?.reason.en)
      expect(await detail.getByText('What would refute it').count()).toBeGreaterThan(0)
      for (const url of claims[0]?.check.urls ?? [])
        expect(await detail.locator(`a[href="${url}"]`).count()).toBe(1)
      const name = claims[0]?.names[0] ?? ''
      await detail
        .getByRole('link', { name: name.replaceAll('_', ' '), exact: true })
        .first()
        .click()
      await expect
        .poll(() => readLink(page.url()), { timeout: SLOW })
        .toMatchObject({ view: 'model', at: name })
      await page.goBack()
      await detail.waitFor()
      await close()
    },
  )

  it('runs the experiments of a claim to the very numbers of the command line', async () => {
    const { page, faults, close } = await openPage(site, `v=claims&at=claim.${CLAIM}`)
    const detail = row(page, `detail-${CLAIM}`)
    await detail.getByLabel('Worlds').selectOption('250')
    await detail.getByRole('button', { name: 'Run the experiments' }).click()
    await detail.getByText(/^Running: /).waitFor()
    await detail.getByText('Run here: 250 worlds, seed 1').first().waitFor({ timeout: SLOW })
    await detail.getByText(/^Other numbers than stored/).waitFor()
    const { results } = faultline('claims', CLAIM, '--run', '--worlds', '250') as {
      results: readonly ExperimentResult[]
    }
    const shown = await detail.locator('.result', { hasText: 'Run here' }).allInnerTexts()

    expect(shown).toHaveLength(results.length)
    for (const [k, { value, low, high, unit, conclusion }] of results.entries()) {
      expect(shown[k]).toContain(valueText(value, unit, MESSAGES.en))
      expect(shown[k]).toContain(MESSAGES.en.claims.conclusions[conclusion])
      const [from, to] = [low, high].map((end) => plainValue(end, unit, MESSAGES.en))
      expect(shown[k]).toContain(`95% interval ${from} to ${to}`)
    }
    // With the worlds of the stored run, to the last bit.
    await detail.getByLabel('Worlds').selectOption('500')
    await detail.getByRole('button', { name: 'Run the experiments' }).click()
    await detail
      .getByText('The same numbers as stored, digit for digit.')
      .waitFor({ timeout: SLOW })
    expect(faults).toEqual([])
    await close()
  }, 300_000)

  long(
    'stops a run, and says so',
    async () => {
      const { page, close } = await openPage(site, `v=claims&at=claim.${CLAIM}`)
      const detail = row(page, `detail-${CLAIM}`)
      await detail.getByLabel('Worlds').selectOption('2000')
      await detail.getByRole('button', { name: 'Run the experiments' }).click()
      await detail.getByRole('button', { name: 'Cancel' }).click()
      await detail.getByRole('button', { name: 'Run the experiments' }).waitFor({ timeout: SLOW })
      expect(await detail.getByText(/digit for digit/).count()).toBe(0)
      await close()
    },
    200_000,
  )

  long(
    'works a figure out again while an input changes, by the closed form; the link carries it',
    async () => {
      const { page, faults, close } = await openPage(site, `v=claims&at=figure.${HOLE}`)
      const detail = row(page, `detail-${HOLE}`)
      await detail.waitFor({ timeout: SLOW })
      expect(await card(page).innerText()).toMatch(
        /530\sbn\sUSD\/yr[\s\S]*500\sbn\sUSD\/yr[\s\S]*\+6%/,
      )
      // What it would take: (600 - 500 - 40) / 5 = 12 other firms, and so on.
      expect(await detail.innerText()).toMatch(/other_sellers 12\b.* in place of 6/)
      expect(await detail.innerText()).toMatch(
        /chip_sales 14[23](\.5)?\sbn\sUSD \/ year in place of 150\sbn/,
      )

      const field = detail.getByLabel(/other_sellers Firms/)
      await field.fill('12')
      await expect
        .poll(() => card(page).innerText(), { timeout: SLOW })
        .toMatch(/✓\s*reproduces[\s\S]*500\sbn\sUSD\/yr/)
      await detail.getByText('1 input changed').waitFor()
      await detail.getByText(/no longer on what was published/).waitFor()
      await field.press('Tab')
      await expect
        .poll(() => readLink(page.url()).at, { timeout: SLOW })
        .toBe(`figure.${HOLE}~other_sellers=12`)
      const sales = detail.getByLabel(/chip_sales Sales/)
      await sales.fill('1.6e11')
      await expect
        .poll(() => card(page).innerText(), { timeout: SLOW })
        .toMatch(/540\sbn\sUSD\/yr[\s\S]*\+8%/)
      await sales.fill('a lot')
      await detail.getByText('This is no number.').waitFor()
      await sales.fill('150,000,000,000')
      await sales.press('Tab')
      await detail.getByText('1 input changed').waitFor()

      const again = await openPage(site, new URL(page.url()).hash.slice(1))
      await expect
        .poll(() => card(again.page).innerText(), { timeout: SLOW })
        .toMatch(/✓\s*reproduces/)
      await again.close()
      await page.getByRole('button', { name: 'Reset other_sellers' }).click()
      await expect
        .poll(() => card(page).innerText(), { timeout: SLOW })
        .toMatch(/does not reproduce/)
      await page.goBack()
      await expect.poll(() => card(page).innerText(), { timeout: SLOW }).toMatch(/✓\s*reproduces/)
      expect(faults).toEqual([])
      await close()
    },
  )

  long(
    'shows the numbers of the scoreboard, says that back-fitted ones are no validation, and filters',
    async () => {
      const board = await stored<{
        counts: {
          backFitted: number
          reproduces: number
          outputs: number
          doesNotReproduce: number
        }
        citations: readonly {
          id: string
          verdict: string
          inputs: readonly { isBackFitted: boolean }[]
        }[]
      }>(site, 'citations.json')
      expect(board.counts).toMatchObject((faultline('cite') as typeof board).counts)
      const { page, close } = await openPage(site, 'v=claims&at=figures')
      const { counts, citations } = board
      await page.locator('.list li').first().waitFor({ timeout: SLOW })

      const title = MESSAGES.en.scoreboard.title(
        counts.reproduces,
        counts.doesNotReproduce,
        counts.outputs,
      )
      await page.getByRole('heading', { name: title }).waitFor()
      await page
        .getByText(new RegExp(`^\\W*${counts.backFitted} numbers? .* never as validation`))
        .waitFor()
      const failing = citations.filter(({ verdict }) => verdict === 'does-not-add-up')
      await page.getByRole('button', { name: `does not add up ${failing.length}` }).click()
      expect(await page.locator('.list > ul > li').count()).toBe(failing.length)
      await page.getByRole('button', { name: /^All/ }).click()
      const fitted = citations.find(({ inputs }) => inputs.some((input) => input.isBackFitted))
      if (fitted) {
        await row(page, `figure-${fitted.id}`).getByRole('button').first().click()
        await row(page, `detail-${fitted.id}`)
          .getByText('Solved from the result, so true by construction')
          .waitFor()
      }
      await close()
    },
  )

  long('goes from the list to a changed input by keys alone', async () => {
    const { page, faults, close } = await openPage(site, 'v=claims&at=figures')
    await page.locator('.list li').first().waitFor({ timeout: SLOW })
    await page.keyboard.press('/')
    await page.keyboard.type('sequoia hole')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await row(page, `detail-${HOLE}`).waitFor()
    await page.keyboard.press('Tab')
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.id')
    expect(await focused()).toBe('input-capex')
    for (let k = 0; k < 6 && (await focused()) !== 'input-chip_sales'; k++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    // The slider goes from 0 to 300 bn in 200 steps of 1.5, and each counts four times.
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => card(page).innerText(), { timeout: SLOW }).toMatch(/536\sbn\sUSD\/yr/)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => card(page).innerText(), { timeout: SLOW }).toMatch(/530\sbn\sUSD\/yr/)
    await expect.poll(() => page.getByText('1 input changed').count(), { timeout: SLOW }).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  cases(
    0,
    [[`figure.${HOLE}~other_sellers=9`], [`claim.${CLAIM}`]],
    'at %s has no axe violation and no sideways scrolling, in either theme and language, from phone to desk',
    async (at) => {
      const hash = `v=claims&at=${encodeURIComponent(at)}`
      const { page, faults, close } = await openPage(site, hash)
      const found = await faultsOfLooks(page, async () => {
        await page.locator('.detail').first().waitFor({ timeout: SLOW })
        if (at.includes('~')) await page.locator('.warning').waitFor({ timeout: SLOW })
      })

      expect(found).toEqual([])
      expect(faults).toEqual([])
      await close()
    },
  )
})
