import { createRestApp } from '@leadwright/api/internal/http/rest'
import type { RequestContext } from '@leadwright/api/internal/trpc/context'
import { open, router as createRouter } from '@leadwright/api/internal/trpc/procedures'
import { declares } from '@leadwright/errors/trpc'
import { getRequestListener } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { findJob, work, type Job, missingJob, presentJob } from './work.ts'
const readInput = z.object({ jobId: z.string(), limit: z.coerce.number().int().min(1).max(100) })
const writeInput = z.object({ jobId: z.string(), action: z.enum(['proceed', 'cancel']), note: z.string().max(500) })
const output = z.object({ jobId: z.string(), stage: z.string(), listId: z.string(), total: z.number() })
const sentence = (jobId: string): string => `There is no verification job ${jobId}.`
const find = (jobId: string): Promise<Job | undefined> => work(() => findJob(jobId))
const doc = { tag: 'Verification', summary: 'Measured', description: 'Measured.' } as const
const leaf = (ctx: { fail: (c: 'JOB_NOT_FOUND', d: { jobId: string }) => Error }, jobId: string) => work(() => { const job = findJob(jobId); if (!job) throw ctx.fail('JOB_NOT_FOUND', { jobId }); return job })
const router = createRouter({
  read: declares(open, 'JOB_NOT_FOUND').meta({ rest: { ...doc, operationId: 'jobs.read', method: 'GET', path: '/v1/jobs/{jobId}' } }).input(readInput).output(output).query(({ ctx, input: { jobId } }) => leaf(ctx as never, jobId)),
  write: declares(open, 'JOB_NOT_FOUND').meta({ rest: { ...doc, operationId: 'jobs.write', method: 'POST', path: '/v1/jobs/{jobId}' } }).input(writeInput).output(output).mutation(({ ctx, input: { jobId } }) => leaf(ctx as never, jobId)) })
const rest = createRestApp(router)
const headers = new Headers()
const ours = (request: Request) => rest.fetch(request, { context: { requestId: 'req_1', method: request.method, headers, organizationId: undefined, address: '127.0.0.1', log: {}, services: {}, outcome: {} } as unknown as RequestContext })
const app = new Hono()
const invalid = (c: Context, { issues }: z.ZodError): Response => c.json({ error: 'The request is not valid.', code: 'INVALID_REQUEST', details: { issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })) } }, 400)
const ans = async (c: Context, jobId: string) => { const job = await find(jobId); if (!job) return c.json({ error: sentence(jobId), code: 'JOB_NOT_FOUND', details: { jobId } }, 404); return c.json(output.parse(job)) }
app.get('/v1/jobs/:jobId', (c) => { const input = readInput.safeParse({ ...c.req.query(), ...c.req.param() }); return input.success ? ans(c, input.data.jobId) : invalid(c, input.error) })
app.post('/v1/jobs/:jobId', async (c) => { const body: unknown = await c.req.json().catch(() => undefined); const input = writeInput.safeParse({ ...(body as object), ...c.req.param() }); return input.success ? ans(c, input.data.jobId) : invalid(c, input.error) })
const note = 'The estimate is fine, go ahead with all of them.'
const S: Record<string, [string, string, string | undefined]> = {
  'GET success': ['GET', `/v1/jobs/${presentJob}?limit=20`, undefined], 'GET error': ['GET', `/v1/jobs/${missingJob}?limit=20`, undefined], 'GET invalid': ['GET', `/v1/jobs/${presentJob}?limit=1000`, undefined],
  'POST success': ['POST', `/v1/jobs/${presentJob}`, JSON.stringify({ action: 'proceed', note })], 'POST error': ['POST', `/v1/jobs/${missingJob}`, JSON.stringify({ action: 'proceed', note })], 'POST invalid': ['POST', `/v1/jobs/${presentJob}`, JSON.stringify({ action: 'maybe', note })] }
const L: Record<string, ReturnType<typeof getRequestListener>> = { ours: getRequestListener(ours), bare: getRequestListener(app.fetch) }
const one = (listener: ReturnType<typeof getRequestListener>, [method, url, body]: [string, string, string | undefined]) => new Promise<void>((resolve) => {
  const socket = new Socket(); const req = new IncomingMessage(socket); req.method = method; req.url = url; req.httpVersion = '1.1'; req.httpVersionMajor = 1; req.httpVersionMinor = 1
  req.rawHeaders = body ? ['Host', '127.0.0.1:3000', 'Content-Type', 'application/json', 'Content-Length', String(body.length)] : ['Host', '127.0.0.1:3000']
  req.headers.host = '127.0.0.1:3000'; if (body) { req.headers['content-type'] = 'application/json'; req.headers['content-length'] = String(body.length); req.push(Buffer.from(body)) }
  req.push(null); req.complete = true
  const res = new ServerResponse(req); res.end = ((..._: unknown[]) => { resolve(); return res }) as never
  void listener(req, res)
})
const loop = async (w: string, s: string, ms: number) => { const u = process.cpuUsage(); const t = performance.now(); let n = 0; while (performance.now() - t < ms) { for (let i = 0; i < 100; i++) await one(L[w]!, S[s]!); n += 100 } const c = process.cpuUsage(u); return (c.user + c.system) / n }
const [which = 'both', scenario = 'GET error'] = process.argv.slice(2)
const empty = async () => { const f = (async (_: unknown, res: ServerResponse) => { res.end() }) as never; let n = 0; const u = process.cpuUsage(); const t = performance.now(); while (performance.now() - t < 800) { for (let i = 0; i < 100; i++) await one(f, S['GET error']!); n += 100 } const c = process.cpuUsage(u); return (c.user + c.system) / n }
if (which === 'both') { await empty(); console.log('harness alone', (await empty()).toFixed(2))
  for (const s of Object.keys(S)) { const r: Record<string, number[]> = { ours: [], bare: [] }; await loop('ours', s, 700); await loop('bare', s, 700)
    for (let i = 0; i < 21; i++) for (const w of ['ours', 'bare']) r[w]!.push(await loop(w, s, 60))
    const med = (a: number[]) => a.toSorted((x, y) => x - y)[2]!; console.log(s.padEnd(13), 'ours', med(r.ours!).toFixed(2), 'bare', med(r.bare!).toFixed(2), 'diff', (med(r.ours!) - med(r.bare!)).toFixed(2)) }
} else { await loop(which, scenario, 1000); console.log(await loop(which, scenario, 4000)) }
process.exit()
