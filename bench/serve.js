// A tiny server on the loopback for the page of the bench: files of this repository, read only.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' }
const OPEN = [
  'dist/',
  'bench/',
  'node_modules/yaml/',
  'node_modules/zod/',
  'node_modules/papaparse/',
]
/** Without isolation a page's clock is coarse. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}
const PAGE = `<!doctype html><title>bench</title>
<script type="importmap">{"imports":{
  "yaml":"/node_modules/yaml/browser/index.js",
  "zod":"/node_modules/zod/index.js",
  "papaparse":"/papaparse.js"}}</script>
<script type="module">
  import { measureStages } from '/bench/latency-stages.js'
  globalThis.measureStages = measureStages
</script>`

/** Serve the page until it is closed. */
export async function serveBench() {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const send = (status, type, text) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': type })
      response.end(text)
    }
    try {
      if (path === '') send(200, TYPES['.html'], PAGE)
      else if (path === 'papaparse.js') send(200, TYPES['.js'], papaparse())
      else if (
        OPEN.some((open) => path.startsWith(open)) &&
        resolve(ROOT, path) === `${ROOT}${path}`
      )
        send(200, TYPES[extname(path)] ?? 'text/plain', readFileSync(resolve(ROOT, path)))
      else send(404, 'text/plain', '')
    } catch {
      // A file that is not there; a missing icon is asked for by the browser itself.
      send(404, 'text/plain', '')
    }
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address()
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(done)),
  }
}

/** Papaparse is no module; a page's module needs one. */
function papaparse() {
  const text = readFileSync(resolve(ROOT, 'node_modules/papaparse/papaparse.js'), 'utf8')
  return `const module = { exports: {} }, exports = module.exports;\n${text};\nexport default module.exports\nexport const parse = module.exports.parse\n`
}
