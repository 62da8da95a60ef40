import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestDatabase } from './support/postgres.ts'
import { createCaller, send, type Caller } from './support/caller.ts'
import { startProcess, type ProductProcess } from './support/process.ts'

let database: { url: string; drop(): Promise<void> }
const running: ProductProcess[] = []

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  await database.drop()
})

// Below those that the system gives to connections that are made.
let nextPort = 20_000 + (process.pid % 10_000)
async function start(env: Record<string, string> = {}): Promise<ProductProcess> {
  nextPort += 1
  const port = String(nextPort)
  const product = await startProcess({
    DATABASE_URL: database.url,
    PORT: port,
    APP_URL: `http://localhost:${port}`,
    ...env,
  })
  running.push(product)
  return product
}

interface Job {
  readonly id: string
  readonly stage: string
  readonly progress: { readonly done: number; readonly total: number }
  readonly results: Readonly<Record<string, number>>
  readonly credits: { readonly reserved: number; readonly settled: number; readonly released: number }
}

async function startJob(
  caller: Caller,
  addresses: readonly string[],
  more: object = { decision: { action: 'verify' } },
): Promise<Job> {
  const list = await caller.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  await caller.rest('POST', `/v1/lists/${list.body.id}/imports`, {
    raw: `email\n${addresses.join('\n')}\n`,
    headers: { 'content-type': 'text/csv' },
  })
  const job = await caller.rest<Job>('POST', '/v1/verification-jobs', {
    body: { listId: list.body.id, ...more },
  })
  expect(job.status).toBe(200)
  return job.body
}

it('says all that is wrong with the environment and does not start', async () => {
  await expect(startProcess({ PORT: 'many', RATE_LIMIT: '-1', DATABASE_URL: 'nonsense' })).rejects.toThrow(
    /ended with 1[\s\S]*PORT[\s\S]*RATE_LIMIT/,
  )
})

it('has asked its routes itself before it says that it is ready, and logged no request of it', async () => {
  const product = await start()
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  const lookUps = await sql`select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ~ 'k.hash ='`
  await sql.end()
  expect(lookUps.length).toBeGreaterThan(0)
  expect(product.output()).not.toContain('"path"')
})

/** Asks the product to stop while an address is looked up that takes seconds. */
async function stopMidway() {
  const product = await start()
  const caller = await createCaller(product.url)
  const slow = send(`${product.url}/v1/verifications`, 'POST', {
    headers: { cookie: caller.cookie },
    body: { email: 'slow-ann@inbox.test' },
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { product, slow, code: product.end('SIGTERM') }
}

it('finishes what is under way when it is asked to stop, and exits with 0', async () => {
  const { slow, code } = await stopMidway()
  expect((await slow).status).toBe(200)
  expect(await code).toBe(0)
})

/** A request that waits for the database for as long as a test likes. */
async function stuck(product: ProductProcess) {
  const caller = await createCaller(product.url)
  const sql = postgres(database.url, { max: 2, onnotice: () => {} })
  const locked = await sql.reserve()
  await locked`begin`
  await locked`lock table lists in access exclusive mode`
  const answer = caller.rest('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  answer.catch(() => {})
  await expect
    .poll(async () => {
      const [row] = await sql`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query not like '%where unfiltered >=%'`
      return row?.['count'] as number
    })
    .toBe(1)
  const letGo = async (): Promise<void> => {
    await locked`rollback`
    locked.release()
    await sql.end()
  }
  return { answer, letGo }
}

it('answers what takes long though it was asked to stop, and says meanwhile that it is not ready', async () => {
  const product = await start()
  const { answer, letGo } = await stuck(product)
  const code = product.end('SIGTERM')
  const readiness = readinessOf(product)
  await expect.poll(readiness).toMatch(/^503 .*SERVICE_UNAVAILABLE/)
  await new Promise((resolve) => setTimeout(resolve, 7000))
  await letGo()
  expect((await answer).status).toBe(200)
  expect(await code).toBe(0)
  expect(product.output()).not.toContain('INTERNAL_ERROR')
})

/** What a probe gets. */
const readinessOf = (product: ProductProcess) => async (): Promise<string> => {
  const response = await fetch(`${product.url}/readyz`)
  return `${response.status} ${await response.text()}`
}

it('waits for no request any longer when it is asked to stop once more', async () => {
  const product = await start()
  const { answer, letGo } = await stuck(product)
  const code = product.end('SIGTERM')
  await expect.poll(() => product.output()).toContain('"stopping"')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  product.child.kill('SIGTERM')
  await expect(answer).rejects.toThrow('fetch failed')
  await letGo()
  expect(await code).toBe(0)
})

it('ends event streams at once, with an event by which those who watch go on elsewhere', async () => {
  const product = await start()
  const caller = await createCaller(product.url)
  const job = await startJob(caller, ['ann@inbox.test'], {}) // waits for a decision
  const input = encodeURIComponent(JSON.stringify({ jobId: job.id }))
  const stream = await fetch(`${product.url}/trpc/verification.progress?input=${input}`, {
    headers: { cookie: caller.cookie },
  })
  const { answer, letGo } = await stuck(product)
  const code = product.end('SIGTERM')
  const last = (await stream.text()).trim().split('\n\n').at(-1)?.trim()
  expect(last).toMatch(/^event: serialized-error\ndata: .*"code":"SERVICE_UNAVAILABLE"/)
  await letGo()
  expect((await answer).status).toBe(200)
  expect(await code).toBe(0)
})

const asking = 'GET /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n'

function connectTo(product: ProductProcess, count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(product.url)
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      return socket
    }),
  )
}

