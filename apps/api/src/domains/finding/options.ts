import type { FindingWorkflow } from '../../db/schema/finding.ts'
import type { JobOptions } from '../../jobs/options.ts'
import type { FindingKind } from './kind.ts'
import type { CompanySource } from './sources.ts'

export interface FindingOptions extends JobOptions {
  readonly companies: CompanySource
  /** How long to wait before each further attempt, where a server asks to come back later. Milliseconds. */
  readonly retryDelays: readonly number[]
  readonly kinds: Readonly<Record<FindingWorkflow, FindingKind>>
}
