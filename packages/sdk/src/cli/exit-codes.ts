import { isCode } from '@leadwright/errors/client'
import { screens } from '@leadwright/errors/screens'

interface Exit {
  readonly code: number
  readonly says: string
  /** What to do about it, where the server does not say it for the very code. */
  readonly hint?: string
}

/** How a run ended, for scripts. */
export const exitCodes = {
  ok: { code: 0, says: 'Done' },
  other: { code: 1, says: 'Anything else, e.g. declined, or the job was cancelled' },
  usage: { code: 2, says: 'Called wrongly, or a file that cannot be read' },
  authentication: {
    code: 3,
    says: 'No key, or one that is not valid',
    hint: 'Log in with a key that is valid: leadwright login.',
  },
  permission: {
    code: 4,
    says: 'The key is not allowed to do this',
    hint: 'Ask an owner or admin of the organization.',
  },
  notFound: { code: 5, says: 'No such list or job', hint: 'Check the ID.' },
  invalid: {
    code: 6,
    says: 'The server refused the input, e.g. the CSV',
    hint: 'Correct what was sent, and run the command again.',
  },
  credits: { code: 7, says: 'Not enough credits', hint: 'Buy credits in the dashboard, under Billing.' },
  rateLimited: { code: 8, says: 'Too many requests', hint: 'Wait a moment, and run the command again.' },
  server: {
    code: 9,
    says: 'The server failed, or did not answer as this API does',
    hint: 'Run the command again; if it keeps failing, contact support with the request ID.',
  },
  network: { code: 10, says: 'The server could not be reached, or took too long' },
  interrupted: { code: 130, says: 'Interrupted, by Ctrl-C or SIGTERM' },
} as const satisfies Readonly<Record<string, Exit>>

export type ExitName = keyof typeof exitCodes

/**
 * The exit of a failure that the server answered, or that a job ended with: by its status, so that a code which this
 * version does not know has the same as one that it does.
 */
export function exitOfCode(code: string | undefined, status?: number): ExitName {
  if (isResolvedByBuying(code)) return 'credits'
  if (status === undefined) return 'other'
  return status >= 500 ? 'server' : (exitOfStatus[status] ?? 'other')
}

/** No status of its own tells the want of credits from that of a right. */
const isResolvedByBuying = (code: string | undefined): boolean =>
  isCode(code) && screens[code].remedies.some((remedy) => remedy.kind === 'go' && remedy.to === 'billing')

/** What to do about a failure where its code cannot be asked for. */
export function hintOf(code: string | undefined, status?: number): string | undefined {
  const exit: Exit = exitCodes[exitOfCode(code, status)]
  return exit.hint
}

const exitOfStatus: Readonly<Record<number, ExitName>> = {
  400: 'invalid',
  401: 'authentication',
  403: 'permission',
  404: 'notFound',
  429: 'rateLimited',
}
