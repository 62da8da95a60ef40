import type { JobHints } from '../../../db/schema/jobs.ts'
import type { JobKind } from '../../../jobs/kind.ts'
import type { FindingKind } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { countHints, countOutcomes } from '../store/rows.ts'
import { makeTasks } from '../store/tasks.ts'
import { analyzeList } from './analyze.ts'
import { workThrough } from './work.ts'
import { shownExamples, writeOutcomes, type Outcome } from './write.ts'

/**
 * A workflow as a kind of job. A task is the rows about a domain, or some of them where there are many: what is learnt of
 * its first people serves the others, in the order of the list.
 */
export function createFindingJobKind(options: FindingOptions, kind: FindingKind): JobKind<Outcome> {
  return {
    name: kind.workflow,
    running: kind.stage,
    operation: kind.operation,
    // Most of them wait: enough to keep both the website reader (20 sites) and the mail verifier busy.
    maxTasks: 36,
    maxTasksOfPlace: 1,
    retryDelays: options.retryDelays,
    gatherTime: 0,
    analyze: (turn) => analyzeList(options, kind, turn),

    sumUp: async (tx, job) => {
      const { pending, ...counts } = await countOutcomes(tx, job.id)
      await makeTasks(tx, job.id)
      const { duplicate: duplicates, invalid, review, none, skipped } = counts
      const estimate = { billable: pending, credits: pending * job.perRow, duplicates, invalid, review, none, skipped }
      const hints = await countHints(tx, job.id, shownExamples)
      const byName = hints.map(({ hint, rows, examples }) => [hint, { rows, examples }] as const)
      return { estimate, total: pending, done: 0, counts, hints: Object.fromEntries(byName) satisfies JobHints }
    },

    begin: (_, job) => Promise.resolve({ amount: job.estimate?.credits ?? 0, changes: {} }),
    work: (turn) => workThrough(options, kind, turn),
    write: (tx, job, outcomes) => writeOutcomes(options, kind, tx, job, outcomes),
  }
}
