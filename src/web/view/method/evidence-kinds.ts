import type { ProvenanceCounts } from '../../../evidence/provenance.ts'
import { drawDotRows } from '../../../report/chart/dot-rows.ts'
import type { Figure } from '../../../report/figure.ts'
import type { Messages } from '../../../report/messages.ts'
import { numberColumns } from '../../../report/table.ts'
import type { MethodWords } from '../../i18n/method/en.ts'

/** Distance of the ticks under the bars. */
const TICK = 25

/** Build the chart of how many named numbers are of each kind of evidence. */
export function evidenceKinds(
  counts: ProvenanceCounts,
  { judgement }: MethodWords,
  words: Messages,
): Figure {
  const { count, percent } = words.format
  const kinds = words.shares.kinds as Readonly<Record<string, string>>
  const rows = counts.kinds.toSorted((a, b) => b.parameters - a.parameters)
  const judged = counts.kinds.find(({ kind }) => kind === 'judgement')?.parameters ?? 0
  const most = Math.ceil(Math.max(1, ...rows.map((row) => row.parameters)) / TICK) * TICK
  const named = (kind: string): string => kinds[kind] ?? kind
  return {
    id: 'evidence-kinds',
    title: judgement.title(
      count(judged),
      count(counts.parameters),
      percent(judged / counts.parameters),
    ),
    unit: judgement.unit,
    description: judgement.description(
      rows.map((row) => judgement.part(named(row.kind), count(row.parameters), count(row.drawn))),
    ),
    worlds: 0,
    draw: (width) =>
      drawDotRows(
        width,
        rows.map((row) => ({
          label: named(row.kind),
          bar: { to: row.parameters, kind: 'b80' },
          span: { low: 0, high: row.drawn, kind: 'b50' },
          value: `${count(row.drawn)} / ${count(row.parameters)}`,
        })),
        {
          from: 0,
          to: most,
          ticks: Array.from({ length: most / TICK + 1 }, (_, k) => ({
            at: k * TICK,
            text: count(k * TICK),
          })),
        },
      ),
    tables: [
      {
        caption: judgement.unit,
        columns: [{ head: judgement.kind }, ...numberColumns([judgement.all, judgement.drawn])],
        rows: rows.map((row) => ({
          cells: [named(row.kind), count(row.parameters), count(row.drawn)],
        })),
      },
    ],
  }
}
