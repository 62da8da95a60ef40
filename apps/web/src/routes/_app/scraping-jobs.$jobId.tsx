import { createFileRoute } from '@tanstack/react-router'
import { FindingJobPage } from '../../features/finding/job-page.tsx'
import { readRowsFilter } from '../../features/finding/rows-filter.ts'

export const Route = createFileRoute('/_app/scraping-jobs/$jobId')({
  validateSearch: readRowsFilter,
  component: JobPage,
})

function JobPage() {
  const { jobId } = Route.useParams()
  return <FindingJobPage workflow="scraping" jobId={jobId} filter={Route.useSearch()} />
}
