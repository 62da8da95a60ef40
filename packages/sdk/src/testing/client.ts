import type { ServerResponse } from 'node:http'
import { Leadwright } from '../client.ts'
import type { ClientOptions } from '../core/index.ts'
import { answer, apiKey, type Served } from '../core/testing/serve.ts'
import type { EnrichmentJob, FindingEstimate, VerificationJob } from '../schemas.ts'

/** A client of a server on loopback. */
export const clientOf = ({ url }: Pick<Served, 'url'>, options: Partial<ClientOptions> = {}): Leadwright =>
  new Leadwright({ baseUrl: url, apiKey, ...options })

const nothing = { valid: 0, invalid: 0, catch_all: 0, risky: 0, unknown: 0 }

/** A job as the API answers it; `stage` may be one that this version does not know. */
export const jobIn = (stage: string, more: Partial<VerificationJob> = {}): VerificationJob => ({
  id: 'job_1',
  listId: 'lst_1',
  stage: stage as VerificationJob['stage'],
  progress: { done: 0, total: 2 },
  rows: null,
  reuseDays: 0,
  estimate: null,
  results: nothing,
  credits: { reserved: 0, settled: 0, released: 0 },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
})

/** What analysis found, where it does not matter what. */
export const estimate: NonNullable<VerificationJob['estimate']> = {
  billable: 2,
  credits: 2,
  duplicates: 0,
  reused: 0,
  invalid: 0,
  unknown: 0,
  role: 0,
  disposable: 0,
  free: 0,
  typo: 0,
}

const outcomes = { matched: 0, review: 0, none: 0, invalid: 0, duplicates: 0, skipped: 0 }

/** A job of enrichment, or of scraping but for its stage, as the API answers it. */
export const findingJobIn = (stage: string, more: Partial<EnrichmentJob> = {}): EnrichmentJob => ({
  ...jobIn(stage),
  rows: null,
  stage: stage as EnrichmentJob['stage'],
  estimate: null,
  results: { found: 0, ...outcomes },
  match: { rate: null, valid: 0, ...outcomes, hints: [] },
  ...more,
})

/** What analysis found of people or companies, where it does not matter what. */
export const findingEstimate: FindingEstimate = {
  billable: 2,
  credits: 2,
  duplicates: 0,
  invalid: 0,
  review: 1,
  none: 0,
  skipped: 0,
}

/** Answers a failure of the contract. */
export const refuse = (response: ServerResponse, status: number, code: string, details?: object): void =>
  answer(response, status, { error: 'A sentence.', code, ...(details && { details }) })
