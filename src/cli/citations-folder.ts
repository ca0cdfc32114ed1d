import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Citation } from '../evidence/citation.ts'
import type { CitationGround } from '../evidence/citations.ts'
import { readCitations } from '../evidence/citations.ts'
import { readLabels } from '../evidence/labels.ts'
import { ModelError } from '../language/error.ts'
import type { Issue } from '../language/issue.ts'
import { IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import type { Model } from '../language/model.ts'
import { inputFault } from './fault.ts'
import { PACKAGE_ROOT, readSourceList, readText, yamlNames } from './model-folder.ts'

/** The citations of an evidence folder with what they refer to. */
export interface CitationsFolder {
  readonly citations: readonly Citation[]
  readonly ground: CitationGround
}

/** Tell whether an evidence folder holds citations. */
export function hasCitations(evidence: string): boolean {
  return yamlNames(evidence, 'citations').length > 0 && existsSync(join(evidence, 'labels.yaml'))
}

/**
 * Read `citations/`, `models/` and `labels.yaml` of an evidence folder, and check all of them.
 *
 * @param evidence The project's own by default.
 * @throws {InputError} `no-citations` where there are none.
 * @throws {ModelError} With every fault of every file.
 */
export function readCitationsFolder(
  evidence: string = join(PACKAGE_ROOT, 'evidence'),
): CitationsFolder {
  const names = yamlNames(evidence, 'citations')
  if (!hasCitations(evidence))
    throw inputFault('no-citations', 'no-citations', { folder: evidence })
  const sources = readSourceList(evidence) ?? new Map()
  const faults: Issue[] = []
  const models = new Map<string, Model>()
  for (const name of yamlNames(evidence, 'models')) {
    const file = { name, text: readText(join(evidence, name)) }
    const { model, issues } = loadModel([file], {
      sources: new Set(sources.keys()),
      tables: new Map(),
    })
    // What a model gives is read by citations, not by its own equations.
    faults.push(...issues.filter((i) => i.code !== 'unused'))
    models.set(model.name, model)
  }
  const issues = new IssueList()
  const labelFile = { name: 'labels.yaml', text: readText(join(evidence, 'labels.yaml')) }
  const ground = { models, sources, labels: readLabels(labelFile, issues) }
  const citations = readCitations(
    names.map((name) => ({ name, text: readText(join(evidence, name)) })),
    ground,
    issues,
  )
  faults.push(...issues.items)
  if (faults.some((i) => i.severity === 'error')) throw new ModelError(faults)
  return { citations, ground }
}
