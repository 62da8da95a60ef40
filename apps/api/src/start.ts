import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMailVerifier, type MailVerifier } from '@leadwright/mail-verifier'
import { createAddressFinder, createWebsiteReader, type CompanyRecord } from '@leadwright/people-finder'
import { startSandbox } from '@leadwright/sandbox'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { createDemoOrganization, demoOrganization, type DemoOrganization } from './demo-organization.ts'
import { connectPools } from './db/client.ts'
import { startEmbeddedPostgres } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { requireRoom, roomFor } from './db/room.ts'
import { createApiKeysService } from './domains/api-keys/service.ts'
import { createAccounts } from './domains/auth/accounts.ts'
import { createAttempts } from './domains/auth/attempts.ts'
import { createAuth } from './domains/auth/better-auth.ts'
import { createSessionResolver } from './domains/auth/sessions.ts'
import { createPaymentEventRoute, createTestCheckoutRoutes } from './domains/credits/purchases/routes.ts'
import { createTestPayments } from './domains/credits/purchases/test-provider.ts'
import { createCreditsService } from './domains/credits/service.ts'
import { createEnrichment } from './domains/enrichment/kind.ts'
import { createEnrichmentService } from './domains/enrichment/service.ts'
import { directoryOf, readDirectory } from './domains/finding/directory.ts'
import { createReviewsService } from './domains/finding/reviews.ts'
import { createFindingJobKind } from './domains/finding/jobs/kind.ts'
import { createLeadsService } from './domains/leads/service.ts'
import { createOrganizationsService } from './domains/organizations/service.ts'
import { createRateLimiter } from './domains/rate-limits/limiter.ts'
import { createRequestsService } from './domains/requests/service.ts'
import { createScraping } from './domains/scraping/kind.ts'
import { createScrapingService } from './domains/scraping/service.ts'
import { createVerificationKind } from './domains/verification/kind.ts'
import { createVerificationService } from './domains/verification/service.ts'
import { sessionsFor } from './domains/verification/sessions.ts'
import { createPoster } from './domains/webhooks/deliver/post.ts'
import { createWebhookSender } from './domains/webhooks/deliver/sender.ts'
import { createReach, type ReachOptions } from './domains/webhooks/reach.ts'
import { createVault } from './domains/webhooks/secrets.ts'
import { createWebhooksService } from './domains/webhooks/service.ts'
import { localUrl, type Env } from './env.ts'
import { createApp } from './http/app.ts'
import { trustedProxies } from './http/client-address.ts'
import { startHttpServer } from './http/server.ts'
import { warm } from './http/warm.ts'
import { createOpenStreams } from './jobs/open-streams.ts'
import { createJobWorker } from './jobs/worker.ts'
import { createAccountMailer } from './mail/account.ts'
import { createOutbox } from './mail/outbox.ts'
import { createTopUpMailer } from './mail/top-up.ts'
import { createOpenApiDocument } from './openapi/document.ts'
import { createDocsPages, errorPagePath } from './pages/docs/pages.ts'
import { createPages } from './pages/pages.ts'
import { createReferencePages } from './pages/reference.ts'
import { createSamples } from './pages/samples.ts'
import { createWebApp } from './pages/web-app.ts'
import { createPoliteness } from './politeness/politeness.ts'
import { startRetention } from './retention.ts'
import type { Services } from './services.ts'
import { noTelemetry, type Telemetry } from './telemetry/telemetry.ts'
import { createIdempotencyStore } from './trpc/idempotency-store.ts'
import { appRouter } from './trpc/router.ts'
import { createPlaces } from './waits/places.ts'

/** The running product. */
export interface Leadwright {
  /** Where it is reached; undefined for a worker. */
  readonly url: string | undefined
  /** The demo organization, where there is one. */
  readonly demo: DemoOrganization | undefined
  /** Makes an organization of its own to try things with. */
  createDemo(label: string): Promise<DemoOrganization>
  /**
   * Hands jobs back, finishes requests under way, for as long as the environment grants them or until it is to hurry, and
   * lets go of everything, which takes at most about ten seconds more.
   */
  close(hurry?: AbortSignal): Promise<void>
}

