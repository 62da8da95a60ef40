import { parseAddress } from '@leadwright/mail-verifier'
import { hintOf, knownNames } from '../column-names.ts'
import type { Role } from '../columns.ts'

// Guesses at what columns hold, where their names do not say it.

/** What the values of a column look like. */
export interface Look {
  add(value: string): void
  /** How many values there are. */
  filled(): number
  /** How many of them differ, in more than case. */
  different(): number
  /** Whether more than half of the values have no letter: numbers, dates, and nobody's name. */
  isMostlyNumbers(): boolean
  /** Whether more than half of the values look like what a role holds. */
  isMostly(role: Role): boolean
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

/** Roles whose values can be told by themselves. */
const tests: Readonly<Partial<Record<Role, (value: string) => boolean>>> = {
  // The first look is for speed: what is no address is examined for what it might mean, which takes a while.
  email: (value) => value.includes('@') && isNearlyAddress(value),
  domain: (value) => hostName.test(value.replace(/^https?:\/\//i, '').replace(/\/$/, '')),
}

/** An address, or one with something around it that a correction takes away, `Ann <ann@acme.test>`. */
function isNearlyAddress(value: string): boolean {
  const parsed = parseAddress(value)
  return 'normalized' in parsed || (parsed.problem === 'display_name' && parsed.suggestion !== undefined)
}

/** How many rows show what columns hold: so many of wide files that it is not much work. */
export const rowsToLookAt = (columns: number): number => Math.max(20, Math.floor(20_000 / columns))

export function createLook(): Look {
  let values = 0
  let numbers = 0
  const distinct = new Set<string>()
  const like = new Map<Role, number>()
  return {
    add: (value) => {
      if (value === '') return
      values += 1
      if (!/\p{L}/u.test(value)) numbers += 1
      distinct.add(value.toLowerCase())
      for (const [role, test] of Object.entries(tests) as [Role, (value: string) => boolean][]) {
        if (test(value)) like.set(role, (like.get(role) ?? 0) + 1)
      }
    },
    filled: () => values,
    different: () => distinct.size,
    isMostlyNumbers: () => numbers > values / 2,
    isMostly: (role) => (like.get(role) ?? 0) > values / 2,
  }
}

export interface Column {
  readonly name: string
  readonly look: Look
  /** It stands for a role already. */
  readonly taken: boolean
}

/** A column that is taken for a role, and what suggests it. */
export interface Suggestion {
  readonly role: Role
  readonly index: number
  readonly by: 'hint' | 'values'
}

/**
 * Finds the first column that has as many different values as any other, or more than a share of that. A column with the
 * same address in all rows holds that of whoever made the file, and no lead's.
 */
export function firstVaried<T extends Column>(columns: readonly T[], share: number): T | undefined {
  const most = Math.max(0, ...columns.map(({ look }) => look.different()))
  return columns.find(({ look }) => look.different() === most || look.different() > most * share)
}

/** Whether a column can be that of the leads' addresses by its values alone: nearly all rows have one of their own. */
export const hasAddresses = ({ look }: Column, rows: number): boolean =>
  look.isMostly('email') &&
  look.different() > 1 &&
  look.filled() >= rows * nearlyAll &&
  look.different() >= look.filled() * nearlyAll

/** Which share of the rows are all but some. */
export const nearlyAll = 3 / 4

/** Columns that can be taken for a role. One that is called by an address or the like is none: its name is somebody's. */
export const freeOf = <T extends Column>(columns: readonly T[]): T[] =>
  columns.filter(({ taken, name }) => !taken && !(tests.email?.(name) ?? false))

/**
 * For each role the column that most likely holds it: by its values where these can tell, else by its name. Numbers are
 * nobody's name: with SAP, `Kunde` is that of the customer, who is called by `Name 1`. A column with few values comes
 * last, and so does one of addresses of which many are the same.
 */
export function suggestColumns(wanted: readonly Role[], columns: readonly Column[]): Suggestion[] {
  const free = new Set(freeOf(columns))
  return wanted.flatMap((role) => {
    const hinted = [...free].flatMap((column) => {
      const hint = hintOf(role, column.name)
      return hint === undefined || column.look.isMostlyNumbers() ? [] : [{ column, hint }]
    })
    const most = Math.max(0, ...hinted.map(({ column }) => column.look.filled()))
    const isSparse = (column: Column): number => Number(column.look.filled() < most / 2)
    const named = hinted
      .toSorted((a, b) => isSparse(a.column) - isSparse(b.column) || a.hint - b.hint)
      .map(({ column }) => column)
    // Where values can tell, a name that only hints is not enough.
    const fitting = tests[role] ? [...named, ...free].filter(({ look }) => look.isMostly(role)) : named
    const found = role === 'email' ? firstVaried(fitting, nearlyAll) : fitting[0]
    if (!found) return []
    free.delete(found)
    return [{ role, index: columns.indexOf(found), by: named.includes(found) ? 'hint' : 'values' }]
  })
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
  if (knownNames(columns.map(({ name }) => name)) > 0) return false
  return columns.some(({ name, look }) => number.test(name) || (domain(name) && look.isMostly('domain')))
}
