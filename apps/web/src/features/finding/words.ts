import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'

export type HintName = FindingJob['match']['hints'][number]['hint']

interface FindingWords {
  /** What a row stands for, one and several. */
  readonly row: readonly [one: string, many: string]
  /** Rows that have what is asked for. */
  readonly skipped: string
}

export const findingWords: Record<FindingWorkflow, FindingWords> = {
  enrichment: {
    row: ['person', 'people'],
    skipped: 'Have an address already',
  },
  scraping: {
    row: ['company and title', 'companies and titles'],
    skipped: 'Have people already',
  },
}

/** What would help, in a few words; the job says the rest. */
export const hintWords: Record<HintName, string> = {
  company_name: 'Company names',
  job_title: 'Job titles',
  name_spelling: 'Spelling of names',
}

export const hintNames = Object.keys(hintWords) as HintName[]