/** What the product may come without. */
export interface Parts {
  /** Where the built web app is; undefined leaves it out. */
  readonly web: string | undefined
}

/**
 * Slow requests that are under way at a time, and of these of one organization: fewer than there are connections for
 * requests, and no more than leave the database time for others.
 */
const slowRequests = { most: 8, each: 2 }

/**
 * Puts the product together and starts it: the one place that knows every part. What is started is pushed on a stack
 * and stopped in reverse, also when a later part fails to start.
 */
export async function startLeadwright(
  env: Env,
  log: Logger,
  { web }: Parts = { web: webFolder() },
): Promise<Leadwright> {
  await using stack = new AsyncDisposableStack()
  const onStop = (stop: () => unknown): void => {
    stack.defer(async () => {
      await stop()
    })
  }
  const closing = new AbortController()
  const hurry = new AbortController()

  const databaseUrl = env.databaseUrl ?? (await embeddedDatabase(env, log, onStop))
  const isPooled = env.databasePooler === 'transaction'
  const room = roomFor(env.role, env.databaseConnections)
  const session = { name: room.name, isPooled }
  // Behind a pooler it is for the pooler to have room.
  if (!isPooled) await requireRoom(databaseUrl, room)
  await migrateDatabase(databaseUrl, migrationsFolder(), isPooled)
  const connection = await connectPools(databaseUrl, room, session)
  onStop(() => connection.close())
  const { db, sql } = connection

  // Loaded only where it is asked for, because it is a tenth of what an idle process takes.
  const telemetry =
    env.metricsPort === undefined
      ? noTelemetry
      : await (
          await import('./telemetry/metrics.ts')
        ).startMetrics({
          host: env.host,
          port: env.metricsPort,
          role: env.role,
          db,
          session: room.name,
          log,
        })
  onStop(() => telemetry.close())

  const redis = env.redisUrl === undefined ? undefined : connectRedis(env.redisUrl)
  if (redis) {
    redis.on('error', (error: Error) => log.warn({ err: error }, 'Redis is away; limits are kept in this process'))
    onStop(() => redis.disconnect())
  }

  const network = env.sandbox ? await sandboxNetwork(env, onStop) : internet(env, log)
  const sessions = env.smtpSessions ?? sessionsFor()
  // A pooler's sessions are those of one process now, and of another one then.
  const polite = createPoliteness({ db, process: isPooled ? undefined : room.name, log })
  onStop(() => polite.close())
  const engine = createMailVerifier({ ...network.mail, ...polite.mail, concurrency: sessions })
  onStop(() => engine.close())
  const mail = timed(engine, telemetry)

  // Links, cookies and allowed origins hold the port, so it has to be known before anything listens on it.
  const port = env.port === 0 && env.role !== 'worker' ? await freePort(env.host) : env.port
  const appUrl = env.appUrl ?? localUrl(env.host, port)
  const secret = env.authSecret ?? (await storedSecret(env.dataDir))
  const origins = new Set([...ownOrigins(appUrl, env, port), ...env.allowedOrigins])

  // Whoever reaches the test checkout can give credits away: it belongs to the sandbox only.
  const testPayments =
    env.sandbox && !env.stripe
      ? createTestPayments({ appUrl, secret: createHmac('sha256', secret).update('payments').digest('hex') })
      : undefined
  // Loaded only where it is asked for, because it is a large library.
  const payments = env.stripe
    ? (await import('./domains/credits/purchases/stripe/provider.ts')).createStripePayments({ ...env.stripe, appUrl })
    : testPayments
  if (env.stripe && payments?.name !== 'stripe')
    log.warn('The key of Stripe is for tests: credits are sold, and no money is taken')
  const outbox =
    env.mailUrl === undefined ? undefined : createOutbox({ url: env.mailUrl, from: env.mailFrom ?? '', log })
  if (outbox) onStop(() => outbox.close())
  const mails = outbox && { outbox, account: createAccountMailer(outbox) }
  const credits = createCreditsService({
    db,
    signupCredits: env.signupCredits,
    verifiedOnly: mails !== undefined,
    appUrl,
    payments,
    prices: env.prices,
  })
  const attempts = createAttempts(db, redis)
  const auth = createAuth({
    db,
    secret,
    appUrl,
    allowedOrigins: [...origins],
    log,
    mail: mails,
    handOutResetLink: mails && ((link) => mails.account.resetPassword(link)),
    onOrganizationCreated: (organizationId) => credits.grantSignup(organizationId),
    onAddressVerified: async (userId) => {
      await accounts.markVerified(userId)
      await credits.grantVerified(userId)
    },
    onPasswordReset: (userId, address) => attempts.remember(userId, address),
  })
  const accounts = createAccounts(auth, db)
  const apiKeys = createApiKeysService({ db, sql, log })
  onStop(() => apiKeys.close())
  const leads = createLeadsService({ db, sql })
  const requests = createRequestsService({ db, sql, log })
  onStop(() => requests.close())
  const retryDelays = env.verifyRetryDelays
  const parts = { db, sql, credits, leads, log }
  const verifying = { ...parts, mail, sessions, retryDelays }
  const verificationKind = createVerificationKind(verifying)

  const userAgent = `Leadwright/1.0 (+${appUrl}/docs/guides/finding)`
  const people = polite.sharing(createWebsiteReader({ ...network.web, ...polite.web, userAgent }))
  onStop(() => people.close())
  const sources = { people, addresses: createAddressFinder({ verify: (email, given) => mail.verify(email, given) }) }
  const kinds = { enrichment: createEnrichment(sources), scraping: createScraping(sources) }
  const directory = env.companyDirectory === undefined ? network.companies : await readDirectory(env.companyDirectory)
  const companies = directoryOf(directory)
  const finding = { ...parts, companies, kinds, sources, retryDelays: repeated(retryDelays) }

  const reach = createReach(network.webhooks)
  onStop(() => reach.close())
  const vault = createVault(secret)

  const services: Services = {
    errorPage: (code) => appUrl + errorPagePath(code),
    origins,
    limiter: createRateLimiter({ limit: env.rateLimit, window: env.rateWindow }, redis),
    idempotency: createIdempotencyStore(db),
    sessions: createSessionResolver(auth, db),
    accounts,
    attempts,
    organizations: createOrganizationsService(db),
    apiKeys,
    credits,
    leads,
    verification: createVerificationService(verifying, verificationKind),
    enrichment: createEnrichmentService(finding),
    scraping: createScrapingService(finding),
    reviews: createReviewsService({ db }),
    requests,
    webhooks: createWebhooksService({ db, vault, reach }),
    streams: createOpenStreams(closing.signal),
    slowPlaces: createPlaces(Math.min(slowRequests.most, room.requests - 1), slowRequests.each),
  }

  if (env.role !== 'api') {
    const worker = createJobWorker(parts, [
      verificationKind,
      createFindingJobKind(finding, kinds.enrichment),
      createFindingJobKind(finding, kinds.scraping),
    ])
    await worker.start()
    let stopped: Promise<void> | undefined
    const stopWorker = (): Promise<void> => (stopped ??= worker.stop())
    onStop(stopWorker)
    // Others take its jobs on while requests are finished here.
    closing.signal.addEventListener('abort', () => void stopWorker().catch(() => {}))
    const poster = createPoster(reach, `Leadwright/1.0 (+${appUrl}/docs/guides/webhooks)`)
    onStop(() => poster.close())
    const sender = createWebhookSender({ db, sql, poster, vault, log, retryDelays: env.webhookRetryDelays })
    await sender.start()
    onStop(() => sender.stop())
    const retention = startRetention(connection, log)
    onStop(() => retention.stop())
    const topUps = credits.startTopUps(log, outbox && createTopUpMailer(outbox, appUrl))
    onStop(() => topUps?.stop())
  }

  const newDemo = (label: string): Promise<DemoOrganization> =>
    createDemoOrganization({ auth, accounts, apiKeys }, label)
  const demo =
    env.databaseUrl === undefined && env.sandbox ? await demoOrganization(env.dataDir, db, newDemo) : undefined

  let url: string | undefined
  if (env.role !== 'worker') {
    const webApp = web === undefined ? undefined : await createWebApp(web)
    // Requests are logged and counted, but for those that nobody made.
    let isWarm = false
    const requestLog = log.child({}, { level: 'silent' })
    const app = createApp({
      router: appRouter,
      services,
      telemetry: { answered: (request) => void (isWarm && telemetry.answered(request)) },
      log: requestLog,
      trustedProxies: trustedProxies(env.trustProxy),
      auth: { library: (request) => auth.handler(request), mails: outbox !== undefined },
      pages: createPages({
        demo: () => (isLoopback(env.host) ? demo : undefined),
        mails: outbox !== undefined,
        ready: async () => {
          closing.signal.throwIfAborted()
          await connection.pulse.check()
        },
        others: [
          createReferencePages(createOpenApiDocument(appRouter)),
          createPaymentEventRoute({ credits, log }),
          ...(testPayments ? [createTestCheckoutRoutes({ credits, payments: testPayments, appUrl })] : []),
          createSamples(samplesFolder()),
          ...(webApp ? [webApp] : []),
          // Browsers are shown the documentation by the web app; whoever asks without one, as plain pages.
          createDocsPages(appRouter),
        ],
      }),
    })
    await warm(app, appRouter)
    requestLog.level = log.level
    isWarm = true
    const server = await startHttpServer({ app, host: env.host, port, log })
    onStop(() => server.close(env.stopGrace, hurry.signal))
    url = appUrl
  }

  const running = stack.move()
  return {
    url,
    demo,
    createDemo: newDemo,
    close: (hurryUp) => {
      if (hurryUp?.aborted === true) hurry.abort()
      hurryUp?.addEventListener('abort', () => hurry.abort())
      closing.abort()
      return running.disposeAsync()
    },
  }
}

