// Writes docs/scoreboard.md and docs/scoreboard.fr.md from evidence/citations. Plain Node over dist/.
import { writeFileSync } from 'node:fs'
import { readCitationsFolder } from '../dist/cli/citations-folder.js'
import { scoreboardOf } from '../dist/evidence/scoreboard.js'
import { scoreboardMarkdown } from '../dist/report/citation-text.js'
import { MESSAGES } from '../dist/report/messages.js'
import { root } from './newest.js'

const { citations, ground } = readCitationsFolder()
const board = scoreboardOf(citations, ground)
writeFileSync(new URL('docs/scoreboard.md', root), scoreboardMarkdown(board, MESSAGES.en))
writeFileSync(new URL('docs/scoreboard.fr.md', root), scoreboardMarkdown(board, MESSAGES.fr))
