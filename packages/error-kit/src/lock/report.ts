import type { Checked } from './check.ts'
import { rules, type Finding } from './rules.ts'

/** One line a finding: what it is, who notices and how, and what to do. */
export const findingLine = ({ rule, severity, subject, what, who }: Finding): string =>
  `${severity.padEnd(8)}  ${subject} ${what} ${who} ${rules[rule].how} ${rules[rule].todo}`

/**
 * What to say when breaking changes keep a lock from being written.
 * @param program how the command is called, as `pnpm errors`
 */
export function refusalOf({ findings, breaking }: Checked, program: string): string {
  const changes = breaking.length === 1 ? 'A breaking change' : `${breaking.length} breaking changes`
  return [
    ...findings.map(findingLine),
    `${changes}; the lock is left as it is. If it is meant: ${program} check --accept-breaking "why"`,
  ].join('\n')
}
