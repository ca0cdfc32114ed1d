import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import type { Source } from '../evidence/source.ts'
import { readSources } from '../evidence/sources.ts'
import type { SourceFile } from '../language/blocks.ts'
import { DataError, InputError, ModelError } from '../language/error.ts'
import type { Issue, Locate } from '../language/issue.ts'
import { IssueList } from '../language/issue.ts'
import { LIMITS } from '../language/limits.ts'
import { loadModel } from '../language/load-model.ts'
import type { Model } from '../language/model.ts'
import type { RunIdentity } from '../run/collect.ts'
import { inputFault } from './fault.ts'

/** Folder of the package: the economy, its scenarios and its evidence lie beside the program. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL('../../', import.meta.url))

/** A model folder with what lies around it. */
export interface ModelFolder {
  readonly folder: string
  readonly model: Model
  readonly issues: readonly Issue[]
  readonly locate: Locate
  readonly identity: RunIdentity
  /** Folders in which scenarios are looked for. */
  readonly scenarioFolders: readonly string[]
  readonly evidenceFolder: string | null
  readonly sources: ReadonlyMap<string, Source>
}

/** Read any model folder with its evidence. Faults of the model are issues; see `requireSound`. */
export function readModelFolder(given: string | undefined): ModelFolder {
  const folder = resolve(given ?? join(PACKAGE_ROOT, 'economy'))
  if (!existsSync(folder)) throw inputFault('no-model', 'no-model', { folder })
  const single = !statSync(folder).isDirectory()
  const base = single ? dirname(folder) : folder
  const files = (single ? [basename(folder)] : readdirSync(folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name): SourceFile => ({ name, text: readText(join(base, name)) }))
  // A static model lies inside the evidence itself, in a folder of its own or one deeper.
  const evidenceFolder =
    [join(base, 'evidence'), join(base, '..', 'evidence')].find((p) => existsSync(p)) ??
    [join(base, '..'), join(base, '..', '..')].find((p) => existsSync(join(p, 'sources.yaml'))) ??
    null
  const sources = readSourceList(evidenceFolder)
  const { model, issues, locate } = loadModel(files, {
    sources: sources && new Set(sources.keys()),
    tables: readTables(base, evidenceFolder),
  })
  const facts = evidenceFolder ? join(evidenceFolder, 'facts.yaml') : ''
  return {
    folder,
    model,
    issues,
    locate,
    identity: {
      modelHash: sha256(files.map((f) => `${f.name}\0${f.text}\0`).join('')),
      engine: `faultline ${packageVersion()}`,
      dataDate: existsSync(facts) ? String(readYamlFile(facts)['as_of'] ?? '') : '',
      hash: sha256,
    },
    scenarioFolders: [join(base, 'scenarios'), join(base, '..', 'scenarios')].filter((p) =>
      existsSync(p),
    ),
    evidenceFolder,
    sources: sources ?? new Map(),
  }
}

/** @throws {ModelError} When the model has an error. */
export function requireSound(folder: ModelFolder): ModelFolder {
  if (folder.issues.some((i) => i.severity === 'error')) throw new ModelError(folder.issues)
  return folder
}

/** Version of the package. */
export function packageVersion(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Read a YAML file of the project's own evidence as a map. */
export function readYamlFile(path: string): Record<string, unknown> {
  try {
    return (parseYaml(readText(path)) ?? {}) as Record<string, unknown>
  } catch (fault) {
    throw new DataError('data', `${path} cannot be read: ${String(fault)}`, {}, fault)
  }
}

/** Read a text file of bounded size. */
export function readText(path: string): string {
  try {
    if (statSync(path).size > LIMITS.fileCharacters * 4)
      throw inputFault('too-large', 'too-large', { path, characters: LIMITS.fileCharacters })
    return readFileSync(path, 'utf8')
  } catch (fault) {
    if (fault instanceof InputError) throw fault
    throw inputFault('unreadable', 'unreadable', { path, cause: (fault as Error).message })
  }
}

/**
 * Read `sources.yaml` and all of `sources/` of an evidence folder; null without.
 *
 * @throws {ModelError} With every fault of the lists.
 */
export function readSourceList(evidence: string | null): ReadonlyMap<string, Source> | null {
  if (evidence === null || !existsSync(join(evidence, 'sources.yaml'))) return null
  const issues = new IssueList()
  const sources = readSources(
    ['sources.yaml', ...yamlNames(evidence, 'sources')].map((name) => ({
      name,
      text: readText(join(evidence, name)),
    })),
    issues,
    { hasFile: (name) => existsSync(join(evidence, name)) },
  )
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return sources
}

/** Names of the YAML files of a folder inside another, such as `sources/cost.yaml`, in name order; none where there is no such folder. */
export function yamlNames(folder: string, inner: string): string[] {
  const place = join(folder, inner)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${inner}/${name}`)
}

function readTables(base: string, evidence: string | null): Map<string, string> {
  const tables = new Map<string, string>()
  const places = [base, join(base, 'series'), ...(evidence ? [join(evidence, 'series')] : [])]
  for (const place of places) {
    if (!existsSync(place)) continue
    for (const name of readdirSync(place))
      if (name.endsWith('.csv') && !tables.has(name)) tables.set(name, readText(join(place, name)))
  }
  return tables
}
