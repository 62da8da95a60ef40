import type { Workflow } from '@leadwright/errors/client'

interface JobWords {
  /** What a job of the workflow is called. */
  readonly name: string
  /** Starts one, and says so on its button. */
  readonly start: string
  /** What its credits are spent on. */
  readonly spentOn: string
  /** One of what a credit pays for, and several. */
  readonly unit: readonly [one: string, many: string]
}

/** The jobs of each workflow, in words. */
export const jobWords: Record<Workflow, JobWords> = {
  scraping: { name: 'Finding people', start: 'Find people', spentOn: 'people', unit: ['person', 'people'] },
  enrichment: {
    name: 'Finding addresses',
    start: 'Find addresses',
    spentOn: 'addresses',
    unit: ['address', 'addresses'],
  },
  verification: {
    name: 'Verification',
    start: 'Verify addresses',
    spentOn: 'verdicts',
    unit: ['verdict', 'verdicts'],
  },
}

/** In the order in which a list goes through them. */
export const jobWorkflows = Object.keys(jobWords) as Workflow[]

/** Where a job of each workflow is. */
export const jobPaths = {
  verification: '/jobs/$jobId',
  enrichment: '/enrichment-jobs/$jobId',
  scraping: '/scraping-jobs/$jobId',
} as const satisfies Record<Workflow, string>
