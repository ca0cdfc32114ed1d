import type { Model } from '../language/model.ts'
import type { Experiment, Quantity } from './experiment.ts'

/** Unit of what an experiment gives, and so of its bound. Shares of worlds and relative changes are pure, whatever of. */
export function unitOfResult({ method }: Experiment, model: Model): string {
  if (method.kind === 'figure') return method.unit
  if (method.kind === 'share' || (method.kind === 'change' && method.relative)) return 'share'
  return unitOfQuantity(method.quantity, model)
}

function unitOfQuantity(quantity: Quantity, model: Model): string {
  switch (quantity.kind) {
    case 'measure':
      return quantity.unit
    case 'outcome':
      return model.outcomes.find((o) => o.name === quantity.name)?.unit ?? ''
    case 'burst-by':
      return 'share'
    case 'around-burst': {
      if (quantity.take !== 'loss' && quantity.take !== 'value') return 'share'
      const name = quantity.series.split('[')[0] ?? ''
      const { variables, stocks, payments, claims, capital, parameters } = model
      const all = [variables, stocks, payments, claims, capital, parameters].flat()
      return all.find((one) => one.name === name)?.unit ?? ''
    }
  }
}
