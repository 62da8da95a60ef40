import { trpc } from '../../lib/trpc.ts'
import type { VerdictStatus } from '../../ui/verdict.tsx'

/** What of a list is shown; lives in the URL. */
export interface LeadsFilter {
  readonly status?: VerdictStatus[] | undefined
  readonly search?: string | undefined
}

export const pageSize = 200

/** The leads of a list, page by page from the server. */
export const leadsQuery = (listId: string, { status, search }: LeadsFilter) =>
  trpc.lists.leads.infiniteQueryOptions(
    { listId, limit: pageSize, ...(status ? { status } : {}), ...(search ? { search } : {}) },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
