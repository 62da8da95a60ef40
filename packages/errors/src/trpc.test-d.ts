import { createTRPCClient, httpLink, safe } from '@trpc/client'
import { initTRPC } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import { contract, type Details, type Envelope, type Fail } from './catalog/index.ts'
import { defineError } from './define.ts'
import { declares, type ErrorsMeta, type ProcedureCodes, type ProcedureErrors } from './trpc.ts'
import { loadJob, type FixtureRouter } from './trpc-fixture.ts'

type Decide = FixtureRouter['verification']['decide']
const t = initTRPC.context<object>().meta<ErrorsMeta>().create()
const client = createTRPCClient<FixtureRouter>({ links: [httpLink({ url: '' })] })

test('the codes of a procedure are exactly what it and its bases declared, and INTERNAL_ERROR', () => {
  expectTypeOf<ProcedureCodes<Decide>>().toEqualTypeOf<
    'INVALID_REQUEST' | 'AUTHENTICATION_REQUIRED' | 'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INTERNAL_ERROR'
  >()
  expectTypeOf<ProcedureCodes<FixtureRouter['open']>>().toEqualTypeOf<'INTERNAL_ERROR'>()
  expectTypeOf<ProcedureErrors<FixtureRouter['verification']['progress']>['code']>().toEqualTypeOf<
    'INVALID_REQUEST' | 'AUTHENTICATION_REQUIRED' | 'JOB_NOT_FOUND' | 'INTERNAL_ERROR'
  >()
})

test('an exhaustive switch narrows details', () => {
  const handle = (e: ProcedureErrors<Decide>): string => {
    switch (e.code) {
      case 'JOB_NOT_FOUND':
        return e.details.jobId
      case 'INVALID_JOB_STAGE':
        return e.details.expected.join()
      case 'INVALID_REQUEST':
        return e.details.issues.map((issue) => issue.path).join()
      case 'INTERNAL_ERROR':
        return e.details.requestId
      case 'AUTHENTICATION_REQUIRED':
        expectTypeOf(e.details).toEqualTypeOf<undefined>()
        return 'sign in'
      default:
        return e satisfies never
    }
  }
  const incomplete = (e: ProcedureErrors<Decide>): string => {
    switch (e.code) {
      case 'JOB_NOT_FOUND':
        return e.details.jobId
      default:
        // @ts-expect-error other codes are left
        return e satisfies never
    }
  }
  expectTypeOf(handle).toBeFunction()
  expectTypeOf(incomplete).toBeFunction()
})

test("tRPC's own safe() narrows too", async () => {
  const [, error] = await safe(client.verification.decide.mutate({ jobId: 'j' }))
  if (error?.data?.code === 'INVALID_JOB_STAGE') {
    expectTypeOf(error.data.details).toEqualTypeOf<Details<'INVALID_JOB_STAGE'>>()
    expectTypeOf(error.data.httpStatus).toEqualTypeOf<400>()
  }
  // @ts-expect-error not a code that this procedure declares
  if (error?.data?.code === 'INSUFFICIENT_CREDITS') return
})

test('what is not declared cannot be raised', () => {
  declares(t.procedure, 'JOB_NOT_FOUND').query(({ ctx }) => {
    // @ts-expect-error not declared here
    void ctx.fail('INVALID_JOB_STAGE', { jobId: 'j', stage: 'queued', expected: [] })
    // @ts-expect-error details of another code
    void ctx.fail('JOB_NOT_FOUND', { stage: 'x' })
    // @ts-expect-error details missing
    void ctx.fail('JOB_NOT_FOUND')
    // @ts-expect-error no such code
    void ctx.fail('NOPE')
    throw ctx.fail('JOB_NOT_FOUND', { jobId: 'j' })
  })
  // @ts-expect-error no such code to declare
  declares(t.procedure, 'NOPE')
  // @ts-expect-error nothing declared, so no capability
  t.procedure.query(({ ctx }) => ctx.fail)
})

test('a service that raises more than a procedure declared cannot be called from it', () => {
  const decide = (fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE'>): void => {
    loadJob(fail, 'j')
  }
  declares(t.procedure, 'JOB_NOT_FOUND').query(({ ctx }) => {
    loadJob(ctx.fail, 'j')
    // @ts-expect-error the service may raise INVALID_JOB_STAGE, which is not declared here
    decide(ctx.fail)
  })
  declares(declares(t.procedure, 'JOB_NOT_FOUND'), 'INVALID_JOB_STAGE').query(({ ctx }) => {
    decide(ctx.fail)
  })
})

test('the set of statuses is closed', () => {
  const words = { title: '', summary: '', resolution: '', message: () => '' }
  const docs = { why: '', fix: [], related: [] }
  const screen = { form: 'inline', remedies: [{ kind: 'retry' }] } as const
  const rest = { ...words, retryable: false, details: null, docs, screen, locales: { de: words } } as const
  defineError({ status: 403, ...rest })
  // @ts-expect-error 402 is not in the published set
  defineError({ status: 402, ...rest })
  // @ts-expect-error success is not an error
  defineError({ status: 200, ...rest })
})

test('the envelope discriminates by code, and details are there exactly where the code has some', () => {
  expectTypeOf<Envelope<'JOB_NOT_FOUND'>>().toEqualTypeOf<{
    error: string
    code: 'JOB_NOT_FOUND'
    details: { jobId: string }
  }>()
  expectTypeOf(contract.error('AUTHENTICATION_REQUIRED').status).toEqualTypeOf<401>()
  const thrown: unknown = null
  if (contract.is(thrown, 'INVALID_API_KEY')) {
    expectTypeOf(thrown.details.reason).toEqualTypeOf<'malformed' | 'unknown' | 'expired'>()
  }
})
