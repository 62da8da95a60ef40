import { columnKey } from '../columns.ts'

/**
 * The names of a file's columns, no two of them the same. The first of several with one name keeps it, and the others
 * are told apart by number, `email_2`; one without a name is called by its place, `column_3`. Nothing that is made up
 * takes a name that the file has.
 */
export function distinctNames(fields: readonly string[]): string[] {
  const taken = new Set<string>()
  const names = fields.map((field) => {
    const name = field.trim()
    const key = columnKey(name)
    if (name === '' || taken.has(key)) return undefined
    taken.add(key)
    return name
  })
  return names.map((name, index) => {
    if (name !== undefined) return name
    const wanted = fields[index]?.trim() || `column_${index + 1}`
    const free = taken.has(columnKey(wanted)) ? numbered(wanted, taken) : wanted
    taken.add(columnKey(free))
    return free
  })
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(columnKey(`${name}_${number}`))) number += 1
  return `${name}_${number}`
}
