import type { Fail } from '@leadwright/errors'
import type { Transaction } from '../db/client.ts'
import { defect } from '../defect.ts'
import { newId, siblingId } from '../ids.ts'
import { createPlaces } from '../waits/places.ts'
import { ringForWork } from './bell.ts'
import { takePlace } from './bounds.ts'
import type { JobKind } from './kind.ts'
import type { JobOptions } from './options.ts'
import type { JobChange, JobCommands } from './service.ts'
import { openStages } from './stages.ts'
import { findJob, insertJob, lockJob, type JobRow } from './store/jobs.ts'
import { beginWork, endJob } from './transitions.ts'

/** What changes jobs at a caller's word. */
export function createJobCommands<View>(
  { db, credits }: JobOptions,
  kind: JobKind,
  describe: (job: JobRow) => View,
): JobCommands<View> {
  const { name } = kind
  // Who waits for the organization's lock would else do so with a connection, and others would have none.
  const oneAtATime = createPlaces(Infinity, 1)

  /** Changes a job under its lock, unless this very operation did so before. */
  const change = async (
    fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE'>,
    { organizationId, jobId, operationId }: JobChange,
    expected: readonly JobRow['stage'][],
    apply: (tx: Transaction, job: JobRow) => Promise<JobRow>,
  ) => {
    const changed = await db.transaction(async (tx) => {
      const job = await lockJob(tx, { organizationId, kind: name, jobId })
      if (!job) throw fail('JOB_NOT_FOUND', { jobId })
      if (operationId !== undefined && job.operationId === operationId) return job
      const stage = job.isOverdue ? 'expired' : job.stage
      if (!expected.includes(stage)) throw fail('INVALID_JOB_STAGE', { jobId, stage, expected: [...expected] })
      return apply(tx, job)
    })
    return describe(changed)
  }

  return {
    create: async (
      fail,
      { organizationId, operationId, actor, listId, decision = null, perRow, reuseDays, part },
      requireRows,
    ) => {
      const id = operationId === undefined ? newId('job') : siblingId(operationId, 'job')
      const ref = { organizationId, kind: name, jobId: id }
      const earlier = operationId === undefined ? undefined : await findJob(db, ref)
      if (earlier) return describe(earlier)
      const total = await requireRows()

      // Read before a worker can see it, so that the answer is the job as it was made.
      const make = async (tx: Transaction) => {
        const place = { id, organizationId, listId, kind: name }
        await takePlace(fail, tx, place)
        await insertJob(tx, { ...place, decision, total, createdBy: actor, perRow, reuseDays, part })
        await ringForWork(tx)
        return findJob(tx, ref)
      }
      const job = await oneAtATime(organizationId, () => db.transaction(make))
      if (!job) throw defect(`The job ${id} was not written`)
      return describe(job)
    },

    decide: (fail, request) =>
      change(fail, request, ['awaiting_decision'], async (tx, job) => {
        const { decision, operationId = null } = request
        if (decision === 'cancel') return endJob(credits, tx, job, { stage: 'cancelled', operationId })
        const begun = await beginWork(credits, fail, tx, kind, job, { decision, operationId })
        await ringForWork(tx)
        return begun
      }),

    cancel: (fail, request) =>
      change(fail, request, openStages(kind.running), (tx, job) =>
        endJob(credits, tx, job, { stage: 'cancelled', operationId: request.operationId ?? null }),
      ),
  }
}
