import { createDialer, createLookup, type DialerOptions } from '@leadwright/dialer'

/** How webhooks are reached. */
export interface ReachOptions extends DialerOptions {
  readonly dnsServers?: readonly string[] | undefined
  /** Takes `http:` as well. */
  readonly allowPlain: boolean
}

/** The way to webhooks, and to none but those that may be reached. */
export interface Reach extends Pick<ReturnType<typeof createDialer>, 'connect'> {
  readonly find: ReturnType<typeof createLookup>['find']
  /** What is wrong with an address, as a sentence; undefined where nothing is known to be. */
  problemOf(url: string): Promise<string | undefined>
  close(): void
}

/** Milliseconds for a look-up: somebody may wait for it. */
const lookupMs = 3000

export function createReach({ allowPlain, dnsServers, ...options }: ReachOptions): Reach {
  const dialer = createDialer(options)
  const lookup = createLookup({ dnsServers, dialer, timeoutMs: lookupMs })
  return {
    find: (host) => lookup.find(host),
    connect: (...given) => dialer.connect(...given),
    problemOf: async (text) => {
      const url = URL.parse(text)
      if (url === null) return 'Is not a web address'
      if (url.protocol !== 'https:' && !(allowPlain && url.protocol === 'http:')) return 'Must begin with https://'
      if (url.username !== '' || url.password !== '') return 'Must not hold a user or a password'
      const found = await lookup.find(url.hostname)
      // A name that nobody has yet may be had by the time of the first event; each connection is judged again.
      if (found.ok || found.reason !== 'private_address') return undefined
      return 'Is in a network that is not public'
    },
    close: () => {
      lookup.close()
      dialer.close()
    },
  }
}
