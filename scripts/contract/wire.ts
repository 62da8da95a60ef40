import { authPath } from '@leadwright/api/internal/domains/auth/better-auth'
import { authRoutes } from '@leadwright/api/internal/http/auth-routes'
import { createApp, type App } from '@leadwright/api/internal/http/app'
import { isJson, maxJsonBytes } from '@leadwright/api/internal/http/body'
import { trpcPath } from '@leadwright/api/internal/http/failure-response'
import { appRouter } from '@leadwright/api/router'
import { csvFile } from '@leadwright/api/internal/domains/leads/export/file'
import { fingerprint } from '@leadwright/api/internal/trpc/fingerprint'
import type { ClaimResult } from '@leadwright/api/internal/trpc/idempotency'
import type { Facts } from '@leadwright/error-kit/config'
import { auth, credentialOf, log, newSeen, notedHeaders, ownOrigin, servicesFor, type Who } from './world.ts'

type Services = Parameters<typeof servicesFor>

/** The real server in a world of invented callers. */
function appWith(read: Set<string>, more?: Services[1], options?: Services[2]): App {
  return createApp({
    router: appRouter,
    services: servicesFor({ ...newSeen(), read }, more, options),
    log,
    trustedProxies: () => false,
    auth: { library: async () => new Response('{}', { status: 404 }), mails: false },
    pages: async () => undefined,
  })
}

interface Asked {
  readonly path: string
  readonly method?: string
  readonly who?: Who
  readonly headers?: Record<string, string>
  readonly body?: string
}

