import type { CompanyQuery } from '@leadwright/people-finder'
import type { Finding, findingRows, FindingWorkflow, RowHint, RowOutcome, RowQuery } from '../../db/schema/finding.ts'
import type { LeadToFind } from '../leads/found/found.ts'

/** What a lead asks for, or why it asks for nothing. */
export type Ask =
  | {
      readonly query: RowQuery
      /** What is asked for at the company: two leads with one key at one company ask for the same. */
      readonly key: string
      readonly company: CompanyQuery
      /** Something that can be said of the row before anything was looked for. */
      readonly hints?: readonly RowHint[]
    }
  | { readonly query: RowQuery; readonly outcome: 'invalid' | 'skipped'; readonly reason: string }

/** A row of a job, as it is stored. */
export type FindingRow = typeof findingRows.$inferSelect

/** What came of a row. */
export interface SettledRow {
  readonly position: number
  readonly outcome: RowOutcome
  readonly reason: string
  readonly findings: readonly Finding[]
  readonly hints: readonly RowHint[]
  /** Addresses that a mail server refused for it. */
  readonly refused?: readonly string[]
}

/** What came of a row: settled, or to be tried again. */
export type Settlement = SettledRow | { readonly position: number; readonly retry: true }

/** What a settled row has taught about its domain. */
export interface SettledQuery {
  readonly query: RowQuery
  readonly findings: readonly Finding[]
  readonly refused: readonly string[]
}

/** How often a domain was tried before, and whether it will be again. */
export interface Round {
  readonly tries: number
  readonly isLast: boolean
}

/** The rows of a job about one domain, while they are looked into. */
export interface DomainWork {
  /**
   * Looks into some rows. Those that a server wants to be asked about later are left for another time, unless this is
   * the last one. What settled rows before these have taught is in `earlier`.
   */
  settle(rows: readonly FindingRow[], earlier: readonly SettledQuery[], round: Round): Promise<Settlement[]>
}

/** What makes a workflow: what its rows ask for, and how that is found. */
export interface FindingKind {
  readonly workflow: FindingWorkflow
  readonly stage: 'enriching' | 'scraping'
  /** What a reservation for a job pays for, as the ledger names it. */
  readonly operation: string
  ask(lead: LeadToFind): Ask
  /** Begins with a domain. */
  open(task: {
    readonly domain: string
    /** What was opted in to, e.g. `catch_all`. */
    readonly include: readonly string[]
    readonly perRow: number
    /** Whose things are that the organization has paid for, by what they are charged by. */
    readonly ownersOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
    readonly signal: AbortSignal
  }): Promise<DomainWork>
  /** What a finding is charged by: the same key is paid for once by an organization. */
  chargeKey(finding: { readonly fullName: string; readonly email?: string }, domain: string): string
}
