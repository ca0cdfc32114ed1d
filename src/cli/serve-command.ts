import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputError, RunError } from '../language/error.ts'
import type { SiteServer } from '../server/site-server.ts'
import { serveSite } from '../server/site-server.ts'
import { PACKAGE_ROOT } from './model-folder.ts'
import { say } from './terminal.ts'

/** Options of `faultline serve`. */
export interface ServeOptions {
  readonly port: number
  readonly isolated: boolean
}

/** Serve the app on the loopback address until interrupted. */
export async function serveCommand({ port, isolated }: ServeOptions): Promise<number> {
  const folder = join(PACKAGE_ROOT, 'dist', 'web')
  if (!existsSync(join(folder, 'index.html')))
    throw new InputError('no-site', 'the app is not built; run `npm run build:site` first')
  let server: SiteServer
  try {
    server = await serveSite({ folder, port, isolated })
  } catch (fault) {
    const isTaken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw new RunError(
      isTaken ? 'port-taken' : 'cannot-serve',
      isTaken
        ? `port ${port} is taken; choose another with --port, or 0 for any`
        : `the app cannot be served: ${(fault as Error).message}`,
    )
  }
  say(`The app runs at ${server.url}\nEnd it with Ctrl-C.`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
  return 0
}
