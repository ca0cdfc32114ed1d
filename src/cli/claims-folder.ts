import { join } from 'node:path'
import type { Claim } from '../evidence/claim.ts'
import type { ClaimLinks } from '../evidence/claim-links.ts'
import { checkClaimLinks, linkClaims } from '../evidence/claim-links.ts'
import { checkExperiments } from '../evidence/check-experiments.ts'
import { readClaims } from '../evidence/claims.ts'
import { EvidenceText } from '../evidence/evidence-text.ts'
import type { Experiment } from '../evidence/experiment.ts'
import { readExperiments } from '../evidence/experiments.ts'
import type { SourceFile } from '../language/blocks.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { ObservationSet } from '../study/match.ts'
import { readObservations } from './evidence-files.ts'
import { inputFault } from './fault.ts'
import type { ModelFolder } from './model-folder.ts'
import { readText, yamlNames } from './model-folder.ts'
import { findScenario, scenarioNames } from './scenario-option.ts'

/** The ledger of claims around a model: claims, experiments and how they hang together. */
export interface ClaimsFolder {
  readonly claims: readonly Claim[]
  readonly experiments: readonly Experiment[]
  readonly links: ClaimLinks
  /** The model with what the experiments measure as outcomes. */
  readonly model: Model
  readonly scenarios: ReadonlyMap<string, ScenarioSpec>
  readonly observations: ObservationSet | null
}

/** Whether there is a ledger of claims beside a model. */
export function hasClaims({ evidenceFolder }: ModelFolder): boolean {
  return evidenceFolder !== null && yamlNames(evidenceFolder, 'claims').length > 0
}

/**
 * Read the ledger of claims beside a model and check all its links.
 *
 * @throws {InputError} `no-claims` where there is none.
 * @throws {ModelError} With every fault of its files.
 */
export function readClaimsFolder(folder: ModelFolder): ClaimsFolder {
  if (!hasClaims(folder)) throw inputFault('no-claims', 'no-claims', { model: folder.model.name })
  const issues = new IssueList()
  const text = new EvidenceText(issues)
  const claims = readClaims(filesIn(folder, 'claims'), text, issues)
  const experiments = readExperiments(filesIn(folder, 'experiments'), text, issues)
  const names = scenarioNames(folder)
  const scenarios = new Map(names.map((name) => [name, findScenario(folder, name)]))
  const sources = new Set(folder.sources.keys())
  const observations = readObservations(folder)
  const ground = { model: folder.model, scenarios, sources, hasObservations: observations !== null }
  checkClaimLinks(claims, experiments, { ...ground, scenarios: new Set(names) }, issues)
  const model = checkExperiments(experiments, ground, issues)
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  const links = linkClaims(claims, experiments, folder.model)
  return { claims, experiments, links, model, scenarios, observations }
}

function filesIn({ evidenceFolder }: ModelFolder, inner: string): SourceFile[] {
  const folder = evidenceFolder ?? ''
  return yamlNames(folder, inner).map((name) => ({ name, text: readText(join(folder, name)) }))
}
