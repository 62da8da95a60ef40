import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'

/**
 * Has somebody confirm with the password what can't be undone: a session that was left open, or taken, is not enough.
 * @throws INVALID_REQUEST where it is another password
 */
export async function confirmPassword(
  fail: Fail<'INVALID_REQUEST' | 'RATE_LIMIT_EXCEEDED'>,
  request: RequestContext,
  userId: string,
  password: string,
): Promise<void> {
  const { accounts, attempts } = request.services
  const attempt = await attempts.confirm(fail, request, userId)
  if (!(await accounts.isPassword(userId, password))) {
    throw fail('INVALID_REQUEST', { issues: [{ path: 'password', message: 'This is not your password' }] })
  }
  await attempt.right()
}
