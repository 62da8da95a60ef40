import type { Workflow } from '@leadwright/errors/client'
import type { RouterOutput } from '../../lib/types.ts'
import { jobWorkflows } from '../jobs/workflows.ts'

type Kind = RouterOutput['credits']['entries']['items'][number]['kind']

/** What each kind of entry means to somebody who is no accountant. */
export const entryWords: Record<Kind, string> = {
  grant: 'Credits given',
  purchase: 'Credits bought',
  reclaim: 'Taken back: refunded or disputed',
  reinstate: 'Returned: the payment stands again',
  reserve: 'Set aside for a job',
  settle: 'Spent',
  release: 'Given back, not used',
  refund: 'Refunded',
}

const operations: Readonly<Record<string, string>> = {
  'verification.job': 'Verification of a list',
  'verification.single': 'Verification of one address',
  'enrichment.job': 'Finding addresses of a list',
  'enrichment.find': 'Finding one address',
  'scraping.job': 'Finding people of a list',
}

/** The workflow that an operation belongs to, as far as it is one. */
export const workflowOf = (operation: string): Workflow | undefined =>
  jobWorkflows.find((workflow) => operation.startsWith(`${workflow}.`))

export const operationWords = (operation: string): string => operations[operation] ?? operation.replaceAll(/[._]/g, ' ')
