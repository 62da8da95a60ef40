import { check, diff } from './check.ts'
import { conformance } from './conformance.ts'
import { CommandError, UsageError, type Command, type CommandContext } from './context.ts'
import { list } from './list.ts'
import { show } from './show.ts'
import { table } from './table.ts'

const commands: Readonly<Record<string, Command>> = { list, show, check, diff, conformance }

/**
 * Runs the command of the contract with the arguments after its name, and gives its exit code: 0 well, 1 not (a breaking
 * change, a failed check), 2 called wrongly, 3 a server that does not answer.
 */
export async function runErrors(args: readonly string[], context: CommandContext): Promise<number> {
  const [name = '', ...rest] = args
  if (['', 'help', '--help', '-h'].includes(name)) {
    context.out(usage())
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    context.err(`There is no command ${name}.\n\n${usage()}`)
    return 2
  }
  try {
    return await command.run(rest, context)
  } catch (error) {
    if (isMisuse(error)) {
      context.err(`${error.message}\n\nUsage: leadwright-errors ${command.usage}`)
      return 2
    }
    if (!(error instanceof CommandError)) throw error
    context.err(error.message)
    return 1
  }
}

function usage(): string {
  const rows = Object.values(commands).map((command) => [`  ${command.usage}`, command.summary])
  return `Usage: leadwright-errors COMMAND\n\n${table(rows)}`
}

/** What `parseArgs` throws for arguments that it does not know has a code of this family. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
