import type { Fail } from '@leadwright/errors'
import { judgeRows } from './judge.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'

const pageSize = 500
/** How long a caller is kept waiting for the rows that are free; what is not looked at by then counts. Milliseconds. */
const patience = 3000

/**
 * Refuses a job that could not be paid, before it starts: by what its list can come to at most, less the rows that turn
 * out to be free while the caller waits.
 * @throws INSUFFICIENT_CREDITS
 */
export async function requireAffordable(
  options: Pick<FindingOptions, 'db' | 'companies' | 'credits' | 'leads'>,
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  kind: FindingKind,
  job: { readonly organizationId: string; readonly listId: string; readonly leads: number; readonly perRow: number },
): Promise<void> {
  const { credits, db } = options
  const { organizationId, leads, perRow } = job
  const { available } = await credits.balance(organizationId)
  if (available >= leads * perRow) return
  const amount = (await countAtMost(options, kind, job)) * perRow
  await credits.requireAvailable(fail, db, { organizationId, operation: kind.operation, amount })
}

async function countAtMost(
  options: Pick<FindingOptions, 'db' | 'companies' | 'leads'>,
  kind: FindingKind,
  { organizationId, listId, leads: total }: { organizationId: string; listId: string; leads: number },
): Promise<number> {
  const deadline = Date.now() + patience
  const keys = new Set<string>()
  let seen = 0
  for (let after = 0; ;) {
    const page = await options.leads.toFind(listId, after, pageSize)
    const last = page.at(-1)
    if (last === undefined) return keys.size
    if (Date.now() > deadline) return keys.size + Math.max(0, total - seen)
    after = last.id
    for (const { row } of await judgeRows(options, kind, organizationId, page, seen)) {
      if (row.outcome === undefined) keys.add(row.key)
    }
    seen += page.length
  }
}
