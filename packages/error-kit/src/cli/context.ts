import type { ErrorsConfig } from '../config/config.ts'

/** Where a command writes to. */
export interface Output {
  /** Writes a line to the standard output. */
  readonly out: (line: string) => void
  /** Writes a line to the standard error. */
  readonly err: (line: string) => void
}

/** What a command works with. */
export interface CommandContext extends Output {
  readonly config: ErrorsConfig
  /** The folder that the configuration's paths start from. */
  readonly folder: string
  /** How the command is called, as `pnpm errors`. */
  readonly program: string
}

/** A command; gives its exit code. `arguments` are those after its name. */
export interface Command {
  readonly usage: string
  readonly summary: string
  run(args: string[], context: CommandContext): Promise<number>
}

/** The command was called in a way that it does not understand: its usage is shown, and the exit code is 2. */
export class UsageError extends Error {}

/** The command cannot be carried out, which the message explains in a sentence; the exit code is 2. */
export class CommandError extends Error {}

/** Takes the only positional argument. */
export function single(positionals: readonly string[], name: string): string {
  const [value, ...more] = positionals
  if (value === undefined || more.length > 0) throw new UsageError(`Give one ${name}`)
  return value
}

/** Takes no positional arguments. */
export function none(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`)
}
