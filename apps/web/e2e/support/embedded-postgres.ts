import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@leadwright/api/internal/db/embedded'
import postgres from 'postgres'

// A process of its own, because it needs the workspace as source: `node --conditions=@leadwright/source`.
// Prints the server's address, and throws the server away once its standard input ends.

const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-browser-'))
const server = await startEmbeddedPostgres({ dataDir })
const sql = postgres(server.url, { max: 1 })
// These databases need not survive a loss of power.
for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
  await sql.unsafe(`alter system set ${setting} = off`)
}
await sql`select pg_reload_conf()`
await sql.end()
process.stdout.write(`${server.url}\n`)

for await (const _ of process.stdin);
await server.stop()
await rm(dataDir, { recursive: true, force: true })
