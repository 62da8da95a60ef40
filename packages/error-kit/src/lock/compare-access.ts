import { without } from './data.ts'
import type { Access } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import { listSaid } from './schema/said.ts'

interface Guarded {
  readonly access: Access
  readonly roles?: readonly string[]
}

/** The way in for everybody, credential or not. */
export const anyone = 'anyone'

/** What changed in who may. Whoever is turned away breaks; whoever is let in besides is told of. */
export function compareAccess(subject: string, was: Guarded, is: Guarded): Finding[] {
  return [...compareWays(subject, was.access, is.access), ...compareRoles(subject, was.roles, is.roles)]
}

function compareWays(subject: string, was: Access, is: Access): Finding[] {
  const findings: Finding[] = []
  // To whom it is open for all, it stays open whatever else is named.
  const openNow = isOpen(is)
  for (const [way, scopes] of Object.entries(was)) {
    const now = is[way]
    if (now === undefined && openNow) continue
    if (now === undefined) {
      const who = way === anyone ? 'Callers without a credential' : `Callers that come with ${way}`
      findings.push(finding('access_removed', subject, `is closed to ${way} now.`, who))
      continue
    }
    const [more, less] = [without(now, scopes), without(scopes, now)]
    if (more.length > 0) {
      const who = `Callers that come with ${way} and without ${listSaid(more)}`
      findings.push(finding('scope_demanded', subject, `asks ${way} for the scope ${listSaid(more)} now.`, who))
    }
    if (less.length > 0)
      findings.push(finding('scope_dropped', subject, `does not ask ${way} for the scope ${listSaid(less)} any more.`))
  }
  for (const way of without(Object.keys(is), Object.keys(was))) {
    if (!isOpen(was)) findings.push(finding('access_added', subject, `is open to ${way} now.`))
  }
  return findings
}

const isOpen = (access: Access): boolean => access[anyone]?.length === 0

/** No list of roles is every role. */
function compareRoles(subject: string, was: Guarded['roles'], is: Guarded['roles']): Finding[] {
  if (was === undefined && is === undefined) return []
  if (was === undefined)
    return [
      finding(
        'role_removed',
        subject,
        `is for people with the role ${listSaid(is ?? [])} only now.`,
        'People with another role',
      ),
    ]
  if (is === undefined) return [finding('role_added', subject, 'is for people of every role now.')]
  const [gone, come] = [without(was, is), without(is, was)]
  return [
    ...gone.map((role) =>
      finding('role_removed', subject, `is closed to the role ${role} now.`, `People with the role ${role}`),
    ),
    ...come.map((role) => finding('role_added', subject, `is open to the role ${role} now.`)),
  ]
}
