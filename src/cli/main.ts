import { Command, CommanderError } from 'commander'
import { checkCommand } from './check-command.ts'
import type { CheckOptions } from './check-command.ts'
import { addCiteCommand } from './cite-command.ts'
import { addFiguresCommand } from './figures-command.ts'
import { addCostCommand } from './cost-command.ts'
import { addClaimsCommand } from './claims-command.ts'
import { explainCommand } from './explain-command.ts'
import { matrixCommand } from './matrix-command.ts'
import type { MatrixOptions } from './matrix-command.ts'
import { packageVersion } from './model-folder.ts'
import type { ProvenanceOptions } from './provenance-command.ts'
import { provenanceCommand, provenanceWorlds } from './provenance-command.ts'
import type { RunOptions } from './run-options.ts'
import { readWorkers, repeated, wholeNumber } from './run-options.ts'
import { runCommand } from './run-command.ts'
import { scenariosCommand } from './scenarios-command.ts'
import { sensitivityCommand } from './sensitivity-command.ts'
import type { SensitivityOptions } from './sensitivity-command.ts'
import { serveCommand } from './serve-command.ts'
import type { ServeOptions } from './serve-command.ts'
import { startCommand } from './start-command.ts'
import type { StartOptions } from './start-command.ts'
import { reportError } from './terminal.ts'
import { traceCommand } from './trace-command.ts'
import type { TraceOptions } from './trace-command.ts'

const worlds = wholeNumber('worlds', 1, 10_000_000)
const seed = wholeNumber('seed', 0, Number.MAX_SAFE_INTEGER)

/**
 * Run the command line.
 *
 * @param args Words after the program's name.
 * @returns The exit code: 0, 2 your input, 3 domain, 4 data, 5 run.
 */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0)
    throw fault
  })
  let code = 0
  const program = buildProgram((result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
    return reportError(fault, args.includes('--json'))
  }
}

