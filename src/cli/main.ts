import type { Help, Option } from 'commander'
import { Command, CommanderError } from 'commander'
import type { Language } from '../evidence/words.ts'
import { checkCommand } from './check-command.ts'
import type { CheckOptions } from './check-command.ts'
import { addCiteCommand } from './cite-command.ts'
import { addFiguresCommand } from './figures-command.ts'
import { addCostCommand } from './cost-command.ts'
import { addClaimsCommand } from './claims-command.ts'
import { explainCommand } from './explain-command.ts'
import type { ExplainOptions } from './explain-command.ts'
import { askedLanguage, readLanguage, systemLanguage } from './language.ts'
import { takeLink } from './link-option.ts'
import { readLink } from '../language/scenario-link.ts'
import { matrixCommand } from './matrix-command.ts'
import type { MatrixOptions } from './matrix-command.ts'
import { packageVersion } from './model-folder.ts'
import type { ProvenanceOptions } from './provenance-command.ts'
import { provenanceCommand, provenanceWorlds } from './provenance-command.ts'
import type { RunOptions } from './run-options.ts'
import { readWorkers, repeated, wholeNumber } from './run-options.ts'
import { runCommand } from './run-command.ts'
import { scenariosCommand } from './scenarios-command.ts'
import type { ScenariosOptions } from './scenarios-command.ts'
import { sensitivityCommand } from './sensitivity-command.ts'
import type { SensitivityOptions } from './sensitivity-command.ts'
import { serveCommand } from './serve-command.ts'
import type { ServeOptions } from './serve-command.ts'
import { addSourcesCommand } from './sources-command.ts'
import { startCommand } from './start-command.ts'
import type { StartOptions } from './start-command.ts'
import { reportError } from './terminal.ts'
import { traceCommand } from './trace-command.ts'
import type { TraceOptions } from './trace-command.ts'
import { CLI_WORDS } from './words/words.ts'

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
  const language = askedLanguage(args) ?? systemLanguage(process.env)
  const program = buildProgram(language, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
    const isJson = args.includes('--json')
    return reportError(fault, isJson, CLI_WORDS[isJson ? 'en' : language].errors)
  }
}

