import { contract } from '@leadwright/errors'
import { declares } from '@leadwright/errors/trpc'
import type { AnyTRPCProcedure } from '@trpc/server'
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

async function byTrpc(input: unknown, procedure: AnyTRPCProcedure = everything): Promise<object> {
  try {
    const data: unknown = await procedure({ ...callWith(input), type: 'mutation', batchIndex: 0 })
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

describe('an answer that is proven by its types', () => {
  const answer = z.object({ jobId: z.string() })
  const given = { jobId: 'present', more: true }
  const checked = t.procedure.output(answer).query(() => given)
  const proven = t.procedure
    .meta({ proven: true })
    .output(answer)
    .query(() => given)

  it('is given as it is, without going through it once more', async () => {
    expect(await createRunner(proven)(callWith({}))).toMatchObject({ ok: true, data: given })
    expect(await createRunner(checked)(callWith({}))).toMatchObject({ ok: true, data: { jobId: 'present' } })
  })
})

const several = t.procedure
  .input(z.object({ a: z.string().refine(async (text) => Promise.resolve(text !== 'no')) }))
  .use(({ input, next }) => next({ ctx: { early: input } }))
  .input(z.object({ b: z.coerce.number() }))
  .output(z.object({ sum: z.string() }).transform(({ sum }) => sum.length))
  .query(({ ctx, input }) => ({ sum: `${input.a}${input.b}${JSON.stringify(ctx.early)}` }))

const ownParser = t.procedure
  .input((value: unknown) => {
    if (typeof value === 'string') return value
    throw new TypeError('not a text')
  })
  .query(({ input }) => input)

const failingSchema = t.procedure
  .input(
    z.string().transform((): string => {
      throw new RangeError('a defect of the schema')
    }),
  )
  .query(({ input }) => input)

describe('schemas of a procedure that is run for REST', () => {
  it.each<[string, AnyTRPCProcedure, unknown]>([
    ['several inputs, of which one is asynchronous', several, { a: 'x', b: '7' }],
    ['the first of several refused', several, { a: 'no', b: '7' }],
    ['the second of several refused', several, { a: 'x', b: 'seven' }],
    ['nothing at all', several, undefined],
    ['a parser that is no schema', ownParser, 'text'],
    ['a parser that is no schema, refusing', ownParser, 7],
    ['a schema that fails itself', failingSchema, 'text'],
  ])('come to what tRPC makes of them: %s', async (_, procedure, input) => {
    const run = createRunner(procedure)
    const expected = (await byTrpc(input, procedure)) as Awaited<ReturnType<typeof run>>
    // Twice, because what is asynchronous is remembered.
    for (const result of [await run(callWith(input)), await run(callWith(input))]) {
      expect(result).toMatchObject(expected)
      if (result.ok || expected.ok) continue
      expect(result.error.message).toBe(expected.error.message)
      expect(result.error.cause).toEqual(expected.error.cause)
    }
  })

  it('capture no stack for an input that is refused, which is the caller’s to mend, but do for defects of ours', async () => {
    const stackOf = async (jobId: unknown): Promise<string | undefined> => {
      const result = await createRunner(everything)(callWith({ jobId }))
      return result.ok ? undefined : result.error.stack
    }
    expect(await stackOf(7)).not.toContain('    at ')
    expect(await stackOf('odd')).toContain('    at ')
    expect(await stackOf('refused')).toContain('run.test.ts')
    expect(Error.stackTraceLimit).toBeGreaterThan(0)
  })
})

it('a signal is asked for only by who reads it', async () => {
  let asked = 0
  const call = {
    ...callWith(undefined),
    get signal() {
      asked += 1
      return new AbortController().signal
    },
  }
  await createRunner(t.procedure.query(() => 1))(call)
  expect(asked).toBe(0)
  await createRunner(t.procedure.query(({ signal }) => signal?.aborted))(call)
  expect(asked).toBe(1)
})
