import { strFromU8, unzipSync } from 'fflate'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListView } from '../src/domains/leads/views.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { anyPage, fail, failureOf, organizationId, useLeads } from './support/leads.ts'
import { filledList, untilStage } from './support/wire-requests.ts'

// Likely corrections of addresses: looked at, and accepted one by one or together.

const world = useLeads()
const { importInto, leadsOf, newList } = world

const csv = 'email,name\nann@gmial.test,Ann\nben@b.c,Bo\nANN@gmial.test ,again\ncy@gmial.test,Cy\ndi@yaho.test,Di\n'

/** A list whose analysis has found corrections of three addresses. */
async function suggestedList(): Promise<ListView> {
  const list = await newList()
  await importInto(list, csv)
  const jobId = `job_${list.id}`
  await world.connection.sql`
    insert into jobs (id, organization_id, kind, list_id, stage, estimate, created_by)
    values (${jobId}, ${organizationId}, 'verification', ${list.id}, 'completed', '{"billable":1,"credits":1}', 'usr_1')`
  await world.connection.sql`
    insert into verification_addresses (job_id, key, position, email, billable, status, reason, suggestion)
    values (${jobId}, 'ann@gmial.test', 1, 'ann@gmial.test', false, 'invalid', 'domain_not_found', 'Ann@gmail.test'),
      (${jobId}, 'ben@b.c', 2, 'ben@b.c', true, 'valid', 'accepted', null),
      (${jobId}, 'cy@gmial.test', 3, 'cy@gmial.test', false, 'invalid', 'domain_not_found', 'cy@gmail.test'),
      (${jobId}, 'di@yaho.test', 4, 'di@yaho.test', false, 'invalid', 'domain_not_found', 'ben@b.c')`
  await world.connection.sql`update lists set verdicts_job_id = ${jobId} where id = ${list.id}`
  return list
}

const suggestionsOf = ({ id: listId }: ListView, page = anyPage) =>
  world.service.suggestions(fail, { organizationId, listId, ...page })
const accept = ({ id: listId }: ListView, leads: 'all' | readonly string[] = 'all') =>
  world.service.acceptSuggestions(fail, { organizationId, listId, leads })
const rowsOf = async ({ id: listId }: ListView) => {
  const columns = ['email', 'name', 'original_email', 'verification_status']
  const { body } = await world.service.export(fail, { organizationId, listId, columns })
  return (await text(body)).trimEnd().split('\r\n').slice(1)
}

