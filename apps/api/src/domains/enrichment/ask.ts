import { formatName, fold, parsePersonName, type NameInput } from '@leadwright/people-finder'
import type { RowQuery } from '../../db/schema/finding.ts'
import type { LeadToFind } from '../leads/found/found.ts'
import type { Ask } from '../finding/kind.ts'

/** What is asked for by a lead: the address of the person that its row names, or that was found for it. */
export function askForAddress({ email, values, found }: LeadToFind): Ask {
  const { firstName, lastName } = nameOf(values, found)
  const fullName = found?.fullName ?? values.full_name
  const company = found?.company ?? values.company
  const domain = found?.domain ?? values.domain
  const query: RowQuery = {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(fullName === undefined ? {} : { fullName }),
    ...(company === undefined ? {} : { company }),
    ...(domain === undefined ? {} : { domain }),
  }
  if (email !== null) return { query, outcome: 'skipped', reason: found?.email ? 'already_found' : 'has_email' }
  const name = parsePersonName(nameInput(query))
  if (!name) return { query, outcome: 'invalid', reason: 'no_person_name' }
  if (company === undefined && domain === undefined) return { query, outcome: 'invalid', reason: 'no_company_name' }
  return {
    query,
    key: fold(formatName(name)),
    company: { name: company ?? '', ...(domain === undefined ? {} : { domain }) },
  }
}

/** A first and a last name, of whoever was found, or else of the row; only where there are both. */
function nameOf(values: LeadToFind['values'], found: LeadToFind['found']) {
  if (found?.firstName !== undefined && found.lastName !== undefined) return found
  const { first_name: firstName, last_name: lastName } = values
  return firstName !== undefined && lastName !== undefined ? { firstName, lastName } : {}
}

/** What a row says of a person's name. */
export const nameInput = ({ firstName, lastName, fullName }: RowQuery): NameInput =>
  firstName !== undefined && lastName !== undefined ? { firstName, lastName } : { fullName: fullName ?? '' }
