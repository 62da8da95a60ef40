import { setTimeout as sleep } from 'node:timers/promises'
import type { Verdict } from '@leadwright/mail-verifier'
import { describeVerdict } from './describe.ts'
import type { VerificationOptions } from './kind.ts'
import type { VerificationService } from './service.ts'

/** What a reservation for one address pays for, as the ledger names it. */
const operation = 'verification.verify'
/** An answer is promised within 20 s; the rest is for the database on both sides of it. Milliseconds. */
const patience = 19_000
/** It makes no sense to ask again with less time than this left. Milliseconds. */
const leastTime = 500

type Options = Pick<VerificationOptions, 'credits' | 'mail' | 'retryDelays'>

/** Verifies single addresses while the caller waits. */
export function createSingleVerification(options: Options): VerificationService['verify'] {
  const { credits, mail } = options

  return async (fail, { organizationId, operationId, email, signal }) => {
    const deadline = Date.now() + patience
    const free = await analyzeInTime(mail, email, deadline, signal)
    if (free) return describeVerdict(free)

    return credits.payForAnswer(fail, { organizationId, operationId, operation }, async () => {
      const verdict = await askInTime(options, email, deadline, signal)
      return { answer: describeVerdict(verdict), isCharged: verdict.status !== 'unknown' }
    })
  }
}

/** The verdict of analysis, if it comes to one; whatever takes too long is for the mail server's turn to report. */
async function analyzeInTime(
  mail: Options['mail'],
  email: string,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Verdict | undefined> {
  const late = AbortSignal.timeout(Math.max(0, deadline - Date.now()))
  try {
    return (await mail.analyze(email, { signal: signal ? AbortSignal.any([late, signal]) : late })).verdict
  } catch (error) {
    if (late.aborted && signal?.aborted !== true) return undefined
    throw error
  }
}

/** Asks, and asks again where the mail server wants to be asked later and there is time for it. */
async function askInTime(
  { mail, retryDelays }: Options,
  email: string,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const given = signal ? { signal } : {}
  for (let attempt = 0; ; attempt++) {
    const verdict = await mail.verify(email, { ...given, timeoutMs: Math.max(1, deadline - Date.now()) })
    const delay = retryDelays[attempt]
    if (verdict.deferred !== true || delay === undefined) return verdict
    if (Date.now() + delay + leastTime > deadline) return verdict
    await sleep(delay, undefined, given)
  }
}
