import { compare } from './compare.ts'
import { lockOf, LockError, nothing, parseLock, printLock, type Lock, type OldLock } from './lock.ts'
import type { Lockable } from './lockable.ts'
import type { Finding } from './rules.ts'

/** What checking a contract against its lock gives. */
export interface Checked {
  /** Breaking changes first. */
  readonly findings: readonly Finding[]
  readonly breaking: readonly Finding[]
  /** The text that the lock's file should have. */
  readonly text: string
  /** Whether it has it already. */
  readonly current: boolean
}

/**
 * Checks a contract against the text of its lock, or only against itself where there is no lock yet. Operations that
 * are not known (`undefined`) are not compared and stay in the lock as they are.
 * @throws {@link LockError} if the text is not a lock, or that of another catalogue.
 */
export function checkLock(text: string | undefined, contract: Lockable): Checked {
  const before = text === undefined ? undefined : parseLock(text)
  if (before?.format === 2 && before.name !== contract.name) {
    throw new LockError(`The lock is that of the catalogue "${before.name}", and this one is "${contract.name}"`)
  }
  const own = lockOf(contract.operations ? contract : { ...contract, wire: keptWire(before, contract) })
  const now: Lock = {
    ...own,
    operations: contract.operations ? own.operations : keptOf(before, own),
    accepted: before?.accepted ?? [],
  }
  const findings = contract.operations
    ? compare(before ?? now, now)
    : compare(withoutOperations(before ?? now), { ...now, operations: nothing })
  const next = printLock(now)
  return {
    findings,
    breaking: findings.filter(({ severity }) => severity === 'breaking'),
    text: next,
    current: text === next,
  }
}

/** A lock without the operations, of which nobody can tell now. */
const withoutOperations = (lock: Lock | OldLock): Lock | OldLock =>
  lock.format === 1 ? { ...lock, operations: {} } : { ...lock, operations: nothing }

/** What only the API can tell of the wire stays as it is where nobody can tell of the API. */
const keptWire = (before: Lock | OldLock | undefined, { wire }: Lockable): Lockable['wire'] =>
  before?.format === 2 ? { ...before.wire, ...wire } : wire

const keptOf = (before: Lock | OldLock | undefined, own: Lock): Lock['operations'] =>
  before?.format === 2 ? before.operations : own.operations

/** The text of the lock once its breaking changes are made known as intended. */
export function acceptBreaking({ text, breaking }: Checked, reason: string, now: Date = new Date()): string {
  const lock = parseLock(text)
  if (lock.format === 1) throw new LockError('The lock is of an older form')
  const changes = breaking.map(({ subject, what }) => `${subject} ${what}`)
  return printLock({ ...lock, accepted: [...lock.accepted, { date: now.toISOString().slice(0, 10), reason, changes }] })
}
