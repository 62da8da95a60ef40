import { DialFailure } from '@leadwright/dialer'
import type { NoSiteReason } from '../types.ts'

/** Why something could not be fetched, in the words of a reading that failed. */
export interface Failure {
  readonly ok: false
  readonly reason: NoSiteReason
  readonly message: string
  readonly passing: boolean
}

export function failure(reason: NoSiteReason, message: string, passing = false): Failure {
  return { ok: false, reason, message, passing }
}

/** What a socket, TLS or Node's HTTP parser failed with. */
export function networkFailure(host: string, error: unknown): Failure {
  if (error instanceof DialFailure && error.kind === 'proxy') {
    return failure('unreachable', `${host} can't be reached: ${error.message}.`, true)
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('HPE_')) return failure('no_page', `${host} does not answer in HTTP that can be read (${code}).`)
  if (/CERT|TLS|SSL|SELF_SIGNED|EPROTO|UNABLE_TO/.test(code)) {
    return failure('unreachable', `The certificate or encryption of ${host} can't be trusted (${code}).`)
  }
  return failure('unreachable', `${host} can't be reached${code === '' ? '' : ` (${code})`}.`, true)
}
