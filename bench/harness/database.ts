import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@leadwright/api/internal/db/embedded'
import postgres from 'postgres'

/** A PostgreSQL server for this run: that of `DATABASE_URL`, or else an embedded one in a temporary directory. */
export async function databaseServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL']
  if (given) return { url: given, stop: async () => {} }
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  const server = await startEmbeddedPostgres({ dataDir })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** An empty database on the server of `DATABASE_URL`, which the runner sets. */
export async function createDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  const admin = postgres(url.href, { max: 1 })
  const name = `leadwright_bench_${randomBytes(6).toString('hex')}`
  await admin`create database ${admin(name)}`
  url.pathname = name
  return {
    url: url.href,
    drop: async () => {
      await admin`drop database ${admin(name)} with (force)`
      await admin.end()
    },
  }
}