/**
 * Asks a product to stop that has not looked at anything since before `ask`: as one that is fresh, or waits for a processor.
 */
async function stopBefore(product: ProductProcess, ask: () => Promise<void>): Promise<number | null> {
  product.child.kill('SIGSTOP')
  await ask()
  const code = product.end('SIGTERM')
  product.child.kill('SIGCONT')
  return code
}

it('answers all that was sent before it was asked to stop, also on connections that it has not accepted yet', async () => {
  const product = await start()
  let answers: Promise<string>[] = []
  const code = stopBefore(product, async () => {
    const sockets = await connectTo(product, 400)
    for (const socket of sockets) socket.write(asking)
    answers = sockets.map((socket) => text(socket).catch(String))
  })
  expect(await code).toBe(0)
  for (const answer of await Promise.all(answers))
    expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*AUTHENTICATION_REQUIRED"}$/)
})

it('answers all that was sent before it was asked to stop on connections that it had kept', async () => {
  const product = await start()
  const sockets = await connectTo(product, 50)
  for (const socket of sockets) socket.write(asking)
  const firsts = await Promise.all(sockets.map(async (socket) => String((await once(socket, 'data'))[0])))
  for (const answer of firsts) expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*\r\nconnection: keep-alive\r\n/i)
  const answers = sockets.map((socket) => text(socket).catch(String))
  const code = stopBefore(product, async () => {
    for (const socket of sockets) socket.write(asking)
  })
  expect(await code).toBe(0)
  // Whether it is asked to stop or reads a request first, where both are waiting, is up to the event loop.
  for (const answer of await Promise.all(answers))
    expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*AUTHENTICATION_REQUIRED"}$/)
})

