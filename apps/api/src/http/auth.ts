import { createDeclaredFail } from '@leadwright/errors/trpc'
import { refuseCrossSiteWrite } from '../domains/auth/origin.ts'
import { createOneAtATime } from '../one-at-a-time.ts'
import { meterAddress, meterPerson } from '../domains/rate-limits/meter.ts'
import type { RequestContext } from '../trpc/context.ts'
import { authCodes, translate } from './auth-failure.ts'
import { readText } from './body.ts'

const fail = createDeclaredFail(authCodes)

/**
 * The routes of sessions and organizations. The library behind them answers in a form of its own, with statuses outside
 * the published set; whatever it answers is put into the contract's words here, at the one place where it is mounted.
 * Somebody signed in is metered as that, everybody else by address, so that guessing passwords runs into the limit.
 */
export function createAuthHandler(handle: (request: Request) => Promise<Response>) {
  const inTurn = createOneAtATime()
  return async (request: Request, path: string, context: RequestContext): Promise<Response> => {
    const caller = request.headers.has('cookie') ? await context.services.sessions.resolve(context) : null
    await (caller ? meterPerson(fail, context, caller) : meterAddress(fail, context))

    refuseCrossSiteWrite(fail, context, caller)
    const body = request.method === 'GET' ? undefined : await readText(fail, request)
    // The library stores text as it comes; PostgreSQL's text has no NUL.
    if (body?.includes('\\u0000')) {
      throw fail('INVALID_REQUEST', { issues: [{ path: 'body', message: 'Must not contain NUL characters' }] })
    }
    const asked = new Request(request.url, {
      method: request.method,
      headers: request.headers,
      ...(body ? { body } : {}),
    })
    // One change of a person's after the other: the library looks how many there are, and then makes one more.
    const response =
      caller && body !== undefined ? await inTurn(caller.user.id, () => handle(asked)) : await handle(asked)
    if (response.ok)
      return response.status === 200 ? response : new Response(response.body, { headers: response.headers })
    throw await translate(fail, response, { path, url: request.url, body, context })
  }
}
