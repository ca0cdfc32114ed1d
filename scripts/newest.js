import { existsSync, readdirSync, statSync } from 'node:fs'

/** The folder of the repository, as a URL that ends in a slash. */
export const root = new URL('../', import.meta.url)

/** Latest modification time (ms) of any file under the given paths. */
export function newestIn(paths) {
  let newest = 0
  const visit = (url) => {
    if (!existsSync(url)) return
    const stat = statSync(url)
    newest = Math.max(newest, stat.mtimeMs)
    if (stat.isDirectory())
      for (const name of readdirSync(url)) visit(new URL(`${url.href.replace(/\/$/, '')}/${name}`))
  }
  for (const path of paths) visit(new URL(path, root))
  return newest
}