/** A verifier that tells how long each address took. */
const timed = (mail: MailVerifier, telemetry: Telemetry): Pick<MailVerifier, 'analyze' | 'verify'> => ({
  analyze: (email, given) => mail.analyze(email, given),
  verify: async (email, given) => {
    const begun = performance.now()
    const verdict = await mail.verify(email, given)
    telemetry.asked({ status: verdict.status, reason: verdict.reason, ms: performance.now() - begun })
    return verdict
  },
})

/** Each address that is tried can be put off by a greylisting server, so there are more rounds than for a single one. */
const findingRounds = 5
const repeated = (delays: readonly number[]): number[] =>
  Array.from({ length: delays.length === 0 ? 0 : findingRounds }, (_, index) => delays[index] ?? delays.at(-1) ?? 0)

/** A Redis that does not answer is as good as away: requests are counted here meanwhile, rather than waiting for it. */
const connectRedis = (url: string): Redis =>
  new Redis(url, {
    maxRetriesPerRequest: 1,
    connectTimeout: 2000,
    commandTimeout: 500,
    socketTimeout: 1000, // one that hangs is left for good, instead of being waited for by every request
    retryStrategy: (tries) => Math.min(tries * 100, 2000),
  })

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host)

type OnStop = (stop: () => unknown) => void

