import type { CatchAllBook, Probe } from '../verdict/catch-all.ts'
import { readProbeReply } from '../verdict/probe.ts'
import type { ProbeReading, ProbeResult } from '../verdict/probe.ts'
import type { Session } from './session.ts'
import type { Question } from './transactions.ts'

/**
 * Asks whether a domain takes mail for somebody whom nobody knows, right after it took `accepted`. `undefined`: it could
 * not be asked here; another session must.
 */
export async function askProbe(
  probe: Probe,
  question: Question,
  accepted: string,
  session: Session,
): Promise<ProbeResult | undefined> {
  const [first] = await ask(session, question, [`${probe.local}@${question.domain}`])
  const reading = first?.inDoubt ? await clearUp(first, probe, question, accepted, session) : first
  const result = reading && toResult(reading)
  probe.settle(result)
  return result
}

/** Asks about it where the domain puts everybody off, so that it will have been put off for as long as they have. */
export async function askEarly(book: CatchAllBook, question: Question, session: Session): Promise<void> {
  const probe = session.problem ? undefined : book.early(question.domain)
  if (!probe) return
  const [reading] = await ask(session, question, [`${probe.local}@${question.domain}`])
  // Most are put off themselves. A doubt can't be cleared up while nobody is accepted.
  probe.settle(reading && reading.kind !== 'unknown' ? toResult(reading) : undefined)
}

/** After a refusal without a reason: was it about this recipient at all? */
async function clearUp(
  doubt: ProbeReading,
  { name }: Probe,
  question: Question,
  accepted: string,
  session: Session,
): Promise<ProbeReading | undefined> {
  const [again, second] = await ask(session, question, [accepted, `${name}@${question.domain}`])
  if (!again || !second || again.unanswered || second.unanswered) return undefined
  if (again.kind !== 'catch_all') return doubt
  if (second.kind === 'catch_all') return second
  return second.kind === 'selective' || second.inDoubt ? { ...second, kind: 'selective' } : doubt
}

async function ask(
  session: Session,
  question: Question,
  recipients: readonly string[],
): Promise<(ProbeReading | undefined)[]> {
  const replies = session.problem ? [] : await session.ask({ ...question, recipients })
  return recipients.map((recipient, index) => {
    const reply = replies[index]
    return reply && readProbeReply(reply, session.asked(recipient))
  })
}

function toResult({ kind, reply, deferred, unanswered }: ProbeReading): ProbeResult | undefined {
  if (unanswered) return undefined
  return { kind, ...(reply ? { reply } : {}), ...(deferred ? { deferred } : {}) }
}
