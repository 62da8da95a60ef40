import { createCaller } from '@leadwright/api/testing/caller'
import { createOwnPostgres } from '@leadwright/api/testing/own-postgres'
import type { OwnPostgres } from '@leadwright/api/testing/own-postgres'
import { startProcess } from '@leadwright/api/testing/process'
import { Leadwright } from '@leadwright/sdk'
import postgres from 'postgres'
import { batch, others, sorted } from './measure.ts'
import type { Answer, Measured } from './measure.ts'
import { client, clientName } from './setting.ts'

/** What everything is run on: a database server, for a new database each time, so that nothing is known of the host. */
export interface Ground {
  /** The product in a process of its own, with a list and a job over it, as a customer has it done. */
  measure(opened: () => number): Promise<Measured>
  close(): Promise<void>
}

export async function prepareGround(): Promise<Ground> {
  const server: OwnPostgres = await createOwnPostgres()
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  let databases = 0
  return {
    async measure(opened) {
      const name = `compat_${++databases}`
      await sql`create database ${sql(name)}`
      const database = new URL(server.url)
      database.pathname = name
      const product = await startProcess({
        DATABASE_URL: database.href,
        APP_URL: 'http://localhost:3000',
        PORT: '3000',
        SANDBOX: 'off',
        DNS_SERVERS: client,
        SMTP_HELO: clientName,
        SMTP_MAIL_FROM: `probe@${clientName}`,
        ALLOW_PRIVATE_NETWORK: 'true',
        SIGNUP_CREDITS: '1000',
        // As the engine is asked again.
        VERIFY_RETRY_DELAYS: '4s,4s,4s,4s,4s',
      })
      try {
        const caller = await createCaller(product.url)
        const { key } = await caller.key()
        return await measureThrough(new Leadwright({ apiKey: key, baseUrl: product.url }), opened)
      } finally {
        await product.end('SIGTERM')
      }
    },
    async close() {
      await sql.end({ timeout: 1 })
      await server.remove()
    },
  }
}

async function measureThrough(sdk: Leadwright, opened: () => number): Promise<Measured> {
  const before = opened()
  const started = performance.now()
  const answers = await verified(sdk, batch())
  const seconds = (performance.now() - started) / 1000
  const connections = opened() - before
  const more = await verified(sdk, others)
  return { ...sorted(new Map([...answers, ...more])), seconds, connections }
}

/** Imports a list, has it analyzed, decides, and fetches the results. */
async function verified(sdk: Leadwright, addresses: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  const { id: listId } = await sdk.lists.create({ name: 'Compatibility', workflow: 'verification' })
  await sdk.lists.import(listId, ['email', ...addresses].join('\n'))
  const { id } = await sdk.verificationJobs.create({ listId })
  await sdk.verificationJobs.waitFor(id)
  await sdk.verificationJobs.decide(id, { action: 'verify' })
  const { stage } = await sdk.verificationJobs.waitFor(id, { until: 'over' })
  if (stage !== 'completed') throw new Error(`The job is ${stage}`)
  const answers = new Map<string, Answer>()
  for await (const { email, status, reason, reply } of sdk.verificationJobs.results(id)) {
    answers.set(email, { status, reason, reply })
  }
  return answers
}
