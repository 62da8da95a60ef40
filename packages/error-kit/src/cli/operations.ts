import { lockableOf, withApi, withOperations, type Operation } from '../lock/lockable-of.ts'
import type { Lockable } from '../lock/lockable.ts'
import { CommandError, type CommandContext } from './context.ts'

/**
 * What the lock holds: the contract, and as much of the API as the configuration names.
 * @throws {@link CommandError} if that cannot be read: a router is code, and fails as such where it uses what the
 * catalogue no longer has.
 */
export async function contractOf({ config }: CommandContext): Promise<Lockable> {
  const contract = lockableOf(config.contract)
  const { api, operations } = config
  if (api) return read('API', async () => withApi(contract, config.contract, await api()))
  return operations ? read('operations', async () => withOperations(contract, await operations())) : contract
}

/**
 * The API's operations, for the pages.
 * @throws {@link CommandError} as above
 */
export async function operationsOf(context: CommandContext): Promise<readonly Operation[]> {
  const { api, operations } = context.config
  if (operations) return read('operations', async () => operations())
  if (!api) return []
  const { operations: known } = await contractOf(context)
  return Object.entries(known?.operations ?? {}).map(([route, { operationId, codes }]) => {
    const [method = '', path = ''] = route.split(' ')
    return { operationId: operationId ?? route, method, path, codes }
  })
}

async function read<T>(what: string, how: () => Promise<T>): Promise<T> {
  try {
    return await how()
  } catch (error) {
    throw new CommandError(`The ${what} cannot be read from the router: ${messageOf(error)}`, { cause: error })
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
