import { createDialer } from '@leadwright/dialer'
import { needsSmtpUtf8 } from './address/local-part.ts'
import type { ParsedAddress } from './address/parse.ts'
import { describeAddress, withRoute, withTypo } from './analyze.ts'
import { createAddresses } from './dns/addresses.ts'
import { createDnsResolver } from './dns/resolver.ts'
import { createRoutes } from './dns/route.ts'
import { settingsOf } from './options.ts'
import type { MailVerifierOptions } from './options.ts'
import type { Connection } from './smtp/connection.ts'
import { createDial } from './smtp/dial.ts'
import { createHostHealth } from './smtp/health.ts'
import { createPaceBook } from './smtp/pace-book.ts'
import { createPool } from './smtp/pool.ts'
import { createWaysOut } from './smtp/ways-out.ts'
import type { Outcome, Task } from './smtp/task.ts'
import { createCalls } from './util/calls.ts'
import { createCatchAllBook } from './verdict/catch-all.ts'
import { judge } from './verdict/judge.ts'
import type { Reason } from './verdict/reasons.ts'
import type { Analysis, Verdict } from './verdict/types.ts'

export interface AnalyzeOptions {
  signal?: AbortSignal
}

export interface VerifyOptions extends AnalyzeOptions {
  /** Milliseconds until the verdict is `unknown`/`timeout`. Such a question goes ahead of those without a limit. */
  timeoutMs?: number
  /**
   * How long after it was aborted the answer of a server is waited for that has been asked already, in milliseconds: it
   * would have to be asked again. Without it, not at all.
   */
  lingerMs?: number
}

/** Decides whether mail to addresses would arrive. Any number of questions may be pending. */
export interface MailVerifier {
  /** What can be said without asking a mail server: syntax, flags, suggestion, MX. Rejects only when aborted. */
  analyze(address: string, options?: AnalyzeOptions): Promise<Analysis>
  /** Asks the mail servers. Rejects only when aborted, with the signal's reason, or when the engine is closed. */
  verify(address: string, options?: VerifyOptions): Promise<Verdict>
  /** Ends all sessions. What is pending rejects with an AbortError. Nothing is left open. */
  close(): Promise<void>
}

const quitTimeout = 1000

/** Throws TypeError for options that can't work. */
export function createMailVerifier(options: MailVerifierOptions): MailVerifier {
  const { timeouts, smtpPort: port, concurrency, sessionsPerHost, ...identity } = settingsOf(options)
  const resolver = createDnsResolver(options.dnsServers, timeouts.dns)
  const routes = createRoutes(resolver)
  const health = createHostHealth()
  const dialer = createDialer(options)
  const waysOut = createWaysOut()
  const connections = new Set<Connection>()
  const closing = new AbortController()
  const addresses = createAddresses(resolver)
  const reach = { port, timeouts, addresses, dialer, waysOut, health, connections, closing: closing.signal }
  const dial = createDial({ ...identity, ...reach })
  const hangUp = async (connection: Connection): Promise<void> => {
    await connection.quit(quitTimeout)
    connections.delete(connection)
  }
  const book = createCatchAllBook(options.domainMemory)
  const paces = createPaceBook(options.hostMemory)
  const { permits } = options
  const pool = createPool({ concurrency, sessionsPerHost, dial, health, book, paces, hangUp, permits })
  const calls = createCalls()

  return {
    analyze(address, { signal } = {}) {
      const { analysis, parsed } = describeAddress(address)
      const work = async (): Promise<Analysis> =>
        parsed ? withRoute(analysis, parsed, await routes.get(parsed.domain)) : analysis
      return calls.run(work, { signal })
    },

    verify(address, { signal, timeoutMs, lingerMs = 0 } = {}) {
      const described = describeAddress(address)
      const { parsed } = described
      let { analysis } = described
      let task: Task | undefined
      let wanted = true

      const conclude = (outcome: Outcome): Verdict => {
        const isSuspect = parsed && domainFailures.has(outcome.reason)
        return judge(isSuspect ? withTypo(analysis, parsed.local, parsed.domain) : analysis, outcome)
      }

      const work = async (): Promise<Verdict> => {
        if (!parsed) return decision(analysis)
        const route = await routes.get(parsed.domain)
        analysis = withRoute(analysis, parsed, route)
        if (route.kind !== 'exchangers') return decision(analysis)
        await book.recalled(parsed.domain)
        if (!wanted) return decision(analysis)
        const outcome = await new Promise<Outcome>((resolve) => {
          task = taskFor(parsed, analysis, timeoutMs !== undefined, resolve)
          pool.add(task, route.exchangers)
        })
        // Of exchangers that are beyond the bound, it is not known that they have no address.
        const isOpen = route.isCut === true && outcome.reason === 'no_mail_server'
        return conclude(isOpen ? { ...outcome, reason: 'dns_failure' } : outcome)
      }

      const isComing = (leave: () => void): boolean => {
        if (task?.isAsked !== true) return false
        task.leave = leave
        return true
      }

      return calls.run(work, {
        signal,
        linger: { ms: lingerMs, isComing },
        limit:
          timeoutMs === undefined
            ? undefined
            : { ms: timeoutMs, result: () => conclude((task && pool.problemOf(task)) ?? { reason: 'timeout' }) },
        onGivenUp: () => {
          wanted = false
          if (!task) return
          task.settled = true
          pool.remove(task)
        },
      })
    },

    async close() {
      calls.close()
      closing.abort()
      resolver.close()
      dialer.close()
      const over = pool.close()
      await Promise.all([...connections].map((connection) => hangUp(connection)))
      await over
    },
  }
}

/** Reasons for which nobody at the domain was shown to take mail: it may be a slip of the fingers. */
const domainFailures: ReadonlySet<Reason> = new Set([
  'no_mail_server',
  'relay_denied',
  'connection_failed',
  'connection_dropped',
  'protocol_error',
  'timeout',
  'dns_failure',
])

/** The verdict of an address that no mail server needs to be asked about, or can be. */
function decision(analysis: Analysis): Verdict {
  return analysis.verdict ?? judge(analysis, { reason: 'dns_failure' })
}

function taskFor(
  { local, domain }: ParsedAddress,
  { flags }: Analysis,
  urgent: boolean,
  settle: (outcome: Outcome) => void,
): Task {
  return {
    recipient: `${local}@${domain}`,
    domain,
    utf8: needsSmtpUtf8(local),
    // Throw-away mailboxes are mostly catch-all, and worth no more where they are not.
    wantsCatchAll: !flags.includes('disposable'),
    urgent,
    isAsked: false,
    leave: undefined,
    losses: 0,
    settle,
    settled: false,
  }
}
