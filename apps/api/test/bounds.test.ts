import { readFileSync } from 'node:fs'
import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bounds, sizes } from '../src/bounds.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { createCaller, send, type Answer, type Caller, type KeyCaller } from './support/caller.ts'

// What can be made without end has a bound, which is met here by its real cause; where that would take hours, the rows
// that lead up to it are written into the database.

let app: TestApp
let sql: postgres.Sql

beforeAll(async () => {
  app = await startTestApp({ role: 'api' })
  sql = postgres(app.databaseUrl, { max: 2, onnotice: () => {} })
})
afterAll(async () => {
  await sql.end()
  await app.close()
})

const refusalOf = (answer: Answer): unknown => {
  expect(answer.status).toBe(403)
  return expectEnvelope(answer.body, 'LIMIT_REACHED').details
}
const limitOf = (resource: keyof typeof bounds) => ({ resource, limit: bounds[resource] })
/** A refusal over tRPC as REST would answer it. */
function overHttp(answer: Answer): Answer {
  const { error } = answer.body as { error?: { data: { error: string; code: string; details: object } } }
  if (error === undefined) return answer
  const { httpStatus: _, ...envelope } = error.data as typeof error.data & { httpStatus: number }
  return { ...answer, body: envelope }
}

/** How many of some answers are no refusals; the others name the resource. */
const madeOf = (answers: readonly Answer[], resource: keyof typeof bounds): number => {
  const refused = answers.filter(({ status }) => status !== 200)
  for (const answer of refused) expect(refusalOf(answer)).toEqual(limitOf(resource))
  return answers.length - refused.length
}

interface ListBody {
  readonly id: string
  readonly columns: readonly string[]
  readonly leads: number
}
interface LeadsPage {
  readonly items: { readonly id: string; readonly fields: Readonly<Record<string, string>> }[]
  readonly nextCursor: string | null
}
const newList = (me: Pick<KeyCaller, 'rest'>, name = 'a list') =>
  me.rest<ListBody>('POST', '/v1/lists', { body: { name, workflow: 'verification' } })
const importInto = (me: KeyCaller, listId: string, csv: string) =>
  me.rest<{ imported: number; rejected: number; rows: { message: string }[] }>('POST', `/v1/lists/${listId}/imports`, {
    raw: csv,
    headers: { 'content-type': 'text/csv' },
  })
const listOf = async (me: KeyCaller, listId: string) => (await me.rest<ListBody>('GET', `/v1/lists/${listId}`)).body

/** A file with one lead and so many columns of its own. */
const fileWith = (columns: number, round: number): string =>
  `email,${Array.from({ length: columns }, (_, index) => `round ${round} column ${index}`).join()}\n` +
  `lead${round}@inbox.test${',x'.repeat(columns)}\n`

/** All leads of a list, page by page. */
async function pagesOf(me: KeyCaller, listId: string, limit = 1000) {
  const pages: { readonly ids: string[]; readonly characters: number }[] = []
  for (let cursor = ''; ;) {
    const { body, status } = await me.rest<LeadsPage>('GET', `/v1/lists/${listId}/leads?limit=${limit}${cursor}`)
    expect(status).toBe(200)
    pages.push({ ids: body.items.map(({ id }) => id), characters: JSON.stringify(body).length })
    if (body.nextCursor === null) return pages
    cursor = `&cursor=${body.nextCursor}`
  }
}

