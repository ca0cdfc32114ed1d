import { InputError } from '../language/error.ts'
import type { Model } from '../language/model.ts'
import { didYouMean, nearestName } from '../language/nearest.ts'
import type { Citation, OutputStatus } from './citation.ts'
import type { CitationGround } from './citations.ts'
import type { Published } from './judge.ts'
import { judge, residualOf } from './judge.ts'
import type { PlainFormula } from './plain-formula.ts'
import { derivationOf } from './plain-formula.ts'
import type { Source } from './source.ts'
import type { Settings } from './static-model.ts'
import { StaticModel } from './static-model.ts'
import type { Verdict } from './verdict.ts'
import { STATUS_WORDS, VERDICT_WORDS, verdictOf } from './verdict.ts'
import type { Words } from './words.ts'

/** An input of a citation as it was set. */
export interface JudgedInput {
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly value: number
  /** True when the figure sets it; false when it is the model's own value. */
  readonly isSet: boolean
  readonly isBackFitted: boolean
  /** True when a reader changed it. */
  readonly isChanged: boolean
  readonly sources: readonly Source[]
  readonly because: string
}

/** An output of a citation, worked out and judged. */
export interface JudgedOutput {
  readonly name: string
  readonly about: Words
  /** Variable of the model that gives it; null for a target. */
  readonly of: string | null
  readonly label: string
  /** In the unit of the label; null without a derivation. */
  readonly value: number | null
  readonly published: Published | null
  readonly tolerance: number | null
  readonly relError: number | null
  /** Computed against published, as a share of the published value, with its sign; null where nothing is compared. */
  readonly residual: number | null
  readonly status: OutputStatus
  readonly recorded: OutputStatus
  readonly agrees: boolean
  readonly statusWords: Words
}

/** A citation, worked out and judged. */
export interface JudgedCitation {
  readonly id: string
  readonly title: Words
  readonly family: string
  readonly kind: string
  readonly by: string
  readonly date: string
  readonly model: string | null
  readonly formulas: readonly PlainFormula[]
  readonly inputs: readonly JudgedInput[]
  readonly outputs: readonly JudgedOutput[]
  readonly verdict: Verdict
  readonly verdictWords: Words
  /** True when a reader changed an input: then nothing below says anything of what was published. */
  readonly isChanged: boolean
  readonly sources: readonly Source[]
  readonly notes: Words
}

/** How many outputs there are of each kind. */
export interface ScoreCounts {
  readonly citations: number
  readonly outputs: number
  /** Outputs with a public derivation; a target stays one though a model of ours comes near it. */
  readonly withFormula: number
  readonly reproduces: number
  /** True by construction; never counted as validation. */
  readonly backFitted: number
  readonly implied: number
  readonly targetOnly: number
  readonly doesNotReproduce: number
  /** Outputs whose recorded status is not what was found. */
  readonly disagree: number
}

/** Every citation with what came of it. */
export interface Scoreboard {
  readonly counts: ScoreCounts
  readonly citations: readonly JudgedCitation[]
}

/** Work out every citation and count what came of them. */
export function scoreboardOf(citations: readonly Citation[], ground: CitationGround): Scoreboard {
  const judged = citations.map((citation) => judgeCitation(citation, ground))
  return { counts: countOutputs(judged), citations: judged }
}

/**
 * Work out a citation and judge its outputs.
 *
 * @param changes Inputs that a reader changed, on top of the citation's own settings.
 * @throws {InputError} `unknown-name` when a change names no input.
 * @throws {ModelError} With every fault of the settings.
 */
