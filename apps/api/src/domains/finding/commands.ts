import type { Fail } from '@leadwright/errors'
import type { Transaction } from '../../db/client.ts'
import { defect } from '../../defect.ts'
import { newId, siblingId } from '../../ids.ts'
import { takePlace } from '../../jobs/bounds.ts'
import { isOverdue } from '../../jobs/ending.ts'
import { describeJob } from './describe.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import type { FindingJobs, JobChange } from './service.ts'
import { openStages } from './stages.ts'
import { findJob, insertJob, lockJob, type JobRow } from './store/jobs.ts'
import { beginFinding, endJob } from './transitions.ts'

/** What changes jobs at a caller's word. */
export function createJobCommands(
  options: FindingOptions,
  kind: FindingKind,
): Pick<FindingJobs, 'create' | 'decide' | 'cancel'> {
  const { db, queue } = options
  const { workflow } = kind

  /** Changes a job under its lock, unless this very operation did so before. */
  const change = async (
    fail: Fail<'JOB_NOT_FOUND'>,
    { organizationId, jobId, operationId }: JobChange,
    apply: (tx: Transaction, job: JobRow) => Promise<JobRow>,
  ) => {
    const changed = await db.transaction(async (tx) => {
      const job = await lockJob(tx, { organizationId, workflow, jobId })
      if (!job) throw fail('JOB_NOT_FOUND', { jobId })
      const repeated = operationId !== undefined && job.operationId === operationId
      return repeated ? job : apply(tx, job)
    })
    return describeJob(changed)
  }

  return {
    create: async (fail, { organizationId, operationId, actor, listId, decision, perRow }, requireLeads) => {
      const id = operationId === undefined ? newId('job') : siblingId(operationId, 'job')
      const ref = { organizationId, workflow, jobId: id }
      const earlier = operationId === undefined ? undefined : await findJob(db, ref)
      if (earlier) return describeJob(earlier)
      const leads = await requireLeads()

      // Read before a worker can see it, so that the answer is the job as it was made.
      const job = await db.transaction(async (tx) => {
        const kept = decision ? { include: [...decision.include] } : null
        const total = leads
        await takePlace(fail, tx, { id, organizationId, listId, kind: workflow })
        await insertJob(tx, { id, organizationId, workflow, listId, decision: kept, perRow, total, createdBy: actor })
        await queue.ring(tx, 'finding', id)
        return findJob(tx, ref)
      })
      if (!job) throw defect(`The job ${id} was not written`)
      return describeJob(job)
    },

    decide: (fail, request) =>
      change(fail, request, async (tx, job) => {
        const { jobId, decision } = request
        const stage = isOverdue(job) ? 'expired' : job.stage
        if (stage !== 'awaiting_decision') {
          throw fail('INVALID_JOB_STAGE', { jobId, stage, expected: ['awaiting_decision'] })
        }
        const operationId = request.operationId ?? null
        if (decision === 'cancel') return endJob(options, tx, job, { stage: 'cancelled', operationId })
        const begun = await beginFinding(options, fail, tx, { job, kind, include: decision.include, operationId })
        await queue.ring(tx, 'finding', job.id)
        return begun
      }),

    cancel: (fail, request) =>
      change(fail, request, async (tx, job) => {
        const stage = isOverdue(job) ? 'expired' : job.stage
        const open: readonly string[] = openStages(kind.stage)
        if (!open.includes(stage)) {
          throw fail('INVALID_JOB_STAGE', { jobId: request.jobId, stage, expected: [...openStages(kind.stage)] })
        }
        return endJob(options, tx, job, { stage: 'cancelled', operationId: request.operationId ?? null })
      }),
  }
}
