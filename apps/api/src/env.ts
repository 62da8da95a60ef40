import { z } from 'zod'
import { quantities, type Prices } from './domains/credits/purchases/prices.ts'
import { withFiles } from './env-files.ts'
import {
  atLeast,
  cidrs,
  creditPacks,
  currency,
  dnsServers,
  duration,
  durations,
  flag,
  heloName,
  hostName,
  httpOrigin,
  httpOrigins,
  integer,
  loopbackOrigin,
  oneOf,
  proxies,
  stripeKey,
  stripeWebhookSecret,
  urlWith,
} from './env-values.ts'

/** What the environment says, parsed and complete. The operations guide describes every variable. */
export interface Env {
  /** 0 means any free port. */
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Undefined: the embedded database under `dataDir`. */
  readonly databaseUrl: string | undefined
  /** `transaction`: something before the database hands connections on after each transaction, as PgBouncer can. */
  readonly databasePooler: 'none' | 'transaction'
  /** Connections to the database that the process has at most. Undefined: as many as usual for its role. */
  readonly databaseConnections: number | undefined
  /** Undefined: limits are kept in memory, right for a single process. */
  readonly redisUrl: string | undefined
  readonly role: 'api' | 'worker' | 'all'
  readonly sandbox: boolean
  /** `ip`, `ip:port` or `[ipv6]:port`, as `dns.Resolver.setServers` takes them. Undefined: those of the system. */
  readonly dnsServers: readonly string[] | undefined
  readonly smtpPort: number
  /** Defined wherever mail servers are really called: not with the sandbox, which sets its own. */
  readonly smtpHelo: string | undefined
  /** As `smtpHelo`. */
  readonly smtpMailFrom: string | undefined
  /** Sessions with mail hosts that the process has at once. Undefined: as its memory allows. */
  readonly smtpSessions: number | undefined
  /** SOCKS5 proxies to ask mail servers through. Undefined: straight from this machine. */
  readonly mailProxies: readonly string[] | undefined
  /** The same for websites. */
  readonly webProxies: readonly string[] | undefined
  readonly allowPrivateNetwork: boolean
  /** Milliseconds, one a retry. */
  readonly verifyRetryDelays: readonly number[]
  /** Milliseconds, one a retry. Undefined: over three days. */
  readonly webhookRetryDelays: readonly number[] | undefined
  /** A CSV file with companies. Undefined: those of the sandbox, or none. */
  readonly companyDirectory: string | undefined
  /** Requests per `rateWindow`. */
  readonly rateLimit: number
  /** Seconds. */
  readonly rateWindow: number
  readonly signupCredits: number
  /** How long requests under way may take when the process is asked to stop, in milliseconds. */
  readonly stopGrace: number
  /** Networks in CIDR notation. */
  readonly trustProxy: readonly string[]
  /** Origins as browsers send them. */
  readonly allowedOrigins: readonly string[]
  /** Undefined only with the embedded database: then one is generated under `dataDir`. */
  readonly authSecret: string | undefined
  /** An origin. Undefined only with `port` 0 and none given: then see {@link localUrl}, once the port is known. */
  readonly appUrl: string | undefined
  /** Where mail to the product's own people goes out. Undefined: nothing is mailed. */
  readonly mailUrl: string | undefined
  /** Defined wherever `mailUrl` is. */
  readonly mailFrom: string | undefined
  readonly prices: Prices
  /** Who is paid for credits. Undefined: the test checkout of the sandbox, or nobody. */
  readonly stripe: StripeEnv | undefined
  /** Where Prometheus is told how the process gets on. Undefined: nowhere. */
  readonly metricsPort: number | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** How Stripe is reached, and what it is asked for. */
export interface StripeEnv {
  readonly secretKey: string
  readonly webhookSecret: string
  /** An origin on this machine that takes Stripe's place. Undefined: Stripe itself. */
  readonly apiBase: string | undefined
  /** Whether Stripe adds the taxes that are due. */
  readonly automaticTax: boolean
}

/** The environment is unusable. The message lists everything that is wrong, a line a variable, and no secrets. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

const variables = z.object({
  PORT: integer(0, 65_535).default(3000),
  HOST: hostName.default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: urlWith(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOLER: oneOf(['none', 'transaction']).default('none'),
  // With fewer, what a process does at once would wait for itself.
  DATABASE_CONNECTIONS: integer(8, 10_000).optional(),
  REDIS_URL: urlWith(['redis:', 'rediss:']).optional(),
  ROLE: oneOf(['api', 'worker', 'all']).default('all'),
  SANDBOX: flag.optional(),
  DNS_SERVERS: dnsServers.optional(),
  SMTP_PORT: integer(1, 65_535).default(25),
  SMTP_HELO: heloName.optional(),
  SMTP_MAIL_FROM: z.email('is not an e-mail address').optional(),
  SMTP_SESSIONS: integer(1, 10_000).optional(),
  MAIL_PROXY: proxies.optional(),
  WEB_PROXY: proxies.optional(),
  ALLOW_PRIVATE_NETWORK: flag.default(false),
  VERIFY_RETRY_DELAYS: durations.optional(),
  WEBHOOK_RETRY_DELAYS: durations.optional(),
  COMPANY_DIRECTORY: z.string().optional(),
  RATE_LIMIT: integer(1, 1_000_000_000).default(100),
  RATE_WINDOW: integer(1, 86_400).default(60),
  SIGNUP_CREDITS: integer(0, 1_000_000_000).default(100),
  STOP_GRACE: duration.default(30_000),
  TRUST_PROXY: cidrs.default([]),
  ALLOWED_ORIGINS: httpOrigins.default([]),
  AUTH_SECRET: atLeast(32).optional(),
  APP_URL: httpOrigin.optional(),
  MAIL_URL: urlWith(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.email('is not an e-mail address').optional(),
  CREDIT_PRICE: integer(1, 1000).default(1),
  CREDIT_CURRENCY: currency.default('USD'),
  CREDIT_PACKS: creditPacks(quantities.minimumCredits, quantities.maximumCredits).default([]),
  STRIPE_SECRET_KEY: stripeKey.optional(),
  STRIPE_WEBHOOK_SECRET: stripeWebhookSecret.optional(),
  STRIPE_AUTOMATIC_TAX: flag.default(false),
  STRIPE_API_BASE: loopbackOrigin.optional(),
  METRICS_PORT: integer(1, 65_535).optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

type Variable = keyof typeof variables.shape

const examples: Record<Variable, string> = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_DIR: '.data',
  DATABASE_URL: 'postgres://user:password@db.example.com:5432/leadwright',
  DATABASE_POOLER: 'transaction',
  DATABASE_CONNECTIONS: '24',
  REDIS_URL: 'redis://cache.example.com:6379',
  ROLE: 'all',
  SANDBOX: 'off',
  DNS_SERVERS: '192.0.2.53,[2001:db8::53]:5353',
  SMTP_PORT: '25',
  SMTP_HELO: 'verify.example.com',
  SMTP_MAIL_FROM: 'bounces@verify.example.com',
  SMTP_SESSIONS: '200',
  MAIL_PROXY: 'socks5://user:password@proxy.example.com:1080?helo=exit.example.com',
  WEB_PROXY: 'socks5://user:password@proxy.example.com:1080',
  ALLOW_PRIVATE_NETWORK: 'false',
  VERIFY_RETRY_DELAYS: '1m,5m,15m,60m',
  WEBHOOK_RETRY_DELAYS: '5s,5m,30m,2h,5h',
  COMPANY_DIRECTORY: '/etc/leadwright/companies.csv',
  RATE_LIMIT: '100',
  RATE_WINDOW: '60',
  SIGNUP_CREDITS: '100',
  STOP_GRACE: '30s',
  TRUST_PROXY: '10.0.0.0/8,2001:db8::/32',
  ALLOWED_ORIGINS: 'https://app.example.com,https://admin.example.com',
  AUTH_SECRET: 'the output of `openssl rand -base64 32`',
  APP_URL: 'https://leads.example.com',
  MAIL_URL: 'smtp://user:password@mail.example.com:587',
  MAIL_FROM: 'leadwright@example.com',
  CREDIT_PRICE: '1',
  CREDIT_CURRENCY: 'USD',
  CREDIT_PACKS: '10000:9000,100000:80000',
  STRIPE_SECRET_KEY: 'sk_live_…, or a restricted key, rk_live_…',
  STRIPE_WEBHOOK_SECRET: 'whsec_…, as Stripe shows it at the endpoint',
  STRIPE_AUTOMATIC_TAX: 'off',
  STRIPE_API_BASE: 'http://127.0.0.1:12111',
  METRICS_PORT: '9464',
  LOG_LEVEL: 'info',
}

/** What is a secret, or may hold one, can be given by a file: `NAME_FILE` names it. */
const secrets: readonly Variable[] = [
  'DATABASE_URL',
  'REDIS_URL',
  'MAIL_PROXY',
  'WEB_PROXY',
  'AUTH_SECRET',
  'MAIL_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
]

const minute = 60_000

/**
 * Reads the environment, and the files that it names for secrets; an empty string counts as unset, unknown variables are
 * ignored.
 *
 * Throws {@link EnvError} with all problems at once.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const { values, problems: unreadable } = withFiles(source, secrets)
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => {
      const value = values[name]?.trim()
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  const parsed = variables.safeParse(given)
  const problems = new Map<string, string>(missing(given))
  for (const { path, message } of parsed.error?.issues ?? []) problems.set(String(path[0]), message)
  for (const [name, problem] of unreadable) problems.set(name, problem)
  if (!parsed.success || problems.size > 0) throw new EnvError(describe(problems))

  const value = parsed.data
  const sandbox = value.SANDBOX ?? value.DATABASE_URL === undefined
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databasePooler: value.DATABASE_POOLER,
    databaseConnections: value.DATABASE_CONNECTIONS,
    redisUrl: value.REDIS_URL,
    role: value.ROLE,
    sandbox,
    dnsServers: value.DNS_SERVERS,
    smtpPort: value.SMTP_PORT,
    smtpHelo: value.SMTP_HELO,
    smtpMailFrom: value.SMTP_MAIL_FROM,
    smtpSessions: value.SMTP_SESSIONS,
    mailProxies: value.MAIL_PROXY,
    webProxies: value.WEB_PROXY,
    allowPrivateNetwork: value.ALLOW_PRIVATE_NETWORK,
    verifyRetryDelays: value.VERIFY_RETRY_DELAYS ?? (sandbox ? [1000, 2000] : [1, 5, 15, 60].map((n) => n * minute)),
    webhookRetryDelays: value.WEBHOOK_RETRY_DELAYS,
    companyDirectory: value.COMPANY_DIRECTORY,
    rateLimit: value.RATE_LIMIT,
    rateWindow: value.RATE_WINDOW,
    signupCredits: value.SIGNUP_CREDITS,
    stopGrace: value.STOP_GRACE,
    trustProxy: value.TRUST_PROXY,
    allowedOrigins: value.ALLOWED_ORIGINS,
    authSecret: value.AUTH_SECRET,
    appUrl: value.APP_URL ?? (value.PORT === 0 ? undefined : localUrl(value.HOST, value.PORT)),
    mailUrl: value.MAIL_URL,
    mailFrom: value.MAIL_FROM,
    prices: { centsPerCredit: value.CREDIT_PRICE, currency: value.CREDIT_CURRENCY, packs: value.CREDIT_PACKS },
    stripe: stripeOf(value),
    metricsPort: value.METRICS_PORT,
    logLevel: value.LOG_LEVEL,
  }
}

function stripeOf(value: z.output<typeof variables>): StripeEnv | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = value
  if (secretKey === undefined || webhookSecret === undefined) return undefined
  return { secretKey, webhookSecret, apiBase: value.STRIPE_API_BASE, automaticTax: value.STRIPE_AUTOMATIC_TAX }
}

/** The address under which someone at this machine reaches a server that listens on `host` and `port`. */
export function localUrl(host: string, port: number): string {
  const everyone = ['127.0.0.1', '::1', '0.0.0.0', '::']
  const name = everyone.includes(host) ? 'localhost' : host
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`).origin
}

/**
 * What other variables make necessary. Looked at apart from the values, so that a wrong value elsewhere does not hide
 * it until the next start.
 */
function missing(given: Record<string, string>): [Variable, string][] {
  const required: [Variable, string][] = []
  if ('DATABASE_URL' in given) {
    required.push(['AUTH_SECRET', 'is required with DATABASE_URL'], ['APP_URL', 'is required with DATABASE_URL'])
  }
  const sandbox = 'SANDBOX' in given ? flag.safeParse(given['SANDBOX']).data : !('DATABASE_URL' in given)
  // Role `api` too: single addresses are verified by the process that was asked.
  if (sandbox === false) {
    required.push(
      ['SMTP_HELO', 'is required without the sandbox'],
      ['SMTP_MAIL_FROM', 'is required without the sandbox'],
    )
  }
  if ('MAIL_URL' in given) required.push(['MAIL_FROM', 'is required with MAIL_URL'])
  if ('STRIPE_SECRET_KEY' in given) required.push(['STRIPE_WEBHOOK_SECRET', 'is required with STRIPE_SECRET_KEY'])
  if ('STRIPE_WEBHOOK_SECRET' in given) required.push(['STRIPE_SECRET_KEY', 'is required with STRIPE_WEBHOOK_SECRET'])
  return required.filter(([name]) => !(name in given))
}

function describe(problems: ReadonlyMap<string, string>): string {
  const lines = Object.entries(examples).flatMap(([name, example]) => {
    const problem = problems.get(name)
    return problem === undefined ? [] : [`  ${name} ${problem}; for example ${name}=${example}`]
  })
  return [`The environment has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:`, ...lines].join('\n')
}
