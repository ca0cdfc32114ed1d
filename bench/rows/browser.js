// From text to results in the main thread of a page, in headless Chromium, a fresh browser for each start.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { latencyInputs, latencyRowsOf } from '../latency-inputs.js'
import { serveBench } from '../serve.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p))

/** Rows of every input. */
export async function browserRows(table, options) {
  if (CHROMIUM === undefined) {
    table.skip('latency in Chromium', "Debian's chromium is not installed")
    return
  }
  const starts = options.quick ? 1 : 3
  const server = await serveBench()
  for (const [name, input] of Object.entries(latencyInputs(options))) {
    const results = []
    let version = ''
    for (let i = 0; i < starts; i++) {
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
      version = browser.version()
      const page = await browser.newPage()
      await page.goto(server.url)
      await page.waitForFunction(() => 'measureStages' in globalThis)
      results.push(await page.evaluate((given) => globalThis.measureStages(given), input))
      await browser.close()
    }
    table.note(
      `${name}: Chromium ${version}, engine ${results[0].backend}, median of ${starts} fresh browsers`,
    )
    latencyRowsOf('Chromium', name, results, table)
  }
  await server.close()
}
