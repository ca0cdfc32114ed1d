/** How far out of sight still counts as near, so that a chart is there when it is scrolled to. */
const MARGIN = '300px'
/** A pause in which nothing new was asked for, milliseconds. */
const PAUSE = 150

/** Tell, as an action of Svelte, whether an element is in sight or near it; on paper everything is. */
export function near(
  element: Element,
  tell: (isNear: boolean) => void,
): { readonly destroy: () => void } {
  const observer = new IntersectionObserver(
    (entries) => tell(entries.at(-1)?.isIntersecting ?? true),
    { rootMargin: MARGIN },
  )
  observer.observe(element)
  const onPaper = (): void => tell(true)
  addEventListener('beforeprint', onPaper)
  return {
    destroy: () => {
      observer.disconnect()
      removeEventListener('beforeprint', onPaper)
    },
  }
}

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
