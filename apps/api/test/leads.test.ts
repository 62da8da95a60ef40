import { eq } from 'drizzle-orm'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { leads as leadsTable, jobs, verificationAddresses } from '../src/db/schema/index.ts'
import { sweepRemovals } from '../src/db/removals.ts'
import type { LeadsService } from '../src/domains/leads/service.ts'
import type { ListView } from '../src/domains/leads/views.ts'
import { newId } from '../src/ids.ts'
import { anyPage, fail, failureOf, organizationId, useLeads } from './support/leads.ts'

// Lists, the leads in them, and what verification found out about these.

const world = useLeads()
const { importInto, leadsOf, newList, reread } = world

describe('lists', () => {
  it('are made empty, read, paged newest first, and deleted with all that is in them', async () => {
    const mine = { organizationId: 'org_2', createdBy: 'usr_2' }
    const made: ListView[] = []
    for (const name of ['a', 'b', 'c']) {
      made.push(await world.service.create(fail, { ...mine, name, workflow: 'scraping', operationId: newId('op') }))
    }
    expect(made[0]).toMatchObject({ name: 'a', workflow: 'scraping', columns: [], leads: 0, verificationJobId: null })
    const first = await world.service.list('org_2', { limit: 2, cursor: undefined })
    expect(first.items.map(({ name }) => name)).toEqual(['c', 'b'])
    const second = await world.service.list('org_2', { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toEqual({ items: [made[0]], nextCursor: null })

    const list = made[1]!
    const ref = { organizationId: 'org_2', listId: list.id }
    await world.service.import(fail, { ...ref, csv: 'company,job_title\nAcme,CTO\nAcme,\n', operationId: undefined })
    await world.service.delete(fail, ref)
    expect(await failureOf('RESOURCE_NOT_FOUND', world.service.get(fail, ref))).toEqual({
      resource: 'list',
      id: list.id,
    })
    await sweepRemovals(world.connection.db)
    expect(await world.connection.db.select().from(leadsTable).where(eq(leadsTable.listId, list.id))).toEqual([])
    await failureOf('RESOURCE_NOT_FOUND', world.service.delete(fail, ref))
  })

  it('are made once an operation', async () => {
    const input = {
      organizationId,
      name: 'once',
      workflow: 'verification',
      createdBy: 'u',
      operationId: newId('op'),
    } as const
    expect(await world.service.create(fail, input)).toEqual(await world.service.create(fail, input))
  })

  it('of another organization are not found, whatever is asked of them', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email\na@b.c\n')
    const ref = { organizationId: 'org_2', listId: list.id }
    const asks = [
      () => world.service.get(fail, ref),
      () => world.service.delete(fail, ref),
      () => world.service.import(fail, { ...ref, csv: 'email\nx@b.c\n', operationId: undefined }),
      () => world.service.rejected(fail, { ...ref, importId }),
      () => world.service.leads(fail, { ...ref, ...anyPage, status: undefined }),
      () => world.service.export(fail, { ...ref, status: undefined }),
    ]
    for (const ask of asks) {
      expect(await failureOf('RESOURCE_NOT_FOUND', ask())).toEqual({ resource: 'list', id: list.id })
    }
    expect(await world.service.listForJob('org_2', list.id)).toBeUndefined()
    expect(await reread(list)).toMatchObject({ leads: 1 })
  })

  it('answer cursors that are not theirs with nothing', async () => {
    for (const cursor of ['AAAA', 'garbage', Buffer.from('1e300').toString('base64url')]) {
      expect(
        (await world.service.list(organizationId, { limit: 5, cursor: Buffer.from('\0').toString('base64url') })).items,
      ).toEqual([])
      const list = await newList()
      const page = await world.service.leads(fail, {
        organizationId,
        listId: list.id,
        limit: 5,
        cursor,
        status: undefined,
      })
      expect(page).toEqual({ items: [], nextCursor: null })
    }
  })
})

describe('leads and their verdicts', () => {
  let list: ListView
  let jobId: string

  beforeAll(async () => {
    list = await newList()
    const addresses = ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test', 'e@x.test']
    await importInto(
      list,
      `email,verification_status,note\n${addresses.map((a) => `${a},old,"=1+1, ""x"""`).join('\n')}\n`,
    )
    jobId = newId('job')
    const { db } = world.connection
    await db
      .insert(jobs)
      .values({ id: jobId, kind: 'verification', organizationId, listId: list.id, stage: 'verifying', createdBy: 'u' })
    const rows = [
      {
        key: 'a@x.test',
        status: 'valid',
        reason: 'accepted',
        flags: ['role', 'free'],
        mx: 'mx.x.test',
        reply: '250 ok',
      },
      { key: 'b@x.test', status: 'invalid', reason: 'no_mailbox', suggestion: 'b@y.test', reply: '=HYPERLINK("x")' },
      { key: 'c@x.test', status: 'catch_all', reason: 'catch_all' },
      { key: 'd@x.test', status: null },
    ]
    await db
      .insert(verificationAddresses)
      .values(rows.map((row, position) => Object.assign({ jobId, position, email: row.key, billable: true }, row)))
    await db.transaction((tx) => world.service.setVerdictsJob(tx, list.id, jobId))
  })

  const pageOf = (status: Parameters<LeadsService['leads']>[1]['status'], limit = 1000, cursor?: string) =>
    world.service.leads(fail, { organizationId, listId: list.id, limit, cursor, status })

  it('show what was found, or null', async () => {
    const { items } = await pageOf(undefined)
    expect(items.map(({ verification }) => verification)).toEqual([
      { status: 'valid', reason: 'accepted', flags: ['role', 'free'], mx: 'mx.x.test', reply: '250 ok' },
      { status: 'invalid', reason: 'no_mailbox', flags: [], suggestion: 'b@y.test', reply: '=HYPERLINK("x")' },
      { status: 'catch_all', reason: 'catch_all', flags: [] },
      null,
      null,
    ])
    expect(await reread(list)).toMatchObject({ verificationJobId: jobId })
  })

  it('can be selected by verdict and paged', async () => {
    const emails = async (...args: Parameters<typeof pageOf>) => (await pageOf(...args)).items.map(({ email }) => email)
    expect(await emails(['valid', 'catch_all'])).toEqual(['a@x.test', 'c@x.test'])
    expect(await emails(['unverified'])).toEqual(['d@x.test', 'e@x.test'])
    expect(await emails(['risky'])).toEqual([])
    const first = await pageOf(['invalid', 'unverified'], 2)
    expect(first.items.map(({ email }) => email)).toEqual(['b@x.test', 'd@x.test'])
    expect(await emails(['invalid', 'unverified'], 2, first.nextCursor ?? '')).toEqual(['e@x.test'])
  })

  it('are exported with the columns that came and what was found, whose earlier columns are replaced', async () => {
    const file = await world.service.export(fail, {
      organizationId,
      listId: list.id,
      status: ['valid', 'invalid', 'unverified'],
    })
    expect(await text(file.body)).toBe(
      [
        'email,note,verification_status,verification_reason,verification_flags,verification_suggestion,verification_mx,verification_reply',
        'a@x.test,"=1+1, ""x""",valid,accepted,role|free,,mx.x.test,250 ok',
        'b@x.test,"=1+1, ""x""",invalid,no_mailbox,,b@y.test,,"\'=HYPERLINK(""x"")"',
        'd@x.test,"=1+1, ""x""",,,,,,',
        'e@x.test,"=1+1, ""x""",,,,,,',
        '',
      ].join('\r\n'),
    )
  })

  it('are handed to a job in order, a batch at a time', async () => {
    expect(await world.service.listForJob(organizationId, list.id)).toEqual({
      id: list.id,
      name: 'Fair 2026',
      workflow: 'verification',
      leads: 5,
      emails: 5,
      verdictsId: expect.stringMatching(/^job_/) as string,
    })
    const first = await world.service.addresses(list.id, 0, 3)
    const rest = await world.service.addresses(list.id, first.at(-1)?.id ?? 0, 3)
    expect([...first, ...rest].map(({ emailKey }) => emailKey)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@x.test`),
    )
  })

  it('without an address are not handed to a job', async () => {
    const people = await newList('enrichment')
    await importInto(people, 'full_name,company,email\nAnn,Acme,\nBo,Acme,B@acme.test\n')
    expect(await world.service.listForJob(organizationId, people.id)).toMatchObject({ leads: 2, emails: 1 })
    expect(await world.service.addresses(people.id, 0, 10)).toMatchObject([
      { email: 'B@acme.test', emailKey: 'b@acme.test' },
    ])
    expect((await leadsOf(people)).map(({ email }) => email)).toEqual([null, 'B@acme.test'])
  })
})
