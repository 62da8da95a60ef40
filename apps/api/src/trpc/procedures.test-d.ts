import type { ProcedureCodes } from '@leadwright/errors/trpc'
import { expectTypeOf, test } from 'vitest'
import { administered, authenticated, open, reads, writes } from './procedures.ts'

type Identified =
  | 'INVALID_REQUEST'
  | 'AUTHENTICATION_REQUIRED'
  | 'INVALID_API_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'NO_ACTIVE_ORGANIZATION'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_ERROR'

test('what builders declare is what their own checks can raise, and no more', () => {
  // Of procedures that raise nothing themselves: those of the product may come to raise more.
  const built = {
    open: open.query(() => null),
    authenticated: authenticated.query(() => null),
    reads: reads('lists:read').query(() => null),
    writes: writes('lists:write').mutation(() => null),
    administered: administered().query(() => null),
  }
  type CodesOf<B extends keyof typeof built> = ProcedureCodes<(typeof built)[B]>
  expectTypeOf<CodesOf<'open'>>().toEqualTypeOf<'INVALID_REQUEST' | 'INTERNAL_ERROR'>()
  expectTypeOf<CodesOf<'authenticated'>>().toEqualTypeOf<Identified>()
  expectTypeOf<CodesOf<'reads'>>().toEqualTypeOf<Identified | 'INSUFFICIENT_SCOPE'>()
  expectTypeOf<CodesOf<'writes'>>().toEqualTypeOf<
    Identified | 'INSUFFICIENT_SCOPE' | 'PERMISSION_DENIED' | 'LIMIT_REACHED'
  >()
  expectTypeOf<CodesOf<'administered'>>().toEqualTypeOf<Identified | 'PERMISSION_DENIED' | 'LIMIT_REACHED'>()
})

test('a query asks for a scope to read, a mutation for one to write', () => {
  // @ts-expect-error what a query needs is not a scope to write
  reads('lists:write')
  // @ts-expect-error a mutation under a scope to read would be open to viewers
  writes('lists:read')
})
