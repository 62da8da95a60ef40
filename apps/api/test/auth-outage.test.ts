import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Answer } from './support/caller.ts'
import { createTestDatabase } from './support/postgres.ts'

// The auth library takes some failures of the database for facts: nobody is signed in, the address is taken, a session
// is gone. Callers are told the truth, so that they come back instead of signing in again.

let database: { url: string; drop(): Promise<void> }
let app: TestApp
let direct: postgres.Sql
beforeAll(async () => {
  database = await createTestDatabase()
  app = await startTestApp({ databaseUrl: database.url })
  direct = postgres(database.url, { max: 3, onnotice: () => {} })
})
afterAll(async () => {
  await direct.end()
  await app.close()
  await database.drop()
})

/** Sends a request whose first write to a table loses its connection. */
async function losing(table: 'users' | 'sessions', request: () => Promise<Answer>): Promise<Answer> {
  return direct.begin(async (tx) => {
    await tx`lock table ${tx(table)} in share mode` // whoever reads goes on, whoever writes waits
    const answer = request()
    await expect
      .poll(
        () => direct`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'leadwright %' and wait_event_type = 'Lock'`,
      )
      .not.toHaveLength(0)
    return answer
  })
}

it('does not call an address taken because the connection was lost while its account was written', async () => {
  const person = { name: 'Ann', email: 'ann.outage@example.test', password: 'password-of-ann' }
  const signUp = () => send(`${app.url}/api/auth/sign-up/email`, 'POST', { body: person })
  expectEnvelope((await losing('users', signUp)).body, 'SERVICE_UNAVAILABLE')
  expect((await signUp()).status).toBe(200)
})

it('does not say that somebody is signed out while their session is still there', async () => {
  const { cookie } = await app.newOwner()
  const signOut = () => send(`${app.url}/api/auth/sign-out`, 'POST', { body: {}, headers: { cookie } })
  expectEnvelope((await losing('sessions', signOut)).body, 'SERVICE_UNAVAILABLE')
  expect((await signOut()).status).toBe(200)
})
