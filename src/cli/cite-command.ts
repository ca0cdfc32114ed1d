import { basename } from 'node:path'
import type { Command } from 'commander'
import { readCase } from '../evidence/case-file.ts'
import { evaluateCase } from '../evidence/evaluate-case.ts'
import { CASE_WORDS } from '../evidence/published-case.ts'
import { judgeCitation, scoreboardOf } from '../evidence/scoreboard.ts'
import type { Settings } from '../evidence/static-model.ts'
import type { Language } from '../evidence/words.ts'
import { ModelError } from '../language/error.ts'
import { formatIssue, IssueList } from '../language/issue.ts'
import { nearestName } from '../language/nearest.ts'
import { scoreboardMarkdown } from '../report/citation-text.ts'
import { citationFor, scoreboardFor } from '../report/reader-citation.ts'
import { MESSAGES } from '../report/messages.ts'
import { caseText, citationsText, citationText } from './cite-screen.ts'
import { readCitationsFolder } from './citations-folder.ts'
import { inputFault } from './fault.ts'
import { readInputTexts } from './language.ts'
import { readText } from './model-folder.ts'
import { repeated } from './run-options.ts'
import { withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'

/** Options of `faultline cite`. */
export interface CiteOptions {
  readonly case?: string
  readonly scoreboard?: boolean
  readonly markdown?: boolean
  readonly set: readonly string[]
  readonly lang: Language
  readonly json?: boolean
}

/** Add `faultline cite` to the command line. */
export function addCiteCommand(
  command: Command,
  { cite }: CliWords['help'],
  end: (code: number) => void,
): void {
  command
    .option('--case <file>', cite.case)
    .option('--scoreboard', cite.scoreboard)
    .option('--markdown', cite.markdown)
    .option('--set <name=value>', cite.set, repeated, [])
    .action((id: string | undefined, options: CiteOptions) => end(citeCommand(id, options)))
}

/**
 * Work published figures out again.
 *
 * @throws {ModelError} With every fault of a case file, of a citation or of a setting.
 */
export function citeCommand(id: string | undefined, options: CiteOptions): number {
  const words = MESSAGES[options.lang]
  if (options.case !== undefined) return citeCase(options.case, options)
  const { citations, ground } = readCitationsFolder()
  if (id === undefined) {
    if (options.set.length > 0) throw inputFault('bad-option', 'set-without-citation', {})
    const board = scoreboardOf(citations, ground)
    if (options.json) sayJson(board)
    else {
      const read = scoreboardFor(words, board, readInputTexts(options.lang))
      if (options.markdown) process.stdout.write(scoreboardMarkdown(read, words))
      else say(citationsText(read, words))
    }
    return 0
  }
  const citation = citations.find((c) => c.id === id)
  if (!citation) {
    const ids = citations.map((c) => c.id)
    throw inputFault('no-citation', 'no-citation', { id, near: nearestName(id, ids) })
  }
  const changes = (withOverrides({ scenario: id }, options.set, []).set ?? {}) as Settings
  const judged = judgeCitation(citation, ground, changes)
  if (options.json) sayJson(judged)
  else say(citationText(citationFor(words, judged, readInputTexts(options.lang)), words))
  return 0
}

function citeCase(path: string, { json, lang }: CiteOptions): number {
  const issues = new IssueList()
  const read = readCase({ name: basename(path), text: readText(path) }, issues)
  const judged = read && evaluateCase(read, issues)
  if (!judged) throw new ModelError(issues.items.filter((i) => i.severity === 'error'))
  if (json)
    sayJson({
      id: judged.id,
      outputs: judged.outputs.map(({ name, value, published, relError, status }) => {
        return { name, value, published, relError, status: CASE_WORDS[status] }
      }),
    })
  else {
    say(caseText(judged, MESSAGES[lang]))
    for (const issue of issues.items) process.stderr.write(`${formatIssue(issue)}\n`)
  }
  return 0
}
