import { createHash } from 'node:crypto'
import { contract } from '@leadwright/errors'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
import { members, organizations, users } from '../src/db/schema/auth.ts'
import { changesChannel, followChanges } from '../src/domains/api-keys/changes.ts'
import { generateKey } from '../src/domains/api-keys/format.ts'
import { createApiKeysService, type ApiKeysService } from '../src/domains/api-keys/service.ts'
import { connectTestDatabase, type TestConnection } from './support/postgres.ts'

const fail = contract.error
const hour = 3_600_000

let connection: TestConnection
let keys: ApiKeysService
let clock: Date
let org: string
let count = 0
const logged: unknown[] = []
const log = { warn: (...line: unknown[]) => void logged.push(line) }

beforeAll(async () => {
  connection = await connectTestDatabase()
  const people = ['user_1', 'user_2'].map((id) => ({ id, name: id, email: `${id}@example.test` }))
  await connection.db.insert(users).values(people)
})

afterAll(() => connection.close())

beforeEach(async () => {
  clock = new Date()
  logged.length = 0
  keys = createApiKeysService({ db: connection.db, sql: connection.sql, log, now: () => clock })
  org = await newOrganization()
})

afterEach(async () => {
  await keys.close()
  if (logged.length > 0) throw new Error(`Something went wrong beside the requests: ${JSON.stringify(logged)}`)
})

async function newOrganization(): Promise<string> {
  const id = `org_${++count}`
  await connection.db.insert(organizations).values({ id, name: `Organization ${count}`, slug: id })
  const people = ['user_1', 'user_2'].map((userId) => ({
    id: `${userId} ${id}`,
    organizationId: id,
    userId,
    role: 'owner',
  }))
  await connection.db.insert(members).values(people)
  return id
}

const pass = (milliseconds: number): void => {
  clock = new Date(clock.getTime() + milliseconds)
}
const make = (more: { expiresAt?: Date } = {}) =>
  keys.create(contract.error, org, { name: 'CI', scopes: ['lists:read', 'credits:read'], ...more }, 'user_1')
const rowOf = async (id: string) => {
  const [row] = await connection.sql`select *, key::text as whole from api_keys as key where id = ${id}`
  return row
}

describe('a key', () => {
  it('is shown once and stored as its SHA-256', async () => {
    const { key, ...view } = await make()
    expect(view).toEqual({
      id: expect.stringMatching(/^key_[0-9a-f]{32}$/) as string,
      name: 'CI',
      hint: key.slice(-4),
      scopes: ['lists:read', 'credits:read'],
      createdBy: 'user_1',
      createdAt: clock.toISOString(),
    })
    const row = await rowOf(view.id)
    expect(row?.['hash']).toEqual(createHash('sha256').update(key).digest())
    expect(row?.['whole']).not.toContain(key.slice('lw_live_'.length, -6))
    expect(JSON.stringify(await keys.list(org, { limit: 10 }))).not.toContain(key)
  })

  it('stands for its organization, with its scopes', async () => {
    const { key, id } = await make()
    const { caller } = await keys.authenticate(key)
    expect(caller).toEqual({
      kind: 'key',
      keyId: id,
      keyName: 'CI',
      scopes: ['lists:read', 'credits:read'],
      organization: { id: org, name: `Organization ${count}` },
    })
    expect((await keys.authenticate(key)).caller).toBe(caller) // from the cache
  })

  it('that is malformed or unknown stands for nobody, and says which', async () => {
    const { key } = await make()
    expect(await keys.authenticate(generateKey())).toEqual({ reason: 'unknown' })
    for (const text of ['', 'lw_live_', key.slice(0, -1), `${key.slice(0, -1)}!`, `${key} `, `${key}\0`]) {
      expect(await keys.authenticate(text)).toEqual({ reason: 'malformed' })
    }
  })

  it('ends when it expires, also while it is in the cache', async () => {
    const { key, expiresAt } = await make({ expiresAt: new Date(clock.getTime() + hour) })
    expect(expiresAt).toBe(new Date(clock.getTime() + hour).toISOString())
    expect((await keys.authenticate(key)).caller).toBeDefined()
    pass(hour - 1)
    expect((await keys.authenticate(key)).caller).toBeDefined()
    pass(1)
    expect(await keys.authenticate(key)).toEqual({ reason: 'expired' })
  })

  it('that is malformed is refused without the database, and a database that is away is not told what the key was', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/nowhere')
    const lost: unknown[] = []
    const cut = createApiKeysService({
      db: away.db,
      sql: away.sql,
      log: { warn: (...line: unknown[]) => void lost.push(line) },
    })
    const key = generateKey()
    expect(await cut.authenticate(`${key.slice(0, -1)}?`)).toEqual({ reason: 'malformed' })
    const error: unknown = await cut.authenticate(key).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    await cut.close()
    await away.close()
    expect(lost).toHaveLength(1) // that it cannot listen
    for (const seen of [error, lost]) {
      expect(JSON.stringify(seen, Object.getOwnPropertyNames(seen))).not.toContain(key.slice(8, 20))
    }
  })
})