describe('likely corrections', () => {
  it('are listed in the order of the leads, a page at a time, and counted', async () => {
    const list = await suggestedList()
    const all = await suggestionsOf(list)
    expect(all).toMatchObject({ total: 3, nextCursor: null })
    expect(all.items.map(({ email, suggestion }) => [email, suggestion])).toEqual([
      ['ann@gmial.test', 'Ann@gmail.test'],
      ['cy@gmial.test', 'cy@gmail.test'],
      ['di@yaho.test', 'ben@b.c'],
    ])
    const first = await suggestionsOf(list, { limit: 2, cursor: undefined })
    const rest = await world.service.suggestions(fail, {
      organizationId,
      listId: list.id,
      limit: 2,
      cursor: first.nextCursor ?? '',
    })
    expect([...first.items, ...rest.items]).toEqual(all.items)
    expect(rest).toMatchObject({ total: 3, nextCursor: null })
    expect(await suggestionsOf(await newList())).toEqual({ items: [], nextCursor: null, total: 0 })
  })

  it('are accepted one by one; the address that came in stays beside', async () => {
    const list = await suggestedList()
    const [ann] = (await suggestionsOf(list)).items
    expect(await accept(list, [ann?.leadId ?? '', 'none', '999999999'])).toEqual({ accepted: 1 })
    expect((await leadsOf(list))[0]).toMatchObject({
      email: 'Ann@gmail.test',
      originalEmail: 'ann@gmial.test',
      fields: { email: 'ann@gmial.test', name: 'Ann' },
      verification: null,
    })
    expect((await suggestionsOf(list)).items.map(({ email }) => email)).toEqual(['cy@gmial.test', 'di@yaho.test'])
    expect(await accept(list, [ann?.leadId ?? ''])).toEqual({ accepted: 0 })
    expect(await rowsOf(list)).toEqual([
      'Ann@gmail.test,Ann,ann@gmial.test,',
      'ben@b.c,Bo,ben@b.c,valid',
      'cy@gmial.test,Cy,cy@gmial.test,invalid',
      'di@yaho.test,Di,di@yaho.test,invalid',
    ])
  })

  it('are accepted together, though an address is in the list already; the file adds nothing when it comes again', async () => {
    const list = await suggestedList()
    expect(await accept(list)).toEqual({ accepted: 3 })
    expect(await accept(list)).toEqual({ accepted: 0 })
    expect(await rowsOf(list)).toEqual([
      'Ann@gmail.test,Ann,ann@gmial.test,',
      'ben@b.c,Bo,ben@b.c,valid',
      'cy@gmail.test,Cy,cy@gmial.test,',
      'ben@b.c,Di,di@yaho.test,valid',
    ])
    const { body } = await world.service.export(fail, { organizationId, listId: list.id })
    expect(await text(body)).toMatch(/^email,name,original_email,verification_status/)
    expect(await importInto(list, csv)).toMatchObject({ imported: 0, duplicates: 5 })
  })

  it('are in exports while their job waits for its decision, beside the addresses or applied', async () => {
    const list = await suggestedList()
    await world.connection.sql`update lists set verdicts_job_id = null where id = ${list.id}`
    await world.connection.sql`update jobs set stage = 'awaiting_decision' where id = ${`job_${list.id}`}`
    const columns = ['email', 'verification_suggestion', 'original_email']
    const exported = async (options: { suggestions?: 'applied'; status?: ['unverified'] }): Promise<string[]> => {
      const file = await world.service.export(fail, { organizationId, listId: list.id, columns, ...options })
      return (await text(file.body)).trimEnd().split('\r\n').slice(1)
    }
    const [ann, ben] = ['ann@gmial.test,Ann@gmail.test,ann@gmial.test', 'ben@b.c,,ben@b.c']
    expect((await exported({})).slice(0, 2)).toEqual([ann, ben])
    expect((await exported({ status: ['unverified'] })).slice(0, 2)).toEqual([ann, ben])
    expect((await exported({ suggestions: 'applied' }))[0]).toBe('Ann@gmail.test,Ann@gmail.test,ann@gmial.test')
  })

  it('are no formulas once they are accepted, and have nothing before them in a workbook', async () => {
    const list = await suggestedList()
    await world.connection.sql`
      update verification_addresses set suggestion = '=ann@gmail.test' where job_id = ${`job_${list.id}`} and key = 'ann@gmial.test'`
    const cell = async (options: { suggestions?: 'applied'; format?: 'xlsx' }): Promise<string> => {
      const file = await world.service.export(fail, { organizationId, listId: list.id, columns: ['email'], ...options })
      if (options.format === undefined) return (await text(file.body)).split('\r\n')[1] ?? ''
      const sheet = strFromU8(unzipSync(await buffer(file.body))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      return /r="A2"[^]*?<t[^>]*>([^<]*)</.exec(sheet)?.[1] ?? ''
    }
    expect(await cell({ suggestions: 'applied' })).toBe("'=ann@gmail.test")
    await accept(list)
    expect(await cell({})).toBe("'=ann@gmail.test")
    expect(await cell({ format: 'xlsx' })).toBe('=ann@gmail.test')
  })

  it('of another organization are not found, and stay as they are', async () => {
    const list = await suggestedList()
    const foreign = { organizationId: 'org_2', listId: list.id }
    await failureOf('RESOURCE_NOT_FOUND', world.service.suggestions(fail, { ...foreign, ...anyPage }))
    await failureOf('RESOURCE_NOT_FOUND', world.service.acceptSuggestions(fail, { ...foreign, leads: 'all' }))
    const [mine] = (await suggestionsOf(list)).items
    expect(await accept(await suggestedList(), [mine?.leadId ?? ''])).toEqual({ accepted: 0 })
    expect((await suggestionsOf(list)).total).toBe(3)
  })
})

describe('over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  it('are there before anything is paid, and what was accepted is what is verified next', async () => {
    const key = await (await app.newOwner()).withKey()
    const { listId } = await filledList(key, 'verification', 'email\nann@gmial.com\nbob@inbox.test\n')
    const start = async () =>
      (await key.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })).body.id
    const first = await start()
    await untilStage(key, first, 'awaiting_decision', 'verification-jobs')
    const { body } = await key.rest<{ items: { leadId: string }[]; total: number }>(
      'GET',
      `/v1/lists/${listId}/suggestions`,
    )
    expect(body).toEqual({
      items: [{ leadId: body.items[0]?.leadId, email: 'ann@gmial.com', suggestion: 'ann@gmail.com' }],
      nextCursor: null,
      total: 1,
    })
    const send = () =>
      key.rest('POST', `/v1/lists/${listId}/suggestions/accept`, {
        body: { leads: 'all' },
        headers: { 'idempotency-key': 'once' },
      })
    expect((await send()).body).toEqual({ accepted: 1 })
    expect((await send()).body).toEqual({ accepted: 1 }) // the first answer again
    await key.rest('POST', `/v1/verification-jobs/${first}/cancel`)
    const second = await start()
    await untilStage(key, second, 'awaiting_decision', 'verification-jobs')
    const results = await key.rest<{ items: { email: string }[] }>('GET', `/v1/verification-jobs/${second}/results`)
    expect(results.body.items.map(({ email }) => email)).toEqual(['ann@gmail.com', 'bob@inbox.test'])
  })
})
