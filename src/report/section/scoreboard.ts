import type { Scoreboard } from '../../evidence/scoreboard.ts'
import { residuals } from '../chart/residuals.ts'
import { renderFigure } from '../figure.ts'
import { SCOREBOARD_WORDS } from '../scoreboard-words.ts'
import { paragraph, type Section, section, type View } from './section.ts'

/** Write which published figures follow from their own inputs; nothing without citations. */
export function scoreboardSection({ report, words }: View, board: Scoreboard | null): Section {
  const language = words.language === 'fr' ? 'fr' : 'en'
  const own = SCOREBOARD_WORDS[language]
  if (board === null || own === undefined || board.citations.length === 0)
    return section('figures', { heading: '', short: '' })
  const { implied, targetOnly, backFitted } = board.counts
  const figure = residuals(board, own, language)
  const drawn = renderFigure(figure, report.manifest, words, 'full', false)
  return section(
    'figures',
    own,
    paragraph(own.lead(implied, targetOnly, backFitted), 'lead'),
    drawn,
  )
}
