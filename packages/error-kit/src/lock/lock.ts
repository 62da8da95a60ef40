import { isPlain, sorted, sortedSet, type Plain } from './data.ts'
import type { Fact, Facts, Lockable, Operations } from './lockable.ts'
import { damageIn } from './damage.ts'
import { print } from './print.ts'

/** A breaking change that was made on purpose. */
export interface Accepted {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly reason: string
  /** What broke, as sentences. */
  readonly changes: readonly string[]
}

/** The form of the file. The first one had no number, and held nothing of operations but their names and codes. */
const format = 2

/** A contract as the world knows it, kept in a file that is reviewed. */
export interface Lock extends Omit<Lockable, 'operations'> {
  readonly format: typeof format
  readonly operations: Operations
  readonly accepted: readonly Accepted[]
}

/** The text is no lock, or the lock of another catalogue. The message says which in one sentence. */
export class LockError extends Error {
  override readonly name: string = 'LockError'
}

/** No operations at all. */
export const nothing: Operations = { schemas: {}, operations: {}, procedures: {}, headers: {}, credentials: {} }

/** Facts in alphabetical order, and so is what they list. */
const sortedFacts = (facts: Facts): Facts =>
  sorted(
    Object.entries(facts).map(([name, fact]): [string, Fact] => {
      const entries = Object.entries(fact) as [string, unknown][]
      const inOrder = entries.map(([kind, value]) => [
        kind,
        Array.isArray(value) ? sortedSet(value as string[]) : value,
      ])
      return [name, Object.fromEntries(inOrder) as Fact]
    }),
  )

const tidy = <T extends { readonly facts?: Facts }>(promised: T): T =>
  promised.facts ? { ...promised, facts: sortedFacts(promised.facts) } : promised

const sortedOperations = (all: Operations): Operations => ({
  ...all,
  operations: sorted(Object.entries(all.operations).map(([route, operation]) => [route, tidy(operation)])),
  procedures: sorted(Object.entries(all.procedures).map(([path, procedure]) => [path, tidy(procedure)])),
})

/** The lock of a contract, in alphabetical order, so that its diff shows changes only. */
export const lockOf = ({ operations, ...contract }: Lockable): Lock => ({
  format,
  name: contract.name,
  statuses: contract.statuses.toSorted((a, b) => a - b),
  locales: sortedSet(contract.locales),
  codes: sorted(Object.entries(contract.codes).map(([code, promised]) => [code, tidy(promised)])),
  wire: sortedFacts(contract.wire),
  operations: operations ? sortedOperations(operations) : nothing,
  accepted: [],
})

/** A lock as the text of its file. */
export const printLock = (lock: Lock): string => print(lock)

/** A lock of the first form, in which details were a part of JSON Schema, and operations had a name and codes. */
export interface OldLock {
  readonly format: 1
  readonly codes: Readonly<Record<string, Plain>>
  readonly operations: Readonly<Record<string, Plain>>
  readonly accepted: readonly Accepted[]
}

/**
 * Reads the text of a lock's file.
 * @throws {@link LockError} if it is not one.
 */
export function parseLock(text: string): Lock | OldLock {
  const lock = parseJson(text)
  if (!isPlain(lock) || !isPlain(lock['codes']) || !isPlain(lock['operations'])) {
    throw new LockError('The lock has no "codes" or no "operations", so it is none')
  }
  const damage = damageIn(lock)
  if (damage !== undefined) throw new LockError(`The lock is damaged (${damage}): take it from version control again.`)
  const accepted = (lock['accepted'] ?? []) as readonly Accepted[]
  if (lock['format'] === undefined) return { ...(lock as unknown as OldLock), format: 1, accepted }
  if (lock['format'] !== format)
    throw new LockError(`The lock has the format ${JSON.stringify(lock['format'])}, and this command knows ${format}`)
  const operations = lock['operations']
  if (typeof lock['name'] !== 'string' || !isPlain(lock['wire']) || !isPlain(operations['operations'])) {
    throw new LockError('The lock has no "name", no "wire" or no "operations.operations", so it is none')
  }
  return {
    ...(lock as unknown as Lock),
    operations: { ...nothing, ...(operations as unknown as Operations) },
    accepted,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LockError(`The lock is not JSON: ${(error as Error).message}`, { cause: error })
  }
}
