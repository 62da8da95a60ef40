import type { Fail } from '@leadwright/errors'
import type { Transaction } from '../../db/client.ts'
import { defect } from '../../defect.ts'
import { newId, siblingId } from '../../ids.ts'
import { takePlace } from '../../jobs/bounds.ts'
import { isOverdue } from '../../jobs/ending.ts'
import { requireAffordable } from './afford.ts'
import { describeJob } from './describe.ts'
import type { VerificationOptions } from './options.ts'
import type { JobChange, VerificationService } from './service.ts'
import { findJob, insertJob, lockJob, type JobRow } from './store/jobs.ts'
import { beginVerifying, endJob, keptDecision } from './transitions.ts'
import { openStages } from './views.ts'

/** What changes jobs at a caller's word. */
export function createJobCommands(
  options: VerificationOptions,
): Pick<VerificationService, 'create' | 'decide' | 'cancel'> {
  const { db, queue, leads } = options

  /** Changes a job under its lock, unless this very operation did so before. */
  const change = async (
    fail: Fail<'JOB_NOT_FOUND'>,
    { organizationId, jobId, operationId }: JobChange,
    apply: (tx: Transaction, job: JobRow) => Promise<JobRow>,
  ) => {
    const changed = await db.transaction(async (tx) => {
      const job = await lockJob(tx, organizationId, jobId)
      if (!job) throw fail('JOB_NOT_FOUND', { jobId })
      const repeated = operationId !== undefined && job.operationId === operationId
      return repeated ? job : apply(tx, job)
    })
    return describeJob(changed)
  }

  return {
    create: async (fail, { organizationId, operationId, actor, listId, decision }) => {
      const id = operationId === undefined ? newId('job') : siblingId(operationId, 'job')
      const earlier = operationId === undefined ? undefined : await findJob(db, organizationId, id)
      if (earlier) return describeJob(earlier)

      const list = await leads.listForJob(organizationId, listId)
      if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
      const emails = await leads.countEmails(listId)
      if (emails === 0) throw fail('NO_EMAILS_TO_VERIFY', { listId, leads: list.leads })
      if (decision) await requireAffordable(options, fail, { organizationId, listId, emails, decision })

      // Read before a worker can see it, so that the answer is the job as it was made.
      const job = await db.transaction(async (tx) => {
        const kept = decision ? keptDecision(decision) : null
        await takePlace(fail, tx, { id, organizationId, listId, kind: 'verification' })
        await insertJob(tx, { id, organizationId, listId, decision: kept, total: emails, createdBy: actor })
        await queue.ring(tx, 'verification', id)
        return findJob(tx, organizationId, id)
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
        if (decision.action === 'cancel') return endJob(options, tx, job, { stage: 'cancelled', operationId })
        const begun = await beginVerifying(options, fail, tx, job, decision, operationId)
        await queue.ring(tx, 'verification', job.id)
        return begun
      }),

    cancel: (fail, request) =>
      change(fail, request, async (tx, job) => {
        const stage = isOverdue(job) ? 'expired' : job.stage
        if (!openStages.includes(stage)) {
          throw fail('INVALID_JOB_STAGE', { jobId: request.jobId, stage, expected: [...openStages] })
        }
        return endJob(options, tx, job, { stage: 'cancelled', operationId: request.operationId ?? null })
      }),
  }
}
