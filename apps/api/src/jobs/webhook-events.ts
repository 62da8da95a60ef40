import type { JobStage } from '@leadwright/errors'
import type { Transaction } from '../db/client.ts'
import type { jobs } from '../db/schema/jobs.ts'
import { tell } from '../domains/webhooks/outbox.ts'
import { describeJobFields } from './view.ts'

/** The stages that webhooks are told of. */
const toldStages = {
  awaiting_decision: 'job.decision_needed',
  completed: 'job.completed',
  failed: 'job.failed',
  cancelled: 'job.cancelled',
  expired: 'job.expired',
} as const satisfies Partial<Record<JobStage, string>>

const isTold = (stage: JobStage): stage is keyof typeof toldStages => stage in toldStages

type JobRow = typeof jobs.$inferSelect

/** Tells the organization's webhooks of a job that has come to a stage that somebody waits for. */
export async function tellStage(tx: Transaction, job: JobRow): Promise<void> {
  if (!isTold(job.stage)) return
  const { organizationId, stage, kind, id, listId, done, total, estimate, counts } = job
  const data = {
    kind,
    id,
    listId,
    stage,
    progress: { done, total },
    estimate,
    results: counts,
    ...describeJobFields(job),
  }
  await tell(tx, { organizationId, type: toldStages[stage], data })
}
