import { setTimeout as sleep } from 'node:timers/promises'
import { createMailVerifier, type HostPermit, type MailVerifier } from '@leadwright/mail-verifier'
import { createWebsiteReader } from '@leadwright/people-finder'
import { startSandbox, type MailDomain, type MailHost, type Sandbox } from '@leadwright/sandbox'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { connect } from '../src/db/client.ts'
import { purge } from '../src/db/purge.ts'
import { createMemory } from '../src/politeness/memory.ts'
import { createHostPermits } from '../src/politeness/permits.ts'
import { createPoliteness } from '../src/politeness/politeness.ts'
import { forgottenNotes } from '../src/politeness/store/notes.ts'
import { connectTestDatabase, type TestConnection } from './support/postgres.ts'

let connection: TestConnection

beforeAll(async () => {
  connection = await connectTestDatabase()
})
afterAll(() => connection.close())

const limit = 2
const log = pino({ level: 'silent' })
const newProcess = () => createHostPermits({ db: connection.db, limit, log })
const patient = { urgent: false, signal: new AbortController().signal }

it('processes together never have more permits for a host than there are, and each of them gets some', async () => {
  const processes = [newProcess(), newProcess(), newProcess()]
  const hosts = ['mx1.test', 'mx2.test']
  const underWay = new Map<string, number>()
  const most = new Map<string, number>()
  const had = new Map<number, number>()
  await Promise.all(
    processes.flatMap((permits, process) =>
      hosts.flatMap((host) =>
        Array.from({ length: 8 }, async () => {
          const permit = await permits.take({ host, ...patient })
          const now = (underWay.get(host) ?? 0) + 1
          underWay.set(host, now)
          most.set(host, Math.max(most.get(host) ?? 0, now))
          had.set(process, (had.get(process) ?? 0) + 1)
          await sleep(20)
          underWay.set(host, (underWay.get(host) ?? 0) - 1)
          permit?.release()
        }),
      ),
    ),
  )
  expect([...most.values()]).toEqual([limit, limit])
  expect([...had.values()]).toEqual([16, 16, 16])
  await Promise.all(processes.map((permits) => permits.close()))
  expect(await connection.sql`select from host_permits`).toHaveLength(0)
})

it('a permit of a process that is gone is there again once it has lapsed, and it hears that it has', async () => {
  const [gone, next] = [newProcess(), newProcess()]
  const lost: (HostPermit | undefined)[] = [
    await gone.take({ host: 'mx.test', ...patient }),
    await gone.take({ host: 'mx.test', ...patient }),
  ]
  await connection.sql`update host_permits set held_until = now() - interval '1 second'`
  const permit = await next.take({ host: 'mx.test', ...patient })
  expect(permit?.isHeld()).toBe(true)
  await expect.poll(() => lost.some((each) => each?.isHeld() === false)).toBe(true)
  permit?.release()
  await Promise.all([gone.close(), next.close()])
})

it('a permit of a process whose sessions with the database are there has not lapsed, however long it says nothing', async () => {
  const { db } = connection
  const own = connect(connection.url, { max: 1, name: 'leadwright 14 0123abcd' })
  await own.sql`select 1`
  const silent = createHostPermits({ db, limit: 1, process: 'leadwright 14 0123abcd', log })
  const next = createHostPermits({ db, limit: 1, log })
  const permit = await silent.take({ host: 'mx.test', ...patient })
  const lapse = (ago: string) =>
    connection.sql`update host_permits set held_until = now() - ${ago}::interval where host = 'mx.test'`
  const wish = async (): Promise<boolean> => {
    const signal = AbortSignal.timeout(700)
    const got = await next.take({ host: 'mx.test', urgent: false, signal })
    got?.release()
    return got !== undefined
  }
  await lapse('1 minute')
  expect(await wish()).toBe(false)
  // For longer nobody else is kept waiting.
  const isFreeAfter = async (ago: string): Promise<boolean> => {
    await lapse(ago)
    return wish()
  }
  await expect.poll(() => isFreeAfter('121 seconds')).toBe(true)

  permit?.release()
  await silent.take({ host: 'mx.test', ...patient })
  await own.close()
  await expect.poll(() => isFreeAfter('1 minute')).toBe(true)
  await Promise.all([silent.close(), next.close()])
})

