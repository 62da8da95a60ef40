import type { Operation } from '../lock/lock.ts'
import { CommandError, type CommandContext } from './context.ts'

/**
 * The API's operations; undefined where the configuration names none.
 * @throws {@link CommandError} if they cannot be read: a router is code, and fails as such where it uses what the
 * catalogue no longer has.
 */
export async function operationsOf({ config }: CommandContext): Promise<readonly Operation[] | undefined> {
  try {
    return await config.operations?.()
  } catch (error) {
    throw new CommandError(`The operations cannot be read from the router: ${messageOf(error)}`, { cause: error })
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
