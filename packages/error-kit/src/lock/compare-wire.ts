import { compareFacts } from './facts.ts'
import type { Fact, Facts, LockedCode } from './lockable.ts'
import type { Finding } from './rules.ts'

type Codes = Readonly<Record<string, LockedCode>>

interface Told {
  readonly wire: Facts
  readonly codes: Codes
}

/** A code that has another status, or is gone; it is told of with the catalogue. */
interface Restated {
  readonly code: string
  readonly was: number
  readonly is: number | undefined
}

/** What changed on the wire. What follows from the status of a code being another one is told of once, with the code. */
export function compareWire(before: Told, after: Told): Finding[] {
  const restated = Object.entries(before.codes).flatMap(([code, { status: was }]): Restated[] => {
    const is = after.codes[code]?.status
    return is === was ? [] : [{ code, was, is }]
  })
  const old = Object.entries(before.wire).map(([name, fact]): [string, Fact] => {
    const now = after.wire[name]
    return [name, now && follows(fact, now, restated) ? now : without(fact, restated)]
  })
  const now = Object.entries(after.wire).map(([name, fact]): [string, Fact] => [
    name,
    before.wire[name] && follows(before.wire[name], fact, restated) ? fact : without(fact, restated),
  ])
  return compareFacts('The wire', Object.fromEntries(old), Object.fromEntries(now))
}

/** Whether a value is another one for no other reason than the status of a code: `404`, or `404 CODE`. */
const follows = (was: Fact, is: Fact, restated: readonly Restated[]): boolean =>
  'is' in was &&
  'is' in is &&
  restated.some(
    (each) =>
      (was.is === each.was && is.is === each.is) ||
      (was.is === `${each.was} ${each.code}` && is.is === `${each.is} ${each.code}`),
  )

/** A list without what it says of these codes, each as `CODE: …`. */
const without = (fact: Fact, restated: readonly Restated[]): Fact =>
  'gives' in fact
    ? { gives: fact.gives.filter((entry) => !restated.some(({ code }) => entry.startsWith(`${code}: `))) }
    : fact
