import { sql } from 'drizzle-orm'
import { leads } from '../../db/schema/leads.ts'

/** The list of a lead, as the indexes have it that know the order of lists. */
export const inList = sql`(${leads.listId} || '')`
