import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOwnPostgres, type OwnPostgres } from '@leadwright/api/testing/own-postgres'
import { startProxy, type Proxy } from '@leadwright/api/testing/proxy'
import { slowMailDomains } from '@leadwright/api/testing/three-lists'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { stringify } from 'csv-stringify/sync'
import postgres from 'postgres'
import { createClock, hasClocks, type Clock } from './clock.ts'
import { createOwnRedis, type OwnRedis } from './own-redis.ts'
import type { Problems } from './problems.ts'
import { processes, type Need, type ProcessName } from './schedule.ts'
import { mountDisk, type Disk } from './small-disk.ts'
import { supervise, type Supervised } from './supervised.ts'

/** A process with what lies around it. */
export interface Member {
  readonly process: Supervised
  readonly clock: Clock
  /** Between it and PostgreSQL. */
  readonly database: Proxy
  /** Between clients and it; undefined for a worker. */
  readonly clients: Proxy | undefined
}

/** The product in four processes, and everything that it needs, all of which may be broken. */
export interface Surroundings {
  readonly members: Readonly<Record<ProcessName, Member>>
  /** Where clients reach it. */
  readonly urls: readonly string[]
  readonly postgres: OwnPostgres
  /** Straight to PostgreSQL. */
  readonly sql: postgres.Sql
  /** With what lies between it and the processes; undefined on a machine without one. */
  readonly redis: { readonly server: OwnRedis; readonly proxy: Proxy } | undefined
  readonly disks: { readonly database: Disk; readonly uploads: Disk }
  readonly sandbox: Sandbox
  /** What this machine does not have. */
  readonly left: ReadonlySet<Need>
  close(): Promise<void>
}

/** Small, so that they are full at once, and large enough for the tables of some hundred customers. */
const megabytes = { database: 768, uploads: 64 }

export async function startSurroundings(problems: Problems): Promise<Surroundings> {
  await using stack = new AsyncDisposableStack()
  const root = await mkdtemp(join(tmpdir(), 'leadwright-campaign-'))
  stack.defer(() => rm(root, { recursive: true, force: true }))
  const [database, uploads] = [
    await mountDisk(join(root, 'database'), megabytes.database),
    await mountDisk(join(root, 'uploads'), megabytes.uploads),
  ]
  stack.defer(async () => {
    await uploads.close()
    await database.close()
  })

  const own = await createOwnPostgres({ folder: database.folder, settings: ['max_wal_size=96MB', 'min_wal_size=32MB'] })
  stack.defer(() => own.remove())
  const sql = postgres(own.url, { max: 2, onnotice: () => {} })
  stack.defer(() => sql.end({ timeout: 1 }))
  const redis = await startRedis(stack)
  const sandbox = await startSandbox({ domains: slowMailDomains() })
  stack.defer(() => sandbox.close())

  const directory = join(root, 'companies.csv')
  await writeFile(directory, directoryOf(sandbox))
  const [proxy = ''] = sandbox.proxies
  const shared: Record<string, string> = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    TMPDIR: uploads.folder,
    SANDBOX: 'on',
    DNS_SERVERS: sandbox.dnsServers.join(','),
    MAIL_PROXY: proxy,
    WEB_PROXY: proxy,
    COMPANY_DIRECTORY: directory,
    RATE_LIMIT: '1000000',
    SIGNUP_CREDITS: '10000',
    // More often than any address is hit by a fault.
    VERIFY_RETRY_DELAYS: '1s,2s,2s,3s,3s,5s',
    ...(redis && { REDIS_URL: redis.proxy.through(redis.server.url) }),
  }
  const members: Partial<Record<ProcessName, Member>> = {}
  for (const name of processes) members[name] = await startMember(name, shared, own.url, root, problems, stack)
  const all = members as Record<ProcessName, Member>

  const left = new Set<Need>()
  if (!redis) left.add('Redis')
  if (!database.isSmall || !uploads.isSmall) left.add('small disks')
  if (!hasClocks()) left.add('clocks')
  const running = stack.move()
  return {
    members: all,
    urls: Object.values(all).flatMap(({ clients }) => (clients ? [`http://127.0.0.1:${clients.port}`] : [])),
    postgres: own,
    sql,
    redis,
    disks: { database, uploads },
    sandbox,
    left,
    close: () => running.disposeAsync(),
  }
}

async function startRedis(stack: AsyncDisposableStack): Promise<Surroundings['redis']> {
  const server = await createOwnRedis(await freePort())
  if (!server) return undefined
  stack.defer(() => server.kill())
  const proxy = await startProxy(server.url)
  stack.defer(() => proxy.close())
  return { server, proxy }
}

async function startMember(
  name: ProcessName,
  shared: Readonly<Record<string, string>>,
  databaseUrl: string,
  root: string,
  problems: Problems,
  stack: AsyncDisposableStack,
): Promise<Member> {
  const database = await startProxy(databaseUrl)
  stack.defer(() => database.close())
  const clock = await createClock(join(root, `${name.replace(' ', '-')}.clock`))
  const isApi = name.startsWith('api')
  const port = await freePort()
  const clients = isApi ? await startProxy(`http://127.0.0.1:${port}`) : undefined
  if (clients) stack.defer(() => clients.close())
  const env = {
    ...shared,
    ...clock.env,
    ROLE: isApi ? 'api' : 'worker',
    PORT: String(port),
    DATABASE_URL: database.through(databaseUrl),
    // Of all processes, because links are the same whoever makes them.
    APP_URL: 'http://localhost:3000',
  }
  const process = supervise(name, env, problems)
  stack.defer(() => process.close())
  return { process, clock, database, clients }
}

/** Below those that the system gives to connections that are made, so that it is still free after a restart. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port === port))
    })
    await new Promise((resolve) => probe.close(resolve))
    if (isFree) return port
  }
}

/** The companies of the sandbox, as a team would have them. */
const directoryOf = ({ companies }: Sandbox): string =>
  stringify(
    companies.map(({ slug, name, aliases, domain, place }) => ({
      id: slug,
      name,
      domain: domain ?? '',
      aliases: aliases.join('|'),
      place: place ?? '',
    })),
    { header: true },
  )
