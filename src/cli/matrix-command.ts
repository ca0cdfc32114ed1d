import type { Language } from '../evidence/words.ts'
import { yearOfDate } from '../language/calendar.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import { balanceMatrix, flowMatrix, matrixNames, netWorthTable } from '../study/matrices.ts'
import type { Matrix } from '../study/matrix.ts'
import { renderMatrix } from '../study/matrix.ts'
import { inputFault } from './fault.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { namesOf } from './run-options.ts'
import { baseScenario, findScenario } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline matrix`. */
export interface MatrixOptions {
  readonly model?: string
  readonly at?: string
  readonly scenario?: string
  readonly by?: string
  readonly json?: boolean
  readonly lang: Language
}

/** Print the balance-sheet or the transaction-flow matrix of the central world, derived from the model itself. */
export async function matrixCommand(which: string, options: MatrixOptions): Promise<number> {
  if (which !== 'balance' && which !== 'flows')
    throw inputFault('bad-option', 'no-matrix', { which })
  const folder = requireSound(readModelFolder(options.model))
  const { model } = folder
  if (!model.accounts.length && !model.claims.length && !model.capital.length)
    throw inputFault('no-books', 'no-books', { model: model.name })
  const names = matrixNames(model)
  const record = which === 'balance' ? names.balance : [...names.flows, ...names.worth]
  const result = await new InlineRunner(model, folder.identity).run({
    scenario: findScenario(folder, options.scenario ?? baseScenario(folder)),
    worlds: 1,
    seed: 1,
    mode: 'central',
    strict: true,
    record: [...new Set(record)],
  })
  const step = stepAt(options.at, result.months)
  const label = result.months[step] ?? ''
  const values = (k: number) => (name: string) => result.series.get(name)?.[k]
  const how = { label, by: options.by === undefined ? [] : namesOf(options.by) }
  const tables: Matrix[] =
    which === 'balance'
      ? [balanceMatrix(model, values(step), how)]
      : [
          flowMatrix(model, values(step), how),
          ...(step > 0 ? [netWorthTable(model, values(step - 1), values(step), how)] : []),
        ]
  if (options.json) sayJson({ manifest: result.manifest, tables })
  else {
    const { tools, number } = CLI_WORDS[options.lang]
    const words = { text: tools.table, number }
    say(tables.map((table) => renderMatrix(table, words)).join('\n\n'))
  }
  return 0
}

function stepAt(at: string | undefined, months: readonly string[]): number {
  if (at === undefined) return months.length - 1
  const step = months.indexOf(at)
  if (step >= 0) return step
  if (yearOfDate(at) === null) throw inputFault('outside-run', 'not-a-month', { at })
  const [first = '', last = ''] = [months[0], months.at(-1)]
  throw inputFault('outside-run', 'outside-run', { at, first, last })
}
