// Takes the pictures of the app in docs/app: every view, in both themes, at desk and phone width. Needs the built site and Debian's Chromium.
//   node scripts/take-screenshots.js
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { PLAIN_LINK, writeLink } from '../dist/language/scenario-link.js'
import { serveSite } from '../dist/server/site-server.js'
import { root } from './newest.js'

const SHOCKS = {
  breadth: [{ at: '2027-01', size: 0.35 }],
  efficiency: [{ at: '2027-01', size: 20 }],
  credit: [{ at: '2027-01', size: 0.6, duration: 12 }],
}
/** What each view shows in its picture. */
const VIEWS = {
  overview: {},
  'break-it': { shocks: SHOCKS },
  'who-pays-whom': {},
  model: { at: 'expected_growth' },
  claims: {},
  cost: {},
  method: {},
}
const SIZES = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } }
/** Time for the slowest view to be worked out, milliseconds. */
const PAUSE = Number(process.env.PAUSE_MS ?? 20_000)

const out = new URL('docs/app/', root)
mkdirSync(out, { recursive: true })
const server = await serveSite({ folder: fileURLToPath(new URL('dist/web', root)), port: 0 })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const shoot = async (name, link, size, theme, language) => {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme })
  const page = await context.newPage()
  await page.goto(`${server.url}#${writeLink({ ...PLAIN_LINK, ...link, language })}`)
  await page.waitForTimeout(PAUSE)
  const path = fileURLToPath(new URL(`${name}.jpg`, out))
  await page.screenshot({ path, type: 'jpeg', quality: 80 })
  await context.close()
}
for (const [view, link] of Object.entries(VIEWS))
  for (const size of Object.keys(SIZES))
    for (const theme of ['light', 'dark'])
      await shoot(`${view}-${size}-${theme}`, { ...link, view }, size, theme, 'en')
await shoot('overview-desk-light-fr', { view: 'overview' }, 'desk', 'light', 'fr')
await browser.close()
await server.close()
