import { createDeclaredFail, issuesOf } from '@leadwright/errors/trpc'
import { addressHeader, authPath } from '../domains/auth/better-auth.ts'
import { refuseCrossSiteWrite } from '../domains/auth/origin.ts'
import { addressBucket } from '../domains/rate-limits/address.ts'
import { meterAddress, meterPerson } from '../domains/rate-limits/meter.ts'
import type { RequestContext } from '../trpc/context.ts'
import { createPlaces } from '../waits/places.ts'
import { currentWait } from '../waits/request-wait.ts'
import { authCodes, translate, translateThrown } from './auth-failure.ts'
import { authRouteOf, authRoutes, type AuthRouteName } from './auth-routes.ts'
import { createAuthSteps, type AuthCall } from './auth-steps.ts'
import { readJsonObject } from './body.ts'

const fail = createDeclaredFail(authCodes)

/**
 * Passwords that are hashed at a time, and of these for one person or address. Each takes one of the four threads that
 * Node has for files and the like, and a core.
 */
const passwords = { all: 2, each: 1 }

/**
 * The routes of sessions and organizations. The library behind them answers in a form of its own, with statuses outside
 * the published set; what it is asked, and whatever it answers, is put into the contract's words here, at the one place
 * where it is mounted.
 */
export function createAuthHandler(options: {
  readonly library: (request: Request) => Promise<Response>
  /** Whether mail goes out, so that addresses are verified and nobody is told who has an account. */
  readonly mails: boolean
}) {
  const steps = createAuthSteps(fail, options.mails)
  const inTurn = createPlaces(Infinity, 1)
  const hashing = createPlaces(passwords.all, passwords.each)

  return async (request: Request, path: string, context: RequestContext): Promise<Response> => {
    const name = authRouteOf(request.method, path.slice(authPath.length))
    const route = name && authRoutes[name]
    const caller = request.headers.has('cookie') ? await context.services.sessions.resolve(context) : null
    await (caller && route?.by !== 'stranger' ? meterPerson(fail, context, caller) : meterAddress(fail, context))
    currentWait()?.belongsTo(caller ? caller.user.id : addressBucket(context.address), hashing)
    if (!name || !route) throw fail('RESOURCE_NOT_FOUND', { resource: 'route', id: path })

    refuseCrossSiteWrite(fail, context, caller)
    if (route.by === 'person' && !caller) throw fail('AUTHENTICATION_REQUIRED')
    const input = await inputOf(name, request)
    const call: AuthCall = { name, path, input, context, caller, library: (instead) => ask({ ...call, ...instead }) }
    // One change of a person's after the other: the library looks how many there are, and then makes one more.
    return caller && request.method !== 'GET' ? inTurn(caller.user.id, () => steps(call)) : steps(call)
  }

  /** Has the library do what was asked; whatever is no success of it is thrown, in the contract's words. */
  async function ask(call: AuthCall): Promise<Response> {
    let response: Response
    try {
      response = await options.library(requestFor(call))
    } catch (thrown) {
      throw await translateThrown(fail, thrown, call)
    }
    // It takes some failures of the database for facts: that nobody is signed in, an address is taken, a session gone.
    const outage = currentWait()?.outage
    if (outage !== undefined) throw outage
    if (!response.ok) throw await translate(fail, response, call)
    if (response.headers.get('content-type')?.startsWith('application/json')) {
      return response.status === 200 ? response : new Response(response.body, { headers: response.headers })
    }
    throw new Error(`${call.name} answered ${response.headers.get('content-type')}`)
  }
}

async function inputOf(name: AuthRouteName, request: Request): Promise<Readonly<Record<string, unknown>>> {
  const sent =
    request.method === 'GET'
      ? Object.fromEntries(new URL(request.url).searchParams)
      : await readJsonObject(fail, request)
  const read = authRoutes[name].input.safeParse(sent)
  if (read.success) return read.data
  throw fail('INVALID_REQUEST', { issues: issuesOf(read.error) ?? [] })
}

/** What the library is asked: only what the route takes, as our own schemas read it. */
function requestFor({ name, input, context }: AuthCall): Request {
  const [method, path] = name.split(' ')
  const url = new URL(`${authPath}${path}`, 'http://leadwright.invalid')
  const headers = new Headers({ [addressHeader]: context.address })
  const { by } = authRoutes[name]
  for (const header of by === 'stranger' ? ['user-agent'] : ['user-agent', 'cookie']) {
    const value = context.headers.get(header)
    if (value !== null) headers.set(header, value)
  }
  if (method === 'GET') {
    for (const [member, value] of Object.entries(input)) url.searchParams.set(member, String(value))
    return new Request(url, { headers })
  }
  headers.set('content-type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(input) })
}
