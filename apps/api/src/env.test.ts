import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EnvError, localUrl, parseEnv } from './env.ts'

/** What a production start needs at least. */
const production = {
  DATABASE_URL: 'postgres://user:hunter2@db.example.com/leadwright',
  AUTH_SECRET: '0123456789abcdef0123456789abcdef',
  APP_URL: 'https://leads.example.com/',
  SMTP_HELO: 'verify.example.com',
  SMTP_MAIL_FROM: 'bounces@verify.example.com',
}

function problemsOf(source: Record<string, string>): string {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return ''
}

describe('an empty environment', () => {
  const defaults = {
    port: 3000,
    host: '127.0.0.1',
    dataDir: '.data',
    databaseUrl: undefined,
    databasePooler: 'none',
    databaseConnections: undefined,
    redisUrl: undefined,
    role: 'all',
    sandbox: true,
    dnsServers: undefined,
    smtpPort: 25,
    smtpHelo: undefined,
    smtpMailFrom: undefined,
    mailProxies: undefined,
    webProxies: undefined,
    allowPrivateNetwork: false,
    verifyRetryDelays: [1000, 2000],
    rateLimit: 100,
    rateWindow: 60,
    signupCredits: 100,
    stopGrace: 30_000,
    trustProxy: [],
    allowedOrigins: [],
    authSecret: undefined,
    appUrl: 'http://localhost:3000',
    mailUrl: undefined,
    mailFrom: undefined,
    prices: { centsPerCredit: 1, currency: 'USD', packs: [] },
    logLevel: 'info',
  }

  it('gives the defaults: the embedded database and the sandbox', () => {
    expect(parseEnv({})).toEqual(defaults)
  })

  it('is what empty strings and unknown variables make, too', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ', AUTH_SECRET: '', HOME: '/root', PORTS: 'x' })).toEqual(defaults)
  })
})

describe('with a database of its own', () => {
  it('leaves the sandbox and takes the delays for real mail servers', () => {
    expect(parseEnv(production)).toMatchObject({
      sandbox: false,
      databaseUrl: production.DATABASE_URL,
      authSecret: production.AUTH_SECRET,
      appUrl: 'https://leads.example.com',
      smtpHelo: 'verify.example.com',
      smtpMailFrom: 'bounces@verify.example.com',
      verifyRetryDelays: [60_000, 300_000, 900_000, 3_600_000],
    })
  })

  it('requires a secret, its address and a sender', () => {
    const message = problemsOf({ DATABASE_URL: production.DATABASE_URL })
    expect(message.split('\n')[0]).toBe('The environment has 4 problems:')
    for (const name of ['AUTH_SECRET', 'APP_URL', 'SMTP_HELO', 'SMTP_MAIL_FROM']) {
      expect(message).toContain(`  ${name} is required`)
    }
  })

  it('requires no sender with the sandbox, and one in every role without it', () => {
    const { SMTP_HELO: _helo, SMTP_MAIL_FROM: _from, ...rest } = production
    expect(parseEnv({ ...rest, SANDBOX: 'on' })).toMatchObject({ sandbox: true, verifyRetryDelays: [1000, 2000] })
    for (const ROLE of ['api', 'worker', 'all']) {
      expect(problemsOf({ ...rest, ROLE })).toContain('SMTP_HELO is required')
    }
  })

  it('requires a sender for the embedded database without the sandbox', () => {
    expect(problemsOf({ SANDBOX: 'off' })).toContain('SMTP_MAIL_FROM is required')
  })
})

