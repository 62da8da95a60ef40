import { expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
import { listen } from '../src/db/listen.ts'
import { connectTestDatabase, createTestDatabase } from './support/postgres.ts'
import { startProxy } from './support/proxy.ts'

it('stops listening without a failure while the database is away, so that whoever stops has stopped well', async () => {
  const database = await createTestDatabase()
  const proxy = await startProxy(database.url)
  const { sql, close } = connect(proxy.through(database.url), { max: 1 })
  const stop = await listen(sql, 'a_channel', () => {})
  proxy.refuse()
  expect(await stop()).toBeUndefined()
  await close()
  await proxy.close()
  await database.drop()
})

it('hears what is said, and again after its connection was lost', async () => {
  const { sql, close } = await connectTestDatabase()
  const heard: string[] = []
  let connections = 0
  const stop = await listen(
    sql,
    'a_channel',
    (payload) => heard.push(payload),
    () => connections++,
  )
  await sql`select pg_notify('a_channel', 'one')`
  await expect.poll(() => heard).toEqual(['one'])
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`
  await expect.poll(() => connections).toBe(2)
  await sql`select pg_notify('a_channel', 'two')`
  await expect.poll(() => heard).toEqual(['one', 'two'])
  await stop()
  await close()
})
