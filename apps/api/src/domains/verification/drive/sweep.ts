import type { Database } from '../../../db/client.ts'
import { abandonedAsks, closeAsk } from '../store/asks.ts'
import { lockJob, overdueJobs } from '../store/jobs.ts'
import { endJob, type Transitions } from '../transitions.ts'

/** A single address is answered within 20 s; after this long, in milliseconds, nobody waits for it any more. */
const askLifetime = 120_000
/** Items a sweep; the next one comes soon. */
const limit = 100

type Context = { readonly db: Database; readonly transitions: Transitions }

/** Ends what nobody else will: jobs whose decision did not come in time, and asks whose process died. */
export async function sweep(context: Context): Promise<void> {
  await expireJobs(context)
  await releaseAsks(context)
}

async function expireJobs({ db, transitions }: Context): Promise<void> {
  for (const { id, organizationId } of await overdueJobs(db, limit)) {
    await db.transaction(async (tx) => {
      const job = await lockJob(tx, organizationId, id)
      if (job?.stage === 'awaiting_decision') await endJob(transitions, tx, job, { stage: 'expired' })
    })
  }
}

async function releaseAsks({ db, transitions: { credits } }: Context): Promise<void> {
  for (const reservationId of await abandonedAsks(db, askLifetime, limit)) {
    await db.transaction(async (tx) => {
      if (!(await closeAsk(tx, reservationId))) return
      await credits.release(tx, { reservationId, reference: `${reservationId}:release` })
    })
  }
}
