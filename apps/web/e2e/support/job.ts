import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { newList, post } from './person.ts'
import type { Product } from './product.ts'
import { expect } from './test.ts'

/** A row for everything that a mail server can answer. */
export const sample = readFileSync(new URL('../../../api/samples/leads.csv', import.meta.url), 'utf8')

/** Addresses that are put off at first, each as long as it is new. */
export const slowAddresses = (count: number): string[] =>
  Array.from({ length: count }, () => `slow-${randomBytes(4).toString('hex')}@inbox.test`)

/** Whatever waits for a mail server that put it off is due now. How many tasks that were. */
async function dueNow({ sql }: Product): Promise<number> {
  const tasks = await sql`
    update job_tasks set due_at = now() where lease_token is null and due_at > now() and due_at < 'infinity'
    returning key`
  if (tasks.length > 0) await sql`select pg_notify('leadwright_work', '')`
  return tasks.length
}

/** Mail servers that put somebody off are asked again now, whatever the product's delays are. */
export async function askAgain(product: Product): Promise<void> {
  await expect.poll(() => dueNow(product), { timeout: 120_000 }).toBeGreaterThan(0)
}

/** Waits for the end of a job, and has mail servers asked again until then, whatever the product's delays are. */
export async function completed(request: APIRequestContext, product: Product, jobId: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await request.get(`${product.url}/v1/verification-jobs/${jobId}`)
        const { stage } = (await answer.json()) as { stage: string }
        if (stage === 'verifying') await dueNow(product)
        return stage
      },
      { timeout: 120_000 },
    )
    .toBe('completed')
}

/** Starts a job that never asks. */
export async function startJob(request: APIRequestContext, url: string, listId: string): Promise<string> {
  const decision = { action: 'verify', exclude: [] }
  const { id } = await post<{ id: string }>(request, `${url}/v1/verification-jobs`, { listId, decision })
  return id
}

/** A list of these, and the job that found them out. */
export async function verifiedList(
  request: APIRequestContext,
  product: Product,
): Promise<{ readonly listId: string; readonly jobId: string }> {
  const listId = await newList(request, product.url, { name: 'March fair', csv: sample })
  const jobId = await startJob(request, product.url, listId)
  await completed(request, product, jobId)
  return { listId, jobId }
}
