import { createFileRoute } from '@tanstack/react-router'
import { ImportWizard } from '../../features/import/wizard.tsx'

export const Route = createFileRoute('/_app/lists/new')({
  validateSearch: (search): { listId?: string } =>
    typeof search['listId'] === 'string' ? { listId: search['listId'] } : {},
  component: () => <ImportWizard listId={Route.useSearch().listId} />,
})
