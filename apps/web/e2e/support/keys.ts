import type { APIRequestContext } from '@playwright/test'
import { post } from './person.ts'

/** A new API key of the organization that is selected. */
export async function newKey(
  request: APIRequestContext,
  url: string,
  options: { name: string; scopes: readonly string[] },
): Promise<{ readonly id: string; readonly key: string }> {
  const made = await post<{ result: { data: { id: string; key: string } } }>(
    request,
    `${url}/trpc/apiKeys.create`,
    options,
  )
  return made.result.data
}

/** What a program with this key is answered when it asks who it is. */
export async function askWith(
  key: string,
  url: string,
): Promise<{ status: number; code: string | undefined; requestId: string }> {
  const answer = await fetch(`${url}/v1/me`, { headers: { 'x-api-key': key } })
  const { code } = (await answer.json()) as { code?: string }
  return { status: answer.status, code, requestId: answer.headers.get('x-request-id') ?? '' }
}
