/** How a conversation with a mail server breaks. */
export type FailureKind =
  | 'connection_failed'
  | 'connection_dropped'
  | 'timeout'
  | 'protocol_error'
  /** The handshake after STARTTLS: the way on is a new connection in the clear. */
  | 'tls_failed'

/** Raised by connections. It never leaves the package: sessions turn it into a reason. */
export class SmtpFailure extends Error {
  readonly kind: FailureKind
  /** We ended it, and the server is not to blame. */
  readonly isOurs: boolean

  constructor(kind: FailureKind, message: string, isOurs = false) {
    super(message)
    this.name = 'SmtpFailure'
    this.kind = kind
    this.isOurs = isOurs
  }
}
