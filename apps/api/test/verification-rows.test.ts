import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepRemovals } from '../src/db/removals.ts'
import type { LeadStatus } from '../src/domains/leads/views.ts'
import type { JobView } from '../src/domains/verification/views.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

// Jobs over some rows of a list: only these are asked about and paid for, and all others keep the verdict that they have.

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification()
  await test.startWorker()
})

afterAll(() => test.close())

type Options = Partial<Parameters<TestVerification['verification']['create']>[1]>

interface Ref {
  readonly organizationId: string
  readonly listId: string
}

async function start({ organizationId, listId }: Ref, options: Options = {}): Promise<JobView> {
  const who = { organizationId, operationId: undefined, actor: 'test' }
  const job = await test.verification.create(contract.error, { ...who, listId, ...options })
  test.adopt(job, organizationId)
  return job
}

/** Goes on with whatever the analysis left. */
async function finish({ organizationId }: Ref, job: JobView, limit?: number): Promise<JobView> {
  const { estimate } = await test.untilStage(job, 'awaiting_decision')
  const decision = { exclude: [], ...(limit === undefined ? {} : { limit }) }
  await test.verification.decide(contract.error, { organizationId, jobId: job.id, operationId: undefined, decision })
  return { ...(await test.untilStage(job, 'completed')), estimate }
}

const verify = async (list: Ref, options: Options = {}): Promise<JobView> => finish(list, await start(list, options))

async function listOf(emails: readonly string[]): Promise<Ref> {
  const organizationId = await test.newOrganization()
  return { organizationId, listId: await test.newList(organizationId, emails) }
}

async function add({ organizationId, listId }: Ref, emails: readonly string[]): Promise<void> {
  const csv = ['email', ...emails].join('\n')
  const owner = { organizationId, createdBy: 'test', operationId: undefined }
  await test.leads.import(contract.error, { ...owner, listId, csv })
}

async function leadsOf(list: Ref, status?: readonly LeadStatus[]) {
  const page = { limit: 100, cursor: undefined }
  const { items } = await test.leads.leads(contract.error, { ...list, ...page, status, search: undefined })
  return items
}

/** What the leads show, by address. */
const shown = async (list: Ref): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await leadsOf(list)).map(({ email, verification }) => [email, verification?.status ?? 'unverified']),
  )

const ids = async (list: Ref, emails: readonly string[]): Promise<string[]> =>
  (await leadsOf(list)).flatMap(({ id, email }) => (emails.includes(email ?? '') ? [id] : []))

const summary = async (list: Ref) => (await test.leads.summary(contract.error, list)).byStatus

/** By counting what is shown, as nobody does for the summary. */
async function counted(list: Ref): Promise<Record<string, number>> {
  const counts = { valid: 0, invalid: 0, catch_all: 0, risky: 0, unknown: 0, unverified: 0 }
  for (const { verification } of await leadsOf(list)) counts[verification?.status ?? 'unverified']++
  return counts
}

const emailsOf = async (job: JobView): Promise<string[]> => (await test.results(job)).map(({ email }) => email)

const first = ['ann@inbox.test', 'no-dan@inbox.test', 'block-gina@inbox.test', 'jack@nullmx.test', 'info@inbox.test']
const ofFirst = {
  'ann@inbox.test': 'valid',
  'no-dan@inbox.test': 'invalid',
  'block-gina@inbox.test': 'unknown',
  'jack@nullmx.test': 'invalid',
  'info@inbox.test': 'risky',
}

