import type { Analysis, MailVerifier } from '@leadwright/mail-verifier'
import type { AnalysisTurn } from '../../../jobs/kind.ts'
import { updateJob } from '../../../jobs/store/jobs.ts'
import type { LeadAddress, LeadsService } from '../../leads/service.ts'
import type { ReadPlace } from '../../../db/schema/jobs.ts'
import { readAddresses } from './read.ts'
import { insertAddresses, type AnalyzedAddress, type Reuse } from '../store/addresses.ts'
import { createCollector } from './collector.ts'
import { createFrontier } from './frontier.ts'
import { createRoom } from './room.ts'

// Large, because each batch costs a commit and half a dozen statements beside its rows: with batches of 200 the worker
// took twice the CPU for a row.
const pageSize = 2000
/** Look-ups under way at once, with what waits to be written: enough for a batch while the one before it is written. */
const window = 6000

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
 * Looks at every address of the list, or of the part that the job is over, without asking a mail server.
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
  const { rows, ...from } = job.analysis ?? { lead: 0, rows: 0 }
  const frontier = createFrontier<ReadPlace>({ lead: from, leads: rows })

  let isEnd = false
  const write = async (batch: readonly AnalyzedLead[]): Promise<void> => {
    for (const { position } of batch) frontier.done(position)
    const reached = frontier.reached()
    const done = reached.leads
    await turn.fenced(async (tx, { total }) => {
      await insertAddresses(tx, job.id, batch.map(toAddress), reuse)
      const analysis = { ...reached.lead, rows: done }
      await updateJob(tx, job.id, { analysis, done, total: Math.max(done, total), failures: 0 })
    })
    room.give(batch.length)
  }
  const isAll = (waiting: number): boolean => isEnd && waiting === room.taken
  const collector = createCollector<AnalyzedLead>({ write, failed: room.fail, isAll })

  const analyze = async (one: LeadAddress, place: ReadPlace): Promise<void> => {
    const position = frontier.begin(place)
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
    for (let behind: ReadPlace | undefined = job.analysis ?? undefined; !isDone && !(await turn.isOver());) {
      const page = await readAddresses(leads, job, behind, pageSize)
      behind = page.behind
      isDone = page.isLast
      for (const [one, place] of page.addresses) {
        await waitFor(window - 1)
        void analyze(one, place)
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
