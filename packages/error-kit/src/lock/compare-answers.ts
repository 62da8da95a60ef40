import { compareContent } from './compare-content.ts'
import type { LockedAnswer, LockedOperation } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

/** What changed in the answers of an operation. Failures that come and go are told of by their codes. */
export function compareAnswers(
  subject: string,
  was: LockedOperation,
  is: LockedOperation,
  schemas: Comparer,
): Finding[] {
  const findings: Finding[] = []
  for (const [status, old] of Object.entries(was.answers)) {
    const now = is.answers[status]
    const success = Number(status) < 400
    if (!now) {
      if (success) findings.push(finding('answer_removed', subject, `does not answer ${status} any more.`))
      continue
    }
    const path = success ? 'answer' : `answer ${status}`
    findings.push(
      ...compareContent(subject, { was: old.content, is: now.content }, { direction: 'output', path }, schemas),
    )
    findings.push(...compareHeaders(subject, { was: old, is: now, path }))
  }
  for (const status of Object.keys(is.answers)) {
    if (!was.answers[status] && Number(status) < 400)
      findings.push(finding('answer_added', subject, `can answer ${status} now.`))
  }
  return findings
}

function compareHeaders(
  subject: string,
  { was, is, path }: { readonly was: LockedAnswer; readonly is: LockedAnswer; readonly path: string },
): Finding[] {
  const [old, now] = [headersOf(was), headersOf(is)]
  const findings: Finding[] = []
  for (const [name, always] of old) {
    const current = now.get(name)
    if (current === undefined)
      findings.push(finding('header_removed', subject, `has no ${name} with its ${path} any more.`))
    else if (always && !current)
      findings.push(finding('header_optional', subject, `may have no ${name} with its ${path} now.`))
    else if (!always && current)
      findings.push(finding('header_required', subject, `has ${name} with each ${path} now.`))
  }
  for (const name of now.keys()) {
    if (!old.has(name)) findings.push(finding('header_added', subject, `has ${name} with its ${path} now.`))
  }
  return findings
}

/** Whether each header is always there, by its name. */
const headersOf = ({ headers }: LockedAnswer): ReadonlyMap<string, boolean> =>
  new Map(headers.map((name) => (name.endsWith('?') ? [name.slice(0, -1), false] : [name, true])))
