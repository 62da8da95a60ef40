import type { AnyContract } from '../core/contract.ts'
import { compare } from './compare.ts'
import { lockOf, parseLock, printLock, type Operation } from './lock.ts'
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
 * @throws a plain `Error` if the text is not a lock.
 */
export function checkLock(
  text: string | undefined,
  contract: AnyContract,
  operations: readonly Operation[] | undefined,
): Checked {
  const now = lockOf(contract, operations ?? [])
  const locked = text === undefined ? undefined : parseLock(text)
  const before = locked ?? now
  const findings = compare(operations ? before : { ...before, operations: {} }, now)
  const next = printLock({
    codes: now.codes,
    operations: operations ? now.operations : before.operations,
    accepted: before.accepted,
  })
  return {
    findings,
    breaking: findings.filter(({ severity }) => severity === 'breaking'),
    text: next,
    current: text === next,
  }
}

/** The text of the lock once its breaking changes are made known as intended. */
export function acceptBreaking({ text, breaking }: Checked, reason: string, now: Date = new Date()): string {
  const lock = parseLock(text)
  const changes = breaking.map(({ subject, what }) => `${subject} ${what}`)
  return printLock({ ...lock, accepted: [...lock.accepted, { date: now.toISOString().slice(0, 10), reason, changes }] })
}
