import { randomBytes } from 'node:crypto'
import { parseEnv } from '@leadwright/api/internal/env'
import { createLogger } from '@leadwright/api/internal/logger'
import { startLeadwright } from '@leadwright/api/internal/start'
import { createDatabase } from '../harness/database.ts'
import type { Variant } from '../harness/variant.ts'

/** The product on a database of its own, as in production, with an organization's API key among its facts. */
export async function startProduct(variables: Readonly<Record<string, string>>): Promise<Variant> {
  const database = await createDatabase()
  const env = parseEnv({
    DATABASE_URL: database.url,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    APP_URL: 'http://localhost',
    PORT: '0',
    RATE_LIMIT: '1000000000',
    ...variables,
  })
  const leadwright = await startLeadwright({ ...env, appUrl: undefined }, createLogger(env.logLevel))
  const url = leadwright.url ?? ''
  return {
    port: Number(new URL(url).port),
    facts: { url, key: await newKey(url), database: database.url },
    close: async () => {
      await leadwright.close()
      await database.drop()
    },
  }
}

/** Signs somebody up, up to an API key with every scope that the benchmarks need. */
export async function newKey(url: string): Promise<string> {
  let cookie = ''
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    })
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0])
    if (cookies.length > 0) cookie = cookies.join('; ')
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const name = randomBytes(6).toString('hex')
  await post('/api/auth/sign-up/email', { name, email: `${name}@example.test`, password: `password ${name}` })
  const { id: organizationId } = await post('/api/auth/organization/create', { name, slug: name })
  await post('/api/auth/organization/set-active', { organizationId })
  const scopes = ['lists:read', 'lists:write', 'verifications:read', 'verifications:write', 'exports:read']
  const answer = await post('/trpc/apiKeys.create', { name, scopes })
  return (answer as { result: { data: { key: string } } }).result.data.key
}
