import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { ImportsTable, type Import } from '../../features/imports/table.tsx'
import { UndoImport } from '../../features/imports/undo.tsx'
import { useImporters } from '../../features/imports/use-importers.ts'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { buttonLook } from '../../ui/button.tsx'
import { focusTitleSoon } from '../../ui/focus.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { celebrate } from '../../ui/toast.tsx'

export const Route = createFileRoute('/_app/lists/$listId_/imports')({ component: ImportsPage })

function ImportsPage() {
  const { listId } = Route.useParams()
  const query = useQuery(trpc.lists.get.queryOptions({ listId }))
  return (
    <Loaded
      whole
      query={query}
      skeleton={
        <Page title="Imports" wide>
          <Skeleton className="h-64" />
        </Page>
      }
    >
      {(list) => <Imports list={list} />}
    </Loaded>
  )
}

/** What came into a list, when, by whom, and the way to take it out again. */
function Imports({ list: { id: listId, name } }: { list: List }) {
  const cache = useQueryClient()
  const query = useInfiniteQuery(
    trpc.lists.imports.infiniteQueryOptions(
      { listId, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  )
  const nameOf = useImporters()
  const [undoing, setUndoing] = useState<Import>()
  const onUndone = (undone: Import): void => {
    setUndoing(undefined)
    void cache.invalidateQueries(trpc.lists.pathFilter())
    celebrate(`Took out ${plural(undone.imported, 'lead')}`)
    focusTitleSoon()
  }
  const add = (
    <Link to="/lists/new" search={{ listId }} className={buttonLook('plain')}>
      Add leads
    </Link>
  )
  return (
    <Page
      title={`Imports into ${name}`}
      wide
      lead="An import can be undone until a job has used its leads."
      actions={
        <>
          <Link to="/lists/$listId" params={{ listId }} className={buttonLook('plain')}>
            Open the list
          </Link>
          {add}
        </>
      }
    >
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const imports = pages.flatMap(({ items }) => items)
          if (imports.length === 0) {
            return (
              <EmptyState title="Nothing was imported yet" icon={<FileInput aria-hidden className="size-8" />}>
                Each file that comes in stands here, with what became of its rows.
              </EmptyState>
            )
          }
          return (
            <div className="grid gap-3">
              <ImportsTable listId={listId} imports={imports} nameOf={nameOf} onUndo={setUndoing} />
              <ShowMore query={query} />
            </div>
          )
        }}
      </Loaded>
      {undoing !== undefined && (
        <UndoImport
          listId={listId}
          undone={undoing}
          onClose={() => setUndoing(undefined)}
          onUndone={() => onUndone(undoing)}
        />
      )}
    </Page>
  )
}