function buildProgram(end: (code: number) => void): Command {
  const program = new Command('faultline')
    .description('The AI boom as a machine you can run.')
    .version(packageVersion())
    .exitOverride()
    .showSuggestionAfterError()
  const command = (name: string, about: string) =>
    program
      .command(name)
      .description(about)
      .option('--model <dir>', 'model folder (default: the AI economy)')
      .option('--json', 'one JSON document on standard output')
  const withChanges = (c: Command) =>
    c
      .option(
        '--set <name=value>',
        "set a parameter: 'gpu_life=3', 'rate[TAIWAN]=uniform(0.1,0.2)'",
        repeated,
        [],
      )
      .option(
        '--shock <name@month:size>',
        "pin a shock: 'efficiency@2027-01:20', 'demand@2027-01:0.7:15'",
        repeated,
        [],
      )
  const withWorlds = (c: Command, count: number) =>
    withChanges(c)
      .option('--worlds <n>', 'number of worlds', worlds, count)
      .option('--seed <s>', 'seed of the worlds', seed, 1)
      .option('--workers <n>', 'worker threads', readWorkers)

  withWorlds(command('start', 'the main job: how the boom may end, who loses, what matters'), 2000)
    .option('--scenario <name>', 'scenario with random events', 'now')
    .option('--against <name>', 'the same without random events', 'calm')
    .option('--side-worlds <n>', 'worlds of each run with other priors or hazards', worlds, 1000)
    .option('--shock-worlds <n>', 'worlds of each run with one event', worlds, 400)
    .option('--out <dir>', 'folder for report.html and result.json', 'out')
    .option('--no-match', 'do not compare worlds with observations')
    .option('--no-events', 'leave out the study of single events')
    .action(async (options: StartOptions) => end(await startCommand(options)))
  withWorlds(command('run [scenario]', 'run a scenario (a name or a file) over many worlds'), 1000)
    .option('--against <scenario>', 'compare with this scenario, world by world')
    .option('--match', 'keep the worlds that match the observations')
    .option('--vars <names>', "series to give bands of: 'a,b[NVDA]'")
    .option('--draws <file>', 'run on given parameters, noise and events')
    .option('--draws-out <file>', 'write what the worlds drew')
    .option('--out <dir>', 'write result.json to this folder')
    .option('--strict', 'check conditions, ledger and finite values in every world and month')
    .option('--stream', 'keep statistics, not worlds (above 20000 worlds always)')
    .option('--world <k>', 'one world alone: its story', wholeNumber('world', 0, 2 ** 32 - 1))
    .option('--trace', 'with --world: its path month by month, and why it burst')
    .option('--csv', 'with --trace: every series as CSV')
    .action(async (name: string | undefined, options: RunOptions) =>
      end(await runCommand(name, options)),
    )
  withChanges(command('trace [scenario]', 'one world month by month, for spreadsheets'))
    .option('--vars <names>', "names or elements: 'ai_index,price[NVDA]' (default: everything)")
    .option('--draws <file>', 'given parameters, noise and events')
    .option(
      '--world <k>',
      'world of the draws, or of the seed',
      wholeNumber('world', 0, 2 ** 32 - 1),
    )
    .option('--seed <s>', 'seed of the world', seed, 1)
    .option('--strict', 'check conditions, ledger and finite values')
    .option('--csv', 'CSV with full precision on standard output')
    .action(async (name: string | undefined, options: TraceOptions) =>
      end(await traceCommand(name, options)),
    )
  withChanges(
    command('sensitivity [scenario]', 'what a small change of each parameter does, all in one run'),
  )
    .option('--of <names>', "outcomes or series: 'ai_drawdown,price[NVDA]' (default: all outcomes)")
    .option('--top <n>', 'parameters of each table', wholeNumber('top', 1, 1_000_000), 10)
    .action((name: string | undefined, options: SensitivityOptions) =>
      end(sensitivityCommand(name, options)),
    )
  command('check [dir]', 'check a model folder and its scenarios')
    .option('--strict', 'warnings count as faults')
    .action((dir: string | undefined, options: CheckOptions) => end(checkCommand(dir, options)))
  command(
    'explain <name>',
    'an equation in words and symbols, its unit, prior, sources, inputs and users',
  ).action((name: string, options: { model?: string; json?: boolean }) =>
    end(explainCommand(name, options)),
  )
  command('matrix <which>', 'balance (who owes whom) or flows (who pays whom), with sums')
    .option('--at <month>', 'month of the run, such as 2025-12 (default: the last)')
    .option('--scenario <name>', 'scenario (default: base where there is one)')
    .option('--by <groups>', "dimensions whose actors share a column: 'builder,lab'")
    .action(async (which: string, options: MatrixOptions) =>
      end(await matrixCommand(which, options)),
    )
  addClaimsCommand(
    command('claims [id]', 'claims of the starting article, and the experiments that test them')
      .option('--worlds <n>', 'number of worlds', worlds, 500)
      .option('--seed <s>', 'seed of the worlds', seed, 1)
      .option('--workers <n>', 'worker threads', readWorkers),
    end,
  )
  withChanges(
    command('provenance', 'where the numbers come from, and who owns the variance of outcomes'),
  )
    .option('--worlds <n>', 'worlds of each of the four runs', provenanceWorlds, 1000)
    .option('--seed <s>', 'seed of the worlds', seed, 1)
    .option('--workers <n>', 'worker threads', readWorkers)
    .option('--scenario <name>', 'scenario (default: now where there is one)')
    .option('--of <names>', "outcomes: 'burst-by-2028,worst_gap' (default: the main ones)")
    .option('--lang <language>', 'en or fr', 'en')
    .option('--brief', 'one line for each outcome')
    .action(async (options: ProvenanceOptions) => end(await provenanceCommand(options)))
  command('scenarios', 'list the scenarios').action((options: { model?: string; json?: boolean }) =>
    end(scenariosCommand(options)),
  )
  program
    .command('serve')
    .description('serve the app on this machine, in the browser')
    .option('--port <n>', 'port; 0 takes a free one', wholeNumber('port', 0, 65_535), 4173)
    .option('--no-isolated', 'without the headers that let workers share memory')
    .action(async (options: ServeOptions) => end(await serveCommand(options)))
  addCiteCommand(program, end)
  addFiguresCommand(program, end)
  addCostCommand(program, end)
  return program
}
