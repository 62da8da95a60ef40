import type { Code } from '@leadwright/errors/client'

/** How a run ended, for scripts. */
export const exitCodes = {
  ok: { code: 0, says: 'Done' },
  other: { code: 1, says: 'Anything else, e.g. declined, or the job was cancelled' },
  usage: { code: 2, says: 'Called wrongly, or a file that cannot be read' },
  authentication: { code: 3, says: 'No key, or one that is not valid' },
  permission: { code: 4, says: 'The key is not allowed to do this' },
  notFound: { code: 5, says: 'No such list or job' },
  invalid: { code: 6, says: 'The server refused the input, e.g. the CSV' },
  credits: { code: 7, says: 'Not enough credits' },
  rateLimited: { code: 8, says: 'Too many requests' },
  server: { code: 9, says: 'The server failed, or did not answer as this API does' },
  network: { code: 10, says: 'The server could not be reached, or took too long' },
  interrupted: { code: 130, says: 'Interrupted, by Ctrl-C or SIGTERM' },
} as const satisfies Readonly<Record<string, { readonly code: number; readonly says: string }>>

export type ExitName = keyof typeof exitCodes

/** The exit of a failure that the server answered, or that a job ended with. */
export function exitOfCode(code: string | undefined, status?: number): ExitName {
  if (code === ('INSUFFICIENT_CREDITS' satisfies Code)) return 'credits'
  if (status === undefined) return 'other'
  return status >= 500 ? 'server' : (exitOfStatus[status] ?? 'other')
}

const exitOfStatus: Readonly<Record<number, ExitName>> = {
  400: 'invalid',
  401: 'authentication',
  403: 'permission',
  404: 'notFound',
  429: 'rateLimited',
}
