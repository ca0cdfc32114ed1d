import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** How a page is served. */
export interface Serving {
  /** With the headers that make a page cross-origin isolated. */
  readonly isolated?: boolean
  /** With a policy that forbids generated code and WebAssembly. */
  readonly strict?: boolean
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGE =
  '<!doctype html><title>Faultline</title><script type="module" src="/test/browser/page.js"></script>'
const STRICT = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"

/**
 * Serves pages that run Faultline on the loopback, as any static host would: `/src/x.js` is the built `dist/x.js`,
 * `/test/browser/x.js` is its TypeScript without types. There is no bundler and no package.
 */
export class PageServer {
  /** What was asked for and not there. */
  readonly missing: string[] = []
  readonly #server: Server
  readonly #serving: Serving
  readonly #data: Readonly<Record<string, string>>
  #hear: (result: unknown) => void = () => undefined

  /** @param data JSON by path, such as `/economy.json`. */
  constructor(serving: Serving, data: Readonly<Record<string, string>>) {
    this.#serving = serving
    this.#data = data
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  /** Start; the address without a slash at its end. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The next thing that a page reports. */
  report(): Promise<unknown> {
    return new Promise((resolve) => (this.#hear = resolve))
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const { isolated, strict } = this.#serving
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    }
    // Workers take the policy of their own script.
    if (strict) response.setHeader('Content-Security-Policy', STRICT)
    if (request.method === 'POST') {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        response.end()
        this.#hear(JSON.parse(Buffer.concat(parts).toString('utf8')))
      })
      return
    }
    const found = this.#find(pathname)
    if (!found) this.missing.push(pathname)
    response.writeHead(found ? 200 : 404, { 'Content-Type': found?.type ?? 'text/plain' })
    response.end(found?.text ?? 'not found')
  }

  #find(path: string): { type: string; text: string } | null {
    const json = this.#data[path]
    if (json !== undefined) return { type: 'application/json', text: json }
    if (path === '/') return { type: 'text/html', text: PAGE }
    if (path === '/favicon.ico') return { type: 'image/x-icon', text: '' }
    const type = 'text/javascript'
    if (!path.endsWith('.js') || path.includes('..')) return null
    const built = path.replace(/^\/src\//, `${ROOT}dist/`)
    if (built !== path) return isFile(built) ? { type, text: readFileSync(built, 'utf8') } : null
    const source = `${ROOT}${path.slice(1).replace(/\.js$/, '.ts')}`
    if (!path.startsWith('/test/browser/') || !isFile(source)) return null
    const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    })
    return { type, text: outputText }
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
