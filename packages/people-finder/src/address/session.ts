import type { MailVerdict, VerifyAddress } from './types.ts'

/** What an answer means for finding somebody. */
export type Answer =
  /** There is such a mailbox, and it takes mail. */
  | 'accepted'
  | 'rejected'
  /** There is such a mailbox, and it is full. */
  | 'full'
  /** The server takes any address. */
  | 'catch_all'
  /** The whole domain takes no mail, or none that matters. */
  | 'no_mail'
  | 'unknown'

/** Verifications for one question, counted; no address is asked about twice. */
export interface Session {
  readonly attempts: number
  readonly last: MailVerdict | undefined
  /** What was refused in this session, in the order of asking. */
  readonly refused: readonly string[]
  /** The last verdict that is no answer, but may be one at another time. */
  readonly owed: MailVerdict | undefined
  /** Two questions in a row without an answer: a third would have none either. */
  readonly silent: boolean
  answerOf(email: string): Answer | undefined
  ask(email: string): Promise<{ readonly answer: Answer; readonly verdict: MailVerdict }>
}

/** Verifications for one person at most. */
export const maxAttempts = 6

const noMail: ReadonlySet<string> = new Set(['domain_not_found', 'null_mx', 'no_mail_server', 'disposable_domain'])

/** @param refused what was refused in an earlier session, which need not be asked again */
export function createSession(
  verify: VerifyAddress,
  signal: AbortSignal | undefined,
  refused: ReadonlySet<string>,
): Session {
  const verdicts = new Map<string, MailVerdict>()
  let last: MailVerdict | undefined
  let owed: MailVerdict | undefined
  let unknowns = 0
  return {
    get attempts() {
      return verdicts.size
    },
    get last() {
      return last
    },
    get owed() {
      return owed
    },
    get refused() {
      return [...verdicts].flatMap(([email, verdict]) => (readVerdict(verdict) === 'rejected' ? email : []))
    },
    get silent() {
      return unknowns >= 2
    },
    answerOf(email) {
      const verdict = verdicts.get(email)
      if (verdict) return readVerdict(verdict)
      return refused.has(email) ? 'rejected' : undefined
    },
    async ask(email) {
      const before = verdicts.get(email)
      if (before) return { answer: readVerdict(before), verdict: before }
      if (refused.has(email)) return { answer: 'rejected', verdict: refusedBefore }
      const verdict = await verify(email, signal ? { signal } : {})
      verdicts.set(email, verdict)
      last = verdict
      const answer = readVerdict(verdict)
      unknowns = answer === 'unknown' ? unknowns + 1 : 0
      if (answer === 'unknown' && isPassing(verdict)) owed = verdict
      return { answer, verdict }
    },
  }
}

const refusedBefore: MailVerdict = { status: 'invalid', reason: 'mailbox_not_found' }

export function readVerdict({ status, reason }: MailVerdict): Answer {
  if (noMail.has(reason)) return 'no_mail'
  // A function's mailbox is nobody's, so any other risk than a full one is a refusal.
  if (status === 'risky') return reason === 'mailbox_full' ? 'full' : 'rejected'
  return answers[status]
}

const answers = { valid: 'accepted', invalid: 'rejected', catch_all: 'catch_all', unknown: 'unknown' } as const

/** Our own trouble, or the server's, that another time may not have. */
const passingReasons: ReadonlySet<string> = new Set([
  'greylisted',
  'temporary_failure',
  'server_error',
  'connection_failed',
  'connection_dropped',
  'timeout',
  'dns_failure',
  'port_blocked',
  'mailbox_full',
])

/** Whether asking again later may help. */
export function isPassing(verdict: MailVerdict | undefined): boolean {
  return verdict !== undefined && (verdict.deferred === true || passingReasons.has(verdict.reason))
}
