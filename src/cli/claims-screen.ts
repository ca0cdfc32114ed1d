import type { Claim } from '../evidence/claim.ts'
import type { Experiment } from '../evidence/experiment.ts'
import { unitOfResult } from '../evidence/experiment-unit.ts'
import type { ExperimentResult } from '../evidence/experiment-result.ts'
import { runsOf } from '../evidence/planned-run.ts'
import type { ExperimentReport } from '../evidence/run-experiments.ts'
import type { Model } from '../language/model.ts'
import {
  boundReason,
  boundText,
  plainValue,
  quantityFormula,
  quantityText,
  valueText,
} from '../report/claim-text.ts'
import type { Messages } from '../report/messages.ts'
import type { ClaimsFolder } from './claims-folder.ts'
import { wrapped } from './wrapped.ts'

/** List claims, one paragraph each, and count the verdicts. */
export function renderClaims(claims: readonly Claim[], words: Messages): string {
  const { claims: said, language, typeset } = words
  const lines = claims.flatMap((claim) => {
    const quantity = quantityText(claim, words)
    const statement = typeset(`${claim.statement[language]}${quantity && ` [${quantity}]`}`)
    return [`${claim.id}  (${said.verdicts[claim.verdict]})`, ...wrapped('', statement)]
  })
  const verdicts = countsOf(
    said.verdicts,
    claims.map(({ verdict }) => verdict),
    words,
  )
  return [...lines, '', said.counts(claims.length, verdicts)].join('\n')
}

/** Show one claim with its check, its names, its experiments and its sources. */
export function renderClaim(
  claim: Claim,
  experiments: readonly Experiment[],
  { links, model }: Pick<ClaimsFolder, 'links' | 'model'>,
  words: Messages,
): string {
  const { claims: said, language } = words
  const { check } = claim
  const line = lineIn(words)
  return [
    claim.id,
    ...wrapped('', words.typeset(claim.statement[language])),
    ...line('saidBy', claim.saidBy),
    ...line('quantity', quantityText(claim, words)),
    ...line('date', claim.date),
    ...line('verdict', `${said.verdicts[claim.verdict]}. ${claim.reason[language]}`),
    ...line('found', check.value[language]),
    ...line('confidence', said.confidences[check.confidence]),
    ...line('sources', [...check.sources, ...check.urls].join(' ')),
    ...line('names', claim.names.join(', ')),
    ...line('scenarios', claim.scenarios.join(', ')),
    ...line('outside', claim.outside?.[language] ?? ''),
    ...experiments.flatMap((experiment) => [
      '',
      ...experimentLines(experiment, model, words),
      ...line('names', (links.namesOfExperiment.get(experiment.id) ?? []).join(', ')),
    ]),
  ].join('\n')
}

/** Show what experiments gave, each with its error and falsifier, and count the conclusions. */
export function renderResults(
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  report: ExperimentReport,
  how: {
    readonly model: Model
    readonly worlds: number
    readonly seed: number
    readonly words: Messages
  },
): string {
  const { words, model } = how
  const { claims: said, format } = words
  const resultOf = new Map(report.results.map((result) => [result.id, result]))
  const shown = new Set(claims.map((claim) => claim.id))
  const line = lineIn(words)
  const blocks = experiments.flatMap((experiment) => {
    const result = resultOf.get(experiment.id)
    if (result === undefined) return []
    return [
      ...experimentLines(experiment, model, words),
      ...line('claim', experiment.claims.filter((id) => shown.has(id)).join(', ')),
      ...line('result', resultText(result, words)),
      '',
    ]
  })
  const conclusions = countsOf(
    said.conclusions,
    report.results.map(({ conclusion }) => conclusion),
    words,
  )
  const stopped = report.unfinished.map(
    ({ stage, worldsRun, worldsAsked }) => `${stage} (${worldsRun}/${worldsAsked})`,
  )
  const worlds = format.count(how.worlds)
  return [
    ...blocks,
    said.ran(experiments.length, report.runs, worlds, String(how.seed), conclusions),
    said.meaning,
    ...(stopped.length === 0 ? [] : [said.stopped(stopped)]),
  ].join('\n')
}

function experimentLines(experiment: Experiment, model: Model, words: Messages): string[] {
  const { method, supportsIf } = experiment
  const { claims: said, language } = words
  const line = lineIn(words)
  const runs = runsOf(experiment).map(
    ({ scenario, set, shocks, history, random }) =>
      `${scenario}${[
        ...Object.entries(set ?? {}).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`),
        ...Object.entries(shocks ?? {}).map(([name, pin]) => ` ${name}=${JSON.stringify(pin)}`),
        ...(history === undefined ? [] : [` history=${history}`]),
        ...(random === undefined ? [] : [` random=${random}`]),
      ].join('')}`,
  )
  const isFigure = method.kind === 'figure'
  const bound = boundText(supportsIf, unitOfResult(experiment, model), words)
  return [
    `${experiment.id}  (${said.kinds[method.kind]})`,
    ...wrapped('', words.typeset(experiment.about[language])),
    ...line('reads', isFigure ? '' : quantityFormula(method.quantity, words)),
    ...line('runs', said.against(runs)),
    ...line('figure', isFigure ? [...method.sources, ...method.urls].join(' ') : ''),
    ...line('supportsIf', `${bound} (${boundReason(experiment, words)})`),
    ...line('falsifier', experiment.falsifier[language]),
  ]
}

function resultText(result: ExperimentResult, words: Messages): string {
  const { value, low, high, unit, band, worlds, leftOut, complete, conclusion } = result
  const { claims: said, common, format } = words
  if (conclusion === 'unfinished') return said.conclusions[conclusion]
  const number = (x: number) => plainValue(x, unit, words)
  const interval = low === high ? '' : ` [${number(low)} ; ${number(high)}]`
  const notes = [
    band === null ? '' : said.range(number(band[0]), number(band[1])),
    worlds > 1 ? said.worlds(format.count(worlds)) : '',
    leftOut > 0 ? said.leftOut(format.count(leftOut)) : '',
    complete ? '' : said.partly,
  ].filter(Boolean)
  const tail = notes.length === 0 ? '' : `, ${notes.join(', ')}`
  return common.labelled(
    said.conclusions[conclusion],
    `${valueText(value, unit, words)}${interval}${tail}`,
  )
}

function lineIn({
  claims,
  typeset,
}: Messages): (label: keyof Messages['claims']['labels'], text: string) => string[] {
  return (label, text) => (text === '' ? [] : wrapped(claims.labels[label], typeset(text)))
}

/** Words of a table that occur, each with how often. */
function countsOf<Id extends string>(
  table: Readonly<Record<Id, string>>,
  found: readonly Id[],
  { claims, format }: Messages,
): string[] {
  return (Object.entries(table) as [Id, string][])
    .map(([id, word]) => [found.filter((one) => one === id).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => claims.counted(format.count(count), word))
}
