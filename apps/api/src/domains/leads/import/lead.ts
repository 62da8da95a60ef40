import { addressesIn, parseAddress } from '@leadwright/mail-verifier'
import type { Workflow } from '@leadwright/errors'
import { createHash } from 'node:crypto'
import type { Role } from '../columns.ts'
import { hasNoAddress, isBlank } from './blank.ts'
import type { FoundRoles } from './guess.ts'

/** A row that is to be stored. */
export interface NewLead {
  readonly identity: string
  readonly email: string | null
  readonly emailKey: string | null
  /** By the file's columns. */
  readonly fields: readonly string[]
  /** The column that the address is from, by index; undefined where there is none. */
  readonly emailFrom: number | undefined
}

/**
 * Makes a lead of a row's fields. Its address is in the first of the columns of addresses that has one; in the first that
 * is not empty where none has, so that `n/a` in one column hides no address in another.
 */
export function toLead(
  workflow: Workflow,
  { roles, emails }: Pick<FoundRoles, 'roles' | 'emails'>,
  fields: readonly string[],
): NewLead {
  const emailFrom =
    emails.find((index) => fields[index]?.includes('@')) ?? emails.find((index) => !hasNoAddress(fields[index] ?? ''))
  const email = emailFrom === undefined ? '' : firstAddress((fields[emailFrom] ?? '').trim())
  const valueOf = (role: Role): string => {
    if (role === 'email') return email
    const value = fields[roles.get(role) ?? -1] ?? ''
    return isBlank(value) ? '' : value.trim()
  }
  return {
    emailFrom,
    identity: indexable(identities[workflow](valueOf)),
    email: email === '' ? null : email,
    emailKey: email === '' ? null : emailKeyOf(email),
    fields,
  }
}

/**
 * The first address of a cell that has several, as Google writes them, `ann@inbox.test ::: ann@home.test`, and mail
 * programs with `;`. Any other cell as it is.
 */
function firstAddress(cell: string): string {
  if (cell.includes(' ::: ')) return (cell.split(' ::: ').find((each) => each.trim() !== '') ?? '').trim()
  if (cell.indexOf('@') === cell.lastIndexOf('@') || 'normalized' in parseAddress(cell)) return cell
  const several = addressesIn(cell)
  return several.length > 1 ? (several[0] ?? cell) : cell
}

/** Whether the cell that a lead's address is from has more of them. */
export const hasSeveral = (cell: string, { email }: Pick<NewLead, 'email'>): boolean =>
  email !== cell.trim() && cell.indexOf('@') !== cell.lastIndexOf('@')

/** By workflow, what makes two rows of a list the same lead. */
const identities: Readonly<Record<Workflow, (valueOf: (role: Role) => string) => string>> = {
  verification: (valueOf) => valueOf('email').toLowerCase(),
  enrichment: (valueOf) => {
    const name = valueOf('full_name') || `${valueOf('first_name')} ${valueOf('last_name')}`
    return [name, valueOf('company'), valueOf('domain')].map(folded).join(separator)
  },
  scraping: (valueOf) => [valueOf('company'), valueOf('job_title')].map(folded).join(separator),
}

/** ASCII's unit separator, which no name has. */
const separator = '\u001f'

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')

/** What makes two addresses the same. */
export function emailKeyOf(email: string): string {
  const parsed = parseAddress(email)
  return indexable('normalized' in parsed ? parsed.normalized : email.toLowerCase())
}

/**
 * PostgreSQL's B-trees take about 2,700 bytes a row. No address or name comes near that, but a field can hold anything;
 * what is too long is told apart by its hash.
 */
const indexable = (text: string): string =>
  text.length <= 400 ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`