async function embeddedDatabase(env: Env, log: Logger, onStop: OnStop): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log: (message) => log.info(message) })
  onStop(() => postgres.stop())
  return postgres.url
}

/** How the rest of the world is reached, and which companies of it are known without asking. */
interface Network {
  readonly mail: Parameters<typeof createMailVerifier>[0]
  readonly web: Omit<Parameters<typeof createWebsiteReader>[0], 'userAgent'>
  readonly webhooks: ReachOptions
  readonly companies: readonly CompanyRecord[]
}

async function sandboxNetwork(env: Env, onStop: OnStop): Promise<Network> {
  const { dnsServers, mailProxies, webProxies, companies } = sharedSandbox(env) ?? (await ownSandbox(onStop))
  return {
    mail: {
      dnsServers,
      proxies: mailProxies,
      helo: 'verifier.leadwright.test',
      mailFrom: 'probe@leadwright.test',
      // Nothing on loopback is slow unless it means to be.
      timeouts: { dns: 2000, connect: 2000, banner: 4000, command: 5000, total: 10_000 },
    },
    web: {
      dnsServers,
      proxies: webProxies,
      httpsPort: null,
      limits: { requestMs: 3000, siteMs: 30_000, pauseMs: 5 },
    },
    // Its own internet has nobody who listens; a developer's machine has.
    webhooks: {
      allowPlain: true,
      ...(env.allowPrivateNetwork ? { allowPrivateNetwork: true } : { dnsServers, proxies: webProxies }),
    },
    companies,
  }
}

