import { same } from './data.ts'
import type { LockedOperation } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

/** Parameters of the path are told of with the path. */
const isOfPath = (name: string): boolean => name.startsWith('path ')

/** What changed in the parameters of an operation. */
export function compareParameters(
  subject: string,
  was: LockedOperation,
  is: LockedOperation,
  schemas: Comparer,
): Finding[] {
  const findings: Finding[] = []
  const paths = pathPairs(was, is)
  const come = new Set(Object.keys(is.parameters).filter((name) => !was.parameters[name] && !isOfPath(name)))
  for (const [name, old] of Object.entries(was.parameters)) {
    const now = is.parameters[paths.get(name) ?? name]
    if (!now) {
      if (isOfPath(name)) continue
      const renamed = [...come].find(
        (each) => placeOf(each) === placeOf(name) && same(is.parameters[each]?.schema, old.schema),
      )
      if (renamed === undefined) findings.push(finding('input_removed', subject, `does not take ${name} any more.`))
      else {
        come.delete(renamed)
        findings.push(finding('input_renamed', subject, `takes ${renamed} where it took ${name}.`))
      }
      continue
    }
    if (old.required !== now.required) {
      const [rule, what] = now.required
        ? (['input_required', 'required'] as const)
        : (['input_optional', 'optional'] as const)
      findings.push(finding(rule, subject, `has ${name} ${what} now.`))
    }
    if (old.style !== now.style)
      findings.push(
        finding(
          'parameter_style',
          subject,
          `takes ${name} written as ${now.style ?? 'usual'} now, and as ${old.style ?? 'usual'} before.`,
        ),
      )
    schemas.compare(subject, old.schema, now.schema, { direction: 'input', path: name })
  }
  for (const name of come) {
    const required = is.parameters[name]?.required === true
    findings.push(
      required
        ? finding('input_demanded', subject, `asks for ${name} now.`)
        : finding('input_added', subject, `takes ${name} now.`),
    )
  }
  return findings
}

const placeOf = (name: string): string => name.split(' ', 1)[0] ?? ''

/** Path parameters of two versions by their place in the path, which their names do not tell. */
function pathPairs(was: LockedOperation, is: LockedOperation): ReadonlyMap<string, string> {
  const [old, now] = [was, is].map(({ parameters }) => Object.keys(parameters).filter(isOfPath))
  const [gone, come] = [
    (old ?? []).filter((name) => !now?.includes(name)),
    (now ?? []).filter((name) => !old?.includes(name)),
  ]
  return new globalThis.Map(gone.flatMap((name, index) => (come[index] === undefined ? [] : [[name, come[index]]])))
}
