import type { ImportPreview, Mapping } from '../lists/import-file.ts'

/** What a column can be taken for besides a role: addresses where the columns before it are empty. */
export const furtherEmail = 'further_email'

type Looked = Pick<ImportPreview, 'columns' | 'reading'>

/** The columns that addresses are from, the main one first; guessed unless somebody said so. */
function emailColumns({ reading }: Looked, mapping: Mapping): readonly string[] {
  if (mapping['email'] !== undefined) return [mapping['email'] ?? []].flat()
  const said = new Set(Object.values(mapping).flat())
  return (reading?.emailColumns ?? []).map(({ column }) => column).filter((column) => !said.has(column))
}

/**
 * What a column is taken for: a role, {@link furtherEmail}, or nothing, ''. What was said counts before what the file was
 * last looked at with, so that a choice stays while that goes on.
 */
export function takenFor(column: string, looked: Looked, mapping: Mapping): string {
  const place = emailColumns(looked, mapping).indexOf(column)
  if (place !== -1) return place === 0 ? 'email' : furtherEmail
  const said = Object.keys(mapping).find((role) => mapping[role] === column)
  if (said !== undefined) return said
  const role = looked.columns.find(({ name }) => name === column)?.role ?? ''
  return role === 'email' || role in mapping ? '' : role
}

/**
 * A role belongs to one column, but for addresses, which can be in several. What a column gives up goes back to the one
 * that was guessed, if that is another.
 * @param guesses the column of each role as the file was first looked at, with nothing said
 */
export function assigned(
  mapping: Mapping,
  column: string,
  taken: string,
  looked: Looked,
  guesses: ReadonlyMap<string, string>,
): Mapping {
  const next: Record<string, Mapping[string]> = { ...mapping }
  const giveUp = (role: string): void => {
    if (guesses.get(role) === column) next[role] = null
    else delete next[role]
  }
  const had = takenFor(column, looked, mapping)
  if (had !== '' && had !== 'email' && had !== furtherEmail) giveUp(had)
  const before = emailColumns(looked, mapping)
  const others = before.filter((each) => each !== column)
  if (taken === 'email') {
    // The main column changes places with a further one; one that held no addresses takes its place.
    next['email'] = [column, ...(before.includes(column) ? others : others.slice(1))]
  } else if (taken === furtherEmail) {
    next['email'] = [...others, column]
  } else {
    if (taken !== '') next[taken] = column
    if (before.includes(column)) {
      if (others.length > 0) next['email'] = others
      else giveUp('email')
    }
  }
  return next
}

/** What is left of what was said once a column is not stored. */
export function without(mapping: Mapping, column: string): Mapping {
  const left: Record<string, Mapping[string]> = {}
  for (const [role, said] of Object.entries(mapping)) {
    const others = said === null ? null : [said].flat().filter((each) => each !== column)
    if (others === null || others.length > 0) left[role] = others?.length === 1 ? (others[0] ?? null) : others
  }
  return left
}
