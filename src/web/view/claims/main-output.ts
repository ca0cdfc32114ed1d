import type { OutputStatus } from '../../../evidence/citation.ts'
import type { JudgedCitation, JudgedOutput } from '../../../evidence/scoreboard.ts'

/** Which number of a figure decides its verdict, the first kind that it has. */
const ORDER: readonly OutputStatus[] = [
  'does-not-reproduce',
  'reproduces',
  'reproduces-with-back-fitted-input',
  'implied-not-published',
  'target-only',
]

/** The number of a figure that its row shows. */
export function mainOutput({ outputs }: JudgedCitation): JudgedOutput | undefined {
  for (const kind of ORDER) {
    const found = outputs.find(({ status }) => status === kind)
    if (found) return found
  }
  return undefined
}
