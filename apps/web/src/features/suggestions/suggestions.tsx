import { useInfiniteQuery } from '@tanstack/react-query'
import { SpellCheck } from 'lucide-react'
import { useState } from 'react'
import { formatCount, plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Skeleton } from '../../ui/page.tsx'
import { SuggestionsDialog } from './dialog.tsx'
import { Correction } from './correction.tsx'
import { suggestionsQuery } from './query.ts'

interface SuggestionsProps {
  readonly listId: string
  /** The verification of the list that waits for its decision. */
  readonly waitingJob: string | undefined
  /** Whether there are some is known already, so that their place is kept. */
  readonly expected?: boolean
}

/** Says how many addresses are probably misspelled, before anything is paid for them, and leads to all of them. */
export function Suggestions({ listId, waitingJob, expected = false }: SuggestionsProps) {
  // What was read a moment ago may be from before the analysis that this is shown after.
  const query = useInfiniteQuery({ ...suggestionsQuery(listId), refetchOnMount: 'always' })
  const [looking, setLooking] = useState(false)
  const total = query.data?.pages[0]?.total ?? 0
  const first = query.data?.pages[0]?.items[0]
  return (
    <>
      {expected && query.isPending && <Skeleton className="h-19" />}
      {first !== undefined && (
        <Card className="flex flex-wrap items-center justify-between gap-3 p-4">
          <div className="flex min-w-0 gap-2.5">
            <SpellCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
            <div className="grid min-w-0 gap-1">
              <h2 className="text-sm">{titleOf(total)}</h2>
              <p className="text-muted">
                {total > 1 && 'Such as '}
                <Correction {...first} />
              </p>
            </div>
          </div>
          <Button onClick={() => setLooking(true)}>
            {total === 1 ? 'Look at it' : `Look at all ${formatCount(total)}`}
          </Button>
        </Card>
      )}
      {looking && (
        <SuggestionsDialog
          listId={listId}
          waitingJob={waitingJob}
          query={query}
          title={titleOf(total)}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}

const titleOf = (total: number): string => `${plural(total, 'address has', 'addresses have')} a likely correction`
