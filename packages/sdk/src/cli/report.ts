import { isApiError, isLeadwrightError } from '../core/index.ts'
import { progressOf } from '../run-list.ts'
import { CommandError } from './command-error.ts'
import { exitCodes, type ExitName, exitOfCode } from './exit-codes.ts'
import { columns } from './help.ts'

/** What is told of a failure: the envelope of the contract, and what is known around it. */
export interface Report {
  readonly error: string
  readonly code?: string
  readonly details?: unknown
  /** The error's class: `ApiError`, `ConnectionError`, `UsageError`, … */
  readonly kind: string
  readonly status?: number
  readonly requestId?: string
  /** What to do about it. */
  readonly resolution?: string
  readonly retryAfterMs?: number
  /** The job that had been started. */
  readonly jobId?: string
}

/** What a failure says about itself. */
export function reportOf(error: unknown): Report {
  const jobId = progressOf(error)?.job?.id
  return jobId === undefined ? describe(error) : { ...describe(error), jobId }
}

function describe(error: unknown): Report {
  if (isApiError(error)) {
    const { message, code, details, name, status, requestId, retryAfterMs } = error
    return {
      error: message,
      ...(code !== undefined && { code }),
      ...(details !== undefined && { details }),
      kind: name,
      status,
      ...(requestId !== undefined && { requestId }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }
  }
  if (error instanceof CommandError) return { error: error.message, kind: error.name, ...error.more }
  if (error instanceof Error) return { error: sentenceOf(error), kind: error.name }
  return { error: String(error), kind: 'Error' }
}

/** What the platform said lies in the cause, and often it alone tells what is wrong. */
function sentenceOf(error: Error): string {
  const cause = isLeadwrightError(error) && error.cause instanceof Error ? error.cause : undefined
  return cause === undefined || error.message.includes(cause.message)
    ? error.message
    : `${error.message}: ${cause.message}`
}

/** A report for people. */
export function wordsOf({ error, code, requestId, resolution, status, jobId }: Report): string {
  const rows = [
    ['code', code],
    ['status', code === undefined ? status : undefined],
    ['what to do', resolution],
    ['request', requestId],
    ['job', jobId],
  ].filter(([, value]) => value !== undefined)
  return [`error: ${error}`, ...columns(rows.map((row) => row.map(String)))].join('\n')
}

/** The exit code of a failure. */
export function exitCodeOf(error: unknown): number {
  return exitCodes[exitOf(error)].code
}

function exitOf(error: unknown): ExitName {
  if (error instanceof CommandError) return error.exit
  if (isApiError(error)) return exitOfCode(error.code, error.status)
  if (!isLeadwrightError(error)) return 'other'
  return exitOfName[error.name] ?? 'other'
}

const exitOfName: Readonly<Record<string, ExitName>> = {
  ConnectionError: 'network',
  TimeoutError: 'network',
  AbortedError: 'interrupted',
  ParseError: 'server',
}
