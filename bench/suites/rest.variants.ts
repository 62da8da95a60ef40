import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRestApp } from '@leadwright/api/internal/http/rest'
import type { RequestContext } from '@leadwright/api/internal/trpc/context'
import { open, router as createRouter } from '@leadwright/api/internal/trpc/procedures'
import { declares } from '@leadwright/errors/trpc'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { os } from '@orpc/server'
import { initTRPC, TRPCError } from '@trpc/server'
import { Hono, type Context } from 'hono'
import { createOpenApiFetchHandler, createOpenApiHttpHandler, type OpenApiMeta } from 'trpc-to-openapi'
import { z } from 'zod'
import type { Variant, Variants } from '../harness/variant.ts'
import { serveVariant } from './serve.ts'
import { findJob, work, type Job } from './work.ts'

// The same two operations five times over: a read with a path and a query parameter, and a write with a path parameter
// and a JSON body. Input and output have the same schemas everywhere, and the same work is done.

const readInput = z.object({ jobId: z.string(), limit: z.coerce.number().int().min(1).max(100) })
const writeInput = z.object({ jobId: z.string(), action: z.enum(['proceed', 'cancel']), note: z.string().max(500) })
const output = z.object({ jobId: z.string(), stage: z.string(), listId: z.string(), total: z.number() })

const find = (jobId: string): Promise<Job | undefined> => work(() => findJob(jobId))
const sentence = (jobId: string): string => `There is no verification job ${jobId}.`

// What a request's context holds costs the same whoever serves it, so none of it is made here.
const headers = new Headers()

const documented = { tag: 'Verification', summary: 'Measured', description: 'Measured.' } as const

function leadwright(): Promise<Variant> {
  const router = createRouter({
    read: declares(open, 'JOB_NOT_FOUND')
      .meta({ rest: { ...documented, operationId: 'jobs.read', method: 'GET', path: '/v1/jobs/{jobId}' } })
      .input(readInput)
      .output(output)
      .query(({ ctx, input: { jobId } }) =>
        work(() => {
          const job = findJob(jobId)
          if (!job) throw ctx.fail('JOB_NOT_FOUND', { jobId })
          return job
        }),
      ),
    write: declares(open, 'JOB_NOT_FOUND')
      .meta({ rest: { ...documented, operationId: 'jobs.write', method: 'POST', path: '/v1/jobs/{jobId}' } })
      .input(writeInput)
      .output(output)
      .mutation(({ ctx, input: { jobId } }) =>
        work(() => {
          const job = findJob(jobId)
          if (!job) throw ctx.fail('JOB_NOT_FOUND', { jobId })
          return job
        }),
      ),
  })
  const app = createRestApp(router)
  return serveVariant((request) => {
    const context: RequestContext = {
      requestId: 'req_1',
      method: request.method,
      headers,
      organizationId: undefined,
      address: '127.0.0.1',
      log: {} as RequestContext['log'],
      services: {} as RequestContext['services'],
      outcome: {},
    }
    return app.fetch(request, { context })
  })
}

const invalid = (c: Context, { issues }: z.ZodError): Response => {
  const named = issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return c.json({ error: 'The request is not valid.', code: 'INVALID_REQUEST', details: { issues: named } }, 400)
}
const answer = async (c: Context, jobId: string): Promise<Response> => {
  const job = await find(jobId)
  if (!job) return c.json({ error: sentence(jobId), code: 'JOB_NOT_FOUND', details: { jobId } }, 404)
  return c.json(output.parse(job))
}

function bareHono(): Promise<Variant> {
  const app = new Hono()
  app.get('/v1/jobs/:jobId', (c) => {
    const input = readInput.safeParse({ ...c.req.query(), ...c.req.param() })
    return input.success ? answer(c, input.data.jobId) : invalid(c, input.error)
  })
  app.post('/v1/jobs/:jobId', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const input = writeInput.safeParse({ ...(body as object), ...c.req.param() })
    return input.success ? answer(c, input.data.jobId) : invalid(c, input.error)
  })
  return serveVariant(app.fetch)
}

const jobOrTrpcError = (jobId: string): Promise<Job> =>
  work(() => {
    const job = findJob(jobId)
    if (!job) throw new TRPCError({ code: 'NOT_FOUND', message: sentence(jobId) })
    return job
  })

function trpcToOpenApiRouter() {
  const t = initTRPC.meta<OpenApiMeta>().create({ isDev: false })
  return t.router({
    read: t.procedure
      .meta({ openapi: { method: 'GET', path: '/jobs/{jobId}' } })
      .input(readInput)
      .output(output)
      .query(({ input }) => jobOrTrpcError(input.jobId)),
    write: t.procedure
      .meta({ openapi: { method: 'POST', path: '/jobs/{jobId}' } })
      .input(writeInput)
      .output(output)
      .mutation(({ input }) => jobOrTrpcError(input.jobId)),
  })
}

function trpcToOpenApi(): Promise<Variant> {
  const router = trpcToOpenApiRouter()
  const app = new Hono()
  app.all('/v1/*', (c) => createOpenApiFetchHandler({ endpoint: '/v1', router, req: c.req.raw }))
  return serveVariant(app.fetch)
}

/** Its own way to serve, without the fetch adapter that makes a handler a request. */
function trpcToOpenApiOnNode(): Promise<Variant> {
  const handle = createOpenApiHttpHandler({ router: trpcToOpenApiRouter() })
  const server = createServer((request, response) => {
    request.url = request.url?.replace('/v1', '')
    void handle(request, response)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

function orpc(): Promise<Variant> {
  const base = os.errors({ JOB_NOT_FOUND: { status: 404, data: z.object({ jobId: z.string() }) } })
  const router = {
    read: base
      .route({ method: 'GET', path: '/v1/jobs/{jobId}' })
      .input(readInput)
      .output(output)
      .handler(({ input: { jobId }, errors }) =>
        work(() => {
          const job = findJob(jobId)
          if (!job) throw errors.JOB_NOT_FOUND({ message: sentence(jobId), data: { jobId } })
          return job
        }),
      ),
    write: base
      .route({ method: 'POST', path: '/v1/jobs/{jobId}' })
      .input(writeInput)
      .output(output)
      .handler(({ input: { jobId }, errors }) =>
        work(() => {
          const job = findJob(jobId)
          if (!job) throw errors.JOB_NOT_FOUND({ message: sentence(jobId), data: { jobId } })
          return job
        }),
      ),
  }
  const handler = new OpenAPIHandler(router)
  const app = new Hono()
  app.all('/v1/*', async (c) => {
    const { matched, response } = await handler.handle(c.req.raw, { context: {} })
    return matched ? response : c.notFound()
  })
  return serveVariant(app.fetch)
}

export const variants: Variants = {
  'bare Hono': bareHono,
  Leadwright: leadwright,
  oRPC: orpc,
  'trpc-to-openapi': trpcToOpenApi,
  'trpc-to-openapi, node': trpcToOpenApiOnNode,
}
