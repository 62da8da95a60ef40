import { once } from 'node:events'
import { connect as connectSocket, type Socket } from 'node:net'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
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