function buildProgram(language: Language, end: (code: number) => void): Command {
  const { help } = CLI_WORDS[language]
  const program = new Command('faultline')
    .description(help.program)
    .version(packageVersion(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: (text, write) => write(help.parserFault(text)) })
    .exitOverride()
    .showSuggestionAfterError()
    .hook('preAction', (_, command) => takeLink(command))
  const tool = (name: string, about: string) =>
    program
      .command(name)
      .description(about)
      .option('--json', help.json)
      .option('--lang <language>', help.lang, readLanguage)
      .setOptionValueWithSource('lang', language, 'default')
  const command = (name: string, about: string) =>
    tool(name, about).option('--model <dir>', help.model)
  const withChanges = (c: Command) =>
    c
      .option('--set <name=value>', help.set, repeated, [])
      .option('--shock <name@month:size>', help.shock, repeated, [])
  const withWorlds = (c: Command, count: number) =>
    withChanges(c)
      .option('--worlds <n>', help.worlds, worlds, count)
      .option('--seed <s>', help.seed, seed, 1)
      .option('--workers <n>', help.workers, readWorkers)

  withWorlds(command('start', help.start.about), 2000)
    .option('--link <address>', help.link, readLink)
    .option('--scenario <name>', help.start.scenario, 'now')
    .option('--against <name>', help.start.against, 'calm')
    .option('--side-worlds <n>', help.start.sideWorlds, worlds, 1000)
    .option('--shock-worlds <n>', help.start.shockWorlds, worlds, 400)
    .option('--out <dir>', help.start.out, 'out')
    .option('--no-match', help.start.noMatch)
    .option('--no-events', help.start.noEvents)
    .action(async (options: StartOptions) => end(await startCommand(options)))
  withWorlds(command('run [scenario]', help.run.about), 1000)
    .option('--link <address>', help.link, readLink)
    .option('--against <scenario>', help.run.against)
    .option('--match', help.run.match)
    .option('--vars <names>', help.run.vars)
    .option('--draws <file>', help.run.draws)
    .option('--draws-out <file>', help.run.drawsOut)
    .option('--out <dir>', help.run.out)
    .option('--strict', help.run.strict)
    .option('--stream', help.run.stream)
    .option('--world <k>', help.run.world, wholeNumber('world', 0, 2 ** 32 - 1))
    .option('--trace', help.run.trace)
    .option('--csv', help.run.csv)
    .action(async (name: string | undefined, options: RunOptions) =>
      end(await runCommand(name, options)),
    )
  withChanges(command('trace [scenario]', help.trace.about))
    .option('--vars <names>', help.trace.vars)
    .option('--draws <file>', help.trace.draws)
    .option('--world <k>', help.trace.world, wholeNumber('world', 0, 2 ** 32 - 1))
    .option('--seed <s>', help.trace.seed, seed, 1)
    .option('--strict', help.trace.strict)
    .option('--csv', help.trace.csv)
    .action(async (name: string | undefined, options: TraceOptions) =>
      end(await traceCommand(name, options)),
    )
  withChanges(command('sensitivity [scenario]', help.sensitivity.about))
    .option('--of <names>', help.sensitivity.of)
    .option('--top <n>', help.sensitivity.top, wholeNumber('top', 1, 1_000_000), 10)
    .action((name: string | undefined, options: SensitivityOptions) =>
      end(sensitivityCommand(name, options)),
    )
  command('check [dir]', help.check.about)
    .option('--strict', help.check.strict)
    .action((dir: string | undefined, options: CheckOptions) => end(checkCommand(dir, options)))
  command('explain <name>', help.explain).action((name: string, options: ExplainOptions) =>
    end(explainCommand(name, options)),
  )
  command('matrix <which>', help.matrix.about)
    .option('--at <month>', help.matrix.at)
    .option('--scenario <name>', help.matrix.scenario)
    .option('--by <groups>', help.matrix.by)
    .action(async (which: string, options: MatrixOptions) =>
      end(await matrixCommand(which, options)),
    )
  addClaimsCommand(
    command('claims [id]', help.claims.about)
      .option('--worlds <n>', help.worlds, worlds, 500)
      .option('--seed <s>', help.seed, seed, 1)
      .option('--workers <n>', help.workers, readWorkers),
    help,
    end,
  )
  withChanges(command('provenance', help.provenance.about))
    .option('--worlds <n>', help.provenance.worlds, provenanceWorlds, 1000)
    .option('--seed <s>', help.seed, seed, 1)
    .option('--workers <n>', help.workers, readWorkers)
    .option('--scenario <name>', help.provenance.scenario)
    .option('--of <names>', help.provenance.of)
    .option('--brief', help.provenance.brief)
    .action(async (options: ProvenanceOptions) => end(await provenanceCommand(options)))
  command('scenarios', help.scenarios).action((options: ScenariosOptions) =>
    end(scenariosCommand(options)),
  )
  tool('serve', help.serve.about)
    .option('--port <n>', help.serve.port, wholeNumber('port', 0, 65_535), 4173)
    .option('--no-isolated', help.serve.isolated)
    .action(async (options: ServeOptions) => end(await serveCommand(options)))
  addCiteCommand(tool('cite [id]', help.cite.about), help, end)
  addSourcesCommand(tool('sources [id]', help.sources.about), help, end)
  addFiguresCommand(tool('figures [words...]', help.figures.about), help, end)
  addCostCommand(tool('cost [preset]', help.cost.about), help, end)
  return program
}

/** Titles and defaults of help texts in a language. */
function helpIn(language: Language): Partial<Help> {
  const { help } = CLI_WORDS[language]
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  }
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (text) => help.usageText(text),
    optionDescription: ({ description, defaultValue }: Option) =>
      defaultValue === undefined || typeof defaultValue === 'boolean' || Array.isArray(defaultValue)
        ? description
        : `${description} (${help.byDefault(JSON.stringify(defaultValue))})`,
  }
}
