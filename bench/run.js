// What we say about speed, beside a peer in the same run.
//   npm run bench [-- --json] [--only PATTERN] [--quick] [--long]
import { appRows } from './rows/app.js'
import { browserRows } from './rows/browser.js'
import { economyRows } from './rows/economy.js'
import { engineRows } from './rows/engine-500.js'
import { latencyRows } from './rows/latency.js'
import { millionRows } from './rows/million.js'
import { recompileRows } from './rows/recompile.js'
import { Table } from './table.js'
import { machineLine } from './timing.js'

const GROUPS = {
  engine: engineRows,
  economy: economyRows,
  latency: latencyRows,
  recompile: recompileRows,
  browser: browserRows,
  app: appRows,
  million: millionRows,
}

const words = process.argv.slice(2)
const at = words.indexOf('--only')
const only = at >= 0 ? (words[at + 1] ?? null) : null
const options = { long: words.includes('--long'), quick: words.includes('--quick') }
const table = new Table({ json: words.includes('--json'), only })

table.note(machineLine())
for (const [group, rows] of Object.entries(GROUPS))
  if (table.wants(group)) await rows(table, options)
table.note(machineLine())