it('permits that a process has got without hearing of it are there again at once, and it keeps those that it knows', async () => {
  const name = 'leadwright 14 89abcdef'
  const own = connect(connection.url, { max: 2, name })
  await own.sql`select 1` // it is there, so that nobody else takes over what it has
  let isDeaf = false
  const db = new Proxy(own.db, {
    get: (target, member) => {
      if (member !== 'execute') return Reflect.get(target, member) as unknown
      return async (...args: Parameters<typeof target.execute>) => {
        const answer = await target.execute(...args)
        if (!isDeaf) return answer
        isDeaf = false
        throw Object.assign(new Error('The connection was lost before the answer came'), { code: 'CONNECTION_CLOSED' })
      }
    },
  })
  const process = createHostPermits({ db, limit, process: name, log })
  const known = await process.take({ host: 'mx.test', ...patient })
  isDeaf = true
  const second = await process.take({ host: 'mx.test', ...patient })
  expect(isDeaf).toBe(false)
  expect([known?.isHeld(), second?.isHeld()]).toEqual([true, true])
  expect(await connection.sql`select from host_permits where host = 'mx.test'`).toHaveLength(limit)

  // Nor does anybody else wait for what nobody here wants any more.
  second?.release()
  isDeaf = true
  const leaving = AbortSignal.timeout(50)
  expect(await process.take({ host: 'mx.test', urgent: false, signal: leaving })).toBeUndefined()
  const next = createHostPermits({ db: connection.db, limit, log })
  const others = await next.take({ host: 'mx.test', ...patient })
  expect([known?.isHeld(), others?.isHeld()]).toEqual([true, true])
  await Promise.all([process.close(), next.close()])
  await own.close()
})

it('who has one hears that another process waits, and who does not want one any more waits no longer', async () => {
  const [first, second] = [newProcess(), newProcess()]
  const permits = [await first.take({ host: 'mx.test', ...patient }), await first.take({ host: 'mx.test', ...patient })]
  expect(permits.map((permit) => permit?.isWanted())).toEqual([false, false])
  const leaving = new AbortController()
  const wish = second.take({ host: 'mx.test', urgent: true, signal: leaving.signal })
  await expect.poll(() => permits.some((permit) => permit?.isWanted())).toBe(true)
  leaving.abort()
  expect(await wish).toBeUndefined()
  for (const permit of permits) permit?.release()
  await Promise.all([first.close(), second.close()])
})

it('nobody gets a permit of a host that is to rest, and who has one keeps it', async () => {
  const [first, second] = [newProcess(), newProcess()]
  const [one, other] = [
    await first.take({ host: 'mx.test', ...patient }),
    await first.take({ host: 'mx.test', ...patient }),
  ]
  one?.release(700)
  const since = performance.now()
  const next = await second.take({ host: 'mx.test', ...patient })
  // By the clock of the database, which may be another machine's.
  expect(performance.now() - since).toBeGreaterThan(600)
  expect([other?.isHeld(), next?.isHeld()]).toEqual([true, true])
  other?.release()
  next?.release()
  await Promise.all([first.close(), second.close()])
  expect(await connection.sql`select from host_permits where holder <> ''`).toHaveLength(0)
})

it('hosts of one address have no more permits together than one has, and who waits keeps nobody from another one', async () => {
  const [first, second] = [newProcess(), newProcess()]
  const processes = [first, second]
  const address = '192.0.2.1'
  let underWay = 0
  let most = 0
  await Promise.all(
    processes.flatMap((permits) =>
      Array.from({ length: 20 }, async (_, at) => {
        const permit = await permits.take({ host: `mx${at}.test`, address, ...patient })
        most = Math.max(most, ++underWay)
        await sleep(10)
        underWay--
        permit?.release()
      }),
    ),
  )
  expect(most).toBe(limit)

  const permits = await Promise.all([0, 1].map((at) => first.take({ host: `mx${at}.test`, address, ...patient })))
  const wish = second.take({ host: 'mx2.test', address, ...patient })
  await expect.poll(() => permits.some((permit) => permit?.isWanted())).toBe(true)
  // What it waits with is one whole: of its own name it has nothing meanwhile.
  const others = [
    await first.take({ host: 'mx2.test', ...patient }),
    await first.take({ host: 'mx2.test', ...patient }),
  ]
  permits[0]?.release()
  for (const permit of others) permit?.release()
  permits.push(await wish)
  expect(permits.map((permit) => permit?.isHeld())).toEqual([true, true, true])
  for (const permit of permits) permit?.release()
  await Promise.all(processes.map((each) => each.close()))
  expect(await connection.sql`select from host_permits`).toHaveLength(0)
})

