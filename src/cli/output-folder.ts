import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { inputFault, runFault } from './fault.ts'

/** A folder for results; that it can be written is found out before a long run, not after it. */
export class OutputFolder {
  readonly path: string

  /** @throws {InputError} `unwritable-output` when the folder cannot be made or written. */
  constructor(path: string) {
    this.path = resolve(path)
    const probe = join(this.path, `.faultline-${process.pid}`)
    try {
      makeFolder(this.path)
      writeFileSync(probe, '')
      rmSync(probe)
    } catch (fault) {
      throw translate(fault, this.path)
    }
  }

  /**
   * Write a file whole or not at all.
   *
   * @returns Its path.
   * @throws {RunError} `disk-full`; or {InputError} `unwritable-output`.
   */
  write(name: string, text: string): string {
    const path = join(this.path, name)
    const part = `${path}.part`
    try {
      writeFileSync(part, text)
      renameSync(part, path)
    } catch (fault) {
      rmSync(part, { force: true })
      throw translate(fault, path)
    }
    return path
  }
}

/** Make a folder and its parents one by one: Node's own way never returns in some special file systems. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  mkdirSync(path)
}

function translate(fault: unknown, path: string): Error {
  const code = (fault as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return runFault('disk-full', 'disk-full', { path }, fault)
  const cause = code || String(fault)
  return inputFault('unwritable-output', 'unwritable-output', { path, cause })
}
