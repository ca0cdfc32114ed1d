import { CostDesk } from '../../evidence/cost-answer.ts'
import type { CostData } from '../../evidence/cost-data.ts'
import { costBooks } from '../../evidence/cost-data.ts'

/** Read `data/cost.json` and open it for questions. */
export async function openDesk(url: string): Promise<CostDesk> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} could not be read (${answer.status})`)
  return new CostDesk(costBooks((await answer.json()) as CostData))
}
