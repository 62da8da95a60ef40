/** Leave to have a session with a mail host. */
export interface HostPermit {
  /** False once it has lapsed, because nobody could renew it: the session is to end. */
  isHeld(): boolean
  /** Somebody elsewhere waits for it. */
  isWanted(): boolean
  /**
   * Gives it back, when the session has ended.
   * @param rest Milliseconds that nobody is to have one for: the host has had enough of us.
   */
  release(rest?: number): void
}

/** Leave to have sessions with mail hosts, for several processes that share the politeness towards them. */
export interface HostPermits {
  /**
   * Waits for leave to have one more session with a host.
   * @param signal aborts when nobody wants it any more; then there is none
   */
  take(host: string, wanted: { urgent: boolean; signal: AbortSignal }): Promise<HostPermit | undefined>
}
