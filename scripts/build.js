// Compiles src/ into dist/ and marks the time.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { root } from './newest.js'

// The site (dist/web) has its own script.
const dist = new URL('dist/', root)
for (const name of existsSync(dist) ? readdirSync(dist) : [])
  if (name !== 'web') rmSync(new URL(name, dist), { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
mkdirSync(new URL('dist', root), { recursive: true })
writeFileSync(new URL('dist/.stamp', root), '')
