import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Download, History, Trash2, Upload } from 'lucide-react'
import { useState } from 'react'
import { FailureNotice } from '../../features/errors/notice.tsx'
import { ExportDialog } from '../../features/lists/export-dialog.tsx'
import { exportName, exportQuery, usualForm } from '../../features/lists/export-form.ts'
import { leadsQuery, type LeadsFilter } from '../../features/lists/leads-query.ts'
import { LeadsTable } from '../../features/lists/leads-table.tsx'
import { Filters, readFilter } from '../../features/lists/filters.tsx'
import { ListSuggestions } from '../../features/suggestions/list-suggestions.tsx'
import { VerifyThese } from '../../features/verification/verify-these.tsx'
import { WorkButtons } from '../../features/lists/work-buttons.tsx'
import { workflowWords } from '../../features/lists/workflow.ts'
import { failureOf } from '../../lib/failure.ts'
import { formatMoment, plural } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { Breakdown } from '../../ui/breakdown.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { celebrate } from '../../ui/toast.tsx'
import { IfMay } from '../../features/permissions/if-may.tsx'
import { WhoMay } from '../../features/permissions/who-may.tsx'

export const Route = createFileRoute('/_app/lists/$listId')({
  validateSearch: readFilter,
  component: ListPage,
})

function ListPage() {
  const { listId } = Route.useParams()
  const query = useQuery(trpc.lists.get.queryOptions({ listId }))
  return (
    <Loaded whole query={query} skeleton={<ListSkeleton />}>
      {(list) => <ListView list={list} />}
    </Loaded>
  )
}

const ListSkeleton = () => (
  <Page title="List" wide>
    <Skeleton className="h-20" />
    <Skeleton className="h-[60dvh]" />
  </Page>
)

function ListView({ list }: { list: List }) {
  const filter = Route.useSearch()
  const summary = useQuery({
    ...trpc.lists.summary.queryOptions({ listId: list.id }),
    placeholderData: keepPreviousData,
  })
  const { name, needs } = workflowWords[list.workflow]
  const empty = list.leads === 0
  return (
    <Page
      title={list.name}
      wide
      lead={`${name} · ${plural(list.leads, 'lead')} · made ${formatMoment(list.createdAt)}`}
      actions={
        <>
          {!empty && <WorkButtons list={list} />}
          {!empty && <ExportButton list={list} filter={filter} />}
          <IfMay right="lists:write">
            <Link to="/lists/new" search={{ listId: list.id }} className={buttonLook(empty ? 'primary' : 'plain')}>
              <Upload aria-hidden className="size-4" />
              {empty ? 'Import a CSV' : 'Add leads'}
            </Link>
          </IfMay>
          <Link to="/lists/$listId/imports" params={{ listId: list.id }} className={buttonLook('quiet')}>
            <History aria-hidden className="size-4" />
            Imports
          </Link>
          <IfMay right="lists:write">
            <DeleteButton list={list} />
          </IfMay>
        </>
      }
    >
      <WhoMay right="lists:write" what="change this list or spend credits on it" />
      {empty ? (
        <EmptyState title="This list is empty">{needs}</EmptyState>
      ) : (
        <>
          {summary.data !== undefined && <Breakdown counts={summary.data.byStatus} />}
          <ListSuggestions listId={list.id} />
          <Filters filter={filter} counts={summary.data?.byStatus}>
            <VerifyThese list={list} filter={filter} />
          </Filters>
          <LeadsTable list={list} filter={filter} />
        </>
      )}
    </Page>
  )
}

/** Saves what the table shows, so with the same filter; nothing where that is nothing. */
function ExportButton({ list, filter }: { list: List; filter: LeadsFilter }) {
  const { status, search } = filter
  const [asking, setAsking] = useState(false)
  const whole = status === undefined && search === undefined
  const { data: leads } = useInfiniteQuery({ ...leadsQuery(list.id, { status, search }), enabled: !whole })
  const nothing = !whole && leads?.pages.every(({ items }) => items.length === 0) === true
  const form = usualForm(list, filter)
  const query = new URLSearchParams(exportQuery(form, list, navigator.language)).toString()
  const save = useMutation({
    mutationFn: () => download(`/v1/lists/${list.id}/export${query === '' ? '' : `?${query}`}`, exportName(form, list)),
  })
  return (
    <>
      <Button
        busy={save.isPending}
        disabled={nothing}
        onClick={() => save.mutate()}
        icon={<Download aria-hidden className="size-4" />}
      >
        {whole ? 'Export as CSV' : 'Export what is shown'}
      </Button>
      <Button look="quiet" disabled={nothing} onClick={() => setAsking(true)}>
        Export options…
      </Button>
      {asking && <ExportDialog list={list} filter={filter} onClose={() => setAsking(false)} />}
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
    </>
  )
}

function DeleteButton({ list }: { list: List }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const cache = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api.lists.delete.mutate({ listId: list.id }),
    onSuccess: async () => {
      await navigate({ to: '/lists' })
      await cache.invalidateQueries(trpc.lists.pathFilter())
      celebrate(`Deleted “${list.name}”`)
    },
  })
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)} icon={<Trash2 aria-hidden className="size-4" />}>
        Delete
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Delete “${list.name}”?`}
        description={`Its ${plural(list.leads, 'lead')} and their verdicts are gone for good. What was spent on them stays in the ledger.`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              Delete {plural(list.leads, 'lead')}
            </Button>
          </>
        }
      >
        {remove.isError && <FailureNotice failure={failureOf(remove.error)} retry={() => remove.mutate()} />}
      </Dialog>
    </>
  )
}