describe('the rest of a list', () => {
  it('is what has no verdict yet, and nothing else is asked, paid or changed', async () => {
    const list = await listOf(first)
    const whole = await verify(list)
    await add(list, ['leo@aonly.test', 'ANN@inbox.test', 'kim@nomx.test'])
    const rest = await verify(list, { part: { only: 'unverified' } })
    expect(rest.rows).toEqual({ only: 'unverified' })
    expect(rest.estimate).toMatchObject({ billable: 1, credits: 1, reused: 0, invalid: 1, duplicates: 0 })
    expect(rest.progress).toEqual({ done: 2, total: 2 })
    expect(rest.credits).toEqual({ reserved: 1, settled: 1, released: 0 })
    expect(await emailsOf(rest)).toEqual(['leo@aonly.test', 'kim@nomx.test'])
    expect(await emailsOf(whole)).toHaveLength(first.length)
    expect(await shown(list)).toEqual({ ...ofFirst, 'leo@aonly.test': 'valid', 'kim@nomx.test': 'invalid' })
    expect(await summary(list)).toEqual(await counted(list))
    expect(await leadsOf(list, ['unverified'])).toEqual([])
    expect(await test.leads.get(contract.error, list)).toMatchObject({ verified: 7, verificationJobId: rest.id })
  })

  it('is also what a limit left out', async () => {
    const list = await listOf([...first, 'leo@aonly.test', 'mia@aonly.test'])
    await finish(list, await start(list), 2)
    expect(await shown(list)).toMatchObject({ 'ann@inbox.test': 'valid', 'leo@aonly.test': 'unknown' })
    const rest = await verify(list, { part: { only: 'unverified' } })
    expect(await emailsOf(rest)).toEqual([
      'block-gina@inbox.test',
      'info@inbox.test',
      'leo@aonly.test',
      'mia@aonly.test',
    ])
    expect(await shown(list)).toEqual({ ...ofFirst, 'leo@aonly.test': 'valid', 'mia@aonly.test': 'valid' })
    // What had no answer is no rest: it was asked about.
    await expect(start(list, { part: { only: 'unverified' } })).rejects.toMatchObject({
      code: 'NO_EMAILS_TO_VERIFY',
      details: { listId: list.listId, leads: 7, rows: 'unverified' },
    })
  })

  it('can be worked on a part at a time; what is left out stays without a verdict', async () => {
    const list = await listOf(['a@aonly.test', 'b@aonly.test', 'c@aonly.test', 'd@aonly.test'])
    await finish(list, await start(list, { part: { only: 'unverified' } }), 1)
    expect(await summary(list)).toMatchObject({ valid: 1, unknown: 0, unverified: 3 })
    await finish(list, await start(list, { part: { only: 'unverified' } }), 2)
    expect(await summary(list)).toMatchObject({ valid: 3, unverified: 1 })
    expect((await leadsOf(list, ['unverified'])).map(({ email }) => email)).toEqual(['d@aonly.test'])
    await add(list, ['e@aonly.test'])
    expect((await leadsOf(list, ['unverified'])).map(({ email }) => email)).toEqual(['d@aonly.test', 'e@aonly.test'])
    const last = await verify(list, { part: { only: 'unverified' } })
    expect(last.credits.settled).toBe(2)
    expect(await summary(list)).toEqual({ ...(await counted(list)), valid: 5, unverified: 0 })
  })

  it('needs credits for itself only, where it is decided up front', async () => {
    const list = await listOf(['ann@inbox.test', 'leo@aonly.test'])
    await verify(list)
    await add(list, ['paul@tls.test'])
    const { organizationId } = list
    const { available } = await test.credits.balance(organizationId)
    const elsewhere = { organizationId, operation: 'verification.job', reservationId: `res_${organizationId}` }
    await test.credits.reserve(contract.error, test.db, { ...elsewhere, amount: available - 1 })
    const decision = { exclude: [] }
    await expect(start(list, { decision })).rejects.toMatchObject({ code: 'INSUFFICIENT_CREDITS' })
    const rest = await start(list, { decision, part: { only: 'unverified' } })
    expect((await test.untilStage(rest, 'completed')).credits).toMatchObject({ reserved: 1 })
  })
})

describe('chosen rows', () => {
  it('are asked about again, and the answer takes the place of the one before', async () => {
    const list = await listOf(first)
    const whole = await verify(list)
    const again = await verify(list, { part: { ids: await ids(list, ['ann@inbox.test', 'jack@nullmx.test']) } })
    expect(again.credits).toMatchObject({ settled: 1 })
    expect(await emailsOf(again)).toEqual(['ann@inbox.test', 'jack@nullmx.test'])
    expect(await shown(list)).toEqual(ofFirst)
    // As if the mail server had said something else a while ago: only what was asked about changes.
    await test.sql`
      update verification_addresses set status = 'risky', reason = 'full', charged = false
      where key in ('ann@inbox.test', 'no-dan@inbox.test') and job_id <> all (${[whole.id, again.id]})`
    await verify(list, { part: { ids: await ids(list, ['ann@inbox.test']) } })
    expect(await shown(list)).toEqual({ ...ofFirst, 'no-dan@inbox.test': 'risky' })
    expect(await summary(list)).toEqual(await counted(list))
  })

  it('are those of the filter of leads, by verdict, text or both', async () => {
    const list = await listOf([...first, 'leo@aonly.test'])
    await verify(list)
    const unknown = await verify(list, { part: { only: 'unknown' } })
    expect(await emailsOf(unknown)).toEqual(['block-gina@inbox.test'])
    const byText = await verify(list, { part: { filter: { search: 'INBOX' } } })
    expect(await emailsOf(byText)).toEqual(first.filter((email) => email.endsWith('inbox.test')))
    const byBoth = await verify(list, { part: { filter: { status: ['valid', 'risky'], search: 'inbox' } } })
    expect(await emailsOf(byBoth)).toEqual(['ann@inbox.test', 'info@inbox.test'])
    expect(await shown(list)).toEqual({ ...ofFirst, 'leo@aonly.test': 'valid' })
  })

  it('keep a verdict that is young enough, as the whole list does', async () => {
    const list = await listOf(['ann@inbox.test', 'leo@aonly.test', 'mia@aonly.test'])
    await verify(list, { part: { ids: await ids(list, ['ann@inbox.test', 'leo@aonly.test']) } })
    const filtered = await verify(list, { reuseDays: 30, part: { filter: { search: 'aonly' } } })
    expect(filtered.estimate).toMatchObject({ billable: 1, reused: 1 })
    const all = await verify(list, { reuseDays: 30 })
    expect(all.estimate).toMatchObject({ billable: 0, reused: 3 })
    expect(all.credits.settled).toBe(0)
  })

  it('are counted once where they share an address, and passed over where they are of another list', async () => {
    const list = await listOf(['ann@inbox.test', 'leo@aonly.test'])
    const other = await listOf(['mia@aonly.test'])
    const chosen = [...(await ids(list, ['ann@inbox.test'])), ...(await ids(other, ['mia@aonly.test'])), 'nobody', '7']
    const job = await verify(list, { part: { ids: chosen } })
    expect(await emailsOf(job)).toEqual(['ann@inbox.test'])
    expect(await shown(other)).toEqual({ 'mia@aonly.test': 'unverified' })
  })

  it('have to be there', async () => {
    const list = await listOf(['ann@inbox.test'])
    const refused = (part: NonNullable<Options['part']>, rows: string) =>
      expect(start(list, { part })).rejects.toMatchObject({ code: 'NO_EMAILS_TO_VERIFY', details: { rows } })
    await refused({ only: 'unknown' }, 'unknown')
    await refused({ filter: { search: 'nowhere' } }, 'filter')
    await refused({ filter: { status: ['valid'] } }, 'filter')
    await refused({ ids: ['nobody'] }, 'ids')
  })
})

