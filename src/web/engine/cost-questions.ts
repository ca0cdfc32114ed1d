import type { CostAnswer, CostDesk, CostQuestion } from '../../evidence/cost-answer.ts'

/** What may be asked of the cost of intelligence. */
export interface CostQuestions {
  /** A preset worked out, and others beside it; `url` is that of `data/cost.json`. */
  cost: { ask: CostQuestion & { readonly url: string }; answer: CostAnswer }
}

/** Answers costs; model and presets are read at the first question. */
export class CostRoom {
  #desk: Promise<CostDesk> | null = null

  /** Answer `cost`. */
  async cost({ url, ...question }: CostQuestions['cost']['ask']): Promise<CostAnswer> {
    // A page that shows no costs loads nothing of them.
    this.#desk ??= import('./cost-desk.ts').then(({ openDesk }) => openDesk(url))
    this.#desk.catch(() => (this.#desk = null))
    return (await this.#desk).answer(question)
  }
}
