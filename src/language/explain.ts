import type { Ast } from './ast.ts'
import { readsOf } from './check-unused.ts'
import { symbolsOfEquation } from './equation-symbols.ts'
import type { EquationWords } from './equation-speech.ts'
import { ENGLISH_EQUATION } from './equation-speech.ts'
import { wordsOfEquation } from './equation-words.ts'
import type { ExplainedFact } from './explain-facts.ts'
import { factsOf, factsOfName } from './explain-facts.ts'
import { boundsText, priorText, valueText, whereText } from './explain-number.ts'
import type { Declared, FormulaPiece, Model, Parameter } from './model.ts'
import { formulasOf, symbolsOf } from './symbols.ts'

/** What kind of thing a name of a model stands for. */
export type ExplainedKind =
  | 'parameter'
  | 'variable'
  | 'stock'
  | 'account'
  | 'payment'
  | 'claim'
  | 'capital'
  | 'data'
  | 'table'
  | 'shock'
  | 'outcome'
  | 'check'
  | 'dimension'
  | 'actor'
  | 'element'

/** One equation of a declaration. */
export interface ExplainedEquation {
  /** Field in which it stands, such as `equation`, `change` or `jump.when`. */
  readonly key: string
  /** Elements that it gives, '' for all. */
  readonly where: string
  readonly symbols: string
  readonly words: string
  /** As written. */
  readonly text: string
  /** Where it stands in the model files, such as `stocks.hoard.change`. */
  readonly path: string
}

/** All that a model says about one of its names; plain data. Texts are '' and priors null where it says nothing. */
export interface Explanation {
  readonly name: string
  readonly kind: ExplainedKind
  readonly about: string
  readonly unit: string
  readonly block: string
  readonly dims: readonly string[]
  readonly equations: readonly ExplainedEquation[]
  /** Values of a parameter in its declared unit; equations among them are in `equations` too. */
  readonly value: string | null
  readonly prior: string | null
  readonly spread: string | null
  readonly bounds: string | null
  /** What only this kind has: ends of a payment or claim, duration and history of a shock, points of data. */
  readonly facts: readonly ExplainedFact[]
  readonly evidence: string
  /** Ids in `evidence/sources.yaml`. */
  readonly sources: readonly string[]
  readonly because: string
  readonly note: string
  /** Names that its equations read. */
  readonly inputs: readonly string[]
  /** Names of the declarations that read it. */
  readonly users: readonly string[]
}

/**
 * Explain a name of a model: a declaration, a dimension or an element. `price[NVDA]` is explained as `price`, and
 * `credit_onset` as the shock `credit`.
 *
 * @param speech How equations are said in words.
 * @returns Null when the model has no such name; `didYouMean` over `explainableNames` finds the nearest.
 */
