import type { ExitName } from './exit-codes.ts'

/** A run that ends without its result, for a reason that is not the client's. The message is a sentence. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError'
  readonly exit: ExitName
  /** What programs want to know of it, as IDs. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(message: string, exit: ExitName, more: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.exit = exit
    this.more = more
  }
}

/** The command was called wrongly. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError'

  constructor(message: string) {
    super(message, 'usage')
  }
}
