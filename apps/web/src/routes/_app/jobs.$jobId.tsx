import { createFileRoute } from '@tanstack/react-router'
import { VerificationJobPage } from '../../features/verification/job-page.tsx'

export const Route = createFileRoute('/_app/jobs/$jobId')({ component: JobPage })

function JobPage() {
  const { jobId } = Route.useParams()
  return <VerificationJobPage jobId={jobId} />
}
