import type { Workflow } from '@leadwright/errors/client'
import { workflowWords } from '../lists/workflow.ts'

export type { Workflow }
export const workflows = Object.keys(workflowWords) as Workflow[]

/** A file to fill in, by workflow. */
export const templates: Record<Workflow, string> = {
  verification: '/samples/leads.csv',
  enrichment: '/samples/enrichment.csv',
  scraping: '/samples/scraping.csv',
}
