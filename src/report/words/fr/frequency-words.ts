import type { Frequency, FrequencyRange } from '../../frequency.ts'

const PLURAL = new Intl.PluralRules('fr')

/** Choose the form of a noun for a count; 0 and 1 are singular in French. */
export function several(count: number | string, one: string, other: string): string {
  const number =
    typeof count === 'number' ? count : Number(count.replace(/[^\d,]/g, '').replace(',', '.'))
  return PLURAL.select(number) === 'one' ? one : other
}

/** Write a share as a count of worlds, such as `4 mondes sur 10`. */
export function worldsPhrase(share: Frequency): string {
  const counted = `${share.count} ${several(share.count, 'monde', 'mondes')} sur ${share.of}`
  switch (share.kind) {
    case 'none':
      return 'aucun monde'
    case 'all':
      return 'tous les mondes'
    case 'below':
      return `moins de ${counted}`
    case 'above':
      return `plus de ${counted}`
    case 'unknown':
      return 'un nombre inconnu de mondes'
    case 'about':
      return counted
  }
}

/** Begin a sentence with a share of worlds, such as `Dans environ 4 mondes sur 10`. */
export function inWorlds(share: Frequency): string {
  return `Dans ${share.kind === 'about' ? 'environ ' : ''}${worldsPhrase(share)}`
}

/** Write two shares as one range of counts that may follow `de`, such as `2 à 5 sur 10`. */
export function rangePhrase(range: FrequencyRange): string {
  const { low, high } = range
  if (low.kind === high.kind && low.count === high.count) return worldsPhrase(low)
  const from =
    low.kind === 'none' ? 'zéro' : low.kind === 'below' ? 'moins de 1' : String(low.count)
  if (high.kind === 'all') return `${from} sur ${low.of} à tous les mondes`
  return `${from} à ${high.kind === 'above' ? 'plus de ' : ''}${high.count} sur ${high.of}`
}
