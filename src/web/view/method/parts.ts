import type { MethodWords } from '../../i18n/method/en.ts'

/** Name of a part of the view. */
export type PartId = keyof MethodWords['sections']

/** Parts of the view in their order. */
export const PARTS: readonly PartId[] = [
  'limits',
  'judgement',
  'matching',
  'misses',
  'forecast',
  'episodes',
  'drivers',
  'variance',
  'readings',
  'data',
  'worlds',
  'matrix',
  'changes',
]

/** Read which part an address asks for, such as `#v=method&at=drivers`; null for none. */
export function partOfAddress(hash: string): PartId | null {
  const wanted = /[#&]at=([a-z]+)/.exec(hash)?.[1]
  return PARTS.find((part) => part === wanted) ?? null
}
