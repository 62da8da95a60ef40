import { readFileSync } from 'node:fs'
import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outdated, purgeOutdated } from '../src/retention.ts'
import { startTestApp } from './support/app.ts'
import { connectTestDatabase, type TestConnection } from './support/postgres.ts'

let connection: TestConnection
beforeAll(async () => {
  connection = await connectTestDatabase()
  const { sql } = connection
  await sql`insert into users (id, name, email) values ('usr_1', 'Ann', 'ann@inbox.test')`
  await sql`insert into organizations (id, name, slug) values ('org_1', 'One', 'one')`
})
afterAll(() => connection.close())

/** Rows that are just still kept, and rows that are just no longer. */
const rows: Readonly<
  Record<string, { readonly kept: number; readonly write: (name: string, age: string) => Promise<unknown> }>
> = {
  sessions: {
    kept: 0,
    write: (name, age) => connection.sql`
      insert into sessions (id, token, user_id, expires_at)
      values (${name}, ${name}, 'usr_1', now() - ${age}::interval)`,
  },
  verifications: {
    kept: 0,
    write: (name, age) => connection.sql`
      insert into verifications (id, identifier, value, expires_at)
      values (${name}, ${name}, 'x', now() - ${age}::interval)`,
  },
  invitations: {
    kept: 30 * 24,
    write: (name, age) => connection.sql`
      insert into invitations (id, organization_id, email, status, inviter_id, expires_at)
      values (${name}, 'org_1', ${name}, ${name.length % 2 ? 'pending' : 'accepted'}, 'usr_1', now() - ${age}::interval)`,
  },
  sign_in_places: {
    kept: 90 * 24,
    write: (name, age) => connection.sql`
      insert into sign_in_places (user_id, place, used_at) values ('usr_1', ${name}, now() - ${age}::interval)`,
  },
  idempotency_keys: {
    kept: 24,
    write: (name, age) => connection.sql`
      insert into idempotency_keys (owner, key, operation_id, created_at, lease_until)
      values ('org_1', ${name}, 'op', now() - ${age}::interval, now())`,
  },
  request_log: {
    kept: 30 * 24,
    write: (name, age) => connection.sql`
      insert into request_log (organization_id, request_id, at, kind, method, path, status, ms)
      values ('org_1', ${name}, now() - ${age}::interval, 'rest', 'GET', '/v1/me', 200, 1)`,
  },
  host_notes: {
    kept: 0,
    write: (name, age) => connection.sql`
      insert into host_notes (topic, name, note, until) values ('pace', ${name}, '{}', now() - ${age}::interval)`,
  },
  host_permits: {
    kept: 1,
    write: (name, age) => connection.sql`
      insert into host_permits (host, slot, holder, held_until) values (${name}, 0, 'x', now() - ${age}::interval)`,
  },
  webhook_deliveries: {
    kept: 30 * 24,
    write: (name, age) => connection.sql`
      insert into webhook_deliveries (webhook_id, event_id, type, status, created_at)
      values ('whk_1', ${name}, 'ping', 'failed', now() - ${age}::interval)`,
  },
  webhook_events: {
    kept: 30 * 24,
    write: (name, age) => connection.sql`
      insert into webhook_events (id, organization_id, type, body, created_at)
      values (${name}, 'org_1', 'ping', '{}', now() - ${age}::interval)`,
  },
}

const tables = outdated.map(({ table }) => getTableName(table))
const count = async (table: string): Promise<number> => {
  const [row] = await connection.sql<{ n: number }[]>`select count(*)::integer as n from ${connection.sql(table)}`
  return row?.n ?? 0
}

describe('what is no longer kept', () => {
  it('is removed from each table, and what is still kept is not', async () => {
    expect(Object.keys(rows).toSorted()).toEqual(tables.toSorted())
    for (const { kept, write } of Object.values(rows)) {
      await write('old', `${kept} hours 1 minute`)
      await write('older', `${kept} hours 100 days`)
      await write('young', `${kept - 1} hours 59 minutes`)
    }
    expect(await purgeOutdated(connection)).toEqual(Object.fromEntries(tables.map((table) => [table, 2])))
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 1])
    expect(await purgeOutdated(connection)).toEqual(Object.fromEntries(tables.map((table) => [table, 0])))
  })

  it('is removed in batches, so that others work on the table meanwhile, and rows that somebody has locked stay', async () => {
    const { sql } = connection
    await sql`
      insert into verifications (id, identifier, value, expires_at)
      select 'many' || n, 'many', 'x', now() - interval '1 minute' from generate_series(1, 5500) n`
    const held = Promise.withResolvers<undefined>()
    const released = Promise.withResolvers<undefined>()
    const holder = sql.begin(async (tx) => {
      await tx`select from verifications where id = 'many1' for update`
      held.resolve(undefined)
      await released.promise
    })
    await held.promise
    try {
      expect(await purgeOutdated(connection)).toMatchObject({ verifications: 5499 })
    } finally {
      released.resolve(undefined)
      await holder
    }
    expect(await purgeOutdated(connection)).toMatchObject({ verifications: 1 })
  })

  it('is removed by one process at a time', async () => {
    await rows['sessions']?.write('again', '1 minute')
    const other = await connection.sql.reserve()
    try {
      await other`select pg_advisory_lock(hashtextextended('what is no longer kept', 0))`
      expect(await purgeOutdated(connection)).toEqual({})
      await other`select pg_advisory_unlock_all()`
    } finally {
      other.release()
    }
    const both = await Promise.all([purgeOutdated(connection), purgeOutdated(connection)])
    expect(both.map((removed) => removed['sessions'] ?? 0).toSorted((a, b) => a - b)).toEqual([0, 1])
  })

  it('is removed by whoever comes next after a failure', async () => {
    const { sql } = connection
    await rows['verifications']?.write('in the way', '1 minute')
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'in the way'; end $$`
    await sql`create trigger fail before delete on verifications for each row execute function fail()`
    await expect(purgeOutdated(connection)).rejects.toThrow(/delete from/)
    await sql`drop function fail cascade`
    const held = await sql`
      select from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())`
    expect(held).toHaveLength(0)
    expect(await purgeOutdated(connection)).toMatchObject({ verifications: 1 })
  })

  it('is removed when the product starts', async () => {
    for (const { kept, write } of Object.values(rows)) await write('at start', `${kept} hours 1 minute`)
    const app = await startTestApp({ databaseUrl: connection.url, role: 'worker' })
    try {
      const left = async () => {
        const gone = await connection.sql`
          select from sessions where id = 'at start' union all select from verifications where id = 'at start'
          union all select from invitations where id = 'at start'
          union all select from sign_in_places where place = 'at start' union all select from request_log where request_id = 'at start'
          union all select from idempotency_keys where key = 'at start' union all select from host_notes where name = 'at start'
          union all select from host_permits where host = 'at start'`
        return gone.length
      }
      await expect.poll(left).toBe(0)
    } finally {
      await app.close()
    }
  })
})

it('is written with whatever else grows, each table of the database in its place', async () => {
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
  const written = [...page.matchAll(/^\| ((?:`[a-z_]+`(?:, )?)+) \|.*\| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', end = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ name, isRemoved: end.startsWith('hourly') })),
  )
  const all = await connection.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
  expect(written.map(({ name }) => name).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
  const removed = written.filter(({ isRemoved }) => isRemoved).map(({ name }) => name)
  expect(removed.toSorted()).toEqual(tables.toSorted())
})
