import type { Issue } from '../../language/issue.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import type { BoomReport } from '../../study/boom-report.ts'
import type { Difference } from '../../study/difference.ts'
import type { LeverCurve } from '../../study/lever-curve.ts'
import type { ModelQuestions } from './model-questions.ts'
import type { CostQuestions } from './cost-questions.ts'
import type { EvidenceQuestions } from './evidence-questions.ts'
import type { NetworkQuestions } from './network-questions.ts'
import type { ShockQuestions } from './shock-questions.ts'

/** One world, month by month, of the series asked for. */
export interface Trace {
  readonly months: readonly string[]
  readonly times: readonly number[]
  readonly series: Readonly<Record<string, readonly number[]>>
}

/** What the page may ask the engine, by name: what it gives and what it gets. */
export interface Questions
  extends ShockQuestions, NetworkQuestions, ModelQuestions, CostQuestions, EvidenceQuestions {
  /** Read the model; said first. */
  open: {
    /** `warm` runs a few worlds at once, so that the first move of a lever is answered at full speed. */
    ask: { readonly url: string; readonly warm: boolean }
    answer: { readonly isolated: boolean; readonly workers: number }
  }
  /** Study a scenario; `refined` adds the runs without events and the side readings. */
  boom: {
    ask: { readonly link: ScenarioLink; readonly worlds: number; readonly refined: boolean }
    answer: BoomReport
  }
  /** The scenario of a link less that of the link it compares with, on the same worlds. */
  difference: {
    ask: { readonly link: ScenarioLink; readonly against: string; readonly worlds: number }
    answer: Difference
  }
  /** The headline along the range of a parameter. */
  lever: {
    ask: {
      readonly link: ScenarioLink
      readonly parameter: string
      readonly values: readonly number[]
      readonly worlds: number
    }
    answer: LeverCurve
  }
  /** One world: the central one, or a world by number. */
  trace: {
    ask: {
      readonly link: ScenarioLink
      readonly world: number | null
      readonly series: readonly string[]
    }
    answer: Trace
  }
}

/** Name of a question. */
export type QuestionName = keyof Questions

/** What the engine's worker is sent. */
export type ToEngine =
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly name: QuestionName
      readonly ask: unknown
    }
  | { readonly kind: 'stop'; readonly id: number }

/** What it answers. */
export type FromEngine =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly stage: string
      readonly share: number
    }
  | {
      readonly kind: 'fault'
      readonly id: number
      readonly code: string
      readonly message: string
      readonly issues: readonly Issue[]
    }
