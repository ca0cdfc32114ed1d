import type { FromWorker, SpawnWorker } from '../../run/worker-port.ts'

/** Start a worker that steps worlds; the bundler finds its file here. */
export const spawnWorlds: SpawnWorker = (events) => {
  const worker = new Worker(new URL('../../run/web-worker.ts', import.meta.url), {
    type: 'module',
  })
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => events.message(data))
  worker.addEventListener('error', ({ message }) =>
    events.death(message || 'its script could not be loaded'),
  )
  worker.addEventListener('messageerror', () => events.death('a message could not be read'))
  return {
    post: (message) => worker.postMessage(message),
    end: () => {
      worker.terminate()
      return Promise.resolve()
    },
  }
}
