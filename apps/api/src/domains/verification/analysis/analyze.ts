import type { Analysis, MailVerifier } from '@leadwright/mail-verifier'
import type { AnalysisTurn } from '../../../jobs/kind.ts'
import { updateJob } from '../../../jobs/store/jobs.ts'
import type { LeadAddress, LeadsService } from '../../leads/service.ts'
import { insertAddresses, type AnalyzedAddress, type Reuse } from '../store/addresses.ts'
import { createCollector } from './collector.ts'
import { createFrontier } from './frontier.ts'
import { createRoom } from './room.ts'

const pageSize = 500
/** Look-ups under way at once. */
const window = 500

interface AnalyzedLead {
  readonly lead: LeadAddress
  /** The how-manieth lead with an address it is. */
  readonly position: number
  readonly analysis: Analysis
}

interface Analyst {
  readonly leads: LeadsService
  readonly mail: Pick<MailVerifier, 'analyze'>
  /** Which verdicts are not asked for again. */
  readonly reuse: Reuse | undefined
}

/**
 * Looks at every address of the list, without asking a mail server.
 *
 * Results are written as they come, so that one slow look-up does not hold up what comes after it; how far all is done
 * is written with them. Whoever goes on starts there, and after a crash finds some of what follows done already.
 *
 * @returns whether all is analyzed; else it is the turn of another job
 */
export async function analyzeList({ leads, mail, reuse }: Analyst, turn: AnalysisTurn): Promise<boolean> {
  const { job } = turn
  const ending = new AbortController()
  const signal = AbortSignal.any([turn.signal, ending.signal])
  const room = createRoom()
  const { lead, rows } = job.analysis ?? { lead: 0, rows: 0 }
  const frontier = createFrontier({ lead, leads: rows })

  let isEnd = false
  const write = async (batch: readonly AnalyzedLead[]): Promise<void> => {
    for (const { position } of batch) frontier.done(position)
    const reached = frontier.reached()
    const done = reached.leads
    await turn.fenced(async (tx, { total }) => {
      await insertAddresses(tx, job.id, batch.map(toAddress), reuse)
      const analysis = { lead: reached.lead, rows: done }
      await updateJob(tx, job.id, { analysis, done, total: Math.max(done, total), failures: 0 })
    })
    room.give(batch.length)
  }
  const isAll = (waiting: number): boolean => isEnd && waiting === room.taken
  const collector = createCollector<AnalyzedLead>({ write, failed: room.fail, isAll })

  const analyze = async (one: LeadAddress): Promise<void> => {
    const position = frontier.begin(one.id)
    room.take()
    try {
      collector.add({ lead: one, position, analysis: await mail.analyze(one.email, { signal }) })
    } catch (error) {
      room.fail(error)
    }
  }
  const waitFor = async (limit: number): Promise<void> => {
    while (room.taken > limit) await room.change(room.version)
  }

  try {
    let isDone = false
    for (let after = lead; !isDone && !(await turn.isOver());) {
      const page = await leads.addresses(job.listId, after, pageSize)
      after = page.at(-1)?.id ?? after
      isDone = page.length < pageSize
      for (const one of page) {
        await waitFor(window - 1)
        void analyze(one)
      }
    }
    isEnd = true
    collector.nudge()
    await waitFor(0)
    return isDone
  } finally {
    ending.abort()
    await collector.close()
  }
}

function toAddress({ lead, analysis }: AnalyzedLead): AnalyzedAddress {
  const { flags, suggestion, mx, verdict } = analysis
  const { email, emailKey: key } = lead
  return {
    key,
    position: lead.id,
    email,
    flags,
    suggestion,
    mx,
    verdict: verdict && { status: verdict.status, reason: verdict.reason, mx: verdict.mx },
    host: verdict === undefined ? (mx ?? key.slice(key.lastIndexOf('@') + 1)) : undefined,
  }
}
