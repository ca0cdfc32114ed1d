/** A pause in which nothing new was asked for, milliseconds. */
const PAUSE = 150

/** Do something when the page has had nothing to do for a while; the function that comes back calls it off. */
export function whenIdle(work: () => void): () => void {
  let idle: number | undefined
  // Safari has no idle callbacks; the pause alone must do there.
  const hasIdle = 'requestIdleCallback' in globalThis
  const timer = setTimeout(() => {
    if (hasIdle) idle = requestIdleCallback(work, { timeout: 1000 })
    else work()
  }, PAUSE)
  return () => {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
}
