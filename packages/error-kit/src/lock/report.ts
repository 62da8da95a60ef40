import type { Checked } from './check.ts'
import { rules, type Finding } from './rules.ts'

/** One line a finding: what it is, why it matters and what to do. */
export const findingLine = ({ rule, severity, subject, what }: Finding): string =>
  `${severity.padEnd(8)}  ${subject} ${what} ${rules[rule].why} ${rules[rule].todo}`

/** What to say when breaking changes keep a lock from being written. `program` is how the command is called. */
export function refusalOf({ findings, breaking }: Checked, program: string): string {
  const changes = breaking.length === 1 ? 'A breaking change' : `${breaking.length} breaking changes`
  return [
    ...findings.map(findingLine),
    `${changes}; the lock is left as it is. If it is meant: ${program} check --accept-breaking "why"`,
  ].join('\n')
}
