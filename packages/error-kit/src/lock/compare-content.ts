import type { LockedContent } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

/** What is sent as a whole: the body of a request, or the input of a procedure. */
interface Sent {
  readonly required: boolean
  readonly content: LockedContent
}

/** What changed in what callers send as a whole; `path` says what that is. */
export function compareBody(
  subject: string,
  was: Sent | null,
  is: Sent | null,
  schemas: Comparer,
  path = 'body',
): Finding[] {
  if (!was && !is) return []
  if (!was) {
    return is?.required
      ? [finding('input_demanded', subject, `asks for ${article(path)} now.`)]
      : [finding('body_new', subject, `takes ${article(path)} now.`)]
  }
  if (!is) return [finding('body_removed', subject, `takes no ${path} any more.`)]
  const findings = compareContent(subject, { was: was.content, is: is.content }, { direction: 'input', path }, schemas)
  if (was.required === is.required) return findings
  const rule = is.required ? 'input_required' : 'input_optional'
  return [...findings, finding(rule, subject, `has its ${path} ${is.required ? 'required' : 'optional'} now.`)]
}

const article = (path: string): string => `${/^[aeio]/.test(path) ? 'an' : 'a'} ${path}`

/** What changed in bodies by content type. */
export function compareContent(
  subject: string,
  { was, is }: { readonly was: LockedContent; readonly is: LockedContent },
  at: { readonly direction: 'input' | 'output'; readonly path: string },
  schemas: Comparer,
): Finding[] {
  const findings: Finding[] = []
  for (const [type, schema] of Object.entries(was)) {
    const now = is[type]
    if (now) schemas.compare(subject, schema, now, at)
    else findings.push(finding('content_removed', subject, `has no ${at.path} of the type ${type} any more.`))
  }
  for (const type of Object.keys(is)) {
    if (!was[type]) findings.push(finding('content_added', subject, `has the ${at.path} as ${type} now.`))
  }
  return findings
}
