import { fan } from '../chart/fan.ts'
import { renderFanKey } from '../chart/fan-key.ts'
import { renderFigure, renderFoot } from '../figure.ts'
import { paragraph, type Section, section, type View } from './section.ts'

/** Write how it may unfold: a key and one fan chart for each quantity, with the facts over it. */
export function pathsSection({ report, words }: View): Section {
  const fans = report.paths.flatMap((path, index) => {
    const figure = fan(path, index, report, words)
    if (figure === null) return []
    return [renderFigure(figure, report.manifest, words, 'small')]
  })
  const key = renderFanKey(report.manifest.dataDate, words)
  return section(
    'paths',
    words.paths,
    fans.length === 0 ? '' : paragraph(words.paths.lead, 'lead'),
    fans.length === 0
      ? ''
      : `<div class="fans">${key}${fans.join('')}</div>${renderFoot(report.manifest, report.headline.worlds, words)}`,
  )
}
