// A fresh process that runs worlds of the economy and says its speed and its peak memory: node million-child.js WORLDS [fold]
import { economy, threadsOf } from './ours.js'

const worlds = Number(process.argv[2])
const { folder, scenario } = economy()
const runner = threadsOf(folder.model, 2, folder.identity)
const folded = process.argv[3] === 'fold' ? { record: ['ai_index', 'capex_total'], fold: {} } : {}
const job = { scenario, worlds, seed: 1, record: [], ...folded }
await runner.run({ ...job, worlds: Math.min(worlds, 1024) })
const from = performance.now()
await runner.run(job)
const seconds = (performance.now() - from) / 1000
await runner.close()
const peakMib = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ worldsPerSecond: worlds / seconds, peakMib }))
