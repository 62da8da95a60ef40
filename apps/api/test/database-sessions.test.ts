import { once } from 'node:events'
import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net'
import postgres from 'postgres'
import { eq, sql as statement } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, connectPools } from '../src/db/client.ts'
import { RequestWait } from '../src/waits/request-wait.ts'
import { apiKeys } from '../src/db/schema/api-keys.ts'
import { createTestDatabase } from './support/postgres.ts'

let database: { url: string; drop: () => Promise<void> }
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('ends a session while the driver still asks it for types: whoever waits for it is told, and the next is served', async () => {
  const admin = postgres(database.url, { max: 1, onnotice: () => {}, fetch_types: false })
  const { sql, close } = connect(database.url, { max: 1 })

  // the driver's first query, before any of ours, reads this table
  const waiting = await admin.begin(async (locked) => {
    await locked`lock table pg_catalog.pg_type in access exclusive mode`
    const answer = sql`select 1 as one`.then(
      () => 'answered',
      (error: unknown) => error,
    )
    for (let ended = 0; ended === 0;) {
      await locked`select pg_stat_clear_snapshot()` // else a transaction sees the sessions of its first look
      const found = await locked`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`
      ended = found.length
    }
    return await answer
  })

  expect(waiting).toMatchObject({ code: '57P01' })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await close()
  await admin.end()
})

it.each([
  ['ends', undefined],
  ['fails', new Error('read ECONNRESET')],
])(
  'a connection %s while a statement waits to be written to it: that one is told, and the next is served by a new one',
  async (_, failure) => {
    const { hostname, port } = new URL(database.url)
    const sockets: Socket[] = []
    // The driver takes a socket from here, and its types do not say so.
    const given = {
      max: 1,
      connect_timeout: 2,
      onnotice: () => {},
      socket: async () => {
        const socket = connectSocket(Number(port), hostname)
        await once(socket, 'connect')
        sockets.push(socket)
        return socket
      },
    }
    const sql = postgres(database.url, given)
    await sql`select 1 as one`

    if (failure) sockets[0]?.emit('error', failure)
    const waiting = sql`select 2 as two`.then(
      () => 'answered',
      (error: unknown) => error,
    )
    await Promise.resolve() // it is with its connection now, and written when this turn of the loop is over
    sockets[0]?.emit('close', failure !== undefined)
    sockets[0]?.destroy()

    expect(await waiting).toMatchObject({ code: 'CONNECTION_CLOSED' })
    expect(await sql`select 3 as three`).toEqual([{ three: 3 }])
    expect(sockets).toHaveLength(2)
    await sql.end()
  },
)

/** Refuses sessions that begin with settings, in the words of PgBouncer 1.18, and lets all others through. */
async function startPooler(target: string) {
  const { hostname, port } = new URL(target)
  const refused = Buffer.from('SERROR\0C08P01\0Munsupported startup parameter: statement_timeout\0\0')
  const head = Buffer.from('E\0\0\0\0')
  head.writeInt32BE(refused.length + 4, 1)
  const server = createServer((near) => {
    near.once('data', (startup: Buffer) => {
      if (startup.includes('statement_timeout')) {
        near.end(Buffer.concat([head, refused]))
        return
      }
      const far = connectSocket(Number(port), hostname)
      far.write(startup)
      near.pipe(far).pipe(near)
      for (const [one, other] of [[near, far] as const, [far, near] as const]) {
        one.on('error', () => {})
        one.on('close', () => other.destroy())
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, close: () => server.close() }
}

it('has the server bound the statements of requests, and works without where a pooler does not take that', async () => {
  const pooler = await startPooler(database.url)
  const timeouts: unknown[] = []
  for (const url of [database.url, pooler.url]) {
    const { sql, close } = await connectPools(url, { requests: 1, background: 1 })
    for (const wait of [new RequestWait(), undefined]) {
      const ask = async () => (await sql`show statement_timeout`)[0]?.['statement_timeout']
      timeouts.push(await (wait ? wait.answer(ask) : ask()))
    }
    await close()
  }
  pooler.close()
  expect(timeouts).toEqual(['14s', '0', '0', '0'])
})

it('statements are prepared once for each connection, also in transactions; rows in bulk are not', async () => {
  const { db, close } = await connectPools(database.url, { requests: 1, background: 1 })
  const byName = (name: string) => db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.name, name))
  const inBulk = statement.join(
    Array.from({ length: 100 }, (_, n) => statement`${n}::integer`),
    statement`, `,
  )
  await byName('one')
  await byName('two')
  await db.transaction((tx) => tx.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.hint, 'three')))
  await db.execute(statement`select ${inBulk}`)
  const known = await db.execute(statement`
    select statement, (generic_plans + custom_plans)::integer as used
    from pg_prepared_statements where statement like '%$1%' order by 1`)
  expect([...known]).toEqual([
    { statement: expect.stringContaining('where "api_keys"."hint" = $1') as unknown, used: 1 },
    { statement: expect.stringContaining('where "api_keys"."name" = $1') as unknown, used: 2 },
  ])
  await close()
})
