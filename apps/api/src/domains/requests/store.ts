import { and, desc, eq, getTableColumns, isNotNull, isNull, lt, sql as statement } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Database } from '../../db/client.ts'
import type { Outdated } from '../../db/purge.ts'
import { requestLog } from '../../db/schema/requests.ts'

export type RequestRow = typeof requestLog.$inferSelect
/** A request that is over. */
export type NewRequest = Omit<RequestRow, 'id'>

/** By which the log is looked through. */
export interface RequestFilter {
  readonly keyId?: string | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  /** Which credential they came with. */
  readonly by?: 'key' | 'session' | undefined
  readonly failed?: boolean | undefined
}

/** One statement with one parameter, however many rows. */
export async function insertRequests(sql: Sql, rows: readonly NewRequest[]): Promise<void> {
  await sql`
    insert into request_log
      (organization_id, request_id, at, kind, method, path, status, code, ms, key_id, user_id)
    select "organizationId", "requestId", at, kind, method, path, status, code, ms, "keyId", "userId"
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row(
      "organizationId" text, "requestId" text, at timestamptz, kind text, method text, path text, status smallint,
      code text, ms real, "keyId" text, "userId" text)`
}

const { organizationId: owner, ...seen } = getTableColumns(requestLog)

/** The newest requests before a position; one more than `limit`. */
export function listRequests(
  db: Database,
  organizationId: string,
  { keyId, code, requestId, by, failed }: RequestFilter,
  limit: number,
  before: number | undefined,
): Promise<Omit<RequestRow, 'organizationId'>[]> {
  return db
    .select(seen)
    .from(requestLog)
    .where(
      and(
        eq(owner, organizationId),
        before === undefined ? undefined : lt(requestLog.id, before),
        keyId === undefined ? undefined : eq(requestLog.keyId, keyId),
        code === undefined ? undefined : eq(requestLog.code, code),
        requestId === undefined ? undefined : eq(requestLog.requestId, requestId),
        by === undefined ? undefined : by === 'key' ? isNotNull(requestLog.keyId) : isNull(requestLog.keyId),
        failed === undefined ? undefined : failed ? isNotNull(requestLog.code) : isNull(requestLog.code),
      ),
    )
    .orderBy(desc(requestLog.id))
    .limit(limit + 1)
}

/** What is older than a number of days. */
export const requestsBefore = (days: number): Outdated => ({
  table: requestLog,
  where: lt(requestLog.at, statement`now() - make_interval(days => ${days})`),
})
