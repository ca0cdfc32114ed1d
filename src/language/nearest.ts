/**
 * Find the known name closest in spelling to a wrong one.
 *
 * @returns A hint such as `Did you mean 'rent'?`, or '' when nothing is near.
 */
export function didYouMean(name: string, known: Iterable<string>): string {
  const best = nearestName(name, known)
  return best ? `Did you mean '${best}'?` : ''
}

/** Find the known name closest in spelling to a wrong one; '' when nothing is near. */
export function nearestName(name: string, known: Iterable<string>): string {
  const wanted = name.slice(0, LONGEST)
  let best = ''
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= least || candidate.length > LONGEST) continue
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Longer names are not compared: the cost grows with the square. */
const LONGEST = 80

function editDistance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replace, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    last = row
  }
  return last[b.length] ?? 0
}
