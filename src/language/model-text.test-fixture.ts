import { readdirSync, readFileSync } from 'node:fs'
import type { SourceFile } from './blocks.ts'
import type { Surroundings } from './build-model.ts'
import type { Issue } from './issue.ts'
import type { LoadedModel } from './load-model.ts'
import { loadModel } from './load-model.ts'

/** Read the `*.yaml` files of a folder of the repository. */
export function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
}

/** Load a model that is one text, `m.yaml`. */
export function loadText(text: string, around?: Surroundings): LoadedModel {
  return loadModel([{ name: 'm.yaml', text }], around)
}

/** Load a model that is one text and must have no fault. */
export function loadSound(text: string): LoadedModel['model'] {
  const { model, issues } = loadText(text)
  const errors = issues.filter((i) => i.severity === 'error')
  if (errors.length > 0) throw new Error(errors.map((e) => `${e.path} ${e.message}`).join('\n'))
  return model
}

/** Codes of issues that are errors, in their order. */
export function errorCodes(issues: readonly Issue[]): string[] {
  return issues.filter((i) => i.severity === 'error').map((i) => i.code)
}

/** Line and column, from 1, of the first place where a text holds `needle`, `shift` characters on. */
export function placeOf(
  text: string,
  needle: string,
  shift: number = 0,
): { line: number; column: number } {
  const at = text.indexOf(needle)
  if (at < 0) throw new Error(`'${needle}' is not in the text`)
  const before = text.slice(0, at + shift).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