describe('keys of an organization', () => {
  it('are listed newest first, page by page, without those that were revoked', async () => {
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      pass(1)
      ids.unshift((await make()).id)
    }
    await keys.revoke(fail, org, ids[1] ?? '')
    const first = await keys.list(org, { limit: 2 })
    const second = await keys.list(org, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]])
    expect(second.nextCursor).toBeNull()
    expect((await keys.list(org, { limit: 2, cursor: 'AAAA' })).items).toEqual([])
  })

  it('are nobody else’s: they can’t be seen, rotated or revoked from another organization', async () => {
    const { id, key } = await make()
    const other = await newOrganization()
    expect((await keys.list(other, { limit: 10 })).items).toEqual([])
    for (const unknown of [id, 'key_none', '', '’; drop table api_keys']) {
      const details = { resource: 'api_key', id: unknown }
      await expect(keys.revoke(fail, other, unknown)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND', details })
      await expect(keys.rotate(fail, other, unknown, { overlap: '0' }, 'user_2')).rejects.toMatchObject({
        code: 'RESOURCE_NOT_FOUND',
        details,
      })
    }
    expect((await keys.authenticate(key)).caller).toBeDefined()
  })
})

describe('revoking', () => {
  it('takes effect at once where it is done, reads like a key that never was, and can be repeated', async () => {
    const { id, key } = await make()
    expect((await keys.authenticate(key)).caller).toBeDefined()
    const revoked = await keys.revoke(fail, org, id)
    expect(revoked).toEqual({ id, revokedAt: clock.toISOString() })
    expect(await keys.authenticate(key)).toEqual({ reason: 'unknown' })
    pass(hour)
    expect(await keys.revoke(fail, org, id)).toEqual(revoked)
  })

  it('reaches the other processes', async () => {
    const elsewhere = connect(connection.url)
    const others = createApiKeysService({ db: elsewhere.db, sql: elsewhere.sql, log })
    const { id, key } = await make()
    expect((await others.authenticate(key)).caller).toBeDefined()
    await keys.revoke(fail, org, id)
    await expect.poll(() => others.authenticate(key)).toEqual({ reason: 'unknown' })
    await others.close()
    await elsewhere.close()
  })
})

describe('rotating', () => {
  it.each([
    ['0', 0],
    ['1h', hour],
    ['24h', 24 * hour],
  ] as const)('gives a new key like the old one, which goes on working for %s', async (overlap, milliseconds) => {
    const old = await make()
    expect((await keys.authenticate(old.key)).caller).toBeDefined()
    const fresh = await keys.rotate(fail, org, old.id, { overlap }, 'user_2')
    expect(fresh).toMatchObject({ name: old.name, scopes: old.scopes, createdBy: 'user_2' })
    expect(fresh).not.toHaveProperty('expiresAt')
    expect(fresh.key).not.toBe(old.key)
    const { items } = await keys.list(org, { limit: 10 })
    expect(items.find(({ id }) => id === old.id)).toMatchObject({
      replacedBy: fresh.id,
      expiresAt: new Date(clock.getTime() + milliseconds).toISOString(),
    })
    if (milliseconds > 0) {
      pass(milliseconds - 1)
      expect((await keys.authenticate(old.key)).caller?.keyId).toBe(old.id)
      pass(1)
    }
    expect(await keys.authenticate(old.key)).toEqual({ reason: 'expired' })
    expect((await keys.authenticate(fresh.key)).caller?.keyId).toBe(fresh.id)
  })

  it('gives the new key as long a life as the old one had, and never lengthens the old one’s', async () => {
    const old = await make({ expiresAt: new Date(clock.getTime() + 10 * hour) })
    pass(9.5 * hour)
    const fresh = await keys.rotate(fail, org, old.id, { overlap: '1h' }, 'user_1')
    expect(fresh.expiresAt).toBe(new Date(clock.getTime() + 10 * hour).toISOString())
    pass(0.5 * hour)
    expect(await keys.authenticate(old.key)).toEqual({ reason: 'expired' })
  })

  it('happens once to a key, also when it is asked for twice at the same time', async () => {
    const { id } = await make()
    const rotate = () => keys.rotate(fail, org, id, { overlap: '1h' }, 'user_1')
    const outcomes = await Promise.allSettled([rotate(), rotate(), rotate()])
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refusals.map(({ reason }) => contract.is(reason, 'RESOURCE_NOT_FOUND'))).toEqual([true, true])
    expect((await keys.list(org, { limit: 10 })).items).toHaveLength(2)
  })

  it('does not bring a revoked key back', async () => {
    const { id } = await make()
    await keys.revoke(fail, org, id)
    await expect(keys.rotate(fail, org, id, { overlap: '24h' }, 'user_1')).rejects.toHaveProperty(
      'code',
      'RESOURCE_NOT_FOUND',
    )
  })
})

