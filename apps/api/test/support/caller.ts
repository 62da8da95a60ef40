import { randomBytes } from 'node:crypto'

export interface Answer<T = unknown> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export interface RequestOptions {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Sends the body as it is. */
  readonly raw?: NonNullable<RequestInit['body']>
  readonly signal?: AbortSignal
}

/** A person with a session, an organization, and whatever keys they make. */
export interface Caller {
  readonly url: string
  readonly email: string
  readonly password: string
  readonly cookie: string
  readonly organizationId: string
  /** A REST call with the session. */
  rest<T = unknown>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>
  /** A tRPC call with the session; `body` is what tRPC answered. */
  query<T = unknown>(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
  mutate<T = unknown>(path: string, input?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
  /** A new API key. */
  key(scopes?: readonly string[], more?: object): Promise<{ id: string; key: string }>
  /** A REST call with a new API key that has every scope. */
  withKey(): Promise<KeyCaller>
}

export interface KeyCaller {
  readonly key: string
  rest<T = unknown>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>
}

export const everyScope = [
  'lists:read',
  'lists:write',
  'exports:read',
  'verifications:read',
  'verifications:write',
  'enrichments:read',
  'enrichments:write',
  'scraping:read',
  'scraping:write',
  'credits:read',
  'webhooks:read',
  'webhooks:write',
]

/** One HTTP request; JSON answers are parsed. */
export async function send<T = unknown>(url: string, method: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const { body, headers = {}, raw, signal } = options
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await fetch(url, {
    method,
    headers: {
      ...(raw === undefined && payload !== undefined ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(payload === undefined ? {} : { body: payload, duplex: 'half' as const }),
    ...(signal && { signal }),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T }
}

export const cookieOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

export interface CallerOptions {
  /** False for somebody who belongs to no organization. */
  readonly organization?: boolean
  /** Verifies the address, where nobody is signed in before that. */
  readonly verify?: (email: string) => Promise<unknown>
  /** Ends it wherever it is. */
  readonly signal?: AbortSignal
}

/** Signs somebody up, makes an organization and selects it. */
export async function createCaller(url: string, options: CallerOptions = {}): Promise<Caller> {
  const id = randomBytes(6).toString('hex')
  const email = `${id}@example.test`
  const password = `password-${id}`
  const auth = (path: string, body: object, cookie?: string): Promise<Answer<{ id: string }>> =>
    send(`${url}/api/auth/${path}`, 'POST', {
      body,
      headers: cookie ? { cookie } : {},
      ...(options.signal && { signal: options.signal }),
    })

  const signUp = await auth('sign-up/email', { name: `Person ${id}`, email, password })
  if (signUp.status !== 200) throw new Error(`sign-up: ${JSON.stringify(signUp.body)}`)
  await options.verify?.(email)
  const cookie = cookieOf(options.verify ? await auth('sign-in/email', { email, password }) : signUp)
  let organizationId = ''
  if (options.organization !== false) {
    const created = await auth('organization/create', { name: `Organization ${id}`, slug: id }, cookie)
    if (created.status !== 200) throw new Error(`organization: ${JSON.stringify(created.body)}`)
    organizationId = created.body.id
    const selected = await auth('organization/set-active', { organizationId }, cookie)
    if (selected.status !== 200) throw new Error(`select: ${JSON.stringify(selected.body)}`)
  }

  const caller: Caller = {
    url,
    email,
    password,
    cookie,
    organizationId,
    rest: (method, path, more = {}) => send(url + path, method, { ...more, headers: { cookie, ...more.headers } }),
    query: (path, input, headers) =>
      send(
        `${url}/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        'GET',
        {
          headers: { cookie, ...headers },
        },
      ),
    mutate: (path, input, headers) =>
      send(`${url}/trpc/${path}`, 'POST', { body: input ?? {}, headers: { cookie, ...headers } }),
    key: async (scopes = everyScope, more = {}) => {
      const answer = await caller.mutate<{ result: { data: { id: string; key: string } } }>('apiKeys.create', {
        name: 'test',
        scopes,
        ...more,
      })
      if (answer.status !== 200) throw new Error(`key: ${JSON.stringify(answer.body)}`)
      return answer.body.result.data
    },
    withKey: async () => {
      const { key } = await caller.key()
      return {
        key,
        rest: (method, path, more = {}) =>
          send(url + path, method, { ...more, headers: { 'x-api-key': key, ...more.headers } }),
      }
    },
  }
  return caller
}
