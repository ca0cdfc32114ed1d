import type { KeptWorld } from '../../../run/folded.ts'

/** Say why a world was kept. */
export function sayKept({ why, by, end, place = 1, month, among }: KeptWorld): string {
  switch (why) {
    case 'representative':
      return `le plus proche du milieu pour ${by}, parmi les ${among ?? 0} premiers mondes`
    case 'median date':
      return `premier monde à la date médiane (${by}), ${month ?? ''}`
    case 'percentile':
      return `${by} : bord du pire centième`
    case 'worst':
      return `${by} : ${end === 'low' ? 'le plus bas' : 'le plus haut'}${place > 1 ? `, rang ${place}` : ''}`
  }
}