describe('verdicts of several jobs', () => {
  it('show what an analysis found before it is paid, and lose nothing where it is cancelled', async () => {
    const list = await listOf(first)
    await verify(list)
    await add(list, ['kim@nomx.test', 'leo@aonly.test', 'tom@gmial.com'])
    const job = await start(list, { part: { only: 'unverified' } })
    await test.untilStage(job, 'awaiting_decision')
    const { organizationId } = list
    await test.verification.cancel(contract.error, { organizationId, jobId: job.id, operationId: undefined })
    const now = await shown(list)
    expect(now).toMatchObject({ ...ofFirst, 'kim@nomx.test': 'invalid', 'leo@aonly.test': 'unverified' })
    const page = { limit: 10, cursor: undefined }
    const suggestions = await test.leads.suggestions(contract.error, { ...list, ...page })
    expect(suggestions.items.map(({ suggestion }) => suggestion)).toEqual(['tom@gmail.com'])
    expect(await summary(list)).toEqual(await counted(list))
    // Leads that come with an address that is known are counted with it, and those that go are not.
    await add(list, ['ann@inbox.test ', 'new@aonly.test'])
    expect(await summary(list)).toEqual(await counted(list))
  })

  it('give way to those of a job over the whole list, and are swept once nobody reads them any more', async () => {
    const list = await listOf(['ann@inbox.test', 'leo@aonly.test'])
    await verify(list, { part: { ids: await ids(list, ['ann@inbox.test']) } })
    const own = await test.sql<{ id: string }[]>`select verdicts_id as id from lists where id = ${list.listId}`
    const id = own[0]?.id ?? ''
    const whole = await verify(list)
    expect(await emailsOf(whole)).toHaveLength(2)
    expect(await shown(list)).toEqual({ 'ann@inbox.test': 'valid', 'leo@aonly.test': 'valid' })
    const left = async () => {
      const [row] = await test.sql`
        select (select count(*)::integer from verification_addresses where job_id = ${id}) as rows,
          (select count(*)::integer from verdict_counts where job_id = ${id}) as counts`
      return row
    }
    await sweepRemovals(test.db)
    expect(await left()).toEqual({ rows: 1, counts: 0 })
    await test.sql`update removals set created_at = now() where id = ${id}`
    await sweepRemovals(test.db)
    expect(await left()).toEqual({ rows: 0, counts: 0 })
    // Another part begins with what the whole list came to.
    await verify(list, { part: { ids: await ids(list, ['leo@aonly.test']) } })
    expect(await summary(list)).toEqual({ ...(await counted(list)), valid: 2 })
  })

  it('go with their list', async () => {
    const list = await listOf(['ann@inbox.test', 'leo@aonly.test'])
    const job = await verify(list, { part: { filter: { search: 'ann' } } })
    const [own] = await test.sql<{ id: string }[]>`select verdicts_id as id from lists where id = ${list.listId}`
    await test.leads.delete(contract.error, list)
    await sweepRemovals(test.db)
    const left = await test.sql`
      select job_id from verification_addresses where job_id = any (${[job.id, own?.id ?? '']})
      union all select job_id from verdict_counts where job_id = ${own?.id ?? ''}`
    expect([...left]).toEqual([])
  })
})
