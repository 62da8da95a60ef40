import { fromBody, RequestFailure } from './failure.ts'
import { organizationHeaders } from './organization.ts'
import { noteRateLimit } from './rate-limit.ts'

/** A REST call with the session, for what tRPC does not carry: files. Rejects with a {@link RequestFailure}. */
export async function rest(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, {
    ...init,
    headers: { 'accept-language': 'en', ...organizationHeaders(), ...(init.headers as Record<string, string>) },
  })
  noteRateLimit(response.headers)
  if (response.ok) return response
  const body: unknown = await response.json().catch(() => null)
  throw new RequestFailure(fromBody(body, response), response.status)
}

/** Saves what a REST call answers as a file, under a name of ours or else the one that the server gave it. */
export async function download(path: string, as?: string): Promise<void> {
  const response = await rest(path)
  const name = as ?? /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download.csv'
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
