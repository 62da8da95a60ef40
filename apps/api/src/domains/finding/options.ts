import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Database } from '../../db/client.ts'
import type { FindingWorkflow } from '../../db/schema/finding.ts'
import type { Queue } from '../../queue/queue.ts'
import type { CreditsService } from '../credits/service.ts'
import type { LeadsService } from '../leads/service.ts'
import type { FindingKind } from './kind.ts'
import type { CompanySource } from './sources.ts'

/** What both halves of the domain work with: the service, which answers callers, and the worker, which drives jobs. */
export interface FindingOptions {
  readonly db: Database
  readonly sql: Sql
  readonly queue: Queue
  readonly credits: CreditsService
  readonly leads: LeadsService
  readonly companies: CompanySource
  readonly kinds: Readonly<Record<FindingWorkflow, FindingKind>>
  readonly log: Logger
  /** How long to wait before each further attempt, where a server asks to come back later. Milliseconds. */
  readonly retryDelays: readonly number[]
}
