import { pino, type Logger } from 'pino'

/**
 * The log: JSON lines on standard output. Requests are logged by their parts, never whole, so keys, cookies and bodies
 * do not get here; the redaction below is for what an error's own properties might carry.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorForLog },
  })
}

interface LoggedError {
  readonly type: string
  readonly message: string
  readonly code?: unknown
  readonly stack?: string
  readonly cause?: LoggedError
}

/** An error for the log. Database drivers put statements with their parameters into messages: only the first line is kept. */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'a value that is not an Error was thrown' }
  const message = withoutAddresses(error.message.split('\n')[0] ?? '')
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
  return {
    type: error.name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  }
}

/** Messages of foreign code may quote what they choked on; e-mail addresses and keys stay out of the log. */
const withoutAddresses = (text: string): string =>
  text.replaceAll(/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g, '[address]').replaceAll(/lw_live_\w+/g, '[key]')
