import { createHash, randomBytes } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import { createMailVerifier } from '@leadwright/mail-verifier'
import { startSandbox } from '@leadwright/sandbox'
import fastify from 'fastify'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { pino } from 'pino'
import postgres from 'postgres'
import type { Variant } from '../harness/variant.ts'
import { serveVariant } from './serve.ts'

/** What a peer does for its routes, written by hand: SQL that the driver prepares, and the answer put together. */
interface Work {
  /** The organization of a key, looked up at most every five seconds. */
  authenticate(key: string | undefined): Promise<string | undefined>
  job(organizationId: string, id: string): Promise<object | undefined>
  leads(organizationId: string, listId: string, limit: number): Promise<object | undefined>
  /** Sets a credit aside, asks the mail server, and settles it. */
  verify(organizationId: string, email: string): Promise<object | undefined>
  close(): Promise<void>
}

interface KeyRow {
  readonly organization: string
}

async function createWork(databaseUrl: string): Promise<Work> {
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => {} })
  const known = new LRUCache<string, string>({ max: 1000, ttl: 5000 })
  const sandbox = await startSandbox()
  const mail = createMailVerifier({
    dnsServers: sandbox.dnsServers,
    proxies: sandbox.proxies,
    timeouts: { dns: 2000, connect: 2000, banner: 4000, command: 5000, total: 10_000 },
    helo: 'verifier.leadwright.test',
    mailFrom: 'probe@leadwright.test',
    concurrency: 50,
  })

  return {
    authenticate: async (key = '') => {
      const hash = createHash('sha256').update(key).digest()
      const name = hash.toString('hex')
      const before = known.get(name)
      if (before !== undefined) return before
      const [found] = await sql<KeyRow[]>`
        select organization_id as organization from api_keys where hash = ${hash} and revoked_at is null`
      if (found) known.set(name, found.organization)
      return found?.organization
    },
    job: async (organizationId, id) => {
      const [job] = await sql`
        select id, list_id as "listId", stage, done, total, estimate, counts, reserved, settled, released, error,
          decision_expires_at, created_at as "createdAt", updated_at as "updatedAt"
        from jobs where id = ${id} and organization_id = ${organizationId} and kind = 'verification'`
      if (!job) return undefined
      const { done, total, counts, reserved, settled, released, decision_expires_at: _, error: __, ...rest } = job
      return {
        ...rest,
        progress: { done, total },
        results: counts as unknown,
        credits: { reserved, settled, released },
      }
    },
    leads: async (organizationId, listId, limit) => {
      const [list] = await sql<{ columns: string[]; job: string }[]>`
        select columns, verdicts_job_id as job from lists where id = ${listId} and organization_id = ${organizationId}`
      if (!list) return undefined
      const rows = await sql`
        select lead.id::text as id, lead.email, lead.row, lead.found, address.status, address.reason, address.flags,
          address.mx, address.reply
        from leads as lead
        left join verification_addresses as address on address.job_id = ${list.job} and address.key = lead.email_key
        where lead.list_id || '' = ${listId} order by lead.list_id || '', lead.id limit ${limit + 1}`
      const items = rows.slice(0, limit).map(({ id, email, row, found, ...verification }) => ({
        id: id as string,
        email: email as string,
        fields: Object.fromEntries(list.columns.map((column, index) => [column, (row as string[])[index]])),
        found: found as null,
        verification,
      }))
      return {
        items,
        nextCursor: rows.length > limit ? Buffer.from(items.at(-1)?.id ?? '').toString('base64url') : null,
      }
    },
    verify: async (organizationId, email) => {
      const free = (await mail.analyze(email)).verdict
      if (free) return free
      const id = `rsv_${randomBytes(16).toString('hex')}`
      const opened = await sql`
        with balance as (
          select organization_id from credit_balances where organization_id = ${organizationId} and available > 0
          for no key update
        ), opened as (
          insert into credit_reservations (id, organization_id, operation, amount)
          select ${id}, organization_id, 'verification.verify', 1 from balance returning id, organization_id
        )
        insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
        select organization_id, 'reserve', 1, id, 'reserve:' || id from opened returning id`
      if (opened.length === 0) return undefined
      const { status, reason, flags, mx, reply } = await mail.verify(email)
      await sql`
        insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
        values (${organizationId}, 'settle', 1, ${id}, ${`settle:${id}`})`
      return { email, status, reason, flags, mx, reply }
    },
    close: async () => {
      await mail.close()
      await sandbox.close()
      await sql.end()
    },
  }
}

