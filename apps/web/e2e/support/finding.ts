import type { APIRequestContext } from '@playwright/test'
import { newList, post } from './person.ts'
import { expect } from './test.ts'

interface Wanted {
  readonly workflow: 'enrichment' | 'scraping'
  readonly csv: string
  readonly name?: string
}

/** A list of these rows, and a job that went through it without asking. */
export async function foundList(
  request: APIRequestContext,
  url: string,
  { workflow, csv, name = 'March fair' }: Wanted,
): Promise<{ readonly listId: string; readonly jobId: string }> {
  const listId = await newList(request, url, { name, csv, workflow })
  const decision = workflow === 'enrichment' ? 'enrich' : 'scrape'
  const { id: jobId } = await post<{ id: string }>(request, `${url}/v1/${workflow}-jobs`, { listId, decision })
  await expect
    .poll(
      async () => {
        const answer = await request.get(`${url}/v1/${workflow}-jobs/${jobId}`)
        return ((await answer.json()) as { stage: string }).stage
      },
      { timeout: 90_000 },
    )
    .toBe('completed')
  return { listId, jobId }
}
