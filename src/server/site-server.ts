import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** How the site is served. */
export interface SiteOptions {
  /** Folder of the built site. */
  readonly folder: string
  readonly port: number
  /** With the headers that let the page share memory with its workers. Default true. */
  readonly isolated?: boolean
}

/** A running server of the site. */
export interface SiteServer {
  /** Address of the page. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serve the built site on the loopback address alone.
 *
 * @param options `port` 0 takes a free one.
 */
export async function serveSite({
  folder,
  port,
  isolated = true,
}: SiteOptions): Promise<SiteServer> {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    if (isolated) {
      context.header('Cross-Origin-Opener-Policy', 'same-origin')
      context.header('Cross-Origin-Embedder-Policy', 'require-corp')
    }
    // One chart may stand on any page, the app on none but its own.
    const isEmbed = context.req.path.startsWith('/embed/')
    context.header('Content-Security-Policy', `frame-ancestors ${isEmbed ? '*' : "'self'"}`)
    context.header('Cross-Origin-Resource-Policy', isEmbed ? 'cross-origin' : 'same-origin')
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    const isAsset = context.req.path.startsWith('/assets/')
    context.header('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('/embed', (context) => context.redirect('./embed/', 301))
  app.use('*', serveStatic({ root: folder }))
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
      resolve(started as Server),
    ) as Server
    started.on('error', reject)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
