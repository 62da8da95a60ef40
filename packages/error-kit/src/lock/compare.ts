import { isDeepStrictEqual } from 'node:util'
import { compareDetails } from './compare-details.ts'
import type { Lock, LockedCode, LockedOperation } from './lock.ts'
import { finding, type Finding } from './rules.ts'

/** What changed between what the world knows and what is about to be promised, breaking changes first. */
export function compare(before: Lock, after: Lock): Finding[] {
  const findings = [...compareCodes(before.codes, after.codes), ...compareOperations(before, after)]
  return findings.toSorted((a, b) => Number(b.severity === 'breaking') - Number(a.severity === 'breaking'))
}

type Codes = Lock['codes']

function compareCodes(before: Codes, after: Codes): Finding[] {
  const added = new Set(Object.keys(after).filter((code) => !Object.hasOwn(before, code)))
  const changed = Object.entries(before).flatMap(([code, was]): Finding[] => {
    const is = after[code]
    if (is) return compareCode(code, was, is)
    const now = [...added].find((candidate) => isSameBut(was, after[candidate]))
    if (now === undefined) return [finding('code_removed', code, 'is gone from the catalogue.')]
    added.delete(now)
    return [finding('code_renamed', code, `seems to be called ${now} now: status and details are the same.`)]
  })
  return [
    ...changed,
    ...[...added].map((code) => finding('code_added', code, `is new, with status ${after[code]?.status}.`)),
  ]
}

/** Whether a code that appeared is likely one that disappeared: everything but the name is as it was. */
const isSameBut = (was: LockedCode, is: LockedCode | undefined): boolean => isDeepStrictEqual(was, is)

function compareCode(code: string, was: LockedCode, is: LockedCode): Finding[] {
  const findings: Finding[] = []
  if (was.status !== is.status) {
    findings.push(finding('status_changed', code, `has the status ${is.status} in place of ${was.status}.`))
  }
  if (was.retryable !== is.retryable) {
    const now = is.retryable ? 'is retryable now, and was not.' : 'is not retryable any more.'
    findings.push(finding('retryable_changed', code, now))
  }
  if (was.details && is.details) findings.push(...compareDetails(code, was.details, is.details))
  else if (was.details) findings.push(finding('details_removed', code, 'carries no details any more.'))
  else if (is.details) findings.push(finding('details_added', code, 'carries details now, and carried none.'))
  return findings
}

function compareOperations(before: Lock, after: Lock): Finding[] {
  const known = byWire(before.operations)
  const current = byWire(after.operations)
  const findings: Finding[] = []
  for (const [wire, { route }] of known) {
    if (!current.has(wire)) findings.push(finding('operation_removed', route, 'is gone.'))
  }
  for (const [wire, is] of current) {
    for (const code of is.operation.codes) {
      if (Object.hasOwn(after.codes, code)) continue
      findings.push(finding('code_undefined', is.route, `declares ${code}, which is not in the catalogue.`))
    }
    const was = known.get(wire)
    if (was) findings.push(...compareOperation(was, is, after.codes))
    else findings.push(finding('operation_added', is.route, 'is new.'))
  }
  return findings
}

interface Routed {
  /** `METHOD /path` with the parameters' names. */
  readonly route: string
  readonly operation: LockedOperation
}

/** Operations by what goes over the wire, where a path parameter has no name. */
const byWire = (operations: Lock['operations']): Map<string, Routed> =>
  new Map(
    Object.entries(operations).map(([route, operation]) => [route.replaceAll(/\{\w+\}/g, '{}'), { route, operation }]),
  )

function compareOperation(was: Routed, is: Routed, codes: Codes): Finding[] {
  const { route } = is
  const findings: Finding[] = []
  if (was.operation.operationId !== is.operation.operationId) {
    const names = `is called ${is.operation.operationId} now, and was ${was.operation.operationId}.`
    findings.push(finding('operation_renamed', route, names))
  }
  if (was.route !== route) findings.push(finding('operation_renamed', route, `was written ${was.route}.`))
  for (const code of is.operation.codes) {
    const gained = Object.hasOwn(codes, code) && !was.operation.codes.includes(code)
    if (gained) findings.push(finding('operation_gained', route, `can answer ${code} now.`))
  }
  for (const code of was.operation.codes) {
    if (!is.operation.codes.includes(code)) {
      findings.push(finding('operation_lost', route, `does not answer ${code} any more.`))
    }
  }
  return findings
}
