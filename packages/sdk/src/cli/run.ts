import { ConnectionError, isApiError } from '../core/index.ts'
import type { Call } from './command.ts'
import { CommandError, UsageError } from './command-error.ts'
import { commands } from './commands/index.ts'
import { connect, type Connection } from './connect.ts'
import { exitCodes, hintOf } from './exit-codes.ts'
import { commandHelp, generalHelp } from './help.ts'
import type { Io } from './io.ts'
import { createOutput, formOf } from './output.ts'
import { parse } from './parse.ts'
import { createProgress } from './progress.ts'
import { proxyHint } from './proxy.ts'
import { exitCodeOf, reportOf, wordsOf } from './report.ts'

/** How long a failure may wait for the server's word on what resolves it. Milliseconds. */
const patience = 2000

/** Runs the command. Never rejects. @returns the exit code */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Known before the arguments are understood, so that failing to understand them is told in the same form.
  const output = createOutput(io.stdout, formOf(argv))
  const progress = createProgress(io, output.isJson)
  let connection: Connection | undefined
  try {
    const [name, ...rest] = argv
    if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
      io.stdout.write(generalHelp(commands))
      return name === undefined ? exitCodes.usage.code : exitCodes.ok.code
    }
    const command = commands.find((candidate) => candidate.name === name)
    if (!command) throw new UsageError(`There is no command "${name}". See "leadwright --help".`)
    const { args, text, texts, has } = parse(command, rest)
    if (has('help')) {
      io.stdout.write(commandHelp(command))
      return exitCodes.ok.code
    }
    const call: Call = {
      io,
      args,
      output,
      progress,
      text,
      texts,
      has,
      connect: async (how = {}) => {
        connection = await connect(io, text, how)
        return connection
      },
    }
    await command.run(call)
    return exitCodes.ok.code
  } catch (problem) {
    progress.end()
    const isInterrupted = io.signal.aborted && !(problem instanceof CommandError)
    const error = isInterrupted ? new CommandError('Interrupted.', 'interrupted') : problem
    const resolution = await resolutionOf(error, io, connection)
    const report = { ...reportOf(error), ...(resolution !== undefined && { resolution }) }
    if (output.isJson) output.answer(report, String)
    else io.stderr.write(`${wordsOf(report)}\n`)
    return exitCodeOf(error)
  }
}

/**
 * What resolves a failure: the catalogue's own words, which the server knows best and in the caller's language; where it
 * gave no answer, perhaps the proxy.
 */
async function resolutionOf(error: unknown, { env }: Io, connection?: Connection): Promise<string | undefined> {
  if (error instanceof ConnectionError) return connection && proxyHint(env, connection.baseUrl)
  if (!isApiError(error) || error.code === undefined) return undefined
  const { data } = (await connection?.api.safe.errors.get(error.code, { timeoutMs: patience, maxRetries: 0 })) ?? {}
  return data?.resolution ?? hintOf(error.code, error.status)
}
