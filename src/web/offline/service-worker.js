// Keeps the site for use without a network: what was opened once opens again, and works, offline.
// The build puts `SITE` before this text: `version`, and the `files` of the site by address.

const NAME = `faultline-${SITE.version}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(SITE.files))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('faultline-') && name !== NAME))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(request.url.includes('/assets/') ? keptFirst(request) : newestFirst(request))
})

/** Files whose name changes with their content. */
async function keptFirst(request) {
  return (await kept(request)) ?? fetch(request)
}

async function newestFirst(request) {
  try {
    return await fetch(request)
  } catch (fault) {
    const answer = await kept(request)
    if (answer) return answer
    throw fault
  }
}

async function kept(request) {
  const cache = await caches.open(NAME)
  return cache.match(request, { ignoreSearch: true })
}
