// Compiles src/ into dist/ and marks the time.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { root } from './newest.js'

rmSync(new URL('dist', root), { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
mkdirSync(new URL('dist', root), { recursive: true })
writeFileSync(new URL('dist/.stamp', root), '')
