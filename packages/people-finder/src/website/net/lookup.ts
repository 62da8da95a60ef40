import { createLookup as createHostLookup } from '@leadwright/dialer'
import type { Judged, LookupOptions, NoAddress } from '@leadwright/dialer'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

export type { Judged } from '@leadwright/dialer'

export interface Lookup {
  /** Never rejects. */
  find(host: string): Promise<Judged | Failure>
  close(): void
}

/** Asks DNS for a host's addresses, and tells in the words of a reading where there is none to connect to. */
export function createLookup(options: LookupOptions): Lookup {
  const lookup = createHostLookup(options)
  return {
    find: async (host) => {
      const found = await lookup.find(host)
      return found.ok ? found : failureOf(host, found.reason)
    },
    close: () => lookup.close(),
  }
}

function failureOf(host: string, reason: NoAddress['reason']): Failure {
  if (reason === 'private_address') {
    return failure('private_address', `Every address of ${host} is in a network that is not public.`)
  }
  if (reason === 'unanswered') return failure('unreachable', `DNS gives no answer about ${host}.`, true)
  return failure('not_found', `${host} has no address.`)
}
