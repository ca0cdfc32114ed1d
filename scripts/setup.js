// Installs and builds what is missing or stale. Plain Node, no dependencies; quick when nothing changed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { newestIn, root } from './newest.js'

const at = (path) => new URL(path, root)
const run = (what, command, args) => {
  process.stderr.write(`setup: ${what}\n`)
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

const installed = at('node_modules/.package-lock.json')
const complete = () =>
  existsSync(installed) &&
  existsSync(at('node_modules/typescript/package.json')) &&
  statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs

const packed = !existsSync(at('src'))
if (!packed) {
  if (!complete() && !sameLock())
    // Not `npm ci`: a lock file made where a registry lacks the binaries of other systems is refused by it.
    run(
      'installing packages (npm install, versions of the lock file)',
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    )
  const stamp = at('dist/.stamp')
  const newest = newestIn(['src', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest)
    run('building (tsc)', process.execPath, ['scripts/build.js'])
}

/** Tell whether node_modules holds just the versions of the lock file, whatever the file times say. */
function sameLock() {
  if (!existsSync(installed) || !existsSync(at('node_modules/typescript/package.json')))
    return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  )
}
