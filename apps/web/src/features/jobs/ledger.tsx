import type { Workflow } from '@leadwright/errors/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import type { AnyJob } from '../../lib/types.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Card, Section, Skeleton } from '../../ui/page.tsx'
import { Growing } from '../../ui/growing.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EntriesTable } from '../billing/entries-table.tsx'
import { jobWords } from './workflows.ts'

/** What this job did to the balance: the sums, and every entry of the ledger for whoever wants to see them. */
export function JobLedger({ workflow, job }: { workflow: Workflow; job: AnyJob }) {
  const { reserved, settled, released } = job.credits
  if (reserved === 0) {
    return (
      <Section title="Ledger of this job">
        <p className="text-muted">Nothing was set aside for it.</p>
      </Section>
    )
  }
  return (
    <Section title="Ledger of this job">
      <Card className="grid gap-3 p-4">
        <dl className="grid max-w-md grid-cols-[1fr_max-content] gap-y-1">
          <Sum name="Set aside for it" value={reserved} of={reserved} />
          <Sum name={`Spent on ${jobWords[workflow].spentOn}`} value={settled} of={reserved} />
          <Sum name="Given back, not used" value={released} of={reserved} />
          <Sum name="Still set aside" value={reserved - settled - released} of={reserved} />
        </dl>
        <Entries jobId={job.id} />
      </Card>
    </Section>
  )
}

const Sum = ({ name, value, of }: { name: string; value: number; of: number }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="numeric">
      <Growing value={value} most={of} />
    </dd>
  </>
)

/** Every entry: a batch of results makes one. Asked for when it is opened. */
function Entries({ jobId }: { jobId: string }) {
  const [open, setOpen] = useState(false)
  const query = useInfiniteQuery({
    ...trpc.credits.entries.infiniteQueryOptions(
      { jobId, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
    enabled: open,
  })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit text-xs text-accent underline">Entry by entry</summary>
      <div className="mt-2 grid gap-3">
        {open && (
          <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
            {({ pages }) => <EntriesTable entries={pages.flatMap(({ items }) => items)} />}
          </Loaded>
        )}
        <ShowMore query={query} />
      </div>
    </details>
  )
}
