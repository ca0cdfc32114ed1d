import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Model } from '../../src/language/model.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import type { Job } from '../../src/run/job.ts'
import { bitsOf } from '../browser/bits.ts'
import type { Scene, SceneTold } from '../browser/page.ts'
import type { Serving } from '../browser/server.ts'
import { PageServer } from '../browser/server.ts'
import { ECONOMY, scenario } from '../economy.ts'
import { NO_IDENTITY, QUICK_JOB, QUICK_MODEL } from '../quick-model.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p))
const why = CHROMIUM ? '' : " (skipped: Debian's chromium is not installed)"

/** Two blocks: strict runs have blocks of 32 worlds. */
const ARTICLE: Job = {
  scenario: scenario('article'),
  worlds: 40,
  seed: 11,
  record: ['price', 'capex_total', 'ai_index', 'market_value'],
  strict: true,
}
const ISOLATED: Serving = { isolated: true }
const PLAIN: Serving = {}
const STRICT: Serving = { strict: true }

describe.skipIf(!CHROMIUM)(`runs in a real browser${why}`, () => {
  let browser: Browser
  let article: string
  let quick: string
  const bitsInNode = async (model: Model, job: Job) =>
    bitsOf(await new InlineRunner(model, NO_IDENTITY).run(job))
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
    article = await bitsInNode(ECONOMY.model, ARTICLE)
    quick = await bitsInNode(QUICK_MODEL, QUICK_JOB)
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** Open a page, let it play, and hear what it reports. */
  async function play(serving: Serving, scene: Scene): Promise<SceneTold> {
    const server = new PageServer(serving, {
      '/economy.json': JSON.stringify(ECONOMY.model),
      '/quick.json': JSON.stringify(QUICK_MODEL),
    })
    const address = await server.start()
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      const crash = new Promise<SceneTold>((resolve) => {
        page.on('pageerror', (fault) => resolve({ error: `uncaught: ${fault.message}` }))
      })
      const report = server.report() as Promise<SceneTold>
      await page.goto(`${address}/?scene=${encodeURIComponent(JSON.stringify(scene))}`)
      const told = await Promise.race([report, crash])
      expect(told.error).toBeUndefined()
      expect(server.missing).toEqual([])
      return told
    } finally {
      await context.close()
      await server.stop()
    }
  }
  const economy = { does: 'run', model: '/economy.json', job: ARTICLE } as const
  const small = { runner: 'web', model: '/quick.json', job: QUICK_JOB } as const

  it.each([
    ['workers of an isolated page, through shared memory', ISOLATED, 'web', 'SharedArrayBuffer'],
    ['workers of any other page, through transferred memory', PLAIN, 'web', 'ArrayBuffer'],
    ['the page itself', PLAIN, 'inline', null],
  ] as const)('in %s give the bits of Node', async (_, serving, runner, memory) => {
    const told = await play(serving, { ...economy, runner })

    expect(told.isolated).toBe(serving === ISOLATED)
    expect(told.memory).toEqual(memory ? [memory] : [])
    expect(told.runs).toMatchObject([{ bits: article, complete: true, backend: 'wasm' }])
  })

  it('without WebAssembly run generated JavaScript, with the same bits', async () => {
    const told = await play(PLAIN, { ...economy, runner: 'inline', withoutWasm: true })

    expect(told.runs).toMatchObject([{ bits: article, complete: true, backend: 'js' }])
  })

  it(
    'under a policy that forbids generated code fall back to the interpreter, with the same bits',
    async () => {
      const told = await play(STRICT, { ...economy, runner: 'web' })

      expect(told.runs).toMatchObject([{ bits: article, complete: true, backend: 'interpreter' }])
    },
    // The interpreter is many times slower than generated code.
    300_000,
  )

  it.each(['web', 'inline'] as const)(
    'are cancelled between blocks and run again in full: %s',
    async (runner) => {
      const told = await play(ISOLATED, { ...small, does: 'cancel', runner })
      const [part, whole] = told.runs ?? []

      expect(part).toMatchObject({ complete: false })
      expect(part?.worlds.length).toBeGreaterThan(0)
      expect(part?.worlds.length).toBeLessThan(QUICK_JOB.worlds)
      expect(whole).toMatchObject({ bits: quick, complete: true })
    },
  )

  it.each(['web', 'inline'] as const)(
    'of one slider are dropped but for the last: %s',
    async (runner) => {
      const told = await play(PLAIN, { ...small, does: 'stale', runner })

      expect(told.ends).toEqual([...Array.from({ length: 19 }, () => 'superseded'), 19])
    },
  )

  it('lose and double no block when a worker dies', async () => {
    for (const serving of [ISOLATED, PLAIN]) {
      const told = await play(serving, { ...small, does: 'death' })

      expect(told.mishaps).toEqual({ deaths: 1, duplicates: 0 })
      expect(told.runs).toMatchObject([{ bits: quick, complete: true }])
    }
  })
})