it('a permit moves to another address, once there is one for that, and the one before is free', async () => {
  const [first, second] = [newProcess(), newProcess()]
  const [near, far] = ['192.0.2.1', '2001:db8::1']
  const other = await Promise.all([3, 4].map((at) => second.take({ host: `mx${at}.test`, address: far, ...patient })))
  const permit = await first.take({ host: 'mx1.test', address: near, ...patient })
  expect(await permit?.moveTo(near, 1)).toBe(true)
  expect(await permit?.moveTo(far, 1)).toBe(false)
  const moved = permit?.moveTo(far, 60_000)
  const rest = await Promise.all([5, 6].map((at) => second.take({ host: `mx${at}.test`, address: near, ...patient })))
  other[0]?.release()
  expect(await moved).toBe(true)
  await connection.sql`update host_permits set holder = 'another' where host = ${`ip:${far}`}`
  await expect.poll(() => permit?.isHeld()).toBe(false)
  for (const each of [permit, ...other, ...rest]) each?.release()
  await Promise.all([first.close(), second.close()])
})

it('what one process notes is known to the others, until it is not believed any more', async () => {
  const given = { db: connection.db, topic: 'test', lifetime: 60_000, log }
  const [first, second] = [createMemory<{ seen: number }>(given), createMemory<{ seen: number }>(given)]
  for (let at = 0; at < 2000; at++) first.note(`host${at}.test`, { seen: at })
  first.note('host7.test', { seen: -1 })
  expect(await first.recall('host7.test')).toEqual({ seen: -1 }) // before it is written
  await first.close()
  const seen = await Promise.all(Array.from({ length: 2000 }, (_, at) => second.recall(`host${at}.test`)))
  expect(seen.map((note) => note?.seen)).toEqual(Array.from({ length: 2000 }, (_, at) => (at === 7 ? -1 : at)))
  expect(await second.recall('nobody.test')).toBeUndefined()

  await connection.sql`update host_notes set until = now() - interval '1 second' where name <> 'host1.test'`
  expect(await second.recall('host2.test')).toBeUndefined()
  await purge(connection.db, forgottenNotes)
  expect(await connection.sql`select name from host_notes`).toEqual([{ name: 'host1.test' }])
  await second.close()
})

it('however many names are asked for at once, it is one question and then one more', async () => {
  let questions = 0
  const execute: typeof connection.db.execute = (query) => {
    questions++
    return connection.db.execute(query)
  }
  const db = Object.assign(Object.create(connection.db) as typeof connection.db, { execute })
  const memory = createMemory({ db, topic: 'count', lifetime: 60_000, log })
  const first = memory.recall('a.test')
  await Promise.resolve()
  await Promise.all([first, ...Array.from({ length: 500 }, (_, at) => memory.recall(`host${at}.test`))])
  expect(questions).toBeLessThanOrEqual(2)
  for (let at = 0; at < 500; at++) memory.note(`host${at}.test`, {})
  await memory.close()
  expect(questions).toBeLessThanOrEqual(3)
})

/** What two processes of the product speak with the outside through. */
async function twoProcesses(domains: Record<string, MailDomain>) {
  const sandbox = await startSandbox({ domains })
  const { dnsServers, proxies } = sandbox
  const start = () => {
    const polite = createPoliteness({ db: connection.db, log })
    const mail = createMailVerifier({
      ...polite.mail,
      dnsServers,
      proxies,
      helo: 'verifier.test',
      mailFrom: 'probe@verifier.test',
    })
    const reader = createWebsiteReader({
      ...polite.web,
      userAgent: 'Test/1.0',
      dnsServers,
      proxies,
      httpsPort: null,
      limits: { pauseMs: 40 },
    })
    return { polite, mail, reader }
  }
  const processes = [start(), start()] as const
  onTestFinished(async () => {
    for (const { polite, mail, reader } of processes) {
      await Promise.all([mail.close(), reader.close()])
      await polite.close()
    }
    await sandbox.close()
  })
  return { sandbox, processes }
}
const people = (domain: string, count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `jane${from + index}@${domain}`)
const statuses = async (mail: MailVerifier, emails: readonly string[]): Promise<Set<string>> =>
  new Set(
    (await Promise.all(emails.map((email) => mail.verify(email)))).map(({ status, reason }) => `${status} ${reason}`),
  )
