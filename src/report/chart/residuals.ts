import { scaleLog } from 'd3-scale'
import type { OutputStatus } from '../../evidence/citation.ts'
import type { JudgedOutput, Scoreboard } from '../../evidence/scoreboard.ts'
import type { Figure } from '../figure.ts'
import { publishedText } from '../citation-text.ts'
import { type Format, NO_VALUE, withPlus } from '../format.ts'
import type { Messages } from '../messages.ts'
import { disc, type Drawing, label, line } from '../svg.ts'
import { textWidth } from '../text-size.ts'
import type { Row, Table } from '../table.ts'

/** Ends of the axis, as shares: what is nearer or farther stands at the end. */
const NEAREST = 1e-6
const FARTHEST = 3
/** Statuses whose numbers stand in one row each. */
const CROWDS: readonly (readonly [OutputStatus, 'reproduces' | 'built'])[] = [
  ['reproduces', 'reproduces'],
  ['reproduces-with-back-fitted-input', 'built'],
]

/** Build the chart of how far recomputed numbers lie from what was published, with the table of all of them. */
export function residuals(board: Scoreboard, words: Messages): Figure {
  const { counts } = board
  const { scoreboard, format } = words
  const failing = board.citations.flatMap((c) =>
    c.outputs
      .filter((o) => o.status === 'does-not-reproduce')
      .map((o) => `${c.id} ${percent(o, format)}`),
  )
  return {
    id: 'residuals',
    title: scoreboard.title(counts.reproduces, counts.doesNotReproduce, counts.outputs),
    unit: scoreboard.unit,
    description: scoreboard.description(failing),
    worlds: 0,
    draw: (width) => draw(width, board, words),
    tables: [tableOf(board, words)],
  }
}

function draw(width: number, board: Scoreboard, { scoreboard, format }: Messages): Drawing {
  const failing = outputsOf(board, 'does-not-reproduce').sort((a, b) => a.relError - b.relError)
  const isWide = width >= 520
  const names = [...Object.values(scoreboard.rows), ...failing.map(({ id }) => id)]
  const left = isWide ? Math.max(...names.map((name) => textWidth(name, 12.5))) + 26 : 18
  const x = scaleLog([NEAREST, FARTHEST], [left, width - 12]).clamp(true)
  const head = isWide ? 0 : 18
  const parts: string[] = []
  let y = 22
  const name = (kind: string, text: string, middle: number): void => {
    parts.push(label(kind, 0, isWide ? middle + 4 : y + 12, text))
  }
  for (const [status, row] of CROWDS) {
    const columns = new Map<number, number>()
    // Dots that would cover each other stand below each other.
    const dots = outputsOf(board, status).map(({ relError }) => {
      const column = Math.round(x(relError) / 10)
      const level = columns.get(column) ?? 0
      columns.set(column, level + 1)
      return { at: column * 10, level }
    })
    const levels = Math.max(1, ...columns.values())
    const top = y + head
    name('t-ink l halo', scoreboard.rows[row], top + 10)
    for (const { at, level } of dots)
      parts.push(disc(row === 'built' ? 'hollowdot' : 'dot', at, top + 10 + level * 10, 4))
    y = top + levels * 10 + 20
  }
  name('t-burst b l halo', scoreboard.rows.fails, y + 10)
  y += 22
  for (const { id, relError } of failing) {
    const middle = y + head + 6
    name('t-ink l halo', id, middle)
    parts.push(disc('dot failing', x(relError), middle, 5))
    y += head + 22
  }
  const grid = [1e-6, 1e-4, 1e-2, 1].flatMap((tick) => [
    line('g', x(tick), 18, x(tick), y),
    label(
      '',
      x(tick),
      11,
      format.quantity(tick, 'share', 1),
      tick === NEAREST ? 'start' : 'middle',
    ),
  ])
  return { width, height: y + 4, body: [...grid, ...parts].join('') }
}

function outputsOf(
  board: Scoreboard,
  status: OutputStatus,
): { readonly id: string; readonly relError: number }[] {
  return board.citations.flatMap(({ id, outputs }) =>
    outputs.flatMap((o) =>
      o.status === status && o.relError !== null ? [{ id, relError: o.relError }] : [],
    ),
  )
}

function tableOf(board: Scoreboard, words: Messages): Table {
  const { scoreboard, language, format } = words
  const rows = board.citations.flatMap(({ id, title, formulas, outputs }): readonly Row[] => [
    { cells: [`${title[language]} (${id})`], isHead: true },
    ...outputs.map((o) => ({
      cells: [
        o.about[language],
        formulas.find((f) => f.name === o.of)?.text ?? NO_VALUE,
        publishedText(o.published, words),
        o.value === null ? NO_VALUE : format.concise(o.value),
        o.label,
        percent(o, format),
        o.statusWords[language],
      ],
      isStrong: o.status === 'does-not-reproduce',
    })),
  ])
  return {
    caption: scoreboard.caption,
    columns: [
      { head: scoreboard.output },
      { head: scoreboard.formula },
      { head: scoreboard.published, isNumber: true },
      { head: scoreboard.computed, isNumber: true },
      { head: scoreboard.unitHead, isShort: true },
      { head: scoreboard.off, isNumber: true },
      { head: scoreboard.finding },
    ],
    rows,
  }
}

function percent({ residual }: JudgedOutput, format: Format): string {
  if (residual === null) return NO_VALUE
  return withPlus(residual, format.quantity(residual, 'share', 2))
}
