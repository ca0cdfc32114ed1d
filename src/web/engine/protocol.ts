import type { Issue } from '../../language/issue.ts'
import type { Model } from '../../language/model.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { BoomReport, Fact, SourceLine } from '../../study/boom-report.ts'
import type { ObservationSet } from '../../study/match.ts'
import type { LeverCurve } from '../../study/lever-curve.ts'
import type { EvidenceQuestions } from './evidence-questions.ts'
import type { NetworkQuestions } from './network-questions.ts'
import type { ShockQuestions } from './shock-questions.ts'

/** Everything the engine needs of the model and its evidence: `data/model.json` of the site. */
export interface ModelData {
  readonly model: Model
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly identity: {
    readonly modelHash: string
    readonly engine: string
    readonly dataDate: string
  }
  readonly scenarios: Readonly<Record<string, ScenarioSpec>>
  readonly observations: ObservationSet | null
  readonly facts: Readonly<Record<string, readonly Fact[]>>
  readonly weakPoints: readonly string[]
  readonly sources: readonly SourceLine[]
  /** Every source that a parameter may name. */
  readonly sourceIds: readonly string[]
}

/** One world, month by month, of the series asked for. */
export interface Trace {
  readonly months: readonly string[]
  readonly times: readonly number[]
  readonly series: Readonly<Record<string, readonly number[]>>
}

/** What the page may ask the engine, by name: what it gives and what it gets. */
export interface Questions extends ShockQuestions, NetworkQuestions, EvidenceQuestions {
  /** Read the model; said first. */
  open: {
    ask: { readonly url: string }
    answer: { readonly isolated: boolean; readonly workers: number }
  }
  /** Study a scenario; `refined` adds the runs without events and the side readings. */
  boom: {
    ask: { readonly link: ScenarioLink; readonly worlds: number; readonly refined: boolean }
    answer: BoomReport
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
  /** Check an edited file of the model; with no error it becomes the model that runs. */
  edit: {
    ask: { readonly name: string; readonly text: string }
    answer: { readonly issues: readonly Issue[]; readonly applied: boolean }
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