export function explain(
  model: Model,
  name: string,
  speech: EquationWords = ENGLISH_EQUATION,
): Explanation | null {
  const asked = name.trim().replace(/\[.*$/s, '')
  const shock = model.shocks.find(
    (s) => asked === `${s.name}_onset` || asked === `${s.name}_active`,
  )
  const found = declarationsOf(model).find(({ one }) => one.name === (shock?.name ?? asked))
  return found ? ofDeclaration(model, found, speech) : ofName(model, asked)
}

/** List every name that can be explained. */
export function explainableNames(model: Model): string[] {
  return [
    ...declarationsOf(model).map(({ one }) => one.name),
    ...model.dimensions.flatMap((d) => [d.name, ...d.elements]),
  ].filter((name, i, all) => all.indexOf(name) === i)
}

/** A declaration with the section that it stands in. */
interface Declaration {
  readonly kind: ExplainedKind
  readonly section: string
  readonly one: Declared
}

function declarationsOf(model: Model): Declaration[] {
  const kinds = [
    ['parameter', 'parameters'],
    ['variable', 'variables'],
    ['stock', 'stocks'],
    ['account', 'accounts'],
    ['payment', 'payments'],
    ['claim', 'claims'],
    ['capital', 'capital'],
    ['data', 'data'],
    ['table', 'tables'],
    ['shock', 'shocks'],
    ['outcome', 'outcomes'],
    ['check', 'checks'],
  ] as const
  return kinds.flatMap(([kind, section]) =>
    model[section].map((one: Declared) => ({ kind, section, one })),
  )
}

function ofDeclaration(
  model: Model,
  { kind, section, one }: Declaration,
  speech: EquationWords,
): Explanation {
  const parameter: Parameter | undefined =
    kind === 'parameter' ? model.parameters.find((p) => p.name === one.name) : undefined
  const reads = readsOf(model)
  const known = symbolsOf(model).names
  const aliases = kind === 'shock' ? [`${one.name}_onset`, `${one.name}_active`] : [one.name]
  const users = [...reads]
    .filter(([, names]) => aliases.some((a) => names.has(a)))
    .map(([path]) => path.slice(path.indexOf('.') + 1))
  return {
    name: one.name,
    kind,
    about: one.about,
    unit: one.unit,
    block: one.block,
    dims: one.dims,
    equations: equationsOf(model, section, one, speech),
    value: parameter ? valueText(parameter.value, model) : null,
    prior: parameter ? priorText(parameter.prior, parameter.own) : null,
    spread: parameter ? priorText(parameter.spread, {}) : null,
    bounds: parameter ? boundsText(parameter.bounds) : null,
    facts: factsOf(model, one.name),
    evidence: one.evidence,
    sources: one.source,
    because: one.because,
    note: one.note,
    inputs: sorted(
      reads.get(`${section}.${one.name}`) ?? [],
      (n) => n !== one.name && known.has(n),
    ),
    users: sorted(users, (n) => n !== one.name),
  }
}

function equationsOf(
  model: Model,
  section: string,
  one: Declared,
  speech: EquationWords,
): ExplainedEquation[] {
  const kept = new Set([
    ...model.dimensions.flatMap((d) => d.elements),
    ...model.dimensions.filter((d) => d.aliasOf !== null).map((d) => d.name),
  ])
  const written = (
    key: string,
    where: string,
    { path, text, ast }: { readonly path: string; readonly text: string; readonly ast: Ast },
  ): ExplainedEquation => ({
    key,
    where,
    symbols: symbolsOfEquation(ast),
    words: wordsOfEquation(ast, kept, speech),
    text,
    path,
  })
  const tested = [...model.outcomes, ...model.checks].find((o) => o === one)
  if (tested) return [written(section === 'checks' ? 'condition' : 'equation', '', tested)]
  // Plain numbers among these stand in `value` and `facts` already.
  const told = new Set(['parameters.value', 'shocks.size', 'shocks.duration'])
  return formulasOf(model)
    .filter((use) => use.section === section && use.name === one.name)
    .flatMap(({ key, dims, formula }) =>
      formula.pieces
        .filter((piece: FormulaPiece) => !(piece.plain && told.has(`${section}.${key}`)))
        .map((piece) => written(key, whereText(piece.levels, dims, model), piece)),
    )
}

function ofName(model: Model, name: string): Explanation | null {
  const dimension = model.dimensions.find((d) => d.name === name)
  const isElement = model.dimensions.some((d) => d.elements.includes(name))
  if (!dimension && !isElement) return null
  const isActor = symbolsOf(model).actors.includes(name)
  return {
    name,
    kind: dimension ? 'dimension' : isActor ? 'actor' : 'element',
    about: '',
    unit: '',
    block: '',
    dims: [],
    equations: [],
    value: null,
    prior: null,
    spread: null,
    bounds: null,
    facts: factsOfName(model, name),
    evidence: '',
    sources: [],
    because: '',
    note: '',
    inputs: [],
    users: sorted(
      dimension
        ? declarationsOf(model).flatMap(({ one }) => (one.dims.includes(name) ? [one.name] : []))
        : [],
      () => true,
    ),
  }
}

function sorted(names: Iterable<string>, keep: (name: string) => boolean): string[] {
  return [...new Set(names)].filter(keep).sort()
}
