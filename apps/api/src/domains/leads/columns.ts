import { rankOf } from './column-names.ts'
import { roles, type Role } from './roles.ts'

export { roles, type Role } from './roles.ts'

/** What makes two column names the same: case, surrounding space, and how words are joined, don't matter. */
export const columnKey = (name: string): string =>
  name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')

/**
 * Which column is taken for a role, by the column's name; with null, none is. Roles that are not named are guessed.
 * Addresses can be in several: row by row, the first that holds one counts.
 */
export type ColumnMapping = Readonly<
  Partial<Record<Exclude<Role, 'email'>, string | null>> & { email?: string | readonly string[] | null }
>

/** The columns that a role was said to be in. */
export const columnsSaid = (mapping: ColumnMapping, role: Role): readonly string[] => [mapping[role] ?? []].flat()

/**
 * Where the names of a file's columns are: in its first row, in the row that begins on a line, or nowhere, and then
 * columns are called by their place.
 */
export type HeaderRow = 'first' | 'none' | number

/** What can separate the fields of a row. */
export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

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
  const found = new Map<Role, number>()
  for (const role of roles) {
    const [named] = columnsSaid(mapping, role)
    const index = named === undefined ? undefined : indexOfColumn(columns, named)
    if (index !== undefined) found.set(role, index)
  }
  for (const role of roles) {
    if (mapping[role] !== undefined) continue
    const taken = new Set(found.values())
    const index = columnsFor(role, columns).find((each) => !taken.has(each))
    if (index !== undefined) found.set(role, index)
  }
  return found
}

/**
 * The columns whose names say that they hold a role, by index, the likeliest first. Only what says so: a name that might
 * mean something else (`mail`, `name`, `title`) is not guessed at.
 */
export function columnsFor(role: Role, columns: readonly string[]): number[] {
  const ranked = columns.flatMap((name, index) => {
    const rank = columnKey(name) === role ? -1 : rankOf(role, name)
    return rank === undefined ? [] : [{ index, rank }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ index }) => index)
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