describe('a list', () => {
  it('does not grow wider with every file', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    const answers: Answer[] = []
    for (let round = 0; round < 20; round++) answers.push(await importInto(me, id, fileWith(999, round)))
    expect(madeOf(answers, 'columns_of_list')).toBe(1)
    expect(await listOf(me, id)).toMatchObject({ leads: 1, columns: { length: 1000 } })
    expect((await importInto(me, id, fileWith(999, 0).replace('lead0', 'again'))).body.imported).toBe(1)
    expect((await importInto(me, id, 'email\nmore@inbox.test\n')).body.imported).toBe(1)
  })

  it('takes no file that has more columns, and says how many there can be', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    const raw = fileWith(1000, 0)
    expect(refusalOf(await importInto(me, id, raw))).toEqual(limitOf('columns_of_list'))
    const headers = { 'content-type': 'text/csv' }
    const looked = await me.rest('POST', '/v1/import-previews?workflow=verification', { raw, headers })
    expect(refusalOf(looked)).toEqual(limitOf('columns_of_list'))
  })

  it('does not grow wider by values beyond the header', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    expect((await importInto(me, id, fileWith(800, 0))).status).toBe(200)
    const beyond = `email,name\na@inbox.test,Ann${',x'.repeat(500)}\n`
    expect(refusalOf(await importInto(me, id, beyond))).toEqual(limitOf('columns_of_list'))
    expect((await listOf(me, id)).columns).toHaveLength(801)
  })

  it('has no more in the names of its columns than a page can repeat', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    const names = Array.from({ length: 700 }, (_, index) => `${'long '.repeat(20)}${index}`)
    expect(refusalOf(await importInto(me, id, `email,${names.join()}\na@inbox.test\n`))).toEqual(
      limitOf('column_name_characters_of_list'),
    )
  })

  it('rejects rows that are too long, and stores the others', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    const fits = 'x'.repeat(30_000)
    const rows = [`a@inbox.test,${fits},${fits},`, `b@inbox.test,${fits},${fits},${fits}`]
    const { body } = await importInto(me, id, `email,one,two,three\n${rows.join('\n')}\n`)
    expect(body).toMatchObject({ imported: 1, rejected: 1 })
    expect(body.rows[0]?.message).toContain(`at most ${sizes.row}`)
  })

  it('is answered in pages that end by size, and go on with the next lead', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    const columns = Array.from({ length: 900 }, (_, index) => `a name that takes its place ${index}`)
    const wide = Array.from({ length: 130 }, (_, index) => `lead${index}@inbox.test${',x'.repeat(900)}`)
    const { body } = await importInto(me, id, `email,${columns.join()}\n${wide.join('\n')}\n`)
    expect(body.imported).toBe(130)
    const long = Array.from({ length: 140 }, (_, index) => `long${index}@inbox.test,${'y'.repeat(30_000)}`)
    expect((await importInto(me, id, `email,${columns[0]}\n${long.join('\n')}\n`)).body.imported).toBe(140)

    const pages = await pagesOf(me, id)
    const ids = pages.flatMap((page) => page.ids)
    expect(new Set(ids).size).toBe(270)
    expect(ids).toHaveLength(270)
    expect(pages.length).toBeGreaterThan(2)
    for (const { characters } of pages) expect(characters).toBeLessThan(sizes.page)
    const small = await pagesOf(me, id, 50)
    expect(small.flatMap((page) => page.ids)).toEqual(ids)
  })

  it('has so many leads, and so many imports', async () => {
    const me = await (await app.newOwner()).withKey()
    const { id } = (await newList(me)).body
    await sql`update lists set lead_count = ${bounds.leads_of_list - 1} where id = ${id}`
    expect(refusalOf(await importInto(me, id, 'email\na@inbox.test\nb@inbox.test\n'))).toEqual(limitOf('leads_of_list'))
    expect((await importInto(me, id, 'email\na@inbox.test\n')).status).toBe(200)
    expect(refusalOf(await importInto(me, id, 'email\nb@inbox.test\n'))).toEqual(limitOf('leads_of_list'))

    const other = (await newList(me)).body
    await sql`
      insert into imports (id, list_id, header, imported, duplicates, rejected)
      select ${other.id} || n, ${other.id}, '{}', 0, 0, 0 from generate_series(1, ${bounds.imports_of_list - 1}) n`
    expect((await importInto(me, other.id, 'email\na@inbox.test\n')).status).toBe(200)
    expect(refusalOf(await importInto(me, other.id, 'email\nb@inbox.test\n'))).toEqual(limitOf('imports_of_list'))
    expect((await listOf(me, other.id)).leads).toBe(1)
  })
})

