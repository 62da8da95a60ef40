import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/db/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server, as a user who may create databases. */
    databaseAdminUrl: string
  }
}

/** One PostgreSQL for the whole run: the server of DATABASE_URL, else an embedded one that is thrown away after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    project.provide('databaseAdminUrl', given)
    return () => Promise.resolve()
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-test-'))
  const server = await startEmbeddedPostgres({ dataDir })
  await trustTheMachine(server.url)
  project.provide('databaseAdminUrl', server.url)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Trades safety against power loss, which these databases need not survive, for speed. */
async function trustTheMachine(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await sql.unsafe(`alter system set ${setting} = off`)
  }
  await sql`select pg_reload_conf()`
  await sql.end()
}
