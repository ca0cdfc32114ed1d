import type { Scoreboard } from '../../evidence/scoreboard.ts'
import { residuals } from '../chart/residuals.ts'
import { renderFigure } from '../figure.ts'
import { scoreboardFor } from '../reader-citation.ts'
import { paragraph, type Section, section, type View } from './section.ts'

/** Write which published figures follow from their own inputs; nothing without citations. */
export function scoreboardSection({ report, words }: View, board: Scoreboard | null): Section {
  if (board === null || board.citations.length === 0)
    return section('figures', { heading: '', short: '' })
  const { implied, targetOnly, backFitted } = board.counts
  return section(
    'figures',
    words.scoreboard,
    paragraph(words.scoreboard.lead(implied, targetOnly, backFitted), 'lead'),
    renderFigure(
      residuals(scoreboardFor(words, board, new Map()), words),
      report.manifest,
      words,
      'full',
      false,
    ),
  )
}