it('stops under requests that never pause, and each that was sent before is answered', async () => {
  const product = await start()
  let asked = false
  let code: Promise<number | null> | undefined
  let early = 0
  const caller = async (): Promise<void> => {
    for (;;) {
      const before = !asked
      const answer = await fetch(`${product.url}/v1/me`).then(
        async (response) => (await response.text()) && response.status,
        (error: unknown) => error,
      )
      if (before) {
        expect(answer).toBe(401)
        early += 1
      } else if (answer !== 401) return // no more is taken
      if (early === 200) {
        asked = true
        code ??= product.end('SIGTERM')
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, caller))
  expect(await code).toBe(0)
})

it('survives kill -9 in the middle of a job: one result and at most one charge an address', async () => {
  const addresses = Array.from({ length: 60 }, (_, index) => `person-${index}@${index % 3 ? 'inbox' : 'catchall'}.test`)
  addresses.push('slow-ann@inbox.test', 'sam@tarpit.test', 'olga@servfail.test')
  const first = await start()
  const caller = await createCaller(first.url)
  const job = await startJob(caller, addresses)
  await expect
    .poll(async () => (await caller.rest<Job>('GET', `/v1/verification-jobs/${job.id}`)).body.progress.done, {
      interval: 20,
    })
    .toBeGreaterThan(0)
  await first.end('SIGKILL')

  const second = await start()
  const again = (path: string) => send<Job>(`${second.url}${path}`, 'GET', { headers: { cookie: caller.cookie } })
  await expect
    .poll(async () => (await again(`/v1/verification-jobs/${job.id}`)).body.stage, { interval: 250 })
    .toBe('completed')
  const { body } = await again(`/v1/verification-jobs/${job.id}`)
  const answered = body.results['valid'] ?? 0
  expect(body.progress).toEqual({ done: 63, total: 63 })
  expect(body.results).toMatchObject({ catch_all: 20, unknown: 2 })
  expect(answered).toBe(41)
  expect(body.credits).toEqual({ reserved: 63, settled: 61, released: 2 })
  const credits = await again('/v1/credits')
  expect(credits.body).toEqual({ available: 39, reserved: 0 })
})

it('leaves no embedded database behind when it is killed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-process-'))
  try {
    const product = await start({ DATABASE_URL: '', DATA_DIR: dataDir })
    const [pid, , , port] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
    // A session that is not the product's does not keep the server.
    const password = await readFile(join(dataDir, 'postgres', 'leadwright.password'), 'utf8')
    const sql = postgres({
      host: '127.0.0.1',
      port: Number(port),
      user: 'leadwright',
      password,
      database: 'leadwright',
    })
    await sql`select 1`
    await product.end('SIGKILL')
    await expect.poll(() => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('')
    await sql.end({ timeout: 1 })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

it('takes a signal that arrives several times for one', async () => {
  const { product, slow, code } = await stopMidway()
  await expect.poll(() => product.output()).toContain('"stopping"')
  product.child.kill('SIGINT')
  product.child.kill('SIGTERM')
  expect((await slow).status).toBe(200)
  expect(await code).toBe(0)
})

it('answers INTERNAL_ERROR while the database is gone, and leaks nothing', async () => {
  const product = await start()
  const caller = await createCaller(product.url)
  const { key } = await caller.key()
  await database.drop()
  const answer = await send(`${product.url}/v1/lists`, 'GET', { headers: { 'x-api-key': key } })
  expect(answer.status).toBe(500)
  const { details } = expectEnvelope(answer.body, 'INTERNAL_ERROR')
  expect(details).toEqual({ requestId: answer.headers.get('x-request-id') })
  expect((await send(`${product.url}/readyz`, 'GET')).status).toBe(503)
  expect((await send(`${product.url}/healthz`, 'GET')).status).toBe(200)
})

it('stays up when its connections are cut, and goes on when the database is back', async () => {
  const product = await start()
  const caller = await createCaller(product.url)
  const job = await startJob(caller, [
    ...Array.from({ length: 30 }, (_, index) => `person-${index}@inbox.test`),
    'slow-ann@inbox.test',
  ])
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  for (let round = 0; round < 8; round++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await sql.end()
  await expect
    .poll(async () => (await caller.rest<Job>('GET', `/v1/verification-jobs/${job.id}`)).body.stage, {
      interval: 250,
    })
    .toBe('completed')
  expect(product.child.exitCode).toBeNull()
  expect((await caller.rest('GET', '/v1/credits')).body).toEqual({ available: 69, reserved: 0 })
})
