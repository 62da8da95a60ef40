import type { Answer, Case, Measured } from './measure.ts'
import type { Setting } from './setting.ts'

export interface Outcome {
  cases: Readonly<Record<Case, Answer>>
  seconds: number
  connections: number
  /** A known mailbox that is invalid, one that nobody has that is valid, or either of any where the host does not tell. */
  wrong: number
  /** Unknown in the end, where the server does tell. */
  needless: number
  /** Of those, why. */
  reasons: readonly string[]
}

/** Of one setting. */
export interface Outcomes {
  engine: Outcome & { deferred: number; rounds: number }
  product: Outcome
}

/** What the verdicts are worth, by what is true of the host. */
export function judge(measured: Measured, tells: Setting['tells']): Outcome {
  const { cases, known, unknown, seconds, connections } = measured
  const all = [...known, ...unknown]
  const isWrong = ({ status }: Answer, exists: boolean): boolean =>
    tells ? status === 'valid' || status === 'invalid' : status === (exists ? 'invalid' : 'valid')
  const needless = tells === 'nothing' ? [] : all.filter(({ status }) => status === 'unknown')
  return {
    cases,
    seconds,
    connections,
    wrong: known.filter((one) => isWrong(one, true)).length + unknown.filter((one) => isWrong(one, false)).length,
    needless: needless.length,
    reasons: [...new Set(needless.map(({ reason, reply }) => `${reason}: ${reply ?? ''}`))],
  }
}
