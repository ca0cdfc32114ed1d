import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError, RunError } from '../language/error.ts'

/** A folder for results; that it can be written is found out before a long run, not after it. */
export class OutputFolder {
  readonly path: string

  /** @throws {InputError} `unwritable-output` when the folder cannot be made or written. */
  constructor(path: string) {
    this.path = resolve(path)
    const probe = join(this.path, `.faultline-${process.pid}`)
    try {
      mkdirSync(this.path, { recursive: true })
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

function translate(fault: unknown, path: string): Error {
  const code = (fault as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new RunError(
      'disk-full',
      `${path} cannot be written: the disk is full. Free some space, or choose another folder with --out.`,
      { path },
      fault,
    )
  return new InputError(
    'unwritable-output',
    `${path} cannot be written (${code || String(fault)}). Choose another folder with --out.`,
    { path },
  )
}
