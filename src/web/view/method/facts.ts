import type { BackTestRow } from '../../../evidence/back-test.ts'
import type { DotAxis } from '../../../report/chart/dot-rows.ts'
import type { Messages } from '../../../report/messages.ts'

const RATIOS = [0.1, 0.2, 0.5, 1, 2, 5]

/** Write a fact: one number, or the ends of its range. */
export function factText({ low, high, unit }: BackTestRow, words: Messages): string {
  const { quantity } = words.format
  return low === high
    ? quantity(low, unit, 3)
    : words.common.inEight(words.format.significant(share(low, unit), 3), quantity(high, unit, 3))
}

/** A share is written as a per cent, so its lower end is one too. */
function share(value: number, unit: string): number {
  return unit === 'share' ? value * 100 : value
}

/** The axis of what the model gives over the fact, wide enough for all values. */
export function ratioAxis(values: readonly number[], words: Messages): DotAxis {
  const from = RATIOS.findLast((ratio) => ratio <= Math.min(...values)) ?? RATIOS[0] ?? 0.1
  const to = RATIOS.find((ratio) => ratio >= Math.max(...values)) ?? RATIOS.at(-1) ?? 5
  return {
    from,
    to,
    isLog: true,
    mark: 1,
    ticks: RATIOS.filter((ratio) => ratio >= from && ratio <= to).map((at) => ({
      at,
      text: `× ${words.format.significant(at, 1)}`,
    })),
  }
}
