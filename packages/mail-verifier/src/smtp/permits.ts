/** Leave to have a session with a mail host, at one address. */
export interface HostPermit {
  /** False once it has lapsed, because nobody could renew it: the session is to end without another word. */
  isHeld(): boolean
  /** Somebody else waits for the host, or for the address. */
  isWanted(): boolean
  /**
   * Waits until it is for this address, and no more for another one; so many milliseconds at most.
   * @returns whether it is
   */
  moveTo(address: string, within: number): Promise<boolean>
  /**
   * Gives it back, when the session has ended.
   * @param rest Milliseconds that nobody is to have one for: the host has had enough of us.
   */
  release(rest?: number): void
}

/** A session that is wanted. */
export interface WantedSession {
  readonly host: string
  /** The address that would be connected to, where one is known: several hosts may be one server. */
  readonly address?: string | undefined
  readonly urgent: boolean
  /** Aborts when nobody wants it any more; then there is no leave. */
  readonly signal: AbortSignal
}

/** Leave to have sessions with mail hosts, for several processes that share the politeness towards them. */
export interface HostPermits {
  /** Waits for leave to have one more session, both with the host and with whatever is at the address. */
  take(wanted: WantedSession): Promise<HostPermit | undefined>
}
