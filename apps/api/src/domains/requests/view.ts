import { contract } from '@leadwright/errors'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { timestamp } from '../../trpc/outputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import type { RequestRow } from './store.ts'

/** What callers look for in the log. */
export const requestsInput = pageInput.extend({
  keyId: idInput.optional().describe('Only requests with this API key.'),
  code: z.enum(contract.codes).optional().describe('Only requests that failed with this code.'),
  requestId: idInput.optional().describe('Only the request with this `X-Request-Id`.'),
  by: z.enum(['key', 'session']).optional().describe('Only requests with an API key, or only those of people.'),
  failed: z.boolean().optional().describe('Only requests that failed, or only those that did not.'),
})

/** A request, as its organization sees it. */
const requestView = z.object({
  id: z.string(),
  requestId: z.string(),
  at: timestamp,
  kind: z.enum(['rest', 'trpc', 'mcp']),
  method: z.string(),
  path: z.string().describe("The route's pattern, the procedure's path or the tool's name."),
  status: z.number().int(),
  code: z.string().nullable().describe('Null where the request succeeded.'),
  ms: z.number().describe('How long it took, in milliseconds.'),
  keyId: z.string().nullable().describe('The API key that it came with; null for a session.'),
  userId: z.string().nullable().describe('The person that it came from; null for an API key.'),
})
export type RequestView = z.output<typeof requestView>

export const requestsOutput = pageOf(requestView)

/** A request as its organization sees it. */
export const viewRequest = ({ id, at, ...request }: Omit<RequestRow, 'organizationId'>): RequestView => ({
  id: String(id),
  at: at.toISOString(),
  ...request,
})
