import { createDialer } from '@leadwright/dialer'
import { defaultLimits } from './limits.ts'
import { failure } from './net/failure.ts'
import { createLookup } from './net/lookup.ts'
import { createPoliteness } from './net/politeness.ts'
import { unlessAborted } from './net/unless-aborted.ts'
import { parseDomain } from './net/url.ts'
import { readSite } from './site.ts'
import { createTurns } from './turns.ts'
import type { SiteReading, WebsiteReader, WebsiteReaderOptions } from './types.ts'

interface Shared {
  readonly reading: Promise<SiteReading>
  readonly abort: AbortController
  askers: number
}

/** Makes a reader of websites. It keeps no cache: a site is read anew once a reading has ended. */
export function createWebsiteReader(options: WebsiteReaderOptions): WebsiteReader {
  const limits = { ...defaultLimits, ...options.limits }
  const allowPrivateNetwork = options.allowPrivateNetwork ?? false
  const { httpsPort = 443, httpPort = 80, dnsServers } = options
  const dialer = createDialer(options)
  const lookup = createLookup({ dnsServers, dialer, timeoutMs: limits.requestMs })
  const network = {
    userAgent: options.userAgent,
    ports: { https: httpsPort, http: httpPort },
    allowPrivateNetwork,
    limits,
    dialer,
    lookup,
    politeness: createPoliteness(options.permits),
  }
  const turns = createTurns(options.concurrency ?? 20)
  const shared = new Map<string, Shared>()
  const running = new Set<Promise<SiteReading>>()
  const closing = new AbortController()

  function start(domain: string): Shared {
    const abort = new AbortController()
    const reading = turns.run(abort.signal, () => readSite(domain, network, abort.signal))
    const entry = { reading, abort, askers: 0 }
    shared.set(domain, entry)
    running.add(reading)
    const forget = (): void => {
      running.delete(reading)
      if (shared.get(domain) === entry) shared.delete(domain)
    }
    // Whoever asked is told by `read`.
    reading.then(forget, forget)
    return entry
  }

  return {
    async read(text, { signal } = {}) {
      signal?.throwIfAborted()
      closing.signal.throwIfAborted()
      const domain = parseDomain(text)
      if (domain === undefined) return failed(failure('not_found', `“${text.slice(0, 100)}” is not a domain.`))
      const entry = shared.get(domain) ?? start(domain)
      entry.askers++
      try {
        return await unlessAborted(unlessAborted(entry.reading, signal), closing.signal)
      } finally {
        entry.askers--
        // Nobody waits for it any more: those who come later begin a new one.
        if (entry.askers === 0 && shared.get(domain) === entry) {
          shared.delete(domain)
          entry.abort.abort(new DOMException('Nobody waits for this reading', 'AbortError'))
        }
      }
    },
    async close() {
      const reason = new DOMException('The website reader was closed', 'AbortError')
      closing.abort(reason)
      for (const { abort } of shared.values()) abort.abort(reason)
      lookup.close()
      dialer.close()
      await Promise.allSettled(running)
      network.politeness.close()
    },
  }
}

function failed({ reason, message, passing }: ReturnType<typeof failure>): SiteReading {
  return { outcome: 'failed', reason, message, passing }
}