describe('the values', () => {
  it('are read in their units and shapes', () => {
    const source = {
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/var/lib/leadwright',
      REDIS_URL: 'rediss://cache.example.com',
      ROLE: 'worker',
      SANDBOX: 'TRUE',
      DNS_SERVERS: '192.0.2.53, 192.0.2.54:5353,2001:db8::53,[2001:db8::54]:53',
      SMTP_PORT: '2525',
      SMTP_HELO: '[IPv6:2001:db8::1]',
      MAIL_PROXY:
        'socks5://u:p@one.example.com?helo=a.example.com, socks5://192.0.2.1:1081\n socks5://u2:p@one.example.com',
      WEB_PROXY: 'socks5://[2001:db8::1]',
      ALLOW_PRIVATE_NETWORK: '1',
      VERIFY_RETRY_DELAYS: '50ms,2s,3m,1h',
      RATE_LIMIT: '5',
      RATE_WINDOW: '1',
      SIGNUP_CREDITS: '0',
      STOP_GRACE: '2m',
      TRUST_PROXY: '10.0.0.0/8, 192.0.2.1, 2001:db8::/32, ::1',
      ALLOWED_ORIGINS: 'HTTPS://App.Example.com:443/,http://localhost:5173',
      APP_URL: 'http://127.0.0.1:8080',
      CREDIT_PRICE: '2',
      CREDIT_CURRENCY: 'EUR',
      CREDIT_PACKS: '100000:150000, 1000:1900',
      LOG_LEVEL: 'silent',
    }
    expect(parseEnv(source)).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/var/lib/leadwright',
      databaseUrl: undefined,
      databasePooler: 'none',
      databaseConnections: undefined,
      redisUrl: 'rediss://cache.example.com',
      role: 'worker',
      sandbox: true,
      dnsServers: ['192.0.2.53', '192.0.2.54:5353', '2001:db8::53', '[2001:db8::54]:53'],
      smtpPort: 2525,
      smtpHelo: '[IPv6:2001:db8::1]',
      smtpMailFrom: undefined,
      mailProxies: [
        'socks5://u:p@one.example.com?helo=a.example.com',
        'socks5://192.0.2.1:1081',
        'socks5://u2:p@one.example.com',
      ],
      webProxies: ['socks5://[2001:db8::1]'],
      allowPrivateNetwork: true,
      verifyRetryDelays: [50, 2000, 180_000, 3_600_000],
      rateLimit: 5,
      rateWindow: 1,
      signupCredits: 0,
      stopGrace: 120_000,
      trustProxy: ['10.0.0.0/8', '192.0.2.1/32', '2001:db8::/32', '::1/128'],
      allowedOrigins: ['https://app.example.com', 'http://localhost:5173'],
      authSecret: undefined,
      appUrl: 'http://127.0.0.1:8080',
      prices: {
        centsPerCredit: 2,
        currency: 'EUR',
        packs: [
          { credits: 1000, amount: 1900 },
          { credits: 100_000, amount: 150_000 },
        ],
      },
      logLevel: 'silent',
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', '80 80'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://user@db.example.com/leads'],
    ['DATABASE_URL', 'db.example.com'],
    ['REDIS_URL', 'http://cache.example.com'],
    ['ROLE', 'API'],
    ['SANDBOX', 'maybe'],
    ['DNS_SERVERS', 'dns.example.com'],
    ['DNS_SERVERS', '192.0.2.53:0'],
    ['DNS_SERVERS', '192.0.2.53,'],
    ['DNS_SERVERS', '[192.0.2.53]:53'],
    ['SMTP_PORT', '0'],
    ['SMTP_HELO', 'localhost'],
    ['SMTP_HELO', '192.0.2.1'],
    ['SMTP_MAIL_FROM', 'bounces'],
    ['MAIL_PROXY', 'http://proxy.example.com:3128'],
    ['MAIL_PROXY', 'socks5://one.example.com,socks5://one.example.com'],
    ['MAIL_PROXY', 'socks5://one.example.com?helo=nodots'],
    ['WEB_PROXY', 'proxy.example.com:1080'],
    ['ALLOW_PRIVATE_NETWORK', 'yes please'],
    ['VERIFY_RETRY_DELAYS', '60'],
    ['VERIFY_RETRY_DELAYS', '1m;5m'],
    ['VERIFY_RETRY_DELAYS', '0s'],
    ['VERIFY_RETRY_DELAYS', '25h'],
    ['RATE_LIMIT', '0'],
    ['RATE_WINDOW', '1m'],
    ['SIGNUP_CREDITS', '-5'],
    ['STOP_GRACE', '30'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.1/16'],
    ['TRUST_PROXY', '2001:db8::/129'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://app.example.com/path'],
    ['ALLOWED_ORIGINS', 'app.example.com'],
    ['AUTH_SECRET', 'changeme'],
    ['APP_URL', 'https://leads.example.com/app'],
    ['APP_URL', 'ftp://leads.example.com'],
    ['CREDIT_PRICE', '0.5'],
    ['CREDIT_CURRENCY', 'euro'],
    ['CREDIT_PACKS', '1000'],
    ['CREDIT_PACKS', '10:9'],
    ['CREDIT_PACKS', '1000:900,1000:800'],
    ['LOG_LEVEL', 'verbose'],
  ])('are refused where they are wrong: %s=%s', (name, text) => {
    const lines = problemsOf({ ...production, [name]: text }).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('The environment has a problem:')
    expect(lines[1]).toMatch(new RegExp(`^  ${name} .*; for example ${name}=`))
  })
})

describe('the list of problems', () => {
  it('is complete in one go, what is wrong beside what is missing, in the order of the guide', () => {
    const message = problemsOf({ DATABASE_URL: 'nonsense', RATE_LIMIT: 'many', ROLE: 'boss', PORT: '80x' })
    expect(message.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
      'The',
      'PORT',
      'DATABASE_URL',
      'ROLE',
      'SMTP_HELO',
      'SMTP_MAIL_FROM',
      'RATE_LIMIT',
      'AUTH_SECRET',
      'APP_URL',
    ])
    expect(message).toContain('  PORT is "80x", not a whole number from 0 to 65535; for example PORT=3000')
  })

  it('shows no secrets', () => {
    const message = problemsOf({
      DATABASE_URL: 'postgre://user:hunter2@db.example.com/leads',
      REDIS_URL: 'https://user:hunter2@cache.example.com',
      APP_URL: 'https://user:hunter2@leads.example.com',
      ALLOWED_ORIGINS: 'https://user:hunter2@leads.example.com',
      AUTH_SECRET: 'hunter2',
      MAIL_PROXY: 'socks5://user:hunter2/@proxy.example.com',
      WEB_PROXY: 'socks5://a socks5://user:hunter2@',
    })
    expect(message).not.toContain('hunter2')
    expect(message.split('\n')).toHaveLength(10)
  })

  it('stays readable with a value that is not', () => {
    const [, line] = problemsOf({ ROLE: `all\n${'x'.repeat(1000)}` }).split('\n')
    expect(line?.length).toBeLessThan(200)
  })
})

