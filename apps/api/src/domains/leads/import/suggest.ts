import { parseAddress } from '@leadwright/mail-verifier'
import { columnKey, findRoles, type Role } from '../columns.ts'

// Guesses that are too bold to import by, and good enough to ask a person about.

/** Names that may mean a role and may mean something else. */
const hints: Readonly<Record<Role, readonly string[]>> = {
  email: ['mail', 'work_email', 'business_email', 'contact_email', 'email_1'],
  first_name: ['first', 'forename', 'vorname'],
  last_name: ['last', 'nachname', 'familienname'],
  full_name: ['name', 'contact', 'contact_name', 'person'],
  company: ['organization', 'organisation', 'employer', 'account', 'account_name', 'firma', 'unternehmen'],
  domain: ['website', 'company_website', 'web', 'url'],
  job_title: ['title', 'position', 'role', 'job', 'jobtitel'],
}

/** What the values of a column look like. */
export interface Look {
  add(value: string): void
  /** Whether more than half of the values look like what a role holds. */
  isMostly(role: Role): boolean
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

/** Roles whose values can be told by themselves. */
const tests: Readonly<Partial<Record<Role, (value: string) => boolean>>> = {
  email: (value) => 'normalized' in parseAddress(value),
  domain: (value) => hostName.test(value),
}

export function createLook(): Look {
  let values = 0
  const like = new Map<Role, number>()
  return {
    add: (value) => {
      values += 1
      for (const [role, test] of Object.entries(tests) as [Role, (value: string) => boolean][]) {
        if (test(value)) like.set(role, (like.get(role) ?? 0) + 1)
      }
    },
    isMostly: (role) => (like.get(role) ?? 0) > values / 2,
  }
}

interface Column {
  readonly name: string
  readonly look: Look
  /** It stands for a role already. */
  readonly taken: boolean
}

/** For each role the column that most likely holds it: by its values where these can tell, else by its name. */
export function suggestColumns(wanted: readonly Role[], columns: readonly Column[]): Partial<Record<Role, string>> {
  const suggestions: Partial<Record<Role, string>> = {}
  const free = new Set(columns.filter(({ taken }) => !taken))
  for (const role of wanted) {
    const named = [...free].filter(({ name }) => hints[role].includes(columnKey(name)))
    const found = [...named, ...free].find(({ look }) => look.isMostly(role)) ?? named[0]
    if (!found) continue
    free.delete(found)
    suggestions[role] = found.name
  }
  return suggestions
}

/** Digits as in numbers of telephones and of postal areas, and in dates. */
const number = /^[+(]?\d[\d\s().,/-]{4,30}$/

/**
 * Whether the first row of a file holds a lead rather than names. Nobody calls a column by an address. What might be a
 * name, such as `acme.test`, counts where no column has a name that means anything and the values below it are alike.
 */
export function looksLikeLead(columns: readonly Column[]): boolean {
  const { email = () => false, domain = () => false } = tests
  if (columns.some(({ name }) => email(name))) return true
  if (findRoles(columns.map(({ name }) => name)).size > 0) return false
  return columns.some(({ name, look }) => number.test(name) || (domain(name) && look.isMostly('domain')))
}