const log = () => pino({ level: 'info' })

/** Fastify with its own rate limiter and its own log lines. */
export async function fastifyPeer(databaseUrl: string): Promise<Variant> {
  const work = await createWork(databaseUrl)
  const app = fastify({ loggerInstance: log() })
  await app.register(rateLimit, {
    max: 1_000_000_000,
    timeWindow: 60_000,
    keyGenerator: ({ headers }) => String(headers['x-api-key']),
  })
  const organizations = new WeakMap<object, string>()
  app.addHook('onRequest', async (request, reply) => {
    const key = request.headers['x-api-key']
    const organizationId = await work.authenticate(typeof key === 'string' ? key : undefined)
    if (organizationId === undefined) return reply.code(401).send({ error: 'No such key' })
    organizations.set(request, organizationId)
    return undefined
  })
  const missing = { error: 'Not found' }
  app.get<{ Params: { id: string } }>('/v1/verification-jobs/:id', async (request, reply) => {
    const job = await work.job(organizations.get(request) ?? '', request.params.id)
    return job ?? reply.code(404).send(missing)
  })
  app.get<{ Params: { id: string }; Querystring: { limit?: number } }>(
    '/v1/lists/:id/leads',
    {
      schema: {
        querystring: { type: 'object', properties: { limit: { type: 'integer', minimum: 1, maximum: 1000 } } },
      },
    },
    async (request, reply) => {
      const page = await work.leads(organizations.get(request) ?? '', request.params.id, request.query.limit ?? 100)
      return page ?? reply.code(404).send(missing)
    },
  )
  app.post<{ Body: { email: string } }>(
    '/v1/verifications',
    {
      schema: {
        body: { type: 'object', required: ['email'], properties: { email: { type: 'string', maxLength: 1000 } } },
      },
    },
    async (request, reply) => {
      const verdict = await work.verify(organizations.get(request) ?? '', request.body.email)
      return verdict ?? reply.code(402).send({ error: 'No credits' })
    },
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      await app.close()
      await work.close()
    },
  }
}

/** Hono with a log line and a count a request, by hand. */
export async function honoPeer(databaseUrl: string): Promise<Variant> {
  const work = await createWork(databaseUrl)
  const lines = log()
  const counts = new LRUCache<string, { n: number }>({ max: 10_000, ttl: 60_000 })
  const app = new Hono<{ Variables: { organizationId: string } }>()
  app.use(async (c, next) => {
    const started = performance.now()
    const organizationId = await work.authenticate(c.req.header('x-api-key'))
    if (organizationId === undefined) return c.json({ error: 'No such key' }, 401)
    const count = counts.get(organizationId) ?? { n: 0 }
    if (++count.n > 1_000_000_000) return c.json({ error: 'Too many' }, 429)
    counts.set(organizationId, count, { noUpdateTTL: true })
    c.set('organizationId', organizationId)
    await next()
    c.header('x-ratelimit-remaining', String(1_000_000_000 - count.n))
    lines.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms: performance.now() - started })
    return undefined
  })
  app.get('/v1/verification-jobs/:id', async (c) => {
    const job = await work.job(c.get('organizationId'), c.req.param('id'))
    return job ? c.json(job) : c.json({ error: 'Not found' }, 404)
  })
  app.get('/v1/lists/:id/leads', async (c) => {
    const page = await work.leads(c.get('organizationId'), c.req.param('id'), Number(c.req.query('limit') ?? 100))
    return page ? c.json(page) : c.json({ error: 'Not found' }, 404)
  })
  app.post('/v1/verifications', async (c) => {
    const { email } = await c.req.json<{ email: string }>()
    const verdict = await work.verify(c.get('organizationId'), email)
    return verdict ? c.json(verdict) : c.json({ error: 'No credits' }, 402)
  })
  const served = await serveVariant(app.fetch)
  return {
    ...served,
    close: async () => {
      await served.close?.()
      await work.close()
    },
  }
}
