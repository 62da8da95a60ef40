import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sandbox } from '@leadwright/sandbox'
import type { Sql } from 'postgres'
import { expect } from 'vitest'
import type { Caller, KeyCaller } from './caller.ts'
import { balanceOf, csvOf, entriesOf, finished, listOf } from './finding.ts'
import { rowsOf } from './three-lists.ts'
import { actionOf, jobKinds, workflowOf, type JobKind } from './wire-requests.ts'

// A job of each kind, of one organization, over lists that are the same in every run: what disturbs them must not show.

/** What all kinds of job have. */
export interface AnyJob {
  readonly id: string
  readonly stage: string
  readonly error?: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }
  readonly progress: { readonly done: number; readonly total: number }
  readonly estimate: Readonly<Record<string, number>> | null
  readonly results: Readonly<Record<string, number>>
  readonly credits: { readonly reserved: number; readonly settled: number; readonly released: number }
}
type Jobs<T> = Readonly<Record<JobKind, T>>
export type ThreeJobs = Jobs<{ readonly id: string; readonly listId: string }>

/** Does something for each kind at once. */
export async function forEachKind<T>(work: (kind: JobKind) => Promise<T>): Promise<Jobs<T>> {
  return Object.fromEntries(
    await Promise.all(jobKinds.map(async (kind) => [kind, await work(kind)] as const)),
  ) as unknown as Jobs<T>
}

/** Imports the lists and starts a job over each. */
export function startThree(me: KeyCaller, sandbox: Pick<Sandbox, 'companies'>): Promise<ThreeJobs> {
  const run = randomBytes(4).toString('hex')
  return forEachKind(async (kind) => {
    const listId = await listOf(me, workflowOf(kind), csvOf(rowsOf(kind, sandbox, run)))
    const decision = kind === 'verification-jobs' ? { action: actionOf[kind] } : actionOf[kind]
    const { status, body } = await me.rest<{ id: string }>('POST', `/v1/${kind}`, { body: { listId, decision } })
    expect({ status, body }).toMatchObject({ status: 200 })
    return { id: body.id, listId }
  })
}

const isRunning = ({ stage }: AnyJob): boolean => ['verifying', 'enriching', 'scraping'].includes(stage)
/** A job that is nearly over could end before the fault reaches it. */
const isMidway = (job: AnyJob): boolean => isRunning(job) && job.progress.done < 0.9 * job.progress.total

export const jobOf = async (me: KeyCaller, kind: JobKind, { id }: { readonly id: string }): Promise<AnyJob> =>
  (await me.rest<AnyJob>('GET', `/v1/${kind}/${id}`)).body

const isOver = ({ stage }: AnyJob): boolean => ['completed', 'failed', 'cancelled'].includes(stage)

/** Whether a job comes to be worked on by so many workers, before it is over. */
async function isShared(me: KeyCaller, sql: Sql, kind: JobKind, job: { readonly id: string }, workers: number) {
  for (;;) {
    const now = await jobOf(me, kind, job)
    if (isOver(now)) return false
    const holders = await sql`
      select distinct lease_token from job_tasks where job_id = ${job.id} and lease_token is not null`
    if (isRunning(now) && now.progress.done > 0 && holders.length >= workers) return true
    await sleep(10)
  }
}

/**
 * Somebody whose jobs so many workers are in the midst of. How fast they are is the machine's affair: where one of the
 * jobs is over before the others are shared, somebody else starts again.
 */
export async function startMidway(
  app: { newOwner(): Promise<Caller> },
  sandbox: Pick<Sandbox, 'companies'>,
  sql: Sql,
  workers: number,
): Promise<{ readonly me: KeyCaller; readonly jobs: ThreeJobs }> {
  for (;;) {
    const me = await newCustomer(app)
    const jobs = await startThree(me, sandbox)
    const shared = await forEachKind((kind) => isShared(me, sql, kind, jobs[kind], workers))
    const now = await forEachKind((kind) => jobOf(me, kind, jobs[kind]))
    if (jobKinds.every((kind) => shared[kind] && isMidway(now[kind]))) return { me, jobs }
  }
}

