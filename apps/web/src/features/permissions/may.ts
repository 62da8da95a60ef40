import { rolesThatMay, type Right } from '@leadwright/api/permissions'
import type { Workflow } from '@leadwright/errors/client'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What starting, deciding on and cancelling a job of a workflow takes. */
export const rightToWork = {
  verification: 'verifications:write',
  enrichment: 'enrichments:write',
  scraping: 'scraping:write',
} as const satisfies Record<Workflow, Right>

/** The role of whoever is signed in; undefined until it is known. */
export const useRole = () => useQuery(trpc.me.get.queryOptions()).data?.user?.role

/**
 * Whether whoever is signed in may do something, by the table that the API goes by. What is not known yet counts as
 * allowed: the API refuses it otherwise, and says why.
 */
export function useMay(right: Right): boolean {
  const role = useRole()
  return role === undefined || rolesThatMay(right).includes(role)
}
