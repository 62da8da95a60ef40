import type { Workflow } from '@leadwright/errors/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { jobPaths } from './workflows.ts'

interface JobLinkProps {
  readonly workflow: Workflow
  readonly jobId: string
  readonly className?: string
  readonly children: ReactNode
}

/** Leads to a job of whichever workflow. */
export const JobLink = ({ workflow, jobId, className, children }: JobLinkProps) => (
  <Link to={jobPaths[workflow]} params={{ jobId }} {...(className === undefined ? {} : { className })}>
    {children}
  </Link>
)