/** A sandbox that runs already, where the environment names all that there is of it: several processes share it. */
function sharedSandbox({ dnsServers, mailProxies, webProxies }: Env) {
  if (dnsServers === undefined || mailProxies === undefined || webProxies === undefined) return undefined
  return { dnsServers, mailProxies, webProxies, companies: [] }
}

async function ownSandbox(onStop: OnStop) {
  const sandbox = await startSandbox()
  onStop(() => sandbox.close())
  const { dnsServers, proxies } = sandbox
  return {
    dnsServers,
    mailProxies: proxies,
    webProxies: proxies,
    companies: sandbox.companies.map(({ slug, name, aliases, domain, place }) => ({
      id: slug,
      name,
      aliases,
      domain,
      place,
    })),
  }
}

function internet(env: Env, log: Logger): Network {
  const { allowPrivateNetwork } = env
  const onProxyChange = ({ proxy, problem }: { proxy: string; problem: string | undefined }): void => {
    if (problem === undefined) log.info({ proxy }, 'A proxy works again')
    else log.warn({ proxy, problem }, 'A proxy does not work: the others take over, until it does')
  }
  const through = (proxies: readonly string[] | undefined) => (proxies ? { proxies, onProxyChange } : {})
  const dns = env.dnsServers ? { dnsServers: env.dnsServers } : {}
  return {
    mail: {
      ...dns,
      smtpPort: env.smtpPort,
      helo: env.smtpHelo ?? '',
      mailFrom: env.smtpMailFrom ?? '',
      allowPrivateNetwork,
      ...through(env.mailProxies),
    },
    web: { ...dns, allowPrivateNetwork, ...through(env.webProxies) },
    webhooks: { ...dns, allowPrivateNetwork, allowPlain: allowPrivateNetwork, ...through(env.webProxies) },
    companies: [],
  }
}

/** The product's own origins: where it is reached, and on this machine by either name of the loopback address. */
function ownOrigins(appUrl: string, env: Env, port: number): string[] {
  const { origin } = new URL(appUrl)
  if (env.appUrl !== undefined && env.databaseUrl !== undefined) return [origin]
  return [origin, ...['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`)]
}

async function freePort(host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, host, resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The secret of a data directory that signs its sessions; made once. */
async function storedSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'auth-secret')
  const stored = await readFile(file, 'utf8').catch(() => '')
  if (stored !== '') return stored.trim()
  const secret = randomBytes(32).toString('base64url')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

/** Whether this is the source that runs, and not the bundle. */
const fromSource = import.meta.url.endsWith('.ts')
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Beside the source in development, beside the bundle in production. */
export const migrationsFolder = (): string => beside(fromSource ? './db/migrations' : './migrations')

/** Where the web app is put when it is built, and where the bundle has it from there. */
export const webFolder = (): string => beside(fromSource ? '../../web/dist' : './web')

const samplesFolder = (): string => beside('../samples')
