import { DialFailure, type NoAddress } from '@leadwright/dialer'
import type { AttemptFailure } from '../../../db/schema/webhooks.ts'

/** A host has no address that may be connected to. */
export class NoWay extends Error {
  readonly reason: NoAddress['reason']

  constructor(reason: NoAddress['reason']) {
    super(`There is no way: ${reason}`)
    this.reason = reason
  }
}

/** `code` of a system error. */
export const codeOfError = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** What a look-up, a socket, TLS or Node's HTTP parser failed with. */
export function failureOf(error: unknown): AttemptFailure {
  if (error instanceof NoWay) return error.reason === 'unanswered' ? 'unreachable' : error.reason
  if (error instanceof DialFailure) return 'unreachable'
  const code = codeOfError(error)
  if (code.startsWith('HPE_')) return 'no_http'
  return /CERT|TLS|SSL|SELF_SIGNED|EPROTO|UNABLE_TO/.test(code) ? 'tls' : 'unreachable'
}
