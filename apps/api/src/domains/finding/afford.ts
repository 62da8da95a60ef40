import type { Fail } from '@leadwright/errors'
import { judgeRows } from './judge.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import type { ReadPlace } from '../../db/schema/jobs.ts'
import { readRows } from './read.ts'

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
  job: Parameters<typeof readRows>[1] & { readonly leads: number; readonly perRow: number },
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
  job: Parameters<typeof readRows>[1] & { readonly leads: number },
): Promise<number> {
  const deadline = Date.now() + patience
  const keys = new Set<string>()
  let seen = 0
  for (let behind: ReadPlace | undefined; ;) {
    const page = await readRows(options.leads, job, behind, pageSize)
    if (page.rows.length > 0 && Date.now() > deadline) return keys.size + Math.max(0, job.leads - seen)
    behind = page.behind
    for (const { row } of await judgeRows(options, kind, job.organizationId, page.rows, seen)) {
      if (row.outcome === undefined) keys.add(row.key)
    }
    seen += page.rows.length
    if (page.isLast) return keys.size
  }
}
