import type { Database, Transaction } from '../../../db/client.ts'
import type { FoundForLead } from '../../../db/schema/leads.ts'
import { findRoles, type Role } from '../columns.ts'
import { emailKeyOf } from '../import/lead.ts'
import { markUsed } from '../imports-store.ts'
import * as store from './store.ts'

/** A lead as whoever looks for people and addresses needs it. */
export interface LeadToFind {
  readonly id: number
  /** The address that it has, if any. */
  readonly email: string | null
  /** What its row says, trimmed, by what the columns hold; blank fields are left out. */
  readonly values: Readonly<Partial<Record<Role, string>>>
  /** What jobs have found for it. */
  readonly found: FoundForLead | null
  /** Whether it was added because a row led to several people. */
  readonly isAdded: boolean
}

/** What a list offers to whoever looks for people and addresses. */
export interface ListToFind {
  readonly leads: number
  readonly withEmail: number
  /** What its columns hold. */
  readonly roles: ReadonlySet<Role>
  /** Whether some of its leads are people that were found. */
  readonly hasFound: boolean
}

/** Something found for a lead. */
export interface FoundEntry {
  readonly leadId: number
  readonly found: FoundForLead
}

/** What finding people and addresses does with leads. */
export interface FoundLeads {
  listToFind(listId: string): Promise<ListToFind | undefined>
  /** The leads of a list in their order, a batch at a time: those after the lead `afterId` (0 at first). */
  toFind(listId: string, afterId: number, limit: number): Promise<LeadToFind[]>
  /** These leads of a list, in the order in which they are named. */
  toFindOf(listId: string, ids: readonly number[]): Promise<LeadToFind[]>
  /** Whether there is still such a list; it stays until the transaction ends. */
  isThere(tx: Transaction, listId: string): Promise<boolean>
  /** Notes what was found. An address that was found becomes the lead's, unless it has one. */
  keepFound(tx: Transaction, listId: string, entries: readonly FoundEntry[]): Promise<void>
  /** Adds leads for more people that the row of a lead led to. The same person again changes nothing. */
  addFound(tx: Transaction, listId: string, entries: readonly FoundEntry[]): Promise<void>
}

export function createFoundLeads(db: Database): FoundLeads {
  return {
    listToFind: async (listId) => {
      const list = await store.findRolesOf(db, listId)
      if (!list) return undefined
      const { leads, withEmail } = list
      const roles = new Set(findRoles(list.columns, list.roles ?? {}).keys())
      return { leads, withEmail, roles, hasFound: await store.hasFound(db, listId) }
    },
    toFind: async (listId, afterId, limit) => {
      if (afterId === 0) await markUsed(db, listId)
      const list = await store.findRolesOf(db, listId)
      if (!list) return []
      const roles = findRoles(list.columns, list.roles ?? {})
      const page = await store.pageToFind(db, listId, afterId, limit)
      return page.map((row) => leadOf(roles, row))
    },
    toFindOf: async (listId, ids) => {
      const list = ids.length === 0 ? undefined : await store.findRolesOf(db, listId)
      if (!list) return []
      const roles = findRoles(list.columns, list.roles ?? {})
      const rows = new Map((await store.rowsToFind(db, listId, ids)).map((row) => [row.id, row]))
      return ids.flatMap((id) => {
        const row = rows.get(id)
        return row ? leadOf(roles, row) : []
      })
    },
    isThere: (tx, listId) => store.holdList(tx, listId),
    keepFound: (tx, listId, entries) =>
      store.writeFound(
        tx,
        listId,
        entries.map(({ leadId, found }) => ({ id: leadId, ...addressOf(found), found })),
      ),
    addFound: (tx, listId, entries) =>
      store.addFound(
        tx,
        listId,
        entries.map(({ leadId, found }) => ({
          originId: leadId,
          who: (found.fullName ?? '').normalize('NFC').toLowerCase(),
          ...addressOf(found),
          found,
        })),
      ),
  }
}

const leadOf = (
  roles: ReadonlyMap<Role, number>,
  { id, email, row, found, originId }: Awaited<ReturnType<typeof store.pageToFind>>[number],
): LeadToFind => ({ id, email, values: valuesOf(roles, row), found, isAdded: originId !== null })

const addressOf = ({ email }: FoundForLead) =>
  email === undefined ? { email: undefined, emailKey: undefined } : { email, emailKey: emailKeyOf(email) }

function valuesOf(roles: ReadonlyMap<Role, number>, row: readonly string[]): LeadToFind['values'] {
  const values: Partial<Record<Role, string>> = {}
  for (const [role, index] of roles) {
    const value = (row[index] ?? '').trim()
    if (value !== '') values[role] = value
  }
  return values
}
