import type { Db } from 'pg-boss'
import type { ReservedSql, Sql, TransactionSql } from 'postgres'

type AnySql = Sql | ReservedSql | TransactionSql

/** OIDs of `date`, `timestamp` and `timestamptz`. */
const momentTypes: ReadonlySet<number> = new Set([1082, 1114, 1184])

/**
 * Runs pg-boss on our own pool, so that there is one driver and its statements can join our transactions. pg-boss
 * expects what node-postgres gives: moments as `Date`, scripts with several statements, and LISTEN.
 */
export function bossDatabase(sql: Sql): Db {
  return {
    executeSql: async (text, values = []) => {
      // `BEGIN … COMMIT` scripts must not be spread over the pool.
      if (!/^\s*BEGIN\b/i.test(text)) return { rows: await run(sql, text, values) }
      const reserved = await sql.reserve()
      try {
        return { rows: await run(reserved, text, values) }
      } catch (error) {
        // The script did not come to its COMMIT; the next user of the connection must not find its transaction.
        await reserved.unsafe('rollback').catch(() => {})
        throw error
      } finally {
        reserved.release()
      }
    },
    listen: async (channel, onNotification, onReconnect) => {
      const subscription = await sql.listen(channel, onNotification, onReconnect)
      return { close: () => subscription.unlisten() }
    },
  }
}

async function run(sql: AnySql, text: string, values: unknown[]): Promise<object[]> {
  const parameters = values.map((value) => (value instanceof Date ? value.toISOString() : value)) as never[]
  const result: unknown = await sql.unsafe(text, parameters)
  // One array of rows a statement, where there are several.
  const results = (Array.isArray(result) && result.some(Array.isArray) ? result : [result]) as BareResult[]
  return results.flatMap((rows) => rows.map((row) => withDates(row, rows.columns ?? [])))
}

type Row = Record<string, unknown>
type BareResult = Row[] & { columns?: readonly { readonly name: string; readonly type: number }[] }

/** Moments of our pool are text, because that is how drizzle wants them. */
function withDates(row: Row, columns: readonly { readonly name: string; readonly type: number }[]): Row {
  for (const { name, type } of columns) {
    const value = row[name]
    if (momentTypes.has(type) && typeof value === 'string') row[name] = new Date(value)
  }
  return row
}
