import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/db/embedded.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server, as a user who may create databases. */
    databaseAdminUrl: string
    /** A database with today's tables and nothing in them, which those of the tests are copies of. */
    templateDatabase: string
  }
}

/** One PostgreSQL for the whole run: the server of DATABASE_URL, else an embedded one that is thrown away after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `leadwright_template_${randomBytes(8).toString('hex')}`
  await administer(server.url, `create database ${template}`)
  const url = new URL(server.url)
  url.pathname = template
  await migrateDatabase(url.href, fileURLToPath(new URL('../../src/db/migrations', import.meta.url)))
  project.provide('databaseAdminUrl', server.url)
  project.provide('templateDatabase', template)
  return async () => {
    await administer(server.url, `drop database ${template} with (force)`)
    await server.stop()
  }
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-test-'))
  // A file with several processes takes up to 80 of them, and several run at once.
  const server = await startEmbeddedPostgres({ dataDir, maxConnections: 400 })
  // Trades safety against power loss, which these databases need not survive, for speed.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await administer(server.url, `alter system set ${setting} = off`)
  }
  await administer(server.url, 'select pg_reload_conf()')
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  await sql.unsafe(statement)
  await sql.end()
}