describe('the local address', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.0.2.1', 'http://192.0.2.1:3000'],
    ['2001:db8::1', 'http://[2001:db8::1]:3000'],
    ['leads.example.com', 'http://leads.example.com:3000'],
  ])('of %s is %s', (host, url) => {
    expect(localUrl(host, 3000)).toBe(url)
    expect(parseEnv({ HOST: host }).appUrl).toBe(url)
  })

  it('is open until the port is known', () => {
    expect(parseEnv({ PORT: '0' }).appUrl).toBeUndefined()
  })
})

describe('mail to the product’s own people', () => {
  it('goes out where a server and a sender are named', () => {
    const env = { MAIL_URL: 'smtps://user:p%40ss@mail.example.com', MAIL_FROM: 'leads@example.com' }
    expect(parseEnv(env)).toMatchObject({ mailUrl: env.MAIL_URL, mailFrom: env.MAIL_FROM })
  })

  it('needs a sender, and an address of the right kind, which never shows', () => {
    expect(problemsOf({ MAIL_URL: 'smtp://mail.example.com' })).toContain('MAIL_FROM is required with MAIL_URL')
    const problems = problemsOf({ MAIL_URL: 'https://user:hunter2@mail.example.com', MAIL_FROM: 'me' })
    expect(problems).toContain('MAIL_URL is not an address that begins with smtp:// or smtps://')
    expect(problems).toContain('MAIL_FROM is not an e-mail address')
    expect(problems).not.toContain('hunter2')
  })
})

