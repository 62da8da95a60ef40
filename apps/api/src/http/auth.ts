import type { Failure } from '@leadwright/errors'
import { createDeclaredFail } from '@leadwright/errors/trpc'
import { refuseCrossSiteWrite } from '../domains/auth/origin.ts'
import { administrators } from '../domains/auth/permissions.ts'
import { meterAddress, meterPerson } from '../domains/rate-limits/meter.ts'
import type { RequestContext } from '../trpc/context.ts'
import { readText } from './body.ts'

/** Everything that these routes can answer with. */
const fail = createDeclaredFail([
  'INVALID_REQUEST',
  'RESOURCE_NOT_FOUND',
  'AUTHENTICATION_REQUIRED',
  'PERMISSION_DENIED',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_ERROR',
])

/**
 * The routes of sessions and organizations. The library behind them answers in a form of its own, with statuses outside
 * the published set; whatever it answers is put into the contract's words here, at the one place where it is mounted.
 * Somebody signed in is metered as that, everybody else by address, so that guessing passwords runs into the limit.
 */
export function createAuthHandler(handle: (request: Request) => Promise<Response>) {
  return async (request: Request, path: string, context: RequestContext): Promise<Response> => {
    const caller = request.headers.has('cookie') ? await context.services.sessions.resolve(context) : null
    await (caller ? meterPerson(fail, context, caller) : meterAddress(fail, context))

    refuseCrossSiteWrite(fail, context, caller)
    const body = request.method === 'GET' ? undefined : await readText(fail, request)
    // The library stores text as it comes; PostgreSQL's text has no NUL.
    if (body?.includes('\\u0000')) {
      throw fail('INVALID_REQUEST', { issues: [{ path: 'body', message: 'Must not contain NUL characters' }] })
    }
    const response = await handle(
      new Request(request.url, { method: request.method, headers: request.headers, ...(body ? { body } : {}) }),
    )
    if (response.ok)
      return response.status === 200 ? response : new Response(response.body, { headers: response.headers })
    throw await translate(response, path, context, caller?.membership?.role ?? 'none')
  }
}

interface LibraryError {
  readonly message?: unknown
  readonly code?: unknown
}

/** An answer of the library's in the contract's words. */
async function translate(response: Response, path: string, context: RequestContext, role: string): Promise<Failure> {
  const { message, code } = await errorOf(response)
  const name = typeof code === 'string' ? code : ''
  const sentence = typeof message === 'string' && message !== '' ? message : 'The request was refused'

  if (response.status === 401) return fail('AUTHENTICATION_REQUIRED')
  if (response.status === 404 || response.status === 405) {
    return fail('RESOURCE_NOT_FOUND', { resource: name === '' ? 'route' : 'item', id: path })
  }
  // An organization that one does not belong to reads like one that does not exist.
  if (/NOT_A_MEMBER|ORGANIZATION_NOT_FOUND/.test(name)) {
    return fail('RESOURCE_NOT_FOUND', { resource: 'organization', id: '' })
  }
  if (response.status === 403) return fail('PERMISSION_DENIED', { required: [...administrators], role })
  if (response.status < 500) return fail('INVALID_REQUEST', { issues: issuesIn(sentence, name) })
  const cause = new Error(`the auth routes answered ${response.status}: ${sentence}`)
  return fail('INTERNAL_ERROR', { requestId: context.requestId }, { cause })
}

async function errorOf(response: Response): Promise<LibraryError> {
  try {
    return (await response.json()) as LibraryError
  } catch {
    return {}
  }
}

/** The library joins what its schemas refuse into one sentence, as `[body.name] Too small; [body.slug] Too small`. */
function issuesIn(sentence: string, code: string): { path: string; message: string }[] {
  const issues = sentence.split(/;\s+(?=\[)/).flatMap((part) => {
    const [, path, message] = /^\[(?:body|query)\.([^\]]+)\]\s*(.+)$/s.exec(part) ?? []
    return path !== undefined && message !== undefined ? [{ path, message }] : []
  })
  return issues.length > 0 ? issues : [{ path: fieldOf(code), message: sentence }]
}

/** The field that an error code of the library is about, as far as its name says so. */
function fieldOf(code: string): string {
  return ['password', 'email', 'slug', 'role', 'organization'].find((field) => code.includes(field.toUpperCase())) ?? ''
}
