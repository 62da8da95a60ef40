import type { SandboxCompany } from './companies/types.ts'
import type { ProxyOptions, SandboxProxy } from './socks/types.ts'
import type { WebHostStats, Website } from './web/types.ts'

/** Options of {@link startSandbox}. */
export interface SandboxOptions {
  /** Domains besides the table's, or in place of one of them, by name. For tests and benchmarks. */
  readonly domains?: Readonly<Record<string, MailDomain>>
}

/**
 * A running sandbox internet. Its servers listen on 127.0.0.1 alone; DNS tells documentation addresses, and a SOCKS server leads
 * to them. `const { dnsServers, proxies } = sandbox` is all that an engine needs to live in it.
 */
export interface Sandbox {
  /** `['127.0.0.1:53535']`: what `DNS_SERVERS` and `Resolver.setServers` take. UDP and TCP. */
  readonly dnsServers: readonly string[]
  /** `['socks5://127.0.0.1:53536']`: what `MAIL_PROXY` and `WEB_PROXY` take. Mail hosts are on port 25, websites on port 80. */
  readonly proxies: readonly string[]
  /** Every website answers on this port of 127.0.0.1 as well, by its Host header. Plain HTTP. */
  readonly webPort: number
  /** The 200 fictional companies of docs/sandbox.md, the same in every sandbox. */
  readonly companies: readonly SandboxCompany[]
  /** Live counters; read them whenever a test wants to assert. */
  readonly stats: SandboxStats
  /** Adds a domain, or replaces the one of that name. */
  addDomain(name: string, domain: MailDomain): void
  /** One more way in, with a login or a fault of its own. */
  startProxy(options?: ProxyOptions): Promise<SandboxProxy>
  /** Closes every server and drops open connections. Idempotent; leaves no handle behind. */
  close(): Promise<void>
}

/** What mail hosts count, since the start. */
export interface HostStats {
  readonly connections: number
  readonly openConnections: number
  readonly maxOpenConnections: number
  /** Commands received, of any verb. */
  readonly commands: number
  readonly mailCommands: number
  readonly rcptCommands: number
  /** STARTTLS handshakes that succeeded. */
  readonly tlsSessions: number
  /** Clients that spoke out of turn: before the banner, or pipelined where it was not offered. Should stay 0. */
  readonly outOfTurn: number
}

export interface SandboxStats extends HostStats {
  readonly dnsQueries: number
  /** Queries for names that exist here, by `"<TYPE> <name>"`, e.g. `"MX inbox.test"`. */
  readonly dnsQueriesByName: Readonly<Record<string, number>>
  /** By host name: `mx1.<domain>` is a domain's first exchanger, the domain itself its implicit one. */
  readonly perHost: Readonly<Record<string, HostStats>>
  /** HTTP requests, those for hosts without a website too. */
  readonly webRequests: number
  /** By host name, of hosts that have a website. */
  readonly webHosts: Readonly<Record<string, WebHostStats>>
}

/** How a name fails in DNS; `timeout` is no answer at all. */
export type DnsFault = 'nxdomain' | 'servfail' | 'timeout'

/** A fault for every query of a name, or only for some record types. */
export type DnsFaults = DnsFault | Readonly<Partial<Record<'MX' | 'A' | 'AAAA', DnsFault>>>

/**
 * A domain of the sandbox. `{}` is a domain with one exchanger of its own, on an address of its own, that knows
 * mailboxes by the rule of docs/sandbox.md.
 */
export interface MailDomain {
  /** Default: one exchanger, `{ preference: 10, host: {} }`. `[]` publishes no MX. */
  readonly mx?: readonly MailExchanger[]
  /** Host behind the address records of the domain itself; with `mx: []` that is the implicit MX (RFC 5321 §5.1). */
  readonly host?: MailHost
  /** The domain is an alias: DNS answers with this CNAME, and the hosts of the target take its recipients. */
  readonly cname?: string
  /** What the web server says under this name and under `www.` in front of it; DNS has addresses for both then. */
  readonly website?: Website
  /** Who has a mailbox; default `'mailboxes'`. */
  readonly rcpt?: RcptRule
  readonly dns?: DnsFaults
  /** Seconds that answers about this domain and its hosts may be cached. Default 60. */
  readonly ttl?: number
}

export interface MailExchanger {
  readonly preference: number
  /** A host of the sandbox, or a bare name to publish as it is (`'.'` is a null MX, RFC 7505). */
  readonly host: MailHost | string
}

/**
 * Who has a mailbox. `'mailboxes'`: prefixes and the machine-random rule of docs/sandbox.md. `'catch-all'`: everyone.
 * A function decides alone: `attempt` is 1 the first time this client asks about this recipient for this sender;
 * `undefined` accepts.
 */
export type RcptRule = 'mailboxes' | 'catch-all' | ((localPart: string, attempt: number) => Reply | undefined)

/**
 * A mail host. The same object in two domains (or twice in one) is one host with one name and address.
 * Every reply has a default, so that `{}` is a well-behaved server.
 */
export interface MailHost {
  /** Its address records, in order. Default `['own']`. */
  readonly addresses?: readonly HostAddress[]
  readonly dns?: DnsFaults
  /** Milliseconds of thought before each reply, the banner's too; pipelined commands are thought about in turn. */
  readonly delayMs?: number
  readonly banner?: Reply
  /** In place of the list of capabilities, e.g. a refusal that makes clients fall back to HELO. */
  readonly ehlo?: Reply
  readonly helo?: Reply
  /** A function sees the sender (`''` for the null sender); `undefined` accepts. */
  readonly mailFrom?: Reply | ((sender: string) => Reply | undefined)
  /** EHLO keywords, without STARTTLS. Default: ENHANCEDSTATUSCODES, 8BITMIME, SMTPUTF8, PIPELINING, SIZE. */
  readonly capabilities?: readonly string[]
  /** Offers STARTTLS: with a self-signed certificate, with a handshake that fails, or to refuse it (454). */
  readonly startTls?: 'self-signed' | 'broken' | 'refused'
  /** Sessions at a time; one more is greeted with 421. */
  readonly maxSessions?: number
  /** RCPT commands a session; one more is answered 421, and the host hangs up. */
  readonly maxRecipientsPerSession?: number
  /**
   * Manners of a session, made anew for each: sees every command with the host's default reply to it, and may put another
   * in its place, to slow down, to limit or to end the session as real servers do.
   */
  readonly manner?: () => Manner
  /** Not a mail server at all: writes binary noise, or a byte a second for ever. */
  readonly noise?: 'garbage' | 'tarpit'
}

/**
 * - `own`: an address of its own; of IPv4 for as long as there are any.
 * - `own6`: one of IPv6.
 * - `refused`: an address of its own where nothing listens.
 * - `{ ip }`: published as it is and none of the sandbox's business, e.g. a private or metadata address.
 */
export type HostAddress = 'own' | 'own6' | 'refused' | { readonly ip: string }

/**
 * What a host does instead of its default reply. A string is a code and its text, `'550 5.1.1 No such mailbox'`; each
 * further line of it becomes a line of a multi-line reply.
 */
export type Reply = string | ReplyAction

/** What a session does about a command; `undefined` leaves it at the reply that it was about to give. */
export type Manner = (verb: string, reply: string) => Reply | undefined

/** Sends `reply` (or `raw`, byte for byte), then hangs up if told to. `{}` is silence. */
export interface ReplyAction {
  /** Milliseconds of thought before this reply, besides the host's own. */
  readonly delayMs?: number
  readonly reply?: string
  readonly raw?: string
  readonly close?: boolean
}
