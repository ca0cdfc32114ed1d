import { join } from 'node:path'
import type { BackTests } from '../evidence/back-test.ts'
import { readBackTests } from '../evidence/back-tests.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { PACKAGE_ROOT, readText } from './model-folder.ts'

/**
 * Read what the economy is held against.
 *
 * @throws {ModelError} With every fault of the file.
 */
export function readBackTestsFile(): BackTests {
  const issues = new IssueList()
  const name = 'evidence/back-tests.yaml'
  const tests = readBackTests({ name, text: readText(join(PACKAGE_ROOT, name)) }, issues)
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return tests
}
