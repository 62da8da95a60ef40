import type { MailVerifier } from '@leadwright/mail-verifier'
import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Database } from '../../db/client.ts'
import type { Queue } from '../../queue/queue.ts'
import type { CreditsService } from '../credits/service.ts'
import type { LeadsService } from '../leads/service.ts'

/** What both halves of the domain work with: the service, which answers callers, and the worker, which drives jobs. */
export interface VerificationOptions {
  readonly db: Database
  readonly sql: Sql
  readonly queue: Queue
  readonly credits: CreditsService
  readonly leads: LeadsService
  readonly mail: Pick<MailVerifier, 'analyze' | 'verify'>
  readonly log: Logger
  /** How long to wait before each further attempt, where a mail server asks to come back later. Milliseconds. */
  readonly retryDelays: readonly number[]
}
