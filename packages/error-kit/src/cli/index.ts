import { debuglog } from 'node:util'
import { loadConfig, type LoadedConfig } from '../config/load.ts'
import { faultsIn } from '../core/faults.ts'
import { firstLineOf } from '../core/thrown.ts'
import { check, diff } from './check.ts'
import { conformance } from './conformance.ts'
import { CommandError, UsageError, type Command, type Output } from './context.ts'
import { docs, generate } from './generate.ts'
import { list } from './list.ts'
import { show } from './show.ts'
import { table } from './table.ts'

/** The stack of what nobody foresaw, for whoever asks for it: `NODE_DEBUG=error-kit`. */
const trace = debuglog('error-kit')

const commands: Readonly<Record<string, Command>> = { list, show, check, diff, generate, docs, conformance }

/** What a run of the command needs besides its arguments. */
export interface RunOptions extends Output {
  /** How the command is called, for its usage; `error-kit` by default. */
  readonly program?: string
  /** The configuration, for a command that comes with its own; otherwise it is loaded from the working directory. */
  readonly config?: LoadedConfig
}

/**
 * Runs the command with the arguments after its name, and gives its exit code: 0 well, 1 not (a breaking change, a
 * failed check), 2 called wrongly, with a configuration, catalogue or lock that cannot be used, or with anything else that
 * keeps it from being carried out, 3 a server that does not answer. It never rejects.
 */
export async function runErrors(args: readonly string[], options: RunOptions): Promise<number> {
  const { out, err, program = 'error-kit' } = options
  const { file, rest } = configOf(args)
  const [name = '', ...own] = rest
  if (['', 'help', '--help', '-h'].includes(name)) {
    out(usage(program))
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    err(`There is no command ${name}.\n\n${usage(program)}`)
    return 2
  }
  try {
    const loaded = options.config ?? (await loadConfig(file, process.cwd()))
    const [fault] = faultsIn(loaded.config.contract)
    if (fault) throw new CommandError(`${loaded.file}: ${fault.message}`)
    return await command.run(own, { ...loaded, out, err, program })
  } catch (error) {
    if (isMisuse(error)) {
      err(`${error.message}\n\nUsage: ${program} ${command.usage}`)
      return 2
    }
    if (!(error instanceof CommandError)) trace('%O', error)
    err(
      error instanceof CommandError ? error.message : `${program} ${name} cannot be carried out: ${firstLineOf(error)}`,
    )
    return 2
  }
}

/** Takes `--config FILE` out, wherever it stands. */
function configOf(args: readonly string[]): { readonly file: string | undefined; readonly rest: readonly string[] } {
  const at = args.findIndex((argument) => argument === '--config' || argument.startsWith('--config='))
  if (at === -1) return { file: undefined, rest: args }
  const inline = args[at]?.split('=').slice(1).join('=')
  return inline
    ? { file: inline, rest: args.toSpliced(at, 1) }
    : { file: args[at + 1] ?? '', rest: args.toSpliced(at, 2) }
}

function usage(program: string): string {
  const rows = Object.values(commands).map((command) => [`  ${command.usage}`, command.summary])
  return `Usage: ${program} COMMAND [--config FILE]\n\n${table(rows)}`
}

/** What `parseArgs` throws for arguments that it does not know has a code of this family. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
