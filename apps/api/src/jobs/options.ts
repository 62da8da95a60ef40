import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Database } from '../db/client.ts'
import type { CreditsService } from '../domains/credits/service.ts'
import type { LeadsService } from '../domains/leads/service.ts'

/** What the engine works with, on both of its sides: callers, and workers. */
export interface JobOptions {
  readonly db: Database
  readonly sql: Sql
  readonly credits: CreditsService
  readonly leads: LeadsService
  readonly log: Logger
}
