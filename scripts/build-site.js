// Builds the static site into dist/web: the app, and the data that it shows before anything runs. Quick when nothing changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newestIn, root } from './newest.js'

const out = new URL('dist/web/', root)
const isOlder = (stamp, paths) => {
  const file = new URL(stamp, out)
  return !existsSync(file) || statSync(file).mtimeMs < newestIn(paths)
}

if (isOlder('.bundle', ['src', 'package-lock.json', 'vite.config.ts'])) {
  process.stderr.write('site: bundling the app\n')
  rmSync(new URL('assets', out), { recursive: true, force: true })
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  renameSync(new URL('index.html', out), new URL('.page.html', out))
  writeFileSync(new URL('.bundle', out), '')
}
if (isOlder('.data', ['dist/.stamp', 'economy', 'scenarios', 'evidence'])) {
  process.stderr.write('site: running the stored result\n')
  const { siteData } = await import('../dist/cli/site-data.js')
  mkdirSync(new URL('data/', out), { recursive: true })
  for (const [name, value] of Object.entries(await siteData()))
    writeFileSync(new URL(`data/${name}`, out), `${JSON.stringify(value)}\n`)
  writeFileSync(new URL('.data', out), '')
}

// The page brings the stored answer along, so that it is painted before anything runs.
const { pageWithAnswer } = await import('../dist/cli/site-page.js')
const textOf = (path, base = out) => readFileSync(new URL(path, base), 'utf8')
const page = pageWithAnswer(
  textOf('.page.html'),
  JSON.parse(textOf('data/start.json')).report,
  (address) => textOf(address),
  textOf('src/web/stored/choose.js', root),
)
if (!existsSync(new URL('index.html', out)) || page !== textOf('index.html'))
  writeFileSync(new URL('index.html', out), page)

// The files kept for use without a network, and a version that changes with any of them.
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'sw.js')
  .map(({ parentPath, name }) => relative(fileURLToPath(out), join(parentPath, name)))
  .map((path) => path.split(sep).join('/'))
  .sort()
const hash = createHash('sha256')
for (const file of files) hash.update(`${file}\n`).update(readFileSync(new URL(file, out)))
const site = { version: hash.digest('hex').slice(0, 16), files: ['./', 'embed/', ...files] }
const worker = readFileSync(new URL('src/web/offline/service-worker.js', root), 'utf8')
writeFileSync(new URL('sw.js', out), `const SITE = ${JSON.stringify(site)}\n${worker}`)
