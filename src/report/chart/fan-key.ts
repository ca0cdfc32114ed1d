import { escapeText } from '../escape.ts'
import { SMALL_CHART_WIDTHS } from '../figure.ts'
import type { Messages } from '../messages.ts'
import { disc, type Drawing, label, line, path, picture } from '../svg.ts'

/** Write the key that explains how to read the fan charts; a sketch that shows no data. */
export function renderFanKey(dataDate: string, words: Messages): string {
  const { keyTitle, keyUnit, keyDescription } = words.paths
  const drawings = SMALL_CHART_WIDTHS.map((width) =>
    picture(
      'path-key',
      keyTitle,
      keyDescription,
      draw(width, words.format.monthName(dataDate), words),
    ),
  )
  return `<div class="fig small"><figure id="path-key"><figcaption><h3>${escapeText(keyTitle)}</h3><p class="unit">${escapeText(keyUnit)}</p></figcaption><div class="plot">${drawings.join('')}</div></figure></div>`
}

function draw(width: number, month: string, words: Messages): Drawing {
  const { keyOuter, keyInner, keyMiddle, keySample, keyFacts, keyPeriod, keyRange } = words.paths
  const names: readonly (readonly [number, string, string])[] = [
    [30, '', keyOuter],
    [52, '', keyInner],
    [76, 'b t-med', keyMiddle],
    [108, '', keySample],
  ]
  const parts = [
    path('b80', 'M70 76C105 62 130 44 150 26L150 138C130 124 105 104 70 88Z'),
    path('b50', 'M70 79C105 70 130 58 150 48L150 112C130 104 105 94 70 85Z'),
    path('edge', 'M70 76C105 62 130 44 150 26M70 88C105 104 130 124 150 138'),
    path('w', 'M70 83L84 78L96 81L108 70L120 74L128 88L138 92L150 108'),
    path('med', 'M70 82C98 81 122 78 150 75'),
    line('today', 70, 22, 70, 126),
    label('', 70, 14, words.paths.keyToday(month), 'middle'),
    path('whisker', 'M24 98V122M21 98H27M21 122H27'),
    path('fact', 'M10 110H38'),
    path('fact', 'M40 100L50 94L60 87L70 82'),
    disc('factdot', 70, 82, 3.5),
    label('b t-ink', 10, 140, keyFacts),
    label('', 10, 155, keyPeriod),
    label('', 10, 169, keyRange),
    ...names.flatMap(([y, kind, text]) => [
      line('ax', 152, y - 1, 159, y - 1),
      label(kind, 164, y + 3, text),
    ]),
  ]
  return { width, height: 178, body: parts.join('') }
}
