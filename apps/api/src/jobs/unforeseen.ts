import { contract, type Envelope } from '@leadwright/errors'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { isOutOfRoom } from '../db/lost.ts'

/** Tries in a row that may fail without any progress, and the wait before the second one in milliseconds; it doubles. */
const maxFailures = 5
const firstBackoff = 500
/** The wait where a disk is full, however often: nothing is wrong with the job, and somebody makes room. Milliseconds. */
const roomBackoff = 2000

/** What is made of a failure that nobody foresaw: another try after a while, or the envelope that a caller would see. */
export type Verdict =
  | { readonly failures: number; readonly wait: number }
  | { readonly failures: number; readonly error: Envelope<'INTERNAL_ERROR'> }

/**
 * Notes a failure in the log, and says what comes of it.
 * @param what what failed, for the log: "a job"
 * @param before failures in a row until now
 */
export function noteUnforeseen(log: Logger, what: string, jobId: string, before: number, cause: unknown): Verdict {
  if (isOutOfRoom(cause)) {
    log.warn({ err: cause, jobId, wait: roomBackoff }, `${what} found a disk full and will be tried again`)
    return { failures: before, wait: roomBackoff }
  }
  const failures = before + 1
  if (failures < maxFailures) {
    const wait = firstBackoff * 2 ** (failures - 1)
    log.warn({ err: cause, jobId, failures, wait }, `${what} failed unforeseen and will be tried again`)
    return { failures, wait }
  }
  const requestId = randomUUID()
  log.error({ err: cause, jobId, requestId }, 'a job failed for good')
  return { failures, error: contract.encode(contract.error('INTERNAL_ERROR', { requestId })) }
}
