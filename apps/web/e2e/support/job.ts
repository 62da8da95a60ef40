import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { newList, post } from './person.ts'
import { expect } from './test.ts'

/** A row for everything that a mail server can answer. */
export const sample = readFileSync(new URL('../../../api/samples/leads.csv', import.meta.url), 'utf8')

/** Addresses that are put off at first, each as long as it is new. */
export const slowAddresses = (count: number): string[] =>
  Array.from({ length: count }, () => `slow-${randomBytes(4).toString('hex')}@inbox.test`)

/** Starts a job that never asks. */
export async function startJob(request: APIRequestContext, url: string, listId: string): Promise<string> {
  const decision = { action: 'verify', exclude: [] }
  const { id } = await post<{ id: string }>(request, `${url}/v1/verification-jobs`, { listId, decision })
  return id
}

/** A list of these, and the job that found them out. */
export async function verifiedList(
  request: APIRequestContext,
  url: string,
): Promise<{ readonly listId: string; readonly jobId: string }> {
  const listId = await newList(request, url, { name: 'March fair', csv: sample })
  const jobId = await startJob(request, url, listId)
  await expect
    .poll(
      async () => {
        const answer = await request.get(`${url}/v1/verification-jobs/${jobId}`)
        return ((await answer.json()) as { stage: string }).stage
      },
      { timeout: 60_000 },
    )
    .toBe('completed')
  return { listId, jobId }
}
