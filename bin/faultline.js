#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (!existsSync(built)) {
  process.stderr.write('Faultline is not built yet. Run `npm run setup` in its folder once.\n')
  process.exit(5)
}
const { main } = await import(built.href)
process.exitCode = await main(process.argv.slice(2))
