import type { Database } from '../../../db/client.ts'
import { inPlaceOfRequest } from '../../../waits/request-wait.ts'
import { pageOfRejections } from '../store.ts'
import { reportColumns } from './columns.ts'

const batch = 1000

/**
 * The rejected rows of an import as CSV, in the form of the file that they came with, each with its line and problem
 * before it (behind it, a row with too many fields would push them aside). An import ignores those two columns, so the corrected file can be sent as it is. A row with fields missing
 * is filled up with empty ones; one with too many keeps them.
 */
export async function* exportRejected(
  db: Database,
  found: { readonly id: string; readonly header: readonly string[] },
): AsyncGenerator<string[][], void> {
  const { id, header } = found
  yield [[...reportColumns, ...header]]
  let after = 0
  for (;;) {
    const rows = await inPlaceOfRequest(() => pageOfRejections(db, id, batch, after))
    if (rows.length > 0) {
      yield rows.map(({ row, line, column, message }) => {
        const missing = header.slice(row.length).map(() => '')
        return [String(line), column === '' ? message : `${column}: ${message}`, ...row, ...missing]
      })
    }
    if (rows.length < batch) return
    after = rows.at(-1)?.id ?? after
  }
}
