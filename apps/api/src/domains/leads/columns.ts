/** The columns that mean something to a workflow. */
export const roles = ['email', 'first_name', 'last_name', 'full_name', 'company', 'domain', 'job_title'] as const
export type Role = (typeof roles)[number]

/**
 * Other spellings that are taken for a role's column, in order of preference, where the file has no column of the
 * role's own name. Only spellings: a column that might mean something else (`mail`, `name`, `title`) is not guessed at.
 */
export const spellings: Readonly<Record<Role, readonly string[]>> = {
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

/** Which column is taken for a role, by the column's name; with null, none is. Roles that are not named are guessed. */
export type ColumnMapping = Readonly<Partial<Record<Role, string | null>>>

/** Where the names of a file's columns are: in its first row, or nowhere, and then columns are called by their place. */
export const headerRows = ['first', 'none'] as const
export type HeaderRow = (typeof headerRows)[number]

/** Where the column of a name is; one that is spelled exactly so comes before one that only counts as the same. */
export function indexOfColumn(columns: readonly string[], name: string): number | undefined {
  const exact = columns.indexOf(name.trim())
  const index = exact === -1 ? columns.map(columnKey).indexOf(columnKey(name)) : exact
  return index === -1 ? undefined : index
}

/**
 * Where each role's column is, by index; roles that no column has are missing.
 * @param mapping what is not to be guessed; names that are no columns are passed over
 */
export function findRoles(columns: readonly string[], mapping: ColumnMapping = {}): Map<Role, number> {
  const keys = columns.map(columnKey)
  const found = new Map<Role, number>()
  for (const role of roles) {
    const named = mapping[role]
    const index = typeof named === 'string' ? indexOfColumn(columns, named) : undefined
    if (index !== undefined) found.set(role, index)
  }
  const taken = new Set([...found.values()].map((index) => keys[index]))
  for (const role of roles) {
    if (mapping[role] !== undefined) continue
    const key = [role, ...spellings[role]].find((spelling) => keys.includes(spelling) && !taken.has(spelling))
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
 * @param fileRoles where the file's roles are, if that was not just guessed
 */
export function mergeColumns(
  list: readonly string[],
  file: readonly string[],
  fileRoles: ReadonlyMap<Role, number> = findRoles(file),
): MergedColumns {
  const columns = [...list]
  const byKey = new Map(list.map((name, index) => [columnKey(name), index]))
  const listRoles = findRoles(list)
  const roleOf = new Map([...fileRoles].map(([role, index]) => [index, role]))
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
