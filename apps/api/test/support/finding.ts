import { expect } from 'vitest'
import type { KeyCaller } from './caller.ts'

export interface FindingJob {
  readonly id: string
  readonly stage: string
  readonly error?: { readonly code: string }
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
  readonly company: { readonly id: string; readonly domain: string | null } | null
  readonly findings: readonly { readonly fullName: string; readonly jobTitle?: string; readonly email?: string }[]
  readonly hints: readonly { readonly hint: string; readonly value: string; readonly evidence: string }[]
  readonly charged: number
}

/** A list of a workflow with the rows of a CSV. */
export async function listOf(caller: KeyCaller, workflow: string, csv: string): Promise<string> {
  const { body: list } = await caller.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'March', workflow } })
  const imported = await caller.rest('POST', `/v1/lists/${list.id}/imports`, {
    raw: csv,
    headers: { 'content-type': 'text/csv' },
  })
  expect(imported.status).toBe(200)
  return list.id
}

const isOver = ({ stage }: FindingJob): boolean => ['completed', 'failed', 'cancelled', 'expired'].includes(stage)

/** A job when it is over. */
export async function finished(caller: KeyCaller, kind: string, id: string, timeout = 60_000): Promise<FindingJob> {
  return reached(caller, kind, id, isOver, timeout)
}

/** A job when it has come so far, or is over. */
export async function reached(
  caller: KeyCaller,
  kind: string,
  id: string,
  isThere: (job: FindingJob) => boolean,
  timeout = 60_000,
): Promise<FindingJob> {
  let job: FindingJob | undefined
  await expect
    .poll(
      async () => {
        job = (await caller.rest<FindingJob>('GET', `/v1/${kind}/${id}`)).body
        return isThere(job) || isOver(job)
      },
      { timeout, interval: 100 },
    )
    .toBe(true)
  if (!job) throw new Error('polled')
  return job
}

/** All rows of a job. */
export async function resultsOf(caller: KeyCaller, kind: string, id: string, query = ''): Promise<FindingResult[]> {
  const { body } = await caller.rest<{ items: FindingResult[] }>('GET', `/v1/${kind}/${id}/results?limit=1000${query}`)
  return body.items
}
