import { randomUUID } from 'node:crypto'
import type { JobRow } from './store/jobs.ts'
import { claimJob } from './store/leases.ts'
import { drive } from './drive/drive.ts'
import { holdLease } from './drive/lease.ts'
import { sweep } from './drive/sweep.ts'
import { createJobEvents } from '../../jobs/events.ts'
import type { VerificationOptions } from './options.ts'

/** Jobs that a worker drives at once, overall and for one organization. */
const maxJobs = 64
const maxJobsPerOrganization = 4
/** Addresses under way in a worker, shared by organizations and then by their jobs; a job always gets a few. */
const maxAddresses = 1000
const minAddressesPerJob = 16
/** Milliseconds between looks for jobs that nobody rang for, and for what is to be swept. */
const interval = 1000

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
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  let claiming: Promise<void> | undefined
  let claimAgain = false

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

  /** Takes what there is to do, as far as there is room; one round at a time, so that a bell is never lost between two. */
  const claim = (): void => {
    if (claiming !== undefined) {
      claimAgain = true
      return
    }
    claimAgain = false
    claiming = claimAll()
      .catch((err: unknown) => log.warn({ err }, 'no jobs could be taken; trying again soon'))
      .finally(() => {
        claiming = undefined
        if (claimAgain && !stopping.signal.aborted) claim()
      })
  }

  const round = async (): Promise<void> => {
    claim()
    try {
      await sweep({ db, transitions: options })
    } catch (err) {
      log.warn({ err }, 'a sweep failed; trying again soon')
    }
    if (stopping.signal.aborted) return
    timer = setTimeout(() => {
      sweeping = round()
    }, interval)
  }

  return {
    start: async () => {
      await queue.listen('verification', claim)
      sweeping = round()
    },
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await Promise.all([sweeping, claiming])
      await Promise.all([...drives.values()].map(({ ended }) => ended))
    },
  }
}
