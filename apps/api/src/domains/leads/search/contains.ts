import { sql, type SQL } from 'drizzle-orm'

/** ASCII's unit separator between fields, so that nothing is found across two of them. */
const fieldsText = sql`array_to_string(lead.row, chr(31))`

/** Whether a text stands in the address or a field of `lead`, whatever its case. */
export function contains(search: string): SQL {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(lead.email ilike ${pattern} or ${fieldsText} ilike ${pattern})`
}
