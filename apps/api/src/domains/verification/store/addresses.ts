import { sql, type SQL } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'
import { countsOf } from '../../../db/counts.ts'
import { inOrder } from '../../../db/in-order.ts'
import { json } from '../../../db/json.ts'
import type { verificationAddresses } from '../../../db/schema/verification.ts'
import { defect } from '../../../defect.ts'
import { categories, resultStatuses, type Category, type Quote, type ResultStatus } from '../views.ts'

/** What is said of an address in the end. */
export interface VerdictFields {
  readonly status: ResultStatus
  readonly reason: string
  readonly mx?: string | undefined
  readonly reply?: string | undefined
}

/** An address as analysis leaves it, with a verdict where there is one already. */
export interface AnalyzedAddress {
  readonly key: string
  readonly position: number
  /** Where it is to be asked about, where it is. */
  readonly host?: string | undefined
  readonly email: string
  readonly flags: readonly string[]
  readonly suggestion?: string | undefined
  readonly mx?: string | undefined
  readonly verdict?: VerdictFields | undefined
}

// Each row names its job, so that there is only one way to join it: by the primary key. With the job as a constant the
// planner, whose statistics know nothing yet of a job that is minutes old, reads the whole job for each batch.
const ofJob = <T extends object>(job_id: string, rows: readonly T[]) => rows.map((row) => ({ job_id, ...row }))

/** Verdicts that a list has from an earlier job, as far as they are to be reused. */
export interface Reuse {
  readonly jobId: string
  /** How old they may be, in days. */
  readonly days: number
}

/**
 * The verdict of an address that a mail server gave, unless it is too old. By the primary key, whatever statistics say.
 * Jobs of before `asked_at` gave their verdicts after they were made.
 */
const knownVerdict = ({ jobId, days }: Reuse, key: SQL): SQL => sql`(
  select status, reason, flags, suggestion, mx, reply, asked as asked_at
  from verification_addresses as known
    cross join lateral (
      select coalesce(known.asked_at, (select created_at from jobs where id = ${jobId})) as asked
    ) as time
  where job_id = ${jobId} and key = ${key} and (charged or (asked_at is not null and not billable))
    and asked > now() - make_interval(days => ${days})
  offset 0
)`

/** Which of some addresses have a verdict that is to be reused. */
export async function reusableKeys(executor: Executor, reuse: Reuse, keys: readonly string[]): Promise<string[]> {
  const found = await executor.execute<{ key: string }>(sql`
    select wanted.key from unnest(${sql.param([...keys])}::text[]) as wanted (key)
    cross join lateral ${knownVerdict(reuse, sql`wanted.key`)} as known`)
  return [...found].map(({ key }) => key)
}

/**
 * Writes addresses of a job that are not there yet; of two in the same spelling or another, the first. What the analysis
 * leaves to be asked about keeps the verdict that it has, where that is to be reused: it is not asked, or paid, again.
 */
export async function insertAddresses(
  tx: Transaction,
  jobId: string,
  addresses: readonly AnalyzedAddress[],
  reuse?: Reuse,
): Promise<void> {
  const rows = addresses.map(({ verdict, ...address }) => ({
    ...address,
    mx: verdict?.mx ?? address.mx,
    status: verdict?.status,
    reason: verdict?.reason,
    billable: verdict === undefined,
  }))
  const analyzed = sql`jsonb_to_recordset(${json(rows)}) as row (
    key text, position bigint, host text, email text, flags text[], suggestion text, mx text, status text,
    reason text, billable boolean
  )`
  const columns = sql`job_id, key, position, host, email, flags, suggestion, mx, status, reason, billable`
  if (reuse === undefined) {
    await tx.execute(sql`
      insert into verification_addresses (${columns})
      select ${jobId}, key, position, host, email, flags, suggestion, mx, status, reason, billable from ${analyzed}
      order by position on conflict do nothing`)
    return
  }
  const isKnown = sql`known.status is not null`
  await tx.execute(sql`
    insert into verification_addresses (${columns}, reply, asked_at)
    select
      ${jobId}, row.key, position, case when not ${isKnown} then host end, email, coalesce(known.flags, row.flags),
      case when ${isKnown} then known.suggestion else row.suggestion end, coalesce(known.mx, row.mx),
      coalesce(row.status, known.status), coalesce(row.reason, known.reason), billable and not ${isKnown}, known.reply,
      known.asked_at
    from ${analyzed}
      left join lateral ${knownVerdict(reuse, sql`row.key`)} as known on row.billable
    order by position on conflict do nothing`)
}

const inCategories = countsOf(categories, (category) => sql`${category} = any (flags)`)

