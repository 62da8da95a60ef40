import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Section, Skeleton } from '../../ui/page.tsx'
import { EntriesTable } from '../billing/entries-table.tsx'

/** What this job did to the balance, entry by entry. */
export function JobLedger({ job }: { job: Job }) {
  const query = useQuery({
    ...trpc.credits.entries.queryOptions({ jobId: job.id, limit: 200 }),
    enabled: job.credits.reserved > 0,
  })
  return (
    <Section title="Ledger of this job">
      {job.credits.reserved === 0 ? (
        <p className="text-muted">Nothing was set aside for it.</p>
      ) : (
        <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
          {({ items }) => <EntriesTable entries={items} />}
        </Loaded>
      )}
    </Section>
  )
}
