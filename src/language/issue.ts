/** A fault or remark found in text that somebody wrote: a model, a scenario, a file of draws, an option. */
export interface Issue {
  /** Stable, kebab-case. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Where in the declarations, such as `variables.rent.equation`. */
  readonly path: string
  /** File name, '' when the text has none (an option). */
  readonly file: string
  /** 1-based; 0 when unknown. */
  readonly line: number
  /** 1-based; 0 when unknown. */
  readonly column: number
  readonly message: string
  /** What to do about it; '' when the message says it. */
  readonly hint: string
}

/** Where a declaration stands: the offset in a formula's text, when the fault lies inside one. */
export interface At {
  readonly path: string
  readonly offset?: number
}

/** Finds the file position of a path, and of an offset inside the text that stands there. */
export type Locate = (at: At) => { file: string; line: number; column: number }

/** A list of issues that is added to while reading and never stops at the first. */
export class IssueList {
  /** Issues past this number are counted, not kept. */
  static readonly LIMIT = 500
  readonly items: Issue[] = []
  /** How many were not kept. */
  dropped = 0
  /** How often something was reported, kept or not: what leaves it as it was has found nothing. */
  reports = 0
  readonly #seen = new Set<string>()
  #locate: Locate

  constructor(locate: Locate = () => ({ file: '', line: 0, column: 0 })) {
    this.#locate = locate
  }

  /** Add an error, once per code, path, offset and message. */
  add(code: string, at: At | string, message: string, hint = ''): void {
    this.#put('error', code, at, message, hint)
  }

  /** Add a remark that does not stop a run. */
  warn(code: string, at: At | string, message: string, hint = ''): void {
    this.#put('warning', code, at, message, hint)
  }

  /** Use other positions from now on, for text that comes from elsewhere (a scenario, an option). */
  locateWith(locate: Locate): void {
    this.#locate = locate
  }

  /** Where a path stands. */
  locate(at: At): ReturnType<Locate> {
    return this.#locate(at)
  }

  get errors(): readonly Issue[] {
    return this.items.filter((i) => i.severity === 'error')
  }

  #put(severity: Issue['severity'], code: string, at: At | string, message: string, hint: string) {
    this.reports++
    const where: At = typeof at === 'string' ? { path: at } : at
    const key = `${code}|${where.path}|${where.offset ?? ''}|${message}`
    if (this.#seen.has(key)) return
    if (this.items.length >= IssueList.LIMIT) {
      this.dropped++
      return
    }
    this.#seen.add(key)
    this.items.push({ code, severity, path: where.path, ...this.#locate(where), message, hint })
  }
}

/** Put issues into the order of their files and lines. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

/** Write an issue on one or two lines, as the command line shows it. */
export function formatIssue(issue: Issue): string {
  const place = issue.file ? `${issue.file}:${issue.line}:${issue.column}` : issue.path
  const path = issue.file && issue.path ? ` ${issue.path}` : ''
  const hint = issue.hint ? `\n    ${issue.hint}` : ''
  return `${issue.severity} ${place}${path} [${issue.code}] ${issue.message}${hint}`
}