/** What analysis came to: unique addresses by verdict and by flag, and whose verdict is reused. */
export async function countAnalyzed(tx: Transaction, jobId: string) {
  type Counts = Record<'total' | 'billable' | 'reused' | 'reusedInvalid' | ResultStatus | Category, number>
  const [counts] = await tx.execute<Row<Counts>>(sql`
    select
      count(*)::integer as total,
      count(*) filter (where billable)::integer as billable,
      count(*) filter (where asked_at is not null)::integer as reused,
      count(*) filter (where asked_at is not null and status = 'invalid')::integer as "reusedInvalid",
      ${countsOf(resultStatuses, (status) => sql`status = ${status}`)},
      ${inCategories}
    from verification_addresses
    where job_id = ${jobId}`)
  if (!counts) throw defect('An aggregate gives a row')
  return counts as Counts
}

/** As the index that leads from a verdict to its addresses has it. */
const verdict = sql`job_id || ' ' || coalesce(status, '')`
const verdictOf = (jobId: string, status: ResultStatus | null) => `${jobId} ${status ?? ''}`
const hasVerdict = (jobId: string, status: ResultStatus | null) => sql`${verdict} = ${verdictOf(jobId, status)}`
const without = (exclude: readonly Category[]) =>
  sql`flags && array(select jsonb_array_elements_text(${json(exclude)}))`

/** How many addresses mail servers would be asked about if some categories were left out. */
export async function countBillable(tx: Executor, jobId: string, exclude: readonly Category[]): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::integer as count from verification_addresses
    where ${hasVerdict(jobId, null)} and not (${without(exclude)})`)
  return row?.count ?? 0
}

/** What would be asked about without some categories, and how much of that each category is. An address can be in several. */
export async function quoteAddresses(db: Executor, jobId: string, exclude: readonly Category[]): Promise<Quote> {
  const [counts] = await db.execute<Row<Quote>>(sql`
    select
      count(*)::integer as credits,
      ${inCategories}
    from verification_addresses
    where ${hasVerdict(jobId, null)} and not (${without(exclude)})`)
  if (!counts) throw defect('An aggregate gives a row')
  return counts
}

/** Leaves out the addresses of some categories; returns how many. */
export async function excludeAddresses(tx: Transaction, jobId: string, exclude: readonly Category[]): Promise<number> {
  if (exclude.length === 0) return 0
  const excluded = await tx.execute(sql`
    update verification_addresses set status = 'unknown', reason = 'excluded'
    where ${hasVerdict(jobId, null)} and ${without(exclude)}`)
  return excluded.count
}

/** Leaves out all addresses that could be asked about but the first `limit` of the list; returns how many. */
export async function excludeBeyond(tx: Transaction, jobId: string, limit: number): Promise<number> {
  const excluded = await tx.execute(sql`
    update verification_addresses set status = 'unknown', reason = 'excluded'
    where ${hasVerdict(jobId, null)} and position >= (
      select position from verification_addresses where ${hasVerdict(jobId, null)}
      order by position offset ${limit} limit 1
    )`)
  return excluded.count
}

export interface Answer extends VerdictFields {
  readonly key: string
  readonly flags: readonly string[]
  readonly suggestion?: string | undefined
}

/** Writes verdicts where there are none yet; returns the statuses of those that are new, the only ones to charge for. */
export async function writeAnswers(
  tx: Transaction,
  jobId: string,
  answers: readonly Answer[],
): Promise<ResultStatus[]> {
  if (answers.length === 0) return []
  const written = await tx.execute<{ status: ResultStatus }>(sql`
    update verification_addresses as address set
      status = answer.status, reason = answer.reason, flags = answer.flags, suggestion = answer.suggestion,
      mx = coalesce(answer.mx, address.mx), reply = answer.reply, charged = answer.status <> 'unknown', asked_at = now()
    from jsonb_to_recordset(${json(ofJob(jobId, answers))}) as answer (
      job_id text, key text, status text, reason text, flags text[], suggestion text, mx text, reply text
    )
    where address.job_id = answer.job_id and address.key = answer.key and coalesce(address.status, '') = ''
    returning address.status`)
  return [...written].map(({ status }) => status)
}

/** Addresses of a job in the order of the list, after a position; one more than `limit`. */
export async function listAddresses(executor: Executor, jobId: string, limit: number, after: number) {
  const ofStatus = [...resultStatuses, null].map(
    (status) => sql`(
      select email, position::float8 as position, status, reason, flags, suggestion, mx, reply
      from verification_addresses as address
      where ${inOrder(verdict, sql`address.position`, verdictOf(jobId, status), after)}
      order by ${verdict}, address.position limit ${limit + 1}
    )`,
  )
  return [
    ...(await executor.execute<Row<ListedAddress>>(
      sql`${sql.join(ofStatus, sql` union all `)} order by position limit ${limit + 1}`,
    )),
  ]
}

/** An address of a job as it is listed; its position as a number. */
export type ListedAddress = Pick<
  typeof verificationAddresses.$inferSelect,
  'email' | 'position' | 'status' | 'reason' | 'flags' | 'suggestion' | 'mx' | 'reply'
>

/** Rows of a statement of our own, which the driver types by index. */
type Row<T> = T & Record<string, unknown>
