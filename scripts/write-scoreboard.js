// Writes docs/scoreboard.md and docs/scoreboard.fr.md from evidence/citations. Plain Node over dist/.
import { writeFileSync } from 'node:fs'
import { readCitationsFolder } from '../dist/cli/citations-folder.js'
import { scoreboardOf } from '../dist/evidence/scoreboard.js'
import { readInputTexts } from '../dist/cli/language.js'
import { scoreboardMarkdown } from '../dist/report/citation-text.js'
import { MESSAGES } from '../dist/report/messages.js'
import { scoreboardFor } from '../dist/report/reader-citation.js'
import { root } from './newest.js'

const { citations, ground } = readCitationsFolder()
const board = scoreboardOf(citations, ground)
for (const [language, name] of [
  ['en', 'scoreboard.md'],
  ['fr', 'scoreboard.fr.md'],
]) {
  const words = MESSAGES[language]
  const read = scoreboardFor(words, board, readInputTexts(language))
  writeFileSync(new URL(`docs/${name}`, root), scoreboardMarkdown(read, words))
}
