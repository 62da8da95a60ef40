import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListSummary } from '../src/domains/leads/summary-view.ts'
import type { LeadView } from '../src/domains/leads/views.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'

// How people look through a list.

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

async function newList(csv: string): Promise<string> {
  const body = { name: 'Looked through', workflow: 'verification' }
  const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', { body })
  const headers = { 'content-type': 'text/csv' }
  await owner.rest('POST', `/v1/lists/${list.id}/imports`, { raw: csv, headers })
  return list.id
}

async function verify(listId: string): Promise<void> {
  const { body } = await owner.rest<{ id: string }>('POST', '/v1/verification-jobs', {
    body: { listId, decision: 'verify' },
  })
  const stage = async (): Promise<string> =>
    (await owner.rest<{ stage: string }>('GET', `/v1/verification-jobs/${body.id}`)).body.stage
  await expect.poll(stage).toBe('completed')
}

const get = <T>(listId: string, path: string, caller = owner) => caller.rest<T>('GET', `/v1/lists/${listId}/${path}`)

describe('searching the leads of a list', () => {
  const found = async (listId: string, search: string, more = ''): Promise<(string | null)[]> => {
    const path = `leads?search=${encodeURIComponent(search)}${more}`
    const { body } = await get<{ items: LeadView[] }>(listId, path)
    return body.items.map(({ email }) => email)
  }

  it('finds text in the address and in every field, whatever its case', async () => {
    const listId = await newList(
      'email,name,city\nann@inbox.test,Ann Lee,Köln\nben@inbox.test,Ben RAY,Rome\ncid@inbox.test,Cid,\n',
    )
    expect(await found(listId, 'ANN@')).toEqual(['ann@inbox.test'])
    expect(await found(listId, 'ray')).toEqual(['ben@inbox.test'])
    expect(await found(listId, 'kÖLN')).toEqual(['ann@inbox.test'])
    expect(await found(listId, 'inbox')).toEqual(['ann@inbox.test', 'ben@inbox.test', 'cid@inbox.test'])
    expect(await found(listId, 'nobody')).toEqual([])
    expect(await found(listId, '  ')).toHaveLength(3)
    expect(await found(listId, 'Rayrome')).toEqual([]) // two fields that only meet in the row
  })

  it('takes every character as it is', async () => {
    const listId = await newList('email,note\na@inbox.test,100% sure\nb@inbox.test,100 sure\nc@inbox.test,a_b\\c\n')
    expect(await found(listId, '100%')).toEqual(['a@inbox.test'])
    expect(await found(listId, '_')).toEqual(['c@inbox.test'])
    expect(await found(listId, '\\')).toEqual(['c@inbox.test'])
    expect(await found(listId, "'; drop table leads --")).toEqual([])
  })

  it('goes page by page', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `user${index}@${index % 2 ? 'odd' : 'even'}.test`)
    const listId = await newList(`email\n${rows.join('\n')}\n`)
    const walked: (string | null)[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const path = `leads?search=ODD&limit=5${cursor === undefined ? '' : `&cursor=${cursor}`}`
      const page: { items: LeadView[]; nextCursor: string | null } = (await get<typeof page>(listId, path)).body
      walked.push(...page.items.map(({ email }) => email))
      cursor = page.nextCursor
    }
    expect(walked).toEqual(rows.filter((email) => email.endsWith('odd.test')))
  })

  it('goes together with a status', async () => {
    const listId = await newList('email,city\nann@inbox.test,Rome\nno-ann@inbox.test,Rome\nben@inbox.test,Oslo\n')
    await verify(listId)
    expect(await found(listId, 'rome', '&status=valid')).toEqual(['ann@inbox.test'])
  })

  it('refuses what is too long, and what no text is', async () => {
    const listId = await newList('email\nann@inbox.test\n')
    for (const search of ['x'.repeat(101), 'x'.repeat(10_000), '%25'.repeat(101), 'a%00b']) {
      const { body } = await get(listId, `leads?search=${search}`)
      expect(expectEnvelope(body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'search' }] })
    }
  })
})

describe('the summary of a list', () => {
  it('counts its leads by verdict', async () => {
    const listId = await newList(
      'email\nann@inbox.test\nben@inbox.test\nno-ann@inbox.test\nnot an address\nx@catchall.test\n',
    )
    const none = { valid: 0, invalid: 0, catch_all: 0, risky: 0, unknown: 0 }
    expect((await get(listId, 'summary')).body).toEqual({ leads: 5, byStatus: { ...none, unverified: 5 }, leftOut: 0 })
    await verify(listId)
    const headers = { 'content-type': 'text/csv' }
    await owner.rest('POST', `/v1/lists/${listId}/imports`, { raw: 'email\nlate@inbox.test\n', headers })
    const after = await get<ListSummary>(listId, 'summary')
    expect(after.body).toEqual({
      leads: 6,
      byStatus: { ...none, valid: 2, invalid: 2, catch_all: 1, unverified: 1 },
      leftOut: 0,
    })
    const overTrpc = await owner.query<{ result: { data: unknown } }>('lists.summary', { listId })
    expect(overTrpc.body.result.data).toEqual(after.body)
    for (const [status, leads] of Object.entries(after.body.byStatus)) {
      const { body } = await get<{ items: unknown[] }>(listId, `leads?status=${status}`)
      expect([status, body.items.length]).toEqual([status, leads])
    }
  })

  it('of an empty list is nothing, and of another organization’s there is none', async () => {
    const listId = await newList('email\n,\n')
    expect((await get<ListSummary>(listId, 'summary')).body.leads).toBe(0)
    const stranger = await app.newOwner()
    const [theirs, missing] = [await get(listId, 'summary', stranger), await get('lst_none', 'summary', stranger)]
    expect(expectEnvelope(theirs.body, 'RESOURCE_NOT_FOUND').details).toEqual({ resource: 'list', id: listId })
    expect(expectEnvelope(missing.body, 'RESOURCE_NOT_FOUND').details).toEqual({ resource: 'list', id: 'lst_none' })
  })
})
