import type { Database } from '../../../db/client.ts'
import { lockJob, overdueJobs } from '../store/jobs.ts'
import { endJob, type Transitions } from '../transitions.ts'

/** Items a sweep; the next one comes soon. */
const limit = 100

type Context = { readonly db: Database; readonly transitions: Transitions }

/** Ends what nobody else will: jobs whose decision did not come in time, and asks whose process died. */
export async function sweep(context: Context): Promise<void> {
  await expireJobs(context)
  await context.transitions.credits.releaseAbandonedAsks()
}

async function expireJobs({ db, transitions }: Context): Promise<void> {
  for (const { id, organizationId } of await overdueJobs(db, limit)) {
    await db.transaction(async (tx) => {
      const job = await lockJob(tx, organizationId, id)
      if (job?.stage === 'awaiting_decision') await endJob(transitions, tx, job, { stage: 'expired' })
    })
  }
}
