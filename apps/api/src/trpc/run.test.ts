import { contract } from '@leadwright/errors'
import { declares } from '@leadwright/errors/trpc'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RequestContext } from './context.ts'
import { t } from './init.ts'
import { createRunner, type ProcedureCall } from './run.ts'

/** Every kind of step, and what it sees of the call. */
const everything = declares(t.procedure, 'INVALID_REQUEST', 'JOB_NOT_FOUND')
  .meta({ scope: 'lists:read' })
  .use(({ ctx, path, type, meta, next }) => next({ ctx: { seen: { path, type, meta, address: ctx.address } } }))
  .use(async ({ getRawInput, next }) => {
    const raw = await getRawInput()
    return next({ getRawInput: async () => ({ ...(raw as object), tapped: true }) })
  })
  .input(z.object({ jobId: z.string(), tapped: z.boolean() }))
  .use(({ input, next }) => {
    if (input.jobId === 'refused') throw new Error('refused by a middleware')
    return next()
  })
  .output(z.object({ jobId: z.string(), tapped: z.boolean(), seen: z.unknown(), aborted: z.boolean() }))
  .mutation(async ({ ctx, input, signal }) => {
    await Promise.resolve()
    if (input.jobId === 'missing') throw ctx.fail('JOB_NOT_FOUND', { jobId: input.jobId })
    if (input.jobId === 'undeclared') throw contract.error('AUTHENTICATION_REQUIRED')
    if (input.jobId === 'string') throw 'a string' as unknown as Error
    const output = { ...input, seen: ctx.seen, aborted: signal?.aborted ?? true }
    return input.jobId === 'odd' ? (7 as unknown as typeof output) : output
  })

const callWith = (input: unknown): ProcedureCall => ({
  ctx: { requestId: 'req_1', address: '192.0.2.1' } as RequestContext,
  path: 'jobs.decide',
  signal: new AbortController().signal,
  getRawInput: () => Promise.resolve(input),
})

async function byTrpc(input: unknown): Promise<object> {
  try {
    const data: unknown = await everything({ ...callWith(input), type: 'mutation', batchIndex: 0 })
    return { ok: true, data, marker: 'middlewareMarker' }
  } catch (error) {
    return { ok: false, error, marker: 'middlewareMarker' }
  }
}

describe('a procedure that is run for REST', () => {
  const run = createRunner(everything)

  it.each(['present', 'missing', 'refused', 'undeclared', 'string', 'odd', 7])(
    'comes to what tRPC makes of it: %s',
    async (jobId) => {
      const result = await run(callWith({ jobId }))
      const expected = (await byTrpc({ jobId })) as typeof result
      if (result.ok || expected.ok) {
        expect(result).toMatchObject(expected)
        return
      }
      expect(result.error).toEqual(expected.error)
      expect(result.error.constructor).toBe(expected.error.constructor)
      expect(result.error.cause).toEqual(expected.error.cause)
    },
  )

  it('has a fresh context for each call', async () => {
    const call = callWith({ jobId: 'present' })
    await run(call)
    expect(Object.keys(call.ctx)).toEqual(['requestId', 'address'])
  })

  it('reports a body that cannot be read as its failure', async () => {
    const unreadable = new Error('unreadable')
    const result = await run({ ...callWith(null), getRawInput: () => Promise.reject(unreadable) })
    expect(result).toMatchObject({ ok: false, error: { cause: unreadable } })
  })
})
