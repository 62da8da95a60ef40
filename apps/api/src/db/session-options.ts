/** What is the same for all connections of a process. */
export interface SessionOptions {
  /** What the server calls the sessions. */
  readonly name?: string
  /** Whether a pooler hands its connections on after each transaction: then no statement is prepared. */
  readonly isPooled?: boolean
}
