import { createFileRoute } from '@tanstack/react-router'
import { ImportWizard, type HistoryStep } from '../../features/import/wizard.tsx'
import { useMay } from '../../features/permissions/may.ts'
import { WhoMay } from '../../features/permissions/who-may.tsx'
import { Page } from '../../ui/page.tsx'

interface Search {
  readonly listId?: string
  readonly step?: HistoryStep
}

const steps: readonly unknown[] = ['check', 'done'] satisfies HistoryStep[]

export const Route = createFileRoute('/_app/lists/new')({
  validateSearch: ({ listId, step }): Search => ({
    ...(typeof listId === 'string' ? { listId } : {}),
    ...(steps.includes(step) ? { step: step as HistoryStep } : {}),
  }),
  component: NewList,
})

function NewList() {
  const { listId, step } = Route.useSearch()
  if (!useMay('lists:write')) {
    return (
      <Page title="Import a list">
        <WhoMay right="lists:write" what="import leads" />
      </Page>
    )
  }
  return <ImportWizard listId={listId} step={step} />
}
