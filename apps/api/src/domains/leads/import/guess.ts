import { hintOf, rankOf, tellsWhose } from '../column-names.ts'
import { columnsFor, columnsSaid, findRoles, indexOfColumn, roles, type Role } from '../columns.ts'
import type { FileContext } from './fault.ts'
import { wantedRoles } from './requirements.ts'
import {
  createLook,
  firstVaried,
  freeOf,
  hasAddresses,
  nearlyAll,
  rowsToLookAt,
  suggestColumns,
  type Column,
} from './suggest.ts'

/** How it is known what a column holds: somebody said so, or its name says it, or hints at it, or its values show it. */
export const evidences = ['said', 'name', 'hint', 'values'] as const
export type Evidence = (typeof evidences)[number]

/** Where the roles are among a file's columns. */
export interface FoundRoles {
  readonly roles: ReadonlyMap<Role, number>
  readonly evidence: ReadonlyMap<Role, Evidence>
  /** The columns of addresses: the main one, and those that are used row by row where it is empty. */
  readonly emails: readonly number[]
}

/**
 * Finds the roles: as somebody said, as the names of the columns say, and, where the workflow then lacks some, as names
 * hint at them or values show them. Raises what is wrong with what somebody said.
 * @param sample some rows, by the columns
 */
export function guessRoles(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  context: FileContext,
): FoundRoles {
  const said = saidRoles(columns, context)
  const found = findRoles(columns, context.columns)
  const evidence = new Map<Role, Evidence>([...found.keys()].map((role) => [role, said.has(role) ? 'said' : 'name']))
  const wanted = wantedRoles(context.workflow, found).filter((role) => context.columns?.[role] === undefined)
  const isEmailNamed = evidence.get('email') === 'name'
  if (wanted.length === 0 && !isEmailNamed) return { roles: found, evidence, emails: emailsOf(columns, found, context) }
  const taken = new Set(found.values())
  const some = sample.slice(0, rowsToLookAt(columns.length))
  const looks = columns.map((name, index) => {
    const look = createLook()
    for (const row of some) look.add((row[index] ?? '').trim())
    return { name, look, index, taken: taken.has(index) }
  })
  for (const { role, index, by } of suggestColumns(wanted, looks)) {
    found.set(role, index)
    evidence.set(role, by)
  }
  weighNames(columns, some, { roles: found, evidence, wanted })
  const named = emailsOf(columns, found, context)
  if (!isEmailNamed) return { roles: found, evidence, emails: named }
  const emails = weighEmails(named, looks, some, context)
  const [main] = emails
  if (main !== undefined && main !== found.get('email')) {
    found.set('email', main)
    evidence.set('email', named.includes(main) ? 'name' : 'values')
  }
  return { roles: found, evidence, emails }
}

/**
 * The columns of addresses, the main one first, by what their names and their values say. Names come first, but
 * - of columns that are called alike but for whose they are, `Guest Email` and `Invitee Email`, it is the values that tell,
 * - a column of one and the same address, or of none, is not the main one beside one of the leads' addresses, nor is one of
 *   somebody's, `Guest Email`, with few. Where another has few, the one that is full fills it up.
 */
function weighEmails(
  named: readonly number[],
  looks: readonly (Column & { readonly index: number })[],
  rows: readonly (readonly string[])[],
  { workflow }: FileContext,
): number[] {
  const columns = named.flatMap((index) => looks[index] ?? [])
  const rank = rankOf('email', columns[0]?.name ?? '')
  const alike = columns.filter(({ name }, place) => place === 0 || rankOf('email', name) === rank)
  const first = tellsWhose(columns[0]?.name ?? '') ? firstVaried(alike, 1 / 2) : columns[0]
  if (!first) return []
  const inOrder = [first, ...columns.filter((each) => each !== first)].map(({ index }) => index)
  const filled = rows.filter((row) => named.some((index) => row[index]?.includes('@'))).length
  // Two rows with one address may well be the same lead.
  const isSame = first.look.different() === 1 && first.look.filled() > 2
  if (!isSame && filled > rows.length / 2) return inOrder
  const unnamed = workflow === 'verification' ? freeOf(looks).filter(({ index }) => !named.includes(index)) : []
  const full = [...(isSame ? columns : []), ...unnamed].filter((each) => hasAddresses(each, rows.length))
  const other = firstVaried(full, nearlyAll)
  if (!other) return inOrder
  const isMain = isSame || filled === 0 || tellsWhose(first.name)
  return isMain ? [other.index, ...inOrder.filter((index) => index !== other.index)] : [...inOrder, other.index]
}

/**
 * What only first names are called in one file, and surnames in another, can be the whole name, and the other way round:
 * `nombre` without a surname is the whole name, and `Name` beside `Vorname` is the surname unless the first name is in it.
 */
function weighNames(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  guessed: { roles: Map<Role, number>; evidence: Map<Role, Evidence>; wanted: readonly Role[] },
): void {
  const { roles: found, evidence, wanted } = guessed
  const [first, full] = [found.get('first_name'), found.get('full_name')]
  if (first === undefined || found.has('last_name') || !wanted.includes('last_name')) return
  const move = (from: Role, to: Role, index: number): void => {
    found.delete(from)
    evidence.delete(from)
    found.set(to, index)
    evidence.set(to, 'hint')
  }
  if (full === undefined) {
    const isGuess = evidence.get('first_name') !== 'said' && wanted.includes('full_name')
    if (isGuess && hintOf('full_name', columns[first] ?? '') !== undefined) move('first_name', 'full_name', first)
    return
  }
  const both = sample.filter((row) => (row[first] ?? '').trim() !== '' && (row[full] ?? '').trim() !== '')
  const whole = both.filter((row) => (row[full] ?? '').includes((row[first] ?? '').trim()))
  const isWhole = both.length === 0 || whole.length > both.length / 2
  if (evidence.get('full_name') === 'hint' && !isWhole) move('full_name', 'last_name', full)
}

/** What somebody said, once it is known to be right. */
function saidRoles(columns: readonly string[], { columns: mapping = {}, refuseInput }: FileContext): ReadonlySet<Role> {
  const takenFor = new Map<number, Role>()
  for (const { role, name } of roles.flatMap((each) =>
    columnsSaid(mapping, each).map((said) => ({ role: each, name: said })),
  )) {
    const shown = name.slice(0, 100)
    const index = indexOfColumn(columns, name)
    if (index === undefined) throw refuseInput(`columns.${role}`, `The file has no column "${shown}"`)
    const other = takenFor.get(index)
    if (other) throw refuseInput(`columns.${role}`, `The column "${shown}" is taken for ${other} already`)
    takenFor.set(index, role)
  }
  return new Set(takenFor.values())
}

/** Who names the columns of the addresses means these, and no others. */
function emailsOf(
  columns: readonly string[],
  found: ReadonlyMap<Role, number>,
  { columns: mapping = {} }: FileContext,
): number[] {
  const said = columnsSaid(mapping, 'email').map((name) => indexOfColumn(columns, name))
  if (said.length > 0) return said.filter((index) => index !== undefined)
  const main = found.get('email')
  if (main === undefined) return []
  const taken = new Set(found.values())
  return [main, ...columnsFor('email', columns).filter((index) => !taken.has(index))]
}
