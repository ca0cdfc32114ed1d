import type { Frequency } from '../../frequency.ts'
import { inWorlds, worldsPhrase } from './frequency-words.ts'

/** Worlds without a burst. */
export const NO_BURST = {
  heading: 'Worlds without a burst',
  short: 'No burst',
  title: (share: Frequency, year: string, calm: Frequency): string => {
    const main =
      share.kind === 'none'
        ? `Every world has a burst by the end of ${year}`
        : `${inWorlds(share)}, no burst comes by the end of ${year}`
    return calm.kind === 'unknown'
      ? main
      : `${main}; without random events, none comes in ${calm.kind === 'none' ? 'no world' : worldsPhrase(calm)}`
  },
  lead: (worlds: string): string => `${worlds} worlds. What sets them apart most:`,
  chance: (noise: string): string =>
    `By chance alone the largest of so many separations stays below ${noise} in 95 of 100 tries.`,
  unit: 'Middle values in worlds without and with a burst. Separation: 0 not at all, 1 or −1 wholly; positive when worlds without a burst have the higher value',
  without: 'Without a burst',
  with: 'With a burst',
  separation: 'Separation',
  nothing: 'Nothing was compared.',
}
