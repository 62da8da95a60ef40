/** The columns that mean something to a workflow. */
export const roles = ['email', 'first_name', 'last_name', 'full_name', 'company', 'domain', 'job_title'] as const
export type Role = (typeof roles)[number]

/**
 * Other spellings that are taken for a role's column, in order of preference, where the file has no column of the
 * role's own name. Only spellings: a column that might mean something else (`mail`, `name`, `title`) is not guessed at.
 */
const spellings: Readonly<Record<Role, readonly string[]>> = {
  email: ['e_mail', 'email_address', 'e_mail_address'],
  first_name: ['firstname', 'given_name'],
  last_name: ['lastname', 'surname', 'family_name'],
  full_name: ['fullname'],
  company: ['company_name'],
  domain: ['company_domain'],
  job_title: ['jobtitle'],
}

/** What makes two column names the same: case, surrounding space, and how words are joined, don't matter. */
export const columnKey = (name: string): string =>
  name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')

/** Where each role's column is, by index; roles that no column has are missing. */
export function findRoles(columns: readonly string[]): Map<Role, number> {
  const keys = columns.map(columnKey)
  const found = new Map<Role, number>()
  for (const role of roles) {
    const key = [role, ...spellings[role]].find((spelling) => keys.includes(spelling))
    if (key !== undefined) found.set(role, keys.indexOf(key))
  }
  return found
}

/** A list's columns after an import, and where among them each of the file's columns is. */
export interface MergedColumns {
  readonly columns: string[]
  readonly positions: number[]
}

/**
 * Adds a file's columns to a list's. The same name is the same column; so is another spelling of a role's column, as
 * long as the file has none of the list's spelling. What is new goes to the end, so that stored rows stay right.
 */
export function mergeColumns(list: readonly string[], file: readonly string[]): MergedColumns {
  const columns = [...list]
  const byKey = new Map(list.map((name, index) => [columnKey(name), index]))
  const listRoles = findRoles(list)
  const roleOf = new Map([...findRoles(file)].map(([role, index]) => [index, role]))
  const taken = new Set(file.map((name) => byKey.get(columnKey(name))))
  const positions = file.map((name, index) => {
    const sameName = byKey.get(columnKey(name))
    if (sameName !== undefined) return sameName
    const role = roleOf.get(index)
    const sameRole = role === undefined ? undefined : listRoles.get(role)
    return sameRole === undefined || taken.has(sameRole) ? columns.push(name) - 1 : sameRole
  })
  return { columns, positions }
}