async function ask(app: App, read: Set<string>, { path, method = 'GET', who, headers, body }: Asked): Promise<Answer> {
  const request = new Request(`${ownOrigin}${path}`, { method, ...(body !== undefined && { body }) })
  const own = notedHeaders({ ...Object.fromEntries(request.headers), ...credentialOf(who), ...headers }, read)
  Object.defineProperty(request, 'headers', { value: own })
  const response = await app(request, '192.0.2.1')
  return { status: response.status, headers: response.headers, text: await response.text() }
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const key: Who = { key: ['exports:read', 'lists:read', 'lists:write', 'verifications:read'] }
const json = { 'content-type': 'application/json' }

/** What goes over the wire around every operation, as the real server answers. Notes which request headers it reads. */
export async function wireFacts(read: Set<string>): Promise<Facts> {
  const app = appWith(read)
  const at = (asked: Asked): Promise<Answer> => ask(app, read, asked)
  const problem = { accept: 'application/problem+json' }
  const unknown = '/v1/errors/NO_SUCH_CODE'
  const { id, claim } = earlier()
  const job = { id: 'job', stage: 'completed', updatedAt: '2026-01-01T00:00:00.000Z', progress: { done: 1, total: 1 } }
  const streaming = appWith(read, {
    verification: {
      progress: async function* progress() {
        yield job
      },
    },
  })
  const exporting = appWith(read, { leads: { export: async () => csvFile('list', lines()) } })
  const refused = await at({ path: unknown })
  const misdirected = await at({ path: '/v1/me', method: 'POST', who: key })
  const kinds: Readonly<Record<string, Answer>> = {
    'a success that is not counted': await at({ path: '/v1/errors' }),
    'a success that is counted': await at({ path: '/v1/me', who: key }),
    'a file': await ask(exporting, read, { path: '/v1/lists/a/export', who: key }),
    'a success that is given again': await ask(appWith(read, {}, { claim: claim({ ok: true, data: { id } }) }), read, {
      ...repeat(id),
    }),
    'a failure that is given again': await ask(
      appWith(read, {}, { claim: claim({ ok: false, code: 'RESOURCE_NOT_FOUND', details: { resource: 'list', id } }) }),
      read,
      repeat(id),
    ),
    'a failure': refused,
    'a failure as a problem': await at({ path: unknown, headers: problem }),
    'a failure in another language': await at({ path: unknown, headers: { 'accept-language': 'de' } }),
    'another method of a route': misdirected,
    'a failure without a credential': await at({ path: '/v1/me' }),
    'a failure of a key': await at({ path: '/v1/me', headers: { 'x-api-key': 'unknown' } }),
    'a refused quota': await ask(appWith(read, {}, { allowed: false }), read, { path: '/v1/me', who: key }),
    'a defect': await at({ path: '/v1/lists', who: key }),
    'a success over tRPC': await at({ path: `${trpcPath}/me.get`, who: key }),
    'a failure over tRPC': await at({ path: `${trpcPath}/me.get` }),
    'a stream over tRPC': await ask(streaming, read, {
      path: `${trpcPath}/verification.progress?input=${encodeURIComponent('{"jobId":"job"}')}`,
      who: key,
      headers: { accept: 'text/event-stream' },
    }),
    'a preflight': await at({
      path: '/v1/lists',
      method: 'OPTIONS',
      headers: {
        origin: ownOrigin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-api-key',
      },
    }),
    'an answer to a page of an allowed origin': await at({ path: '/v1/errors', headers: { origin: ownOrigin } }),
    'an answer to a page of another origin': await at({
      path: '/v1/errors',
      headers: { origin: 'https://evil.example' },
    }),
  }
  // Told apart by their codes; what else they have is what every failure has.
  const refusals: Readonly<Record<string, Answer>> = {
    'an unknown route': await at({ path: '/v1/nowhere', who: key }),
    'another method of a route': misdirected,
    'a method that the API does not take': await at({ path: '/v1/me', method: 'PUT', who: key }),
    'a body of another type': await at({
      path: '/v1/lists',
      method: 'POST',
      who: key,
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    }),
    'a body that is no JSON': await at({ path: '/v1/lists', method: 'POST', who: key, body: '{', headers: json }),
    'a batch over tRPC': await at({ path: `${trpcPath}/me.get,errors.list?batch=1&input={}`, who: key }),
    'a file over tRPC': await at({ path: `${trpcPath}/lists.export?input={}`, who: key }),
  }
  return {
    ...Object.assign({}, ...Object.entries(kinds).map(([name, answer]) => answerFacts(name, answer))),
    ...Object.fromEntries(Object.entries(refusals).map(([name, answer]) => [name, { is: refusalIn(answer) }])),
    ...(await authFacts()),
    'parameters of an event stream that name the organization': { takes: await namingParameters(read) },
    'where tRPC is': { is: trpcPath },
    'types of a JSON body': {
      takes: ['application/json', 'application/ld+json', 'application/json; charset=utf-8'].filter(isJson),
    },
    'largest JSON body, bytes': { atMost: maxJsonBytes },
    'request headers that count': { takes: [...read].filter((name) => !ordinary.test(name)).toSorted() },
  }
}

/** By which of its parameters an event stream says which organization it is for: the product asks for that one then. */
async function namingParameters(read: Set<string>): Promise<string[]> {
  const taken = ['organizationId', 'organization', 'x-organization-id'].map(async (name) => {
    let asked: string | undefined
    const sessions = {
      resolve: async ({ organizationId }: { organizationId: string | undefined }) => {
        asked = organizationId
        return null
      },
    }
    const query = new URLSearchParams({
      input: '{"jobId":"job"}',
      connectionParams: JSON.stringify({ [name]: 'the one' }),
    })
    await ask(appWith(read, { sessions }), read, {
      path: `${trpcPath}/verification.progress?${query.toString()}`,
      who: { role: 'owner' },
      headers: { accept: 'text/event-stream' },
    })
    return asked === 'the one' ? [name] : []
  })
  return (await Promise.all(taken)).flat()
}

/** Headers that HTTP, CORS or tRPC itself go by. */
const ordinary = /^(?:access-control-|content-|trpc-|last-event-id$|x-forwarded-)/

async function* lines(): AsyncGenerator<string[][], void> {
  yield [['email']]
}

/** A request that was made before, and what it came to. */
function earlier() {
  const id = 'lst'
  const claim = (answer: (ClaimResult & { kind: 'answered' })['answer']): ClaimResult => ({
    kind: 'answered',
    fingerprint: `lists.delete ${fingerprint({ listId: id }).taken()}`,
    answer,
  })
  return { id, claim }
}

const repeat = (id: string): Asked => ({
  path: `/v1/lists/${id}`,
  method: 'DELETE',
  who: key,
  headers: { 'idempotency-key': 'once' },
})

/** Headers whose value says something that callers go by; of others only the name counts. */
const telling: ReadonlySet<string> = new Set([
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'content-disposition',
  'content-language',
  'content-type',
  'idempotency-replayed',
  'ratelimit',
  'ratelimit-policy',
  'x-request-id',
])

/** A header with what stays the same of its value from one answer to the next. */
function headerSaid([name, value]: readonly [string, string]): string {
  if (!telling.has(name)) return name
  const steady = value.replace(/^req_[0-9a-f]{24}$/, 'req_*').replaceAll(ownOrigin, 'ORIGIN')
  return `${name}: ${name.startsWith('ratelimit') ? steady.replaceAll(/\d+/g, '*') : steady}`
}

/** Headers that list names, of which callers need each. */
const lists: ReadonlySet<string> = new Set([
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-expose-headers',
  'allow',
  'vary',
])

/** An answer of a kind: its status, its headers with what they say, and the members of its body. */
function answerFacts(name: string, { status, headers, text }: Answer): Facts {
  const facts: Record<string, Facts[string]> = { [`${name}: status`]: { is: status } }
  const own = [...headers].filter(([header]) => header !== 'content-length')
  facts[`${name}: headers`] = { gives: own.filter(([header]) => !lists.has(header)).map(headerSaid) }
  for (const [header, value] of own) {
    if (lists.has(header))
      facts[`${name}: ${header}`] = {
        gives: value
          .split(',')
          .map((item) => item.trim().toLowerCase())
          .toSorted(),
      }
  }
  const members = bodyOf(text)
  if (members.length > 0) facts[`${name}: body`] = { gives: members }
  return facts
}

/** The status and the code of a refusal, over REST or tRPC. */
const refusalIn = ({ status, text }: Answer): string => `${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? 'none'}`

/** The members of a body as paths with types, or the form of one that is no JSON. */
function bodyOf(text: string): string[] {
  if (text === '') return []
  try {
    return shapeOf(JSON.parse(text), '')
  } catch {
    const fields = [...text.matchAll(/^(\w+):/gm)].map(([, field]) => `field ${field}`)
    return [...new Set(fields)].toSorted()
  }
}

/** Members whose own members are told of with schemas. */
const opaque: ReadonlySet<string> = new Set([
  'details',
  'items',
  'key',
  'organization',
  'user',
  'scopes',
  'error.data.details',
  'result.data',
])

function shapeOf(value: unknown, path: string): string[] {
  // What is further inside is the business of schemas.
  if (opaque.has(path)) return [path]
  if (Array.isArray(value)) return [`${path}: list`]
  if (typeof value !== 'object' || value === null) return [`${path}: ${value === null ? 'null' : typeof value}`]
  const inner = Object.entries(value).flatMap(([name, member]) =>
    shapeOf(member, path === '' ? name : `${path}.${name}`),
  )
  return inner.length === 0 ? [`${path}: object`] : inner.toSorted()
}

/** The routes of sessions and organizations, and the cookie that stands for a session. */
async function authFacts(): Promise<Facts> {
  const { options, $context } = auth()
  const { sessionToken } = (await $context).authCookies
  return {
    'where sessions are': { is: authPath },
    'routes of sessions': { takes: Object.keys(authRoutes).toSorted() },
    'cookie of a session': { is: sessionToken.name },
    'shortest password, characters': { atLeast: options.emailAndPassword.minPasswordLength },
  }
}
