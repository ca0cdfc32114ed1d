/** How far out of sight still counts as near, so that a chart is there when it is scrolled to. */
const MARGIN = '300px'

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
