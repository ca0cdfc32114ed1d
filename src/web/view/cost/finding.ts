import type { CostColumn } from '../../../evidence/cost-answer.ts'
import { figureIn } from '../../../report/chart/cost-figures.ts'
import type { CostChartWords } from '../../../report/chart/cost-words.ts'
import type { CostWords } from '../../i18n/cost/en.ts'

/** Say in a sentence what a preset costs: serving and training, or what there is of them. A price is named as such. */
export function findingOf(
  column: CostColumn,
  name: string,
  chart: CostChartWords,
  { finding }: CostWords,
): string {
  const amount = (of: string): string | null => {
    const found = figureIn(column, of)
    return found?.value == null ? null : chart.amount(found.value, found.unit)
  }
  const [output, price, bill] = [
    amount('output_cost'),
    amount('price_output'),
    amount('rental_cost'),
  ]
  const inferred = figureIn(column, 'inferred_output_cost')
  if (output !== null)
    return finding.serves(name, output) + (bill === null ? '' : finding.trained(bill))
  if (inferred?.value != null && price !== null) {
    const [low, high] = inferred.range ?? [inferred.value, inferred.value]
    return finding.inferred(
      name,
      price,
      chart.amount(low, inferred.unit),
      chart.amount(high, inferred.unit),
    )
  }
  if (bill !== null) return finding.trainedOnly(name, bill)
  const [margin, result] = [amount('gross_margin'), amount('operating_result')]
  return margin !== null && result !== null
    ? finding.lab(name, margin, result)
    : finding.nothing(name)
}