export function judgeCitation(
  citation: Citation,
  ground: Pick<CitationGround, 'models' | 'sources'>,
  changes: Settings = {},
): JudgedCitation {
  const model = citation.model === null ? undefined : ground.models.get(citation.model)
  refuseUnknown(citation, model, changes)
  const names = citation.outputs.flatMap((o) => (o.of === null ? [] : [o.of]))
  const derivation = model && derivationOf(model, names)
  const values = model && new StaticModel(model).evaluate({ ...citation.settings, ...changes }).values
  const fitted = new Set(citation.backFitted)
  const outputs = citation.outputs.map((output): JudgedOutput => {
    const { of, published, tolerance } = output
    const found = of === null ? undefined : values?.get(of)
    const value = found !== undefined && Number.isFinite(found) ? found : null
    const below = of === null ? undefined : derivation?.inputsOf.get(of)
    const isBackFitted = [...(below ?? [])].some((input) => fitted.has(input))
    const judgement = judge({ value, published, tolerance, recorded: output.status, isBackFitted })
    // A derivation that gives no number is no target: it fails, or implies nothing.
    const isBroken = of !== null && value === null
    const broken = published === null ? 'implied-not-published' : 'does-not-reproduce'
    const status = isBroken ? broken : judgement.status
    const agrees = judgement.agrees && !isBroken
    return {
      name: output.name, about: output.about, of, label: output.label,
      value, published, tolerance, relError: judgement.relError, status, agrees, recorded: output.status,
      residual: value === null || published === null ? null : residualOf(value, published),
      statusWords: STATUS_WORDS[status],
    }
  })
  const verdict = verdictOf(outputs.map((o) => o.status))
  const { id, title, family, kind, by, date, notes } = citation
  return {
    id, title, family, kind, by, date, model: citation.model, notes,
    formulas: derivation?.formulas ?? [],
    inputs: (model && values && inputsOf(citation, model, values, changes, ground)) ?? [],
    outputs,
    verdict,
    verdictWords: VERDICT_WORDS[verdict],
    isChanged: Object.keys(changes).length > 0,
    sources: sourcesOf(citation.source, ground),
  }
}

function refuseUnknown(citation: Citation, model: Model | undefined, changes: Settings): void {
  const inputs = model?.parameters.map((p) => p.name) ?? []
  for (const name of Object.keys(changes))
    if (!inputs.includes(name)) {
      const why = model ? '' : ' It is a bare target, with nothing to compute.'
      const fault = model ? 'no-input' : 'no-input-of-target'
      throw new InputError(
        'unknown-name',
        `citation '${citation.id}' has no input '${name}'.${why} ${didYouMean(name, inputs)}`.trim(),
        { name, id: citation.id, near: nearestName(name, inputs), fault },
      )
    }
}

function inputsOf(
  citation: Citation,
  model: Model,
  values: ReadonlyMap<string, number>,
  changes: Settings,
  ground: Pick<CitationGround, 'sources'>,
): readonly JudgedInput[] {
  const names = citation.outputs.flatMap((o) => (o.of === null ? [] : [o.of]))
  const read = new Set(derivationOf(model, names).inputs)
  // What a figure states is shown even where nothing here reads it.
  const shown = model.parameters.filter(
    ({ name }) => read.has(name) || Object.hasOwn(citation.settings, name),
  )
  return shown.flatMap(({ name, about, unit, source, because, note, dims }) => {
    const own = citation.settingSources[name]
    const labels =
      dims.length === 0 ? [name] : [...values.keys()].filter((key) => key.startsWith(`${name}[`))
    return labels.map((label) => ({
      name: label, about, unit, value: values.get(label) ?? Number.NaN,
      isSet: own !== undefined,
      isBackFitted: citation.backFitted.includes(name),
      isChanged: Object.hasOwn(changes, name),
      sources: sourcesOf(own?.source ?? source, ground),
      // What is said beside a measured value (unconfirmed, a range) is all there is to say of it.
      because: own?.because ?? (because || note),
    }))
  })
}

function sourcesOf(
  ids: readonly string[],
  { sources }: Pick<CitationGround, 'sources'>,
): readonly Source[] {
  return ids.flatMap((id) => sources.get(id) ?? [])
}

function countOutputs(citations: readonly JudgedCitation[]): ScoreCounts {
  const outputs = citations.flatMap((c) => c.outputs)
  const count = (status: OutputStatus) => outputs.filter((o) => o.status === status).length
  return {
    citations: citations.length,
    outputs: outputs.length,
    withFormula: outputs.filter((o) => o.of !== null && o.status !== 'target-only').length,
    reproduces: count('reproduces'),
    backFitted: count('reproduces-with-back-fitted-input'),
    implied: count('implied-not-published'),
    targetOnly: count('target-only'),
    doesNotReproduce: count('does-not-reproduce'),
    disagree: outputs.filter((o) => !o.agrees).length,
  }
}
