import { compareContent } from './compare-content.ts'
import type { LockedOperation } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

/** What changed in the answers of an operation. Failures that come and go are told of by their codes. */
export function compareAnswers(
  subject: string,
  was: LockedOperation,
  is: LockedOperation,
  schemas: Comparer,
): Finding[] {
  return [
    ...compareBodies(subject, was.answers, is.answers, schemas),
    ...compareFailures(subject, was, is),
    ...compareHeaders(subject, was, is),
  ]
}

type Answers = LockedOperation['answers']

function compareBodies(subject: string, was: Answers, is: Answers, schemas: Comparer): Finding[] {
  const findings: Finding[] = []
  for (const [status, old] of Object.entries(was)) {
    const now = is[status]
    const path = Number(status) < 400 ? 'answer' : `answer ${status}`
    if (now) findings.push(...compareContent(subject, { was: old, is: now }, { direction: 'output', path }, schemas))
    else findings.push(finding('answer_removed', subject, `does not answer ${status} any more.`))
  }
  for (const status of Object.keys(is)) {
    if (!was[status]) findings.push(finding('answer_added', subject, `can answer ${status} now.`))
  }
  return findings
}

/** Every status that an operation answers with, failures included. */
const statusesOf = ({ answers, failures }: LockedOperation): ReadonlySet<string> =>
  new Set([...Object.keys(answers), ...Object.values(failures).flat()])

function compareFailures(subject: string, was: LockedOperation, is: LockedOperation): Finding[] {
  const still = statusesOf(is)
  return Object.entries(was.failures).flatMap(([type, statuses]) => {
    const gone = statuses.filter((status) => still.has(status) && !is.failures[type]?.includes(status))
    return gone.length === 0
      ? []
      : [finding('content_removed', subject, `has no ${gone.join(', ')} of the type ${type} any more.`)]
  })
}

function compareHeaders(subject: string, was: LockedOperation, is: LockedOperation): Finding[] {
  const [old, now] = [was, is].map(statusesOf)
  const findings: Finding[] = []
  for (const [name, statuses] of Object.entries(was.headers)) {
    for (const [status, always] of presence(statuses)) {
      if (!now?.has(status)) continue
      const current = presence(is.headers[name] ?? []).get(status)
      if (current === undefined)
        findings.push(finding('header_removed', subject, `has no ${name} with its ${status} any more.`))
      else if (always && !current)
        findings.push(finding('header_optional', subject, `may have no ${name} with its ${status} now.`))
      else if (!always && current)
        findings.push(finding('header_required', subject, `has ${name} with each ${status} now.`))
    }
  }
  for (const [name, statuses] of Object.entries(is.headers)) {
    const before = presence(was.headers[name] ?? [])
    for (const status of presence(statuses).keys()) {
      if (old?.has(status) && !before.has(status))
        findings.push(finding('header_added', subject, `has ${name} with its ${status} now.`))
    }
  }
  return findings
}

/** Whether a header is always there, by status. */
const presence = (statuses: readonly string[]): ReadonlyMap<string, boolean> =>
  new Map(statuses.map((status) => (status.endsWith('?') ? [status.slice(0, -1), false] : [status, true])))