/** Until what an engine has noted is written. */
const written = (name: string) =>
  expect.poll(() => connection.sql`select from host_notes where name = ${name}`).toHaveLength(1)
const rcpt = ({ stats }: Sandbox, host: string): number | undefined => stats.perHost[host]?.rcptCommands

it('what one process learned of a mail host and a domain serves another', async () => {
  const { sandbox, processes } = await twoProcesses({
    'narrow.test': { mx: [{ preference: 10, host: { maxRecipientsPerSession: 7 } }] },
    'anybody.test': { rcpt: 'catch-all' },
  })
  const [first, second] = processes
  expect(await statuses(first.mail, people('narrow.test', 30))).toEqual(new Set(['valid accepted']))
  expect(await statuses(first.mail, people('anybody.test', 3))).toEqual(new Set(['catch_all catch_all']))
  for (const name of ['mx1.narrow.test', 'narrow.test', 'anybody.test']) await written(name)

  const before = [rcpt(sandbox, 'mx1.narrow.test') ?? 0, rcpt(sandbox, 'mx1.anybody.test') ?? 0]
  expect(await statuses(second.mail, people('narrow.test', 30, 30))).toEqual(new Set(['valid accepted']))
  expect(await statuses(second.mail, people('anybody.test', 3, 3))).toEqual(new Set(['catch_all catch_all']))
  // Nobody ran into the limit of a session, and nobody was made up once more.
  expect([rcpt(sandbox, 'mx1.narrow.test'), rcpt(sandbox, 'mx1.anybody.test')]).toEqual([
    before[0]! + 30,
    before[1]! + 3,
  ])
})

it('together with the look-ups of callers, workers keep to the limit of a mail host', async () => {
  const { sandbox, processes } = await twoProcesses({
    'busy.test': { mx: [{ preference: 10, host: { delayMs: 15 } }] },
  })
  const [worker, api] = processes
  const [many, ...single] = await Promise.all([
    statuses(worker.mail, people('busy.test', 120)),
    ...people('busy.test', 4, 120).map((email) => api.mail.verify(email, { timeoutMs: 19_000 })),
  ])
  expect([many, new Set(single.map(({ reason }) => reason))]).toEqual([
    new Set(['valid accepted']),
    new Set(['accepted']),
  ])
  expect(sandbox.stats.perHost['mx1.busy.test']?.maxOpenConnections).toBeLessThanOrEqual(2)
})

it('many names of one mail server are no way around its limit', async () => {
  // Its first address takes nobody, so that whoever has leave for that moves on.
  const host: MailHost = { addresses: ['refused', 'own'], delayMs: 10 }
  const names = Array.from({ length: 12 }, (_, at) => `customer${at}.test`)
  const { sandbox, processes } = await twoProcesses(Object.fromEntries(names.map((name) => [name, { mx: [], host }])))
  const all = await Promise.all(
    processes.flatMap(({ mail }, at) => names.map((name) => statuses(mail, people(name, 10, 10 * at)))),
  )
  expect(all).toEqual(all.map(() => new Set(['valid accepted'])))
  const stats = sandbox.stats.perHost['customer0.test']
  expect(stats?.connections).toBeGreaterThanOrEqual(names.length)
  expect(stats?.maxOpenConnections).toBeLessThanOrEqual(2)
})

it('a website is asked one thing at a time, with the pause, by all processes together', async () => {
  const { sandbox, processes } = await twoProcesses({
    'site.test': { website: { '/': '<a href="/team">Team</a>', '/team': '<p>Nobody</p>' } },
  })
  const readings = await Promise.all(processes.map(({ reader }) => reader.read('site.test')))
  expect(readings.map(({ outcome }) => outcome)).toEqual(['read', 'read'])
  const stats = sandbox.stats.webHosts['site.test']
  expect(stats).toMatchObject({ requests: 6, maxOpenRequests: 1 })
  // From one arrival to the next it is never less than the pause, which begins with the answer.
  expect(stats?.shortestIntervalMs).toBeGreaterThan(30)
})
