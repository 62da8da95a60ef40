import { randomUUID } from 'node:crypto'
import type { JobRow } from './store/jobs.ts'
import { claimJob } from './store/leases.ts'
import { drive } from './drive/drive.ts'
import { holdLease } from './drive/lease.ts'
import { sweep } from './drive/sweep.ts'
import { createJobEvents } from '../../jobs/events.ts'
import { createRounds } from '../../jobs/rounds.ts'
import type { VerificationOptions } from './options.ts'

/** Jobs that a worker drives at once, overall and for one organization. */
const maxJobs = 64
const maxJobsPerOrganization = 4
/** Addresses under way in a worker, shared by organizations and then by their jobs; a job always gets a few. */
const maxAddresses = 1000
const minAddressesPerJob = 16

export interface VerificationWorker {
  /** Starts to drive jobs: those that are rung for, and those that a dead process left behind. */
  start(): Promise<void>
  /** Ends what is under way, writes what was answered, and leaves the jobs to the next worker at once. */
  stop(): Promise<void>
}

export function createVerificationWorker(options: VerificationOptions): VerificationWorker {
  const { db, queue, log } = options
  const events = createJobEvents(options.sql)
  const stopping = new AbortController()
  const drives = new Map<string, { readonly organizationId: string; readonly ended: Promise<void> }>()

  const jobsOf = (organizationId: string): number =>
    [...drives.values()].filter((other) => other.organizationId === organizationId).length
  const organizations = (): string[] => [...new Set([...drives.values()].map(({ organizationId }) => organizationId))]
  const share = (organizationId: string): number => {
    const jobs = Math.max(1, organizations().length) * Math.max(1, jobsOf(organizationId))
    return Math.max(minAddressesPerJob, Math.floor(maxAddresses / jobs))
  }

  const begin = (job: JobRow, token: string): void => {
    const lease = holdLease({ db, events, jobId: job.id, token, stopping: stopping.signal })
    const context = { ...options, transitions: options, lease, share: () => share(job.organizationId) }
    const ended = drive(context, job).finally(() => {
      drives.delete(token)
      if (!stopping.signal.aborted) claim()
    })
    drives.set(token, { organizationId: job.organizationId, ended })
  }

  const claimAll = async (): Promise<void> => {
    while (drives.size < maxJobs && !stopping.signal.aborted) {
      const busy = organizations().filter((id) => jobsOf(id) >= maxJobsPerOrganization)
      const token = randomUUID()
      const job = await claimJob(db, token, busy)
      if (!job) return
      begin(job, token)
    }
  }

  const rounds = createRounds({ take: claimAll, sweep: () => sweep({ db, transitions: options }), log })
  const claim = rounds.look

  return {
    start: async () => {
      await queue.listen('verification', claim)
      rounds.start()
    },
    stop: async () => {
      stopping.abort()
      await rounds.stop()
      await Promise.all([...drives.values()].map(({ ended }) => ended))
    },
  }
}
