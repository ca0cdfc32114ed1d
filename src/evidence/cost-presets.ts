import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { Model, Parameter } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import { inputsWithout, reachOf } from './cost-graph.ts'
import type { CostPresetFile } from './cost-preset-file.ts'
import { readCostPresetFile } from './cost-preset-file.ts'
import type { CostPreset, CostSetting, MissingReason } from './cost-preset.ts'

/** Deepest chain of presets that extend one another. */
const DEEPEST = 8

/**
 * Read the presets of the cost model, in the order of their files, each with what it extends under it. Every fault is listed:
 * unknown inputs, sources, parents and outputs, circles, units that differ, and inputs without a default that a preset neither
 * sets nor explains.
 */
export function readCostPresets(
  files: readonly SourceFile[],
  model: Model,
  sources: ReadonlySet<string>,
  issues: IssueList,
): ReadonlyMap<string, CostPreset> {
  const read = new Map<string, CostPresetFile>()
  for (const file of files) {
    const preset = readCostPresetFile(file, issues)
    if (!preset) continue
    if (read.has(preset.id))
      issues.add('duplicate', `${file.name}.preset`, `preset '${preset.id}' stands twice`)
    checkNames(preset, model, sources, issues)
    read.set(preset.id, preset)
  }
  const presets = new Map<string, CostPreset>()
  for (const preset of read.values()) {
    const chain = chainOf(preset, read, issues)
    const built = buildPreset(chain, model)
    presets.set(preset.id, built)
    for (const { name } of inputsWithout(model))
      if (!built.settings.has(name) && !built.missing.has(name))
        issues.add(
          'unexplained',
          `${preset.file}.missing`,
          `preset '${preset.id}' neither sets '${name}' nor says why it has no value`,
          'Set it, or name it under `missing:`.',
        )
  }
  return presets
}

/** The preset and what it extends, the root first. */
function chainOf(
  preset: CostPresetFile,
  read: ReadonlyMap<string, CostPresetFile>,
  issues: IssueList,
): readonly CostPresetFile[] {
  const chain: CostPresetFile[] = [preset]
  for (let at = preset; at.parent !== null; ) {
    const parent = read.get(at.parent)
    if (!parent) {
      const hint = didYouMean(at.parent, read.keys())
      issues.add('unknown-name', `${at.file}.extends`, `there is no preset '${at.parent}'`, hint)
      break
    }
    if (chain.includes(parent) || chain.length >= DEEPEST) {
      issues.add('loop', `${at.file}.extends`, `preset '${preset.id}' extends itself or too many others`)
      break
    }
    chain.unshift(parent)
    at = parent
  }
  return chain
}

/** Put a chain together: a later file wins, whether it sets an input or says that it has no value. */
function buildPreset(chain: readonly CostPresetFile[], model: Model): CostPreset {
  const settings = new Map<string, CostSetting>()
  const missing = new Map<string, MissingReason>()
  const last = chain.at(-1) as CostPresetFile
  for (const file of chain) {
    for (const { of, reason } of file.missing)
      for (const name of inputsOf(of, model)) {
        // A block stands for those of its inputs that nothing sets; an input named on its own loses its value.
        const isBlock = name !== of
        if (isBlock && (settings.has(name) || file.settings.has(name))) continue
        settings.delete(name)
        missing.set(name, reason)
      }
    for (const [name, setting] of file.settings) {
      settings.set(name, setting)
      missing.delete(name)
    }
  }
  const isFitted = last.backFitted.length > 0
  const { id, title, notes, backFitted } = last
  return {
    id,
    title,
    notes,
    settings,
    missing,
    backFitted,
    expects: last.expects.map((e) => ({
      ...e,
      isBackFitted: isFitted && backFitted.some((name) => reachOf(model, e.of).has(name)),
    })),
  }
}

function inputsOf(name: string, model: Model): readonly string[] {
  const block = inputsWithout(model).filter((p) => p.block === name)
  return block.length > 0 ? block.map((p) => p.name) : [name]
}

function checkNames(
  preset: CostPresetFile,
  model: Model,
  sources: ReadonlySet<string>,
  issues: IssueList,
): void {
  const inputs = new Map<string, Parameter>(model.parameters.map((p) => [p.name, p]))
  const outputs = new Map([...model.parameters, ...model.variables].map((d) => [d.name, d.unit]))
  const blocks = model.parameters.map((p) => p.block)
  const known = (name: string, among: Iterable<string>, path: string, what: string) => {
    const list = [...among]
    if (!list.includes(name))
      issues.add('unknown-name', path, `the model has no ${what} '${name}'`, didYouMean(name, list))
  }
  const path = preset.file
  for (const [name, { source }] of preset.settings) {
    known(name, inputs.keys(), `${path}.settings`, 'input')
    checkSources(source, sources, `${path}.settings`, issues)
  }
  for (const { of } of preset.missing)
    known(of, [...inputs.keys(), ...blocks], `${path}.missing`, 'input or block')
  for (const name of preset.backFitted) known(name, inputs.keys(), `${path}.backFitted`, 'input')
  for (const { name, of, unit, source } of preset.expects) {
    const at = `${path}.expects.${name}`
    known(of, outputs.keys(), `${at}.of`, 'output')
    const declared = outputs.get(of)
    if (declared !== undefined && declared !== unit)
      issues.add('units', `${at}.unit`, `'${of}' is in ${declared}, not in ${unit}`)
    if (source.length === 0) issues.add('no-evidence', at, 'a published number without a source')
    checkSources(source, sources, at, issues)
  }
}

function checkSources(
  ids: readonly string[],
  sources: ReadonlySet<string>,
  path: string,
  issues: IssueList,
): void {
  for (const id of ids)
    if (!sources.has(id))
      issues.add('unknown-source', path, `there is no source '${id}'`, didYouMean(id, sources))
}