describe('payments with Stripe', () => {
  const keys = { STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef', STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef' }

  it('are taken where both secrets are given, without taxes unless they are asked for', () => {
    const stripe = {
      secretKey: keys.STRIPE_SECRET_KEY,
      webhookSecret: keys.STRIPE_WEBHOOK_SECRET,
      apiBase: undefined,
      automaticTax: false,
    }
    expect(parseEnv(keys).stripe).toEqual(stripe)
    expect(parseEnv({ ...keys, STRIPE_WEBHOOK_SECRET: `${keys.STRIPE_WEBHOOK_SECRET}\n` }).stripe).toEqual(stripe)
    expect(parseEnv({ ...keys, STRIPE_AUTOMATIC_TAX: 'on' }).stripe).toMatchObject({ automaticTax: true })
    expect(parseEnv({}).stripe).toBeUndefined()
  })

  it('need both or none', () => {
    const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = keys
    expect(problemsOf({ STRIPE_SECRET_KEY })).toContain('STRIPE_WEBHOOK_SECRET is required with STRIPE_SECRET_KEY')
    expect(problemsOf({ STRIPE_WEBHOOK_SECRET })).toContain('STRIPE_SECRET_KEY is required with STRIPE_WEBHOOK_SECRET')
  })

  it.each([
    ['STRIPE_SECRET_KEY', 'pk_live_hunter2hunter2'],
    ['STRIPE_SECRET_KEY', 'sk_hunter2hunter2'],
    ['STRIPE_SECRET_KEY', 'sk_live_hunter2 hunter2'],
    ['STRIPE_WEBHOOK_SECRET', 'we_hunter2hunter2'],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_hunter2,whsec_hunter2'],
    ['STRIPE_API_BASE', 'https://api.hunter2.example.com'],
    ['STRIPE_API_BASE', 'http://192.0.2.1:12111'],
    ['STRIPE_API_BASE', 'http://127.0.0.1:12111/v1'],
    ['STRIPE_AUTOMATIC_TAX', 'maybe'],
  ])('are refused where %s has another form, which never shows: %s', (name, text) => {
    const lines = problemsOf({ ...keys, [name]: text }).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(new RegExp(`^  ${name} .*; for example ${name}=`))
    expect(lines[1]).not.toContain('hunter2')
  })
})

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadwright-env-'))
  const fileWith = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is as good as one in the environment, and ends before the line end', () => {
    const env = parseEnv({
      AUTH_SECRET_FILE: fileWith('auth', `${production.AUTH_SECRET}\n`),
      STRIPE_SECRET_KEY_FILE: fileWith('key', 'sk_test_0123456789abcdef\r\n'),
      STRIPE_WEBHOOK_SECRET_FILE: fileWith('webhook', '  whsec_0123456789abcdef\n\n'),
      REDIS_URL_FILE: ' ',
    })
    expect(env.authSecret).toBe(production.AUTH_SECRET)
    expect(env.redisUrl).toBeUndefined()
    expect(env.stripe).toMatchObject({
      secretKey: 'sk_test_0123456789abcdef',
      webhookSecret: 'whsec_0123456789abcdef',
    })
  })

  it('is refused where it is given twice, where there is no such file, and where the file is empty', () => {
    const problems = problemsOf({
      DATABASE_URL: production.DATABASE_URL,
      DATABASE_URL_FILE: fileWith('database', production.DATABASE_URL),
      AUTH_SECRET_FILE: join(folder, 'nowhere'),
      MAIL_URL_FILE: fileWith('mail', '\n'),
    })
    expect(problems).toContain('DATABASE_URL is given twice, also by DATABASE_URL_FILE')
    expect(problems).toContain("AUTH_SECRET can't be read from the file of AUTH_SECRET_FILE (ENOENT)")
    expect(problems).toContain('MAIL_URL is not in the file of MAIL_URL_FILE, which is empty')
    expect(problems).not.toContain('hunter2')
  })

  it('is checked like any other value, and does not show', () => {
    const problems = problemsOf({ AUTH_SECRET_FILE: fileWith('short', 'hunter2') })
    expect(problems).toContain('AUTH_SECRET has 7 characters')
    expect(problems).not.toContain('hunter2')
  })
})
