import { sql } from 'drizzle-orm'
import type { Transaction } from '../../../db/client.ts'
import { json } from '../../../db/json.ts'

// A list's own verdicts (`lists.verdicts_id`) are rows of the same table, under an ID that is no job's: nobody is to be
// asked about them, and nothing was paid for them. Whoever writes them has the list's row locked.

/** Begins a list's own verdicts with those of a job, all at once. */
export async function copyVerdicts(tx: Transaction, jobId: string, to: string): Promise<void> {
  await tx.execute(sql`
    insert into verification_addresses
      (job_id, key, position, email, billable, status, reason, flags, suggestion, mx, reply, asked_at)
    select ${to}, key, position, email, false, status, reason, flags, suggestion, mx, reply,
      case when charged then coalesce(asked_at, (select created_at from jobs where id = ${jobId}))
        when not billable then asked_at end
    from verification_addresses where (job_id, key) >= (${jobId}, '') and job_id <= ${jobId}`)
}

/**
 * Adds what the analysis of a job came to: addresses that the list knew nothing of, and what is told without asking.
 * An answer that a mail server gave stays where the analysis is no wiser.
 */
export async function addAnalyzed(tx: Transaction, jobId: string, to: string): Promise<void> {
  await tx.execute(sql`
    insert into verification_addresses as known
      (job_id, key, position, email, billable, status, reason, flags, suggestion, mx)
    select ${to}, key, position, email, false, status, reason, flags, suggestion, mx
    from verification_addresses
    where (job_id, key) >= (${jobId}, '') and job_id <= ${jobId} and asked_at is null
    on conflict (job_id, key) do update set
      status = coalesce(excluded.status, known.status), reason = coalesce(excluded.reason, known.reason),
      flags = excluded.flags, suggestion = excluded.suggestion, mx = coalesce(excluded.mx, known.mx), reply = null,
      asked_at = null
    where known.status is null or (
      excluded.status is not null and (excluded.status <> 'unknown' or known.status = 'unknown')
    )`)
}

/** Adds what mail servers said of some addresses of a job. */
export async function addAnswers(
  tx: Transaction,
  jobId: string,
  to: string,
  answers: readonly { readonly key: string }[],
): Promise<void> {
  const keys = answers.map(({ key }) => ({ job_id: jobId, key }))
  await tx.execute(sql`
    insert into verification_addresses
      (job_id, key, position, email, billable, status, reason, flags, suggestion, mx, reply, asked_at)
    select ${to}, address.key, position, email, false, status, reason, flags, suggestion, mx, reply,
      case when charged then asked_at end
    from jsonb_to_recordset(${json(keys)}) as answer (job_id text, key text)
      join verification_addresses as address on address.job_id = answer.job_id and address.key = answer.key
    where status is not null
    order by address.key
    on conflict (job_id, key) do update set
      status = excluded.status, reason = excluded.reason, flags = excluded.flags, suggestion = excluded.suggestion,
      mx = excluded.mx, reply = excluded.reply, asked_at = excluded.asked_at`)
}