describe('an organization', () => {
  it('has so many lists, however many are made at once, and a page of them ends by size', async () => {
    const owner = await app.newOwner()
    await sql`
      insert into lists (id, organization_id, name, workflow, created_by, columns)
      select ${owner.organizationId} || n, ${owner.organizationId}, 'a list', 'verification', 'nobody',
        array_fill(repeat('x', 60)::text, array[1000])
      from generate_series(1, 200) n`
    await sql`
      insert into lists (id, organization_id, name, workflow, created_by)
      select ${owner.organizationId} || n, ${owner.organizationId}, 'a list', 'verification', 'nobody'
      from generate_series(201, ${bounds.lists - 3}) n`
    const answers = await Promise.all(Array.from({ length: 8 }, () => newList(owner)))
    expect(madeOf(answers, 'lists')).toBe(3)
    let seen = 0
    for (let cursor = ''; ;) {
      const { body } = await owner.rest<LeadsPage>('GET', `/v1/lists?limit=1000${cursor}`)
      expect(JSON.stringify(body).length).toBeLessThan(sizes.page)
      seen += body.items.length
      if (body.nextCursor === null) break
      cursor = `&cursor=${body.nextCursor}`
    }
    expect(seen).toBe(bounds.lists)
    const made = answers.find(({ status }) => status === 200)
    await owner.rest('DELETE', `/v1/lists/${made?.body.id}`)
    expect((await newList(owner)).status).toBe(200)
  })

  it('has so many keys; one that is rotated or revoked gives its place', async () => {
    const owner = await app.newOwner()
    const make = () => owner.mutate<{ result: { data: { id: string } } }>('apiKeys.create', key)
    const key = { name: 'a key', scopes: ['lists:read'] }
    const first = (await make()).body.result.data
    await sql`
      insert into api_keys (id, organization_id, name, hash, hint, scopes, created_by)
      select 'key_' || ${owner.organizationId} || n, ${owner.organizationId}, 'a key',
        sha256((${owner.organizationId} || n)::bytea), 'hint', '{lists:read}', 'nobody'
      from generate_series(2, ${bounds.api_keys - 2}) n`
    expect(madeOf((await Promise.all(Array.from({ length: 6 }, make))).map(overHttp), 'api_keys')).toBe(2)
    expect((await owner.mutate('apiKeys.rotate', { id: first.id, overlap: '24h' })).status).toBe(200)
    expect(refusalOf(overHttp(await make()))).toEqual(limitOf('api_keys'))
    await owner.mutate('apiKeys.revoke', { id: `key_${owner.organizationId}2` })
    expect((await make()).status).toBe(200)
  })

  it('keeps so many answers for idempotency keys, and gives those that it has', async () => {
    const owner = await app.newOwner()
    const before = { 'idempotency-key': 'before' }
    const body = { name: 'once', workflow: 'verification' }
    const first = await owner.rest<ListBody>('POST', '/v1/lists', { body, headers: before })
    await sql`
      insert into idempotency_keys (owner, key, operation_id, lease_until)
      select ${owner.organizationId}, n::text, 'op', now() from generate_series(1, ${bounds.saved_requests}) n`
    const other = await startTestApp({ databaseUrl: app.databaseUrl, role: 'api' }) // has not counted yet
    try {
      const ask = (headers: Record<string, string>) => createAnswer(other.url, owner, '/v1/lists', { body, headers })
      expect(refusalOf(await ask({ 'idempotency-key': 'new' }))).toEqual(limitOf('saved_requests'))
      expect((await ask(before)).body).toEqual(first.body)
      expect((await ask({})).status).toBe(200)
    } finally {
      await other.close()
    }
  })

  it('has so many event streams open', async () => {
    const owner = await app.newOwner()
    const me = await owner.withKey()
    const { id: listId } = (await newList(me)).body
    await importInto(me, listId, 'email\na@inbox.test\n')
    const job = await me.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
    const input = encodeURIComponent(JSON.stringify({ jobId: job.body.id }))
    const leaving = new AbortController()
    const open = async (who: Caller, signal: AbortSignal) => {
      const response = await fetch(`${app.url}/trpc/verification.progress?input=${input}`, {
        headers: { cookie: who.cookie },
        signal,
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      while (!/event: serialized-error|"stage"/.test(text)) {
        const next = await reader?.read()
        if (!next || next.done) break
        text += next.value
      }
      return text
    }
    try {
      const texts = await Promise.all(Array.from({ length: bounds.open_streams }, () => open(owner, leaving.signal)))
      for (const text of texts) expect(text).toContain('"stage":"queued"')
      const more = new AbortController()
      expect(await open(owner, more.signal)).toContain('LIMIT_REACHED')
      more.abort()
    } finally {
      leaving.abort()
    }
    await expect.poll(() => open(owner, AbortSignal.timeout(5000))).toContain('"stage":"queued"')
  })
})

describe('people', () => {
  const post = (who: Caller, path: string, body: object) =>
    who.rest<{ id: string }>('POST', `/api/auth/organization/${path}`, { body })

  it('belong to so many organizations, however many they make at once', async () => {
    const person = await createCaller(app.url, { organization: false })
    const [user] = await sql<{ id: string }[]>`select id from users where email = ${person.email}`
    await fill(user?.id ?? '', bounds.organizations_of_person - 2)
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        post(person, 'create', { name: 'Mine', slug: `${user?.id}-${index}`.toLowerCase() }),
      ),
    )
    expect(madeOf(made, 'organizations_of_person')).toBe(2)
    const owner = await app.newOwner()
    const { organizationId } = owner
    const invitation = await post(owner, 'invite-member', { email: person.email, role: 'viewer', organizationId })
    const accepted = await post(person, 'accept-invitation', { invitationId: invitation.body.id })
    expect(refusalOf(accepted)).toEqual(limitOf('organizations_of_person'))
  })

  /** Makes somebody a member of so many organizations. */
  async function fill(userId: string, count: number) {
    await sql`
      insert into organizations (id, name, slug)
      select ${userId} || n, 'One of many', ${userId} || n from generate_series(1, ${count}) n`
    await sql`
      insert into members (id, organization_id, user_id, role)
      select ${userId} || n, ${userId} || n, ${userId}, 'owner' from generate_series(1, ${count}) n`
  }

  it('are members of an organization up to its bound', async () => {
    const owner = await app.newOwner()
    const { organizationId } = owner
    const guest = await createCaller(app.url, { organization: false })
    const invitation = await post(owner, 'invite-member', { email: guest.email, role: 'viewer', organizationId })
    await sql`
      insert into users (id, name, email)
      select ${organizationId} || n, 'Somebody', ${organizationId} || n || '@inbox.test'
      from generate_series(2, ${bounds.members}) n`
    await sql`
      insert into members (id, organization_id, user_id, role)
      select ${organizationId} || n, ${organizationId}, ${organizationId} || n, 'viewer'
      from generate_series(2, ${bounds.members}) n`
    const accept = () => post(guest, 'accept-invitation', { invitationId: invitation.body.id })
    expect(refusalOf(await accept())).toEqual(limitOf('members'))
    const page = await owner.rest<{ members: unknown[]; total: number }>(
      'GET',
      `/api/auth/organization/list-members?organizationId=${organizationId}&limit=1000`,
    )
    expect(page.body).toMatchObject({ members: { length: bounds.members }, total: bounds.members })
    await sql`delete from members where id = ${`${organizationId}2`}`
    expect((await accept()).status).toBe(200)
  })

  it('are invited up to a bound; invitations that are over do not count, and hide none', async () => {
    const owner = await app.newOwner()
    const { organizationId } = owner
    const invite = (name: string) =>
      post(owner, 'invite-member', { email: `${name}@inbox.test`, role: 'viewer', organizationId })
    const insert = (kind: string, status: string, expires: string, count: number) => sql`
      insert into invitations (id, organization_id, email, role, status, expires_at, inviter_id)
      select ${organizationId} || ${kind} || n, ${organizationId}, ${kind} || n || '@inbox.test', 'viewer', ${status},
        now() + ${expires}::interval, user_id
      from generate_series(1, ${count}) n, members where organization_id = ${organizationId}`
    await insert('over', 'canceled', '1 day', 300)
    await insert('late', 'pending', '-1 day', 150)
    await insert('open', 'pending', '1 day', bounds.invitations - 2)
    const made = await Promise.all(Array.from({ length: 5 }, (_, index) => invite(`new${index}`)))
    expect(madeOf(made, 'invitations')).toBe(2)

    type Page = { result: { data: { items: { id: string; email: string }[]; nextCursor: string | null } } }
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await owner.query<Page>('organizations.invitations', { limit: 60, cursor: cursor ?? undefined })
      seen.push(...body.result.data.items.map(({ email }) => email))
      cursor = body.result.data.nextCursor
    }
    expect(seen).toHaveLength(150 + bounds.invitations)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen[0]).toMatch(/^new/)
    const one = made.find(({ status }) => status === 200)
    await post(owner, 'cancel-invitation', { invitationId: one?.body.id })
    expect((await invite('another')).status).toBe(200)
  })
})

it('is written in the guide, as it is', () => {
  const guide = readFileSync(new URL('../../../docs/guides/limits.md', import.meta.url), 'utf8')
  const rows = [...guide.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(([, name, limit]) => [
    name,
    Number(limit?.replaceAll(',', '')),
  ])
  expect(Object.fromEntries(rows)).toEqual(bounds)
  for (const size of Object.values(sizes)) expect(guide).toContain(size.toLocaleString('en'))
})

/** A person's request at another server. */
const createAnswer = (
  url: string,
  { cookie }: Caller,
  path: string,
  { body, headers }: { readonly body: object; readonly headers: Record<string, string> },
): Promise<Answer> => send(url + path, 'POST', { body, headers: { cookie, ...headers } })
