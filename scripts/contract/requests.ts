import { createRestApp, type RestOperation } from '@leadwright/api/internal/http/rest'
import type { RequestContext } from '@leadwright/api/internal/trpc/context'
import type { Step } from '@leadwright/api/internal/trpc/run'
import type { Facts, LockedParameter } from '@leadwright/error-kit/config'
import type { AnyTRPCProcedure } from '@trpc/server'
import { readAs, sampleOf, textsFor } from './texts.ts'
import { log, newSeen, ownOrigin, servicesFor } from './world.ts'

type Parameters = Readonly<Record<string, LockedParameter>>

/** What became of a request. */
interface Taken {
  /** The input as the adapter read it; undefined where it refused the request. */
  raw?: Readonly<Record<string, unknown>>
  /** The input as the operation gets it; undefined where its schema refused it. */
  input?: Readonly<Record<string, unknown>>
}

type Send = (url: string, init?: RequestInit) => Promise<Taken>

/**
 * How the real REST adapter and the real schemas turn requests into inputs. Each operation ends where its work would
 * begin, and who may ask is told of elsewhere, so the steps in between are left out.
 */
export function requestObserver(operations: readonly RestOperation[]) {
  let taken: Taken = {}
  const note: Step = async ({ getRawInput, next }) => {
    taken.raw = (await getRawInput()) as Taken['raw'] & object
    return next()
  }
  const resolver = ({ input }: { input?: Taken['input'] & object }): object => {
    taken.input = input ?? {}
    return {}
  }
  const procedures = operations.map(({ path, procedure }) => [path, endingEarly(procedure, note, resolver)] as const)
  const app = createRestApp({ _def: { procedures: Object.fromEntries(procedures) } } as never)
  const send: Send = async (url, init = {}) => {
    taken = {}
    const request = new Request(`${ownOrigin}${url}`, init)
    await app.fetch(request, { context: contextOf(request) })
    return taken
  }
  return async (operation: RestOperation, parameters: Parameters): Promise<Facts> => {
    const given = await reaching(send, operation, parameters)
    const ways = await understood(send, operation, parameters)
    return {
      ...(given.length > 0 && { 'given to the operation': { takes: given } }),
      ...(ways.length > 0 && { 'ways to write parameters': { takes: ways } }),
    }
  }
}

/** A procedure with no steps but its inputs. */
function endingEarly(procedure: AnyTRPCProcedure, note: Step, resolver: unknown): unknown {
  const { middlewares } = procedure._def as unknown as { readonly middlewares: readonly { readonly _type?: string }[] }
  const inputs = middlewares.filter(({ _type }) => _type === 'input')
  return { _def: { ...procedure._def, middlewares: [note, ...inputs, resolver], resolver } }
}

const contextOf = ({ method, headers }: Request): RequestContext => ({
  requestId: 'req',
  method,
  headers,
  organizationId: undefined,
  address: '192.0.2.1',
  log,
  services: servicesFor(newSeen()),
  outcome: {},
})

const queryOf = (pairs: readonly (readonly [name: string, text: string])[]): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, text] of pairs) query.append(name, text)
  return query
}

const inPath = 'in-path'

const urlOf = ({ route }: RestOperation, query: URLSearchParams): string =>
  `${route.path.replaceAll(/\{\w+\}/g, inPath)}?${query.toString()}`

/** A body as the operation wants it. */
function initOf({ route: { method, upload } }: RestOperation, body: object): RequestInit {
  if (upload !== undefined) return { method, body: new Blob(['email\n'], { type: 'text/csv' }) }
  if (method !== 'POST') return { method }
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

const namesIn = (parameters: Parameters, place: string): [string, LockedParameter][] =>
  Object.entries(parameters).flatMap(([key, parameter]) => {
    const [at, name = ''] = key.split(' ')
    return at === place ? [[name, parameter]] : []
  })

/** Which parts of a request get to the operation under their own names, and as they were sent. */
async function reaching(send: Send, operation: RestOperation, parameters: Parameters): Promise<string[]> {
  const ofPath = namesIn(parameters, 'path').map(([name]) => name)
  const ofQuery = namesIn(parameters, 'query').map(([name, { schema }]) => [name, sampleOf(schema)] as const)
  // What has the name of a parameter of the path must not get before it.
  const others = ofPath.map((name) => [name, 'elsewhere'] as const)
  const query = queryOf([...ofQuery, ...others])
  const member = 'someMember'
  const body = { ...Object.fromEntries(others), [member]: [1] }
  const init = initOf(operation, body)
  const { raw = {} } = await send(urlOf(operation, query), init)
  const { upload } = operation.route
  const isFile = upload !== undefined && raw[upload] instanceof ReadableStream
  const isJsonBody = operation.route.method === 'POST' && upload === undefined
  const without = isJsonBody && (await send(urlOf(operation, query), { method: 'POST' })).raw !== undefined
  return [
    ...ofPath.filter((name) => raw[name] === inPath).map((name) => `path ${name}`),
    ...ofQuery.filter(([name, text]) => raw[name] === text).map(([name]) => `query ${name}`),
    ...(isFile ? ['the file'] : []),
    ...(Array.isArray(raw[member]) ? ['members of the body'] : []),
    ...(without ? ['no body, as an empty object'] : []),
  ]
}

/** The ways in which parameters of the query may be written, and what each is read as. */
async function understood(send: Send, operation: RestOperation, parameters: Parameters): Promise<string[]> {
  const ofQuery = namesIn(parameters, 'query')
  const needed = ofQuery.filter(([, { required }]) => required)
  const ways: string[] = []
  for (const [name, { schema }] of ofQuery) {
    const others = needed
      .filter(([other]) => other !== name)
      .map(([other, { schema: own }]) => [other, sampleOf(own)] as const)
    const known = new Set<string>()
    for (const [way, texts] of Object.entries(textsFor(schema))) {
      const query = queryOf([...others, ...texts.map((text) => [name, text] as const)])
      const { input } = await send(urlOf(operation, query), initOf(operation, {}))
      if (input && name in input) known.add(`${name}: ${readAs(way, texts, input[name])}`)
    }
    // Any text is good there, so that a cursor says nothing.
    const isFree = known.has(`${name}: text`)
    ways.push(...[...known].filter((way) => !isFree || !way.startsWith(`${name}: a cursor`)))
  }
  return ways
}
