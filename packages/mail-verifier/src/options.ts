import type { ProxyChange } from '@leadwright/dialer'
import type { Memory } from './memory.ts'
import type { RememberedPace } from './smtp/host-pace.ts'
import type { HostPermits } from './smtp/permits.ts'
import type { RememberedDomain } from './verdict/catch-all.ts'

/** Milliseconds. */
export interface Timeouts {
  /** For one DNS question, its repetitions included. Default 5,000. */
  dns: number
  /** For a TCP connection. Default 8,000. */
  connect: number
  /** For the whole banner: some servers let a stranger wait for it. Default 15,000. */
  banner: number
  /** For the whole reply to a command. Default 20,000. */
  command: number
  /** For getting a session with a host at all, over all its exchangers and addresses. Default 45,000. */
  total: number
}

export interface MailVerifierOptions {
  /** `address` or `address:port`; the system's resolvers by default. */
  dnsServers?: readonly string[]
  /** Default 25. */
  smtpPort?: number
  /** The name that we say EHLO with: the public name of the machine, with matching forward and reverse DNS. */
  helo: string
  /** The sender that we ask with; `''` is the null sender. Mail to it should arrive: servers check. */
  mailFrom: string
  /**
   * SOCKS5 proxies to ask mail servers through, `socks5://user:password@host:port?helo=name`. A host is always asked through
   * the same one, while that works. `helo` is the public name of the proxy's own address, and defaults to ours.
   */
  proxies?: readonly string[]
  /** Called when a proxy turns out not to work, and when it works again. */
  onProxyChange?: (change: ProxyChange) => void
  /** Allows connections to private, loopback, link-local and metadata addresses. For tests only. */
  allowPrivateNetwork?: boolean
  /** Sessions at a time, overall. Default 50. */
  concurrency?: number
  /** Sessions at a time with one mail host. Default 2. */
  sessionsPerHost?: number
  timeouts?: Partial<Timeouts>
  /** Shares with other processes what is learned of mail hosts. Without it, it is forgotten at the end. */
  hostMemory?: Memory<RememberedPace>
  /** The same for domains: whether they take mail for anybody, and whom nobody has was asked about. */
  domainMemory?: Memory<RememberedDomain>
  /** Without them, this process alone keeps to `sessionsPerHost`. */
  permits?: HostPermits
}

const defaultTimeouts: Timeouts = { dns: 5000, connect: 8000, banner: 15_000, command: 20_000, total: 45_000 }

export interface Settings extends Required<
  Pick<MailVerifierOptions, 'helo' | 'mailFrom' | 'smtpPort' | 'concurrency' | 'sessionsPerHost'>
> {
  timeouts: Timeouts
}

/** Fills in the defaults. Throws TypeError for what could not work, or would let text slip into the conversation. */
export function settingsOf(options: MailVerifierOptions): Settings {
  const { helo, mailFrom, smtpPort = 25, concurrency = 50, sessionsPerHost = 2 } = options
  if (!/^[!-~]+$/.test(helo)) throw new TypeError('helo must be a host name')
  if (!/^(?:[^\s<>\p{C}]+@[^\s<>\p{C}]+)?$/u.test(mailFrom))
    throw new TypeError('mailFrom must be an address, or empty')
  for (const [name, value] of Object.entries({ smtpPort, concurrency, sessionsPerHost })) {
    if (!Number.isSafeInteger(value) || value < 1) throw new TypeError(`${name} must be a positive integer`)
  }
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  for (const [name, value] of Object.entries(timeouts)) {
    if (!(value > 0 && value < 2 ** 31)) throw new TypeError(`timeouts.${name} must be a number of milliseconds`)
  }
  return { helo, mailFrom, smtpPort, concurrency, sessionsPerHost, timeouts }
}
