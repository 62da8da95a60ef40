import type { CatchAllBook } from '../verdict/catch-all.ts'
import type { ProbeResult } from '../verdict/probe.ts'
import { interpretReply } from '../verdict/reading.ts'
import type { Reading } from '../verdict/reading.ts'
import { askEarly, askProbe } from './ask-probe.ts'
import type { Reply } from './reply.ts'
import type { Session } from './session.ts'
import { maxLosses, settle } from './task.ts'
import type { Outcome, Task } from './task.ts'

export interface WorkContext {
  book: CatchAllBook
  /** Puts a task back in line, for another session. */
  requeue(task: Task): void
}

/**
 * Asks about tasks of one domain, settles what was answered and puts the rest back in line. An accepted recipient is
 * only worth something where the domain does not accept just anybody, so that the probe follows in the same session.
 */
export async function workOn(tasks: readonly Task[], session: Session, context: WorkContext): Promise<void> {
  const [one] = tasks
  if (!one) return
  for (const task of tasks) task.isAsked = true
  const { domain, utf8 } = one
  const question = { domain, utf8, recipients: tasks.map(({ recipient }) => recipient) }
  const { mx } = session
  if (question.utf8 && !session.extensions.has('SMTPUTF8')) {
    for (const task of tasks) settle(task, { reason: 'smtputf8_unsupported', mx })
    return
  }
  const accepted: [Task, Reply][] = []
  let isPutOff = false
  // Each is told as it comes: whoever asks may not be there any more when the last one is.
  const judge = (task: Task, reply: Reply): void => {
    const { reason, deferred, explicit } = interpretReply(reply, session.asked(task.recipient))
    if (explicit && !deferred) context.book.refused(domain)
    if (reason === 'accepted' && task.wantsCatchAll) {
      if (context.book.isSelective(domain)) settle(task, { reason, reply, mx })
      else accepted.push([task, reply])
    } else {
      isPutOff ||= reason === 'greylisted' && task.wantsCatchAll
      settle(task, { ...toReading(reason, deferred), reply, mx })
    }
  }
  const replies = await session.ask(question, (index, reply) => {
    const task = tasks[index]
    if (task) judge(task, reply)
  })
  for (const [index, task] of tasks.entries()) {
    if (replies[index]) continue
    // Only the first one can be what the server choked on; the others were merely behind it. A limit is about none.
    const isSuspect = !session.problem?.isLimit && (index === 0 || replies[index - 1])
    if (isSuspect) task.losses++
    giveBack(task, context, session.problem ?? { reason: 'connection_dropped', mx })
  }
  const [first] = accepted
  if (!first) return isPutOff ? askEarly(context.book, question, session) : undefined

  const judgeAccepted = (known: ProbeResult | undefined): void => {
    for (const [task, reply] of accepted) {
      if (known) settle(task, fromProbe(known, reply, mx))
      else {
        task.losses++
        giveBack(task, context, { reason: 'catch_all_unknown', deferred: true, mx })
      }
    }
  }
  const answer = context.book.ask(question.domain)
  if (answer.kind === 'known') judgeAccepted(answer.result)
  // Another session asks; this one has better things to do than to wait for it.
  else if (answer.kind === 'wait') answer.listeners.push(judgeAccepted)
  else judgeAccepted(await askProbe(answer.probe, question, first[0].recipient, session))
}

function fromProbe(result: ProbeResult, accepted: Reply, mx: string): Outcome {
  if (result.kind === 'selective') return { reason: 'accepted', reply: accepted, mx }
  if (result.kind === 'catch_all') return { reason: 'catch_all', reply: accepted, mx }
  // The target was taken, but it is open whether anybody else would have been: never "valid", never "catch-all".
  const deferred = result.deferred ? { deferred: result.deferred } : {}
  return { reason: 'catch_all_unknown', ...(result.reply ? { reply: result.reply } : {}), mx, ...deferred }
}

function toReading(reason: Reading['reason'], deferred: true | undefined): Reading {
  return deferred ? { reason, deferred } : { reason }
}

function giveBack(task: Task, context: WorkContext, problem: Outcome): void {
  if (task.losses >= maxLosses) settle(task, problem)
  else context.requeue(task)
}