describe('the last use of a key', () => {
  const lastUsed = async (): Promise<string | undefined> => (await keys.list(org, { limit: 1 })).items[0]?.lastUsedAt

  it('is noted, without the request waiting for it, and not with every request', async () => {
    const { key, id } = await make()
    expect(await lastUsed()).toBeUndefined()
    await keys.authenticate(key)
    await keys.close() // waits for what is being written
    const first = await lastUsed()
    expect(first).toMatch(/Z$/)
    await keys.authenticate(key)
    await keys.close()
    expect(await lastUsed()).toBe(first)

    // Another process leaves alone what was written a moment ago.
    const others = createApiKeysService({ db: connection.db, sql: connection.sql, log })
    await others.authenticate(key)
    await others.close()
    expect(await lastUsed()).toBe(first)
    await connection.sql`update api_keys set last_used_at = now() - interval '2 minutes' where id = ${id}`
    const more = createApiKeysService({ db: connection.db, sql: connection.sql, log })
    await more.authenticate(key)
    await more.close()
    expect(Date.parse((await lastUsed()) ?? '')).toBeGreaterThanOrEqual(Date.parse(first ?? ''))
  })

  it('is not noted for keys that stand for nobody', async () => {
    const { key } = await make({ expiresAt: new Date(clock.getTime() + hour) })
    pass(2 * hour)
    await keys.authenticate(key)
    await keys.close()
    expect(await lastUsed()).toBeUndefined()
  })

  it('harms no request when it can’t be written', async () => {
    const { key, id } = await make()
    await connection.sql`alter table api_keys add constraint in_the_way check (last_used_at is null) not valid`
    try {
      expect((await keys.authenticate(key)).caller?.keyId).toBe(id)
      await keys.close()
    } finally {
      await connection.sql`alter table api_keys drop constraint in_the_way`
    }
    expect(JSON.stringify(logged.splice(0))).toContain(id)
  })
})

describe('changes that other processes make', () => {
  it('are heard again after the connection was lost, and whatever is known is forgotten then', async () => {
    const listener = connect(`${connection.url}?application_name=listener`)
    const heard: string[] = []
    const changes = followChanges(listener.sql, log, {
      forget: (hash) => heard.push(hash),
      forgetAll: () => heard.push('everything'),
    })
    await changes.ready
    const notify = (hash: string) => connection.sql.notify(changesChannel, hash)
    await notify('one')
    await expect.poll(() => heard).toEqual(['everything', 'one'])

    await connection.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`
    await expect.poll(() => heard).toEqual(['everything', 'one', 'everything'])
    await notify('two')
    await expect.poll(() => heard.at(-1)).toBe('two')

    await changes.close()
    await listener.close()
  })
})

describe('whoever makes a key', () => {
  it('is removed after it or before it: no key of theirs outlives their membership', async () => {
    const remove = () =>
      connection.sql`delete from members where organization_id = ${org} and user_id = 'user_1'`.then(() => undefined)
    const made = await Promise.allSettled([...Array.from({ length: 6 }, () => make()), remove(), make(), make()])
    for (const result of made) {
      if (result.status === 'rejected') expect(contract.is(result.reason, 'PERMISSION_DENIED')).toBe(true)
    }
    const [left] = await connection.sql`
      select count(*)::int as count from api_keys where organization_id = ${org} and revoked_at is null`
    expect(left).toEqual({ count: 0 })
    await expect(make()).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  it('keeps whoever removes them waiting until the key is there, and then it goes, too', async () => {
    let removed: Promise<unknown> = Promise.resolve()
    const isWaiting = async () =>
      (
        await connection.sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like 'delete from members%'`
      ).length > 0
    await connection.sql.begin(async (blocker) => {
      await blocker`lock table api_keys in share mode` // the key is held up before it is stored
      const making = make()
      making.catch(() => {})
      await expect
        .poll(
          async () =>
            (
              await connection.sql`select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into "api_keys"%'`
            ).length,
        )
        .toBe(1)
      removed = connection.sql`delete from members where organization_id = ${org} and user_id = 'user_1'`.then(
        () => true,
      )
      await expect.poll(isWaiting).toBe(true)
    })
    await removed
    const [left] = await connection.sql`
      select count(*)::int as count from api_keys where organization_id = ${org} and revoked_at is null`
    expect(left).toEqual({ count: 0 })
  })
})
