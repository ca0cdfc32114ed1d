import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../evidence/words.ts'
import type { SiteServer } from '../server/site-server.ts'
import { inputFault, runFault } from './fault.ts'
import { PACKAGE_ROOT } from './model-folder.ts'
import { say } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline serve`. */
export interface ServeOptions {
  readonly port: number
  readonly isolated: boolean
  readonly lang: Language
}

/** Serve the app on the loopback address until interrupted. */
export async function serveCommand({ port, isolated, lang }: ServeOptions): Promise<number> {
  const folder = join(PACKAGE_ROOT, 'dist', 'web')
  if (!existsSync(join(folder, 'index.html'))) throw inputFault('no-site', 'no-site', {})
  // No other command waits for a server to be loaded.
  const { serveSite } = await import('../server/site-server.ts')
  let server: SiteServer
  try {
    server = await serveSite({ folder, port, isolated })
  } catch (fault) {
    const isTaken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw isTaken
      ? runFault('port-taken', 'port-taken', { port }, fault)
      : runFault('cannot-serve', 'cannot-serve', { cause: (fault as Error).message }, fault)
  }
  say(CLI_WORDS[lang].tools.serving(server.url))
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
  return 0
}
