/** Bring a row into view when it opens, and keep it there when one above it closes. */
export function reveal(isOpen: boolean): (row: HTMLElement) => void {
  return (row) => {
    if (!isOpen) return
    const { top } = row.getBoundingClientRect()
    // The bar at the top may cover what lies just below the edge.
    if (top < 0 || top > innerHeight * 0.6) row.scrollIntoView({ block: 'start' })
  }
}
