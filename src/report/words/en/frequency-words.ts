import type { Frequency, FrequencyRange } from '../../frequency.ts'

/** Write a share as a count of worlds, such as `4 of 10`. */
export function worldsPhrase(share: Frequency): string {
  const counted = `${share.count} of ${share.of}`
  switch (share.kind) {
    case 'none':
      return 'none'
    case 'all':
      return 'all'
    case 'below':
      return `fewer than ${counted}`
    case 'above':
      return `more than ${counted}`
    case 'unknown':
      return 'an unknown number'
    case 'about':
      return counted
  }
}

/** Begin a sentence with a share of worlds, such as `In about 4 of 10 worlds`. */
export function inWorlds(share: Frequency): string {
  if (share.kind === 'all') return 'In every world'
  return `In ${share.kind === 'about' ? 'about ' : ''}${worldsPhrase(share)} worlds`
}

/** Write two shares as one range of counts. */
export function rangePhrase(range: FrequencyRange): string {
  const { low, high } = range
  if (low.kind === high.kind && low.count === high.count) return worldsPhrase(low)
  if (high.kind === 'all' || high.kind === 'above') {
    return `${worldsPhrase(low)} to ${worldsPhrase(high)}`
  }
  if (low.kind === 'none') return `none to ${worldsPhrase(high)}`
  return `${low.kind === 'below' ? 'fewer than 1' : low.count} to ${worldsPhrase(high)}`
}
