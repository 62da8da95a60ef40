import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { formatCount, plural } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { Correction } from './correction.tsx'
import { countOf, everything, isChosen, nothing, toggled } from './selection.ts'
import { useAccept } from './use-accept.ts'
import { useMay } from '../permissions/may.ts'
import { WhoMay } from '../permissions/who-may.tsx'

const right = 'lists:write'

interface SuggestionsDialogProps {
  readonly listId: string
  readonly waitingJob: string | undefined
  readonly query: UseInfiniteQueryResult<InfiniteData<RouterOutput['lists']['suggestions']>, unknown>
  readonly title: string
  readonly onClose: () => void
}

/** All likely corrections, to accept together or one by one. */
export function SuggestionsDialog({ listId, waitingJob, query, title, onClose }: SuggestionsDialogProps) {
  const [selection, setSelection] = useState(everything)
  const accept = useAccept(listId, waitingJob)
  const may = useMay(right)
  const pages = query.data?.pages ?? []
  const total = pages[0]?.total ?? 0
  const count = countOf(selection, total)
  const act = (): void => accept.mutate(selection, { onSuccess: onClose })
  const again = waitingJob === undefined ? '' : ' and analyze again'
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={
        <>
          What you accept is verified in place of what came in, and what came in stays beside it as{' '}
          <code className="font-mono text-xs">original_email</code>.
          {waitingJob !== undefined && ' The analysis is made again with it, at no cost; nothing has been paid.'}
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Leave them as they are</Button>
          <Button look="primary" busy={accept.isPending} disabled={count === 0 || !may} onClick={act}>
            {count === 0 ? 'Accept' : `Accept ${plural(count, 'correction')}`}
            {again}
          </Button>
        </>
      }
    >
      {total > 1 && (
        <CheckField
          className="border-b border-line pb-3"
          label={<span className="font-semibold">All {formatCount(total)}</span>}
          checked={count === total}
          onChange={(event) => setSelection(event.target.checked ? everything : nothing)}
        />
      )}
      <ul aria-label="Likely corrections" className="grid max-h-[45dvh] gap-2 overflow-y-auto">
        {pages
          .flatMap(({ items }) => items)
          .map(({ leadId, ...correction }) => (
            <li key={leadId}>
              <CheckField
                label={<Correction {...correction} />}
                checked={isChosen(selection, leadId)}
                onChange={() => setSelection(toggled(selection, leadId))}
              />
            </li>
          ))}
        {query.hasNextPage && (
          <li>
            <ShowMore query={query} />
          </li>
        )}
      </ul>
      <WhoMay right={right} what="correct addresses" />
      {accept.isError && <FailureNotice failure={failureOf(accept.error)} retry={act} focus />}
    </Dialog>
  )
}
