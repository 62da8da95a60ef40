import { same, without } from './data.ts'
import { compareFacts } from './facts.ts'
import type { LockedCode } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

type Codes = Readonly<Record<string, LockedCode>>

/** What changed in the catalogue. */
export function compareCodes(before: Codes, after: Codes, schemas: Comparer): Finding[] {
  const added = new Set(without(Object.keys(after), Object.keys(before)))
  const changed = Object.entries(before).flatMap(([code, was]): Finding[] => {
    const is = after[code]
    if (is) return compareCode(code, was, is, schemas)
    // Everything but the name is as it was, so it is likely the same code.
    const now = [...added].find((candidate) => same(was, after[candidate]))
    if (now === undefined) return [finding('code_removed', code, 'is gone from the catalogue.')]
    added.delete(now)
    return [finding('code_renamed', code, `seems to be called ${now} now: status and details are the same.`)]
  })
  return [
    ...changed,
    ...[...added].map((code) => finding('code_added', code, `is new, with status ${after[code]?.status}.`)),
  ]
}

function compareCode(code: string, was: LockedCode, is: LockedCode, schemas: Comparer): Finding[] {
  const findings: Finding[] = []
  if (was.status !== is.status) {
    findings.push(finding('status_changed', code, `has the status ${is.status} in place of ${was.status}.`))
  }
  if (was.retryable !== is.retryable) {
    const now = is.retryable ? 'is retryable now, and was not.' : 'is not retryable any more.'
    findings.push(finding('retryable_changed', code, now))
  }
  if (was.details && is.details)
    schemas.compare(code, was.details, is.details, { direction: 'output', path: 'details' })
  else if (was.details) findings.push(finding('details_removed', code, 'carries no details any more.'))
  else if (is.details) findings.push(finding('details_added', code, 'carries details now, and carried none.'))
  return [...findings, ...compareFacts(code, was.facts, is.facts)]
}

/** Codes that are declared and not in the catalogue. */
export const undefinedCodes = (subject: string, declared: readonly string[], codes: Codes): Finding[] =>
  declared
    .filter((code) => !Object.hasOwn(codes, code))
    .map((code) => finding('code_undefined', subject, `declares ${code}, which is not in the catalogue.`))

/** What changed in the codes that something can answer. */
export function compareDeclared(
  subject: string,
  was: readonly string[],
  is: readonly string[],
  codes: Codes,
): Finding[] {
  const gained = without(is, was).filter((code) => Object.hasOwn(codes, code))
  const lost = without(was, is)
  const findings: Finding[] = []
  for (const code of lost) {
    // A code that is gone altogether is told of as such.
    const now = gained.find((each) => codes[each]?.status === codes[code]?.status)
    if (now === undefined) findings.push(finding('operation_lost', subject, `does not answer ${code} any more.`))
    else findings.push(finding('operation_swapped', subject, `answers ${now} where it seems to have answered ${code}.`))
  }
  return [...findings, ...gained.map((code) => finding('operation_gained', subject, `can answer ${code} now.`))]
}
