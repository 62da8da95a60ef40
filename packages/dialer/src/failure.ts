/**
 * - `unreachable`: nobody answers at the destination, or the proxy could not get there.
 * - `proxy`: the proxy itself is the trouble; nothing is known of the destination.
 */
export type DialFailureKind = 'unreachable' | 'proxy'

/** Raised where no connection came about. Its message names the proxy by host and port, and never has credentials. */
export class DialFailure extends Error {
  readonly kind: DialFailureKind
  /** Of a system error: `ECONNREFUSED`, … */
  readonly code: string | undefined

  constructor(kind: DialFailureKind, message: string, code?: string) {
    super(message)
    this.name = 'DialFailure'
    this.kind = kind
    this.code = code
  }
}

/** `code` of a system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