/** The jobs when they are over. */
export const untilOver = (me: KeyCaller, jobs: ThreeJobs): Promise<Jobs<AnyJob>> =>
  forEachKind((kind) => finished(me, kind, jobs[kind].id))

interface ResultRow {
  readonly charged?: number
  readonly status?: string
  readonly reason: string | null
}

/** All that is said of a job's rows. */
export async function rowsOfJob(me: KeyCaller, kind: JobKind, jobId: string): Promise<ResultRow[]> {
  const rows: ResultRow[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/v1/${kind}/${jobId}/results?limit=1000${cursor === '' ? '' : `&cursor=${cursor}`}`
    const { body } = await me.rest<{ items: ResultRow[]; nextCursor: string | null }>('GET', path)
    rows.push(...body.items)
    cursor = body.nextCursor
  }
  return rows
}

/** What the ledger has of a job, by kind of entry: as many credits, however many entries they came in. */
async function ledgerOf(me: KeyCaller, jobId: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { kind, amount } of await entriesOf(me, jobId)) sums[kind] = (sums[kind] ?? 0) + amount
  return sums
}

/** Each run has its own IDs, and addresses of its own to ask about. */
const withoutOwn = (name: string, value: unknown): unknown =>
  ['leadId', 'reviewId', 'id', 'listId', 'createdAt', 'updatedAt', 'examples'].includes(name)
    ? undefined
    : name === 'email' && typeof value === 'string'
      ? value.replace(/^user-[0-9a-f]{8}-/, 'user-')
      : value

/** All that has to be the same of the jobs in every run: verdicts, results and what they cost. */
export async function traceOf(me: KeyCaller, jobs: ThreeJobs): Promise<unknown> {
  const traces = await forEachKind(async (kind) => ({
    job: await jobOf(me, kind, jobs[kind]),
    rows: await rowsOfJob(me, kind, jobs[kind].id),
    ledger: await ledgerOf(me, jobs[kind].id),
  }))
  return JSON.parse(JSON.stringify({ traces, balance: await balanceOf(me) }, withoutOwn)) as unknown
}

/** What is true of the bill of any job that is over, however it ended. */
export async function expectBill(me: KeyCaller, kind: JobKind, { id }: { readonly id: string }): Promise<AnyJob> {
  const job = await expectLedger(me, kind, { id })
  const rows = await rowsOfJob(me, kind, id)
  const answered =
    kind === 'verification-jobs'
      ? rows.filter(({ status }) => status !== 'unknown').length
      : rows.reduce((sum, { charged = 0 }) => sum + charged, 0)
  expect(answered).toBe(job.credits.settled)
  return job
}

/** As above, of a job whose rows are gone. */
export async function expectLedger(me: KeyCaller, kind: JobKind, { id }: { readonly id: string }): Promise<AnyJob> {
  const job = await jobOf(me, kind, { id })
  const { reserved, settled, released } = job.credits
  expect(settled + released).toBe(reserved)
  const { reserve = 0, settle = 0, release = 0 } = await ledgerOf(me, id)
  expect({ reserved: reserve, settled: settle, released: release }).toEqual(job.credits)
  return job
}

/** The trace of a run that nothing happens to. */
export async function undisturbed(app: { newOwner(): Promise<Caller> }, sandbox: Sandbox): Promise<unknown> {
  const me = await newCustomer(app)
  const jobs = await startThree(me, sandbox)
  await untilOver(me, jobs)
  for (const kind of jobKinds) {
    const { stage, credits } = await expectBill(me, kind, jobs[kind])
    expect(stage).toBe('completed')
    expect(credits.settled).toBeGreaterThan(50)
  }
  return traceOf(me, jobs)
}

/** Somebody with an organization of their own, and credits. */
export const newCustomer = async (app: { newOwner(): Promise<Caller> }): Promise<KeyCaller> =>
  (await app.newOwner()).withKey()
