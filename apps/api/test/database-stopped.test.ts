import { connect as connectSocket, createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, connectPools } from '../src/db/client.ts'
import { createTestDatabase } from './support/postgres.ts'

// A process that is stopped (SIGSTOP, a debugger, a virtual machine that is moved) in the middle of a statement.

let database: { url: string; drop: () => Promise<void> }
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** A way to the server on which nothing gets through any more from the first message that holds a text: its sender is stopped there. */
async function stopsAt(text: string) {
  const server = createServer((near) => {
    const { hostname, port } = new URL(database.url)
    const far = connectSocket(Number(port), hostname)
    let isStopped = false
    near.on('data', (chunk: Buffer) => {
      isStopped ||= chunk.includes(text)
      if (!isStopped) far.write(chunk)
    })
    far.pipe(near)
    near.on('error', () => {})
    near.on('close', () => far.destroy())
    far.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(database.url)
  Object.assign(url, { hostname: '127.0.0.1', port: String((server.address() as AddressInfo).port) })
  return { url: url.href, close: () => new Promise((resolve) => server.close(resolve)) }
}

it('does not keep what it has locked: other processes end its session, and go on', async () => {
  const way = await stopsAt('the parameter')
  const stopped = connect(way.url, { max: 1, name: 'leadwright 14 0123abcd' })
  const other = await connectPools(database.url, { requests: 1, background: 1 }, { name: 'leadwright 14 4567cdef' })
  await other.sql`create table tally (count integer)`
  await other.sql`insert into tally values (1)`

  const locked = Promise.withResolvers<void>()
  const failing = stopped.sql.begin(async (tx) => {
    await tx`update tally set count = 2`
    locked.resolve()
    await tx.unsafe('select $1::text', ['the parameter'])
  })
  failing.catch(() => {})
  await locked.promise
  // All connections but one wait for the lock.
  expect(await other.sql`update tally set count = count + 10 returning count`).toEqual([{ count: 11 }])
  await expect(failing).rejects.toBeInstanceOf(Error)

  await stopped.close()
  await other.close()
  await way.close()
})

it('is not taken for stopped while a statement takes long, nor while rows of a COPY are awaited', async () => {
  const slow = connect(database.url, { max: 2, name: 'leadwright 14 0123abcd' })
  const other = await connectPools(database.url, { requests: 1, background: 1 }, { name: 'leadwright 14 4567cdef' })
  await slow.sql`create table rows_to_come (value text)`
  const copy = await slow.sql`copy rows_to_come from stdin`.writable()
  const [slept] = await slow.sql`select pg_sleep(7), ${'there'}::text as still`
  expect(slept).toMatchObject({ still: 'there' })
  await new Promise<void>((resolve, reject) => {
    copy.once('error', reject)
    copy.end('one\ntwo\n', () => resolve())
  })
  expect(await slow.sql`select count(*)::integer as count from rows_to_come`).toEqual([{ count: 2 }])
  await slow.close()
  await other.close()
})
