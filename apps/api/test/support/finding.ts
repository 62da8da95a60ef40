import { startSandbox, type SandboxCompany } from '@leadwright/sandbox'
import { stringify } from 'csv-stringify/sync'
import { expect, vi } from 'vitest'
import type { KeyCaller } from './caller.ts'

export type FindingKind = 'enrichment-jobs' | 'scraping-jobs'

export interface FindingJob {
  readonly id: string
  readonly listId: string
  readonly stage: string
  readonly error?: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }
  readonly progress: { readonly done: number; readonly total: number }
  readonly estimate: Readonly<Record<string, number>> | null
  readonly results: Readonly<Record<string, number>>
  readonly match: {
    readonly rate: number | null
    readonly valid: number
    readonly matched: number
    readonly hints: readonly {
      readonly hint: string
      readonly rows: number
      readonly examples: readonly { readonly leadId: string; readonly value: string; readonly evidence: string }[]
    }[]
  }
  readonly credits: { readonly reserved: number; readonly settled: number; readonly released: number }
}

export interface FindingResult {
  readonly leadId: string
  readonly outcome: string
  readonly reason: string | null
  readonly reviewId?: string
  readonly query: Readonly<Record<string, string>>
  readonly company: { readonly id: string; readonly domain: string | null } | null
  readonly findings: readonly {
    readonly fullName: string
    readonly jobTitle?: string
    readonly email?: string
    readonly status?: string
    readonly via?: string
    readonly source?: string
  }[]
  readonly hints: readonly { readonly hint: string; readonly value: string; readonly evidence: string }[]
  readonly charged: number
}

/** The companies of the sandbox, as they truly are; the product's own sandbox has the same. */
export async function readTruth(): Promise<readonly SandboxCompany[]> {
  const sandbox = await startSandbox()
  await sandbox.close()
  return sandbox.companies
}

/** One that is as a test needs it. */
export function companyWhere(
  companies: readonly SandboxCompany[],
  is: (company: SandboxCompany) => boolean,
): SandboxCompany {
  const found = companies.find(is)
  if (!found) throw new Error('The sandbox has no such company')
  return found
}

/** A CSV with these rows; its columns are those of the first. */
export const csvOf = (rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([...rows], { header: true })

/** A list of a workflow with the rows of a CSV. */
export async function listOf(caller: KeyCaller, workflow: string, csv: string): Promise<string> {
  const { body: list } = await caller.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'March', workflow } })
  const imported = await caller.rest('POST', `/v1/lists/${list.id}/imports`, {
    raw: csv,
    headers: { 'content-type': 'text/csv' },
  })
  expect({ status: imported.status, body: imported.body }).toMatchObject({ status: 200 })
  return list.id
}

const upFront = { 'enrichment-jobs': 'enrich', 'scraping-jobs': 'scrape' } as const

/** Starts a job that never waits for a decision, unless told otherwise. */
export async function startJob(
  caller: KeyCaller,
  kind: FindingKind,
  listId: string,
  more: object = { decision: upFront[kind] },
): Promise<FindingJob> {
  const { status, body } = await caller.rest<FindingJob>('POST', `/v1/${kind}`, { body: { listId, ...more } })
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

/** Runs a job over rows to its end; what it is, and what became of them. */
export async function runOver(
  caller: KeyCaller,
  kind: FindingKind,
  rows: readonly Readonly<Record<string, string>>[],
  more: object = {},
): Promise<{ job: FindingJob; listId: string; results: FindingResult[] }> {
  const listId = await listOf(caller, kind === 'enrichment-jobs' ? 'enrichment' : 'scraping', csvOf(rows))
  const started = await startJob(caller, kind, listId, { decision: upFront[kind], ...more })
  const job = await finished(caller, kind, started.id)
  expect(job).toMatchObject({ stage: 'completed' })
  return { job, listId, results: await resultsOf(caller, kind, job.id) }
}

const isOver = ({ stage }: FindingJob): boolean => ['completed', 'failed', 'cancelled', 'expired'].includes(stage)

/** A job when it is over. */
export async function finished(caller: KeyCaller, kind: string, id: string): Promise<FindingJob> {
  return reached(caller, kind, id, isOver)
}

/** A job when it has come so far, or is over. */
export async function reached(
  caller: KeyCaller,
  kind: string,
  id: string,
  isThere: (job: FindingJob) => boolean,
): Promise<FindingJob> {
  return vi.waitUntil(
    async () => {
      const { body: job } = await caller.rest<FindingJob>('GET', `/v1/${kind}/${id}`)
      return isThere(job) || isOver(job) ? job : undefined
    },
    { timeout: 240_000, interval: 100 },
  )
}

/** A job that waits for its decision. */
export const awaiting = (caller: KeyCaller, kind: FindingKind, id: string): Promise<FindingJob> =>
  reached(caller, kind, id, ({ stage }) => stage === 'awaiting_decision')

/** All rows of a job. */
export async function resultsOf(caller: KeyCaller, kind: string, id: string, query = ''): Promise<FindingResult[]> {
  const results: FindingResult[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const from = cursor === '' ? '' : `&cursor=${cursor}`
    const path: string = `/v1/${kind}/${id}/results?limit=1000${query}${from}`
    const answer = await caller.rest<{ items: FindingResult[]; nextCursor: string | null }>('GET', path)
    expect(answer.status).toBe(200)
    results.push(...answer.body.items)
    cursor = answer.body.nextCursor
  }
  return results
}

export interface LedgerEntry {
  readonly kind: string
  readonly amount: number
  readonly operation?: string
}

/** What the ledger has of a job, oldest first. */
export async function entriesOf(caller: KeyCaller, jobId: string): Promise<LedgerEntry[]> {
  const path = `/v1/credits/entries?limit=1000&jobId=${jobId}`
  const { body } = await caller.rest<{ items: LedgerEntry[] }>('GET', path)
  return body.items.toReversed()
}

export const balanceOf = async (caller: KeyCaller): Promise<{ available: number; reserved: number }> =>
  (await caller.rest<{ available: number; reserved: number }>('GET', '/v1/credits')).body

/** What has to be true of the bill of every job that is over; the ledger is held against the job and its rows. */
export async function expectBalanced(caller: KeyCaller, kind: FindingKind, job: FindingJob): Promise<void> {
  const { reserved, settled, released } = job.credits
  expect(settled + released).toBe(reserved)
  const results = await resultsOf(caller, kind, job.id)
  expect(results.reduce((sum, { charged }) => sum + charged, 0)).toBe(settled)
  expect(results.filter(({ charged, findings }) => charged > findings.length)).toEqual([])
  const entries = await entriesOf(caller, job.id)
  const sum = (of: string): number =>
    entries.reduce((total, { kind: each, amount }) => total + (each === of ? Math.abs(amount) : 0), 0)
  expect({ reserved: sum('reserve'), settled: sum('settle'), released: sum('release') }).toEqual(job.credits)
}
