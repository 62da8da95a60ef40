import type { ProcedureCodes } from '@leadwright/errors/trpc'
import { expectTypeOf, test } from 'vitest'
import { reads, writes } from './procedures.ts'
import type { AppRouter } from './router.ts'

type Identified =
  | 'INVALID_REQUEST'
  | 'AUTHENTICATION_REQUIRED'
  | 'INVALID_API_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'NO_ACTIVE_ORGANIZATION'
  | 'INTERNAL_ERROR'

test('what builders declare is what their own checks can raise, and no more', () => {
  expectTypeOf<ProcedureCodes<AppRouter['errors']['list']>>().toEqualTypeOf<'INVALID_REQUEST' | 'INTERNAL_ERROR'>()
  expectTypeOf<ProcedureCodes<AppRouter['me']['get']>>().toEqualTypeOf<Identified>()
  expectTypeOf<ProcedureCodes<AppRouter['lists']['list']>>().toEqualTypeOf<Identified | 'INSUFFICIENT_SCOPE'>()
  expectTypeOf<ProcedureCodes<AppRouter['lists']['create']>>().toEqualTypeOf<
    Identified | 'INSUFFICIENT_SCOPE' | 'PERMISSION_DENIED'
  >()
  expectTypeOf<ProcedureCodes<AppRouter['apiKeys']['list']>>().toEqualTypeOf<Identified | 'PERMISSION_DENIED'>()
})

test('a query asks for a scope to read, a mutation for one to write', () => {
  // @ts-expect-error what a query needs is not a scope to write
  reads('lists:write')
  // @ts-expect-error a mutation under a scope to read would be open to viewers
  writes('lists:read')
})
