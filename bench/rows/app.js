// The app in headless Chromium: what a reader waits for, beside the same study in Node on the same machine in the same run.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { readModelFolder, requireSound } from '../../dist/cli/model-folder.js'
import { readFacts, readObservations } from '../../dist/cli/evidence-files.js'
import { findScenario } from '../../dist/cli/scenario-option.js'
import { ThreadRunner } from '../../dist/run/threads.js'
import { serveSite } from '../../dist/server/site-server.js'
import { runBoom } from '../../dist/study/boom.js'
import { seconds, spreadOf } from '../timing.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p))
const ROOT = new URL('../../', import.meta.url)
const MOVES = 15
const THROTTLE = 4

/** Rows of the first paint and of a slider that moves. */
export async function appRows(table) {
  if (CHROMIUM === undefined) {
    table.skip('the app in Chromium', "Debian's chromium is not installed")
    return
  }
  execFileSync(process.execPath, ['scripts/build-site.js'], { cwd: ROOT, stdio: 'ignore' })
  const folder = new URL('dist/web/', ROOT)
  const server = await serveSite({ folder: fileURLToPath(folder), port: 0 })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const slow = await firstPaint(browser, server.url, THROTTLE)
    const fast = await firstPaint(browser, server.url, 1)
    table.share(
      `app: first meaningful paint, CPU ${THROTTLE} times slower, beside unslowed, ms`,
      slow.ms,
      fast.ms,
      Infinity,
      'bar 1500 ms',
    )
    const size = (paths) =>
      paths.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, folder))).length, 0)
    table.share(
      'app: JavaScript of the first paint, gzip, beside all that the page may load, kB',
      size(fast.scripts) / 1000,
      size(allScripts(folder)) / 1000,
      Infinity,
      'bar 180 kB',
    )
    const moves = await slide(browser, server.url)
    const node = await inNode()
    table.share(
      'app: slider to paint, 256 worlds, beside the study alone in Node, ms',
      spreadOf(moves.ms).median,
      node,
      Infinity,
      'bar 100 ms',
    )
    table.note(`slider to paint: fastest ${spreadOf(moves.ms).min.toFixed(0)} ms of ${MOVES} moves`)
    table.note(
      `longest task of the page while it moves: ${moves.longest.toFixed(0)} ms (bar 50 ms)`,
    )
  } finally {
    await browser.close()
    await server.close()
  }
}

async function firstPaint(browser, url, rate) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const scripts = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.push(pathname.slice(1))
  })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(url)
  await page.locator('h1').waitFor()
  const loaded = [...scripts]
  const ms = await page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  )
  await context.close()
  return { ms, scripts: [...new Set(loaded)] }
}

async function slide(browser, url) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('h1').waitFor()
  // The engine gets ready behind the first paint.
  await page.waitForTimeout(8000)
  const measured = await page.evaluate(`(async () => {
    let longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ entryTypes: ['longtask'] })
    const lead = () => document.querySelector('.lead').textContent
    const slider = document.querySelector('#lever-true_gain')
    const ms = []
    for (let move = 0; move < ${MOVES}; move++) {
      const before = lead()
      const from = performance.now()
      const share = 0.1 + (0.8 * ((move * 7) % ${MOVES})) / ${MOVES}
      slider.value = String(Number(slider.min) + share * (Number(slider.max) - Number(slider.min)))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      while (lead() === before && performance.now() - from < 8000)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      ms.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 120))
    }
    return { ms, longest }
  })()`)
  await context.close()
  return measured
}

async function inNode() {
  const folder = requireSound(readModelFolder(undefined))
  const workers = Math.min(8, availableParallelism())
  const runner = new ThreadRunner(folder.model, folder.identity, workers)
  const base = findScenario(folder, 'now')
  const study = (value) =>
    runBoom({
      run: (job, hooks) => runner.run(job, hooks),
      now: { ...base, set: { true_gain: value } },
      calm: findScenario(folder, 'calm'),
      worlds: 256,
      seed: 1,
      sideWorlds: 1,
      shockWorlds: 1,
      observations: readObservations(folder),
      facts: readFacts(folder),
      parameterInfo: () => ({ about: '', unit: '', evidence: '' }),
      weakPoints: [],
      sources: [],
      withShocks: false,
      withCalm: false,
      withSide: false,
      withDrivers: false,
    })
  const times = []
  for (let move = 0; move < MOVES; move++)
    times.push(1000 * (await seconds(() => study(0.05 + 0.01 * move))))
  await runner.close()
  return spreadOf(times.slice(3)).median
}

function allScripts(folder) {
  const text = readFileSync(new URL('sw.js', folder), 'utf8')
  const { files } = JSON.parse(/^const SITE = (.*)$/m.exec(text)[1])
  return files.filter((file) => file.endsWith('.js'))
}
