// Types, lint, format and the parents of numbers: every check runs, two at a time, and all that fail are shown.
import { spawn } from 'node:child_process'
import { root } from './newest.js'

const CHECKS = [
  'tsc --noEmit -p tsconfig.json',
  'svelte-check --tsconfig tsconfig.web.json --fail-on-warnings --output machine',
  'oxlint --type-aware --deny-warnings',
  'prettier --check .',
  'node scripts/check-provenance.js',
  'node bin/faultline.js provenance --brief --worlds 512 --of burst-by-2028',
]

function run(check) {
  return new Promise((resolve) => {
    // Through a shell, which finds the programs of the package on the path that npm sets.
    const child = spawn(check, { cwd: root, shell: true })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.on('close', (code) => {
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}: ${check}\n${said}`)
      resolve(code === 0)
    })
  })
}

const waiting = [...CHECKS]
async function work() {
  let isSound = true
  for (let check = waiting.shift(); check; check = waiting.shift())
    isSound = (await run(check)) && isSound
  return isSound
}
const sound = await Promise.all([work(), work()])
process.exitCode = sound.every(Boolean) ? 0 : 1
