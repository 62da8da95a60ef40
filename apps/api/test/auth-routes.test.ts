import { contract } from '@leadwright/errors'
import { expectEnvelope } from '@leadwright/errors/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAuth } from '../src/domains/auth/better-auth.ts'
import { authRouteOf, authRoutes } from '../src/http/auth-routes.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller } from './support/caller.ts'

// Every route that the auth library has, whatever it is sent: those that the product uses answer JSON or an envelope,
// and the others are not there.

let app: TestApp
let owner: Caller
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

/** All that the library would serve, as `METHOD /path`. */
const libraryRoutes = (): string[] => {
  const auth = createAuth({
    db: {} as never,
    secret: 'x'.repeat(32),
    appUrl: 'http://localhost',
    allowedOrigins: [],
    log: pino({ level: 'silent' }),
    onOrganizationCreated: async () => {},
  })
  const api = auth.api as Record<string, { path?: string; options?: { method?: string | string[] } }>
  const routes = Object.values(api).flatMap(({ path, options: { method = ['GET', 'POST'] } = {} }) =>
    path === undefined ? [] : [method].flat().map((each) => `${each} ${path}`),
  )
  return [...new Set(routes)].toSorted()
}

const hostile: readonly unknown[] = [
  '\0',
  '\ud800',
  'x'.repeat(100_000),
  '../../x',
  '<script>',
  "' or 1=1 --",
  '[object Object]',
  '',
  -1,
  1e308,
  null,
  true,
  [],
  ['owner', 'admin'],
  'owner,admin',
  { $ne: 1 },
]
const members = ['email', 'password', 'name', 'slug', 'role', 'organizationId', 'memberId', 'memberIdOrEmail']
const more = ['invitationId', 'id', 'token', 'newPassword', 'currentPassword', 'limit', 'offset', 'data', 'callbackURL']
const bodies: readonly object[] = [
  {},
  ...hostile.map((value) => Object.fromEntries([...members, ...more].map((name) => [name, value]))),
  { filterField: 'password', filterOperator: 'contains', filterValue: 'a', sortBy: 'nothing' },
  {
    email: 'ann@example.test',
    password: 'long enough',
    name: 'Ann',
    redirectTo: 'https://evil.example',
    callbackURL: '//x',
  },
]

const known = new Set<number>(Object.values(contract.definitions).map(({ status }) => status))

it.each(
  [...new Set([...libraryRoutes(), ...Object.keys(authRoutes)])].map((route) => route.split(' ') as [string, string]),
)('%s %s', async (method, path) => {
  const isOpen = authRouteOf(method, path) !== undefined
  // Ending the session would spoil the rest of the walk.
  const cookies = /sign-out|revoke-sessions/.test(path) ? [''] : ['', owner.cookie, 'leadwright.session_token=forged.x']
  for (const cookie of cookies) {
    for (const body of bodies) {
      const query = `?${new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, String(value)])).toString()}`
      const url = `${app.url}/api/auth${path}`
      const short = query.length < 10_000 ? query : ''
      const options = method === 'GET' ? {} : { body }
      const answer = await send(`${url}${method === 'GET' ? short : ''}`, method, { ...options, headers: { cookie } })
      if (answer.status === 200 && isOpen) {
        expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
        continue
      }
      const envelope = contract.decode(answer.body)
      // With what was sent, so that a failure tells it.
      expect({ body, status: answer.status, ...envelope }).toMatchObject({
        known: true,
        status: expect.toSatisfy((status: number) => known.has(status) && status < 500) as number,
        error: expect.not.stringMatching(/[A-Z]{3,}_[A-Z]{2,}/) as string,
        ...(isOpen ? {} : { code: 'RESOURCE_NOT_FOUND' }),
      })
    }
  }
})

it('only one spelling of a path is open', async () => {
  for (const path of ['/organization%2Flist', '/organization/list/', '//organization/list', '/ORGANIZATION/list']) {
    const answer = await owner.rest('GET', `/api/auth${path}`)
    expect(answer.status).toBe(404)
    expectEnvelope(answer.body, 'RESOURCE_NOT_FOUND')
  }
})

it.each(['Two Words', 'a--b', '-a', 'ä', '../x', 'a/b', 'x'.repeat(65)])(
  'a slug of another form is refused: %s',
  async (slug) => {
    const answer = await owner.rest('POST', '/api/auth/organization/create', { body: { name: 'x', slug } })
    expect(expectEnvelope(answer.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'slug' }])
  },
)
