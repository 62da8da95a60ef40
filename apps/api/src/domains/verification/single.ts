import { setTimeout as sleep } from 'node:timers/promises'
import type { Verdict } from '@leadwright/mail-verifier'
import { newId, siblingId } from '../../ids.ts'
import type { VerificationOptions } from './options.ts'
import type { VerificationService } from './service.ts'
import { closeAsk, openAsk } from './store/asks.ts'
import type { ResultItem } from './views.ts'

/** What a reservation for one address pays for, as the ledger names it. */
const operation = 'verification.verify'
/** An answer is promised within 20 s; the rest is for the database on both sides of it. Milliseconds. */
const patience = 19_000
/** It makes no sense to ask again with less time than this left. Milliseconds. */
const leastTime = 500

type Options = Pick<VerificationOptions, 'db' | 'credits' | 'mail' | 'retryDelays'>

/** Verifies single addresses while the caller waits. */
export function createSingleVerification(options: Options): VerificationService['verify'] {
  const { db, credits, mail } = options

  return async (fail, { organizationId, operationId, email, signal }) => {
    const deadline = Date.now() + patience
    const free = await analyzeInTime(mail, email, deadline, signal)
    if (free) return describeVerdict(free)

    const reservationId = await db.transaction(async (tx) => {
      const wanted = operationId === undefined ? newId('rsv') : siblingId(operationId, 'rsv')
      const earlier = operationId === undefined ? undefined : await credits.reservation(tx, wanted)
      // Paid for by a run of this operation that died before it could answer.
      if (earlier !== undefined && earlier.settled > 0) return undefined
      const id = earlier === undefined || earlier.closedAt === null ? wanted : newId('rsv')
      await credits.reserve(fail, tx, { organizationId, reservationId: id, operation, amount: 1 })
      await openAsk(tx, id, organizationId)
      return id
    })
    const close = async (outcome: 'settle' | 'release'): Promise<void> => {
      if (reservationId === undefined) return
      await db.transaction(async (tx) => {
        // Whoever ends the note closes the reservation: this call, or the sweep after a crash.
        if (!(await closeAsk(tx, reservationId))) return
        await credits[outcome](tx, { reservationId, amount: 1, reference: `${reservationId}:${outcome}` })
      })
    }

    let verdict: Verdict
    try {
      verdict = await askInTime(options, email, deadline, signal)
    } catch (error) {
      await close('release')
      throw error
    }
    await close(verdict.status === 'unknown' ? 'release' : 'settle')
    return describeVerdict(verdict)
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

function describeVerdict({ email, status, reason, flags, suggestion, mx, reply }: Verdict): ResultItem {
  return {
    email,
    status,
    reason,
    flags,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(mx === undefined ? {} : { mx }),
    ...(reply === undefined ? {} : { reply }),
  }
}
