import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import postgres from 'postgres'
import { parseEnv, type Env } from '../../src/env.ts'
import { startLeadwright, type Leadwright, type Parts } from '../../src/start.ts'
import { createTestDatabase } from './postgres.ts'
import { createCaller, type Caller } from './caller.ts'

export interface TestApp {
  readonly url: string
  readonly databaseUrl: string
  readonly leadwright: Leadwright
  /** The log lines so far, newest last. */
  readonly log: readonly Record<string, unknown>[]
  /** Somebody who just signed up, with an organization selected. */
  newOwner(): Promise<Caller>
  /** Somebody who just signed up, and belongs to no organization. */
  newPerson(): Promise<Caller>
  /** Has an address verified without its link. */
  verify(email: string): Promise<void>
  close(): Promise<void>
}

/** The product as it is started in production, on a database of its own, with the sandbox internet. */
export async function startTestApp(
  overrides: Partial<Env> & { databaseUrl?: string } = {},
  parts: Parts = { web: undefined },
): Promise<TestApp> {
  const database = overrides.databaseUrl === undefined ? await createTestDatabase() : undefined
  const databaseUrl = overrides.databaseUrl ?? database?.url ?? ''
  const env: Env = {
    ...parseEnv({
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'a secret that is long enough for tests',
      APP_URL: 'http://localhost',
      SANDBOX: 'on',
      PORT: '0',
      RATE_LIMIT: '100000',
      VERIFY_RETRY_DELAYS: '1s,2s',
    }),
    appUrl: undefined,
    ...overrides,
    databaseUrl,
  }
  const lines: Record<string, unknown>[] = []
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  )
  const leadwright = await startLeadwright(env, log, parts)
  const url = leadwright.url ?? ''
  const verify = async (email: string): Promise<void> => {
    const sql = postgres(databaseUrl, { max: 1 })
    await sql`update users set email_verified = true where email = ${email}`
    await sql.end()
  }
  const newCaller = (organization: boolean): Promise<Caller> =>
    createCaller(url, { organization, ...(env.mailUrl === undefined ? {} : { verify }) })
  return {
    url,
    databaseUrl,
    leadwright,
    log: lines,
    newOwner: () => newCaller(true),
    newPerson: () => newCaller(false),
    verify,
    close: async () => {
      await leadwright.close(AbortSignal.abort())
      await database?.drop()
    },
  }
}

/** The sample that the demo uses: a row for every behaviour of the sandbox. */
export const sampleCsv = (): string => readFileSync(new URL('../../samples/leads.csv', import.meta.url), 'utf8')
