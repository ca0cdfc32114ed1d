import type { Language } from '../evidence/words.ts'
import { compileModel } from '../compile/compile-model.ts'
import { applyScenario } from '../language/apply-scenario.ts'
import { ModelError } from '../language/error.ts'
import type { Issue } from '../language/issue.ts'
import { formatIssue, IssueList, sortIssues } from '../language/issue.ts'
import { readModelFolder } from './model-folder.ts'
import { findScenario, scenarioNames } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline check`. */
export interface CheckOptions {
  readonly model?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly lang: Language
}

/** All checks on a model folder and its scenarios: every fault of every file in one list. */
export function checkCommand(given: string | undefined, options: CheckOptions): number {
  const folder = readModelFolder(given ?? options.model)
  const issues: Issue[] = [...folder.issues]
  const isSound = () => !issues.some((i) => i.severity === 'error')
  if (isSound()) {
    const order = compileModel(folder.model, { record: [], strict: true })
    issues.push(...order.issues.map((i) => ({ ...i, ...folder.locate({ path: i.path }) })))
  }
  let scenarios = 0
  if (isSound())
    for (const name of scenarioNames(folder)) {
      scenarios++
      issues.push(...scenarioIssues(folder, name))
    }
  const errors = issues.filter((i) => i.severity === 'error')
  if (options.json)
    sayJson({ errors: errors.length, warnings: issues.length - errors.length, issues })
  else {
    for (const issue of sortIssues(issues)) say(formatIssue(issue))
    const { model } = folder
    const { variables, stocks, payments, claims, parameters } = model
    const counts = [variables, stocks, payments, claims, parameters].map((list) => list.length)
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts
    say(
      CLI_WORDS[options.lang].tools.checked(
        `${model.name} ${model.version}`,
        [a, b, c, d, e, scenarios],
        errors.length,
        issues.length - errors.length,
      ),
    )
  }
  if (errors.length > 0) return new ModelError(issues).exitCode
  return options.strict && issues.length > 0 ? 2 : 0
}

function scenarioIssues(folder: Parameters<typeof findScenario>[0], name: string): Issue[] {
  try {
    const list = new IssueList(() => ({ file: `${name}.yaml`, line: 0, column: 0 }))
    applyScenario(folder.model, findScenario(folder, name), list)
    return list.items
  } catch (fault) {
    if (fault instanceof ModelError) return [...fault.issues]
    throw fault
  }
}
