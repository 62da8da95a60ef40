/** What is the same for all connections of a process. */
export interface SessionOptions {
  /** What the server calls the sessions. */
  readonly name?: string
  /** Whether a pooler hands its connections on after each transaction: then no statement is prepared. */
  readonly isPooled?: boolean
}

/** What sessions of the product's processes are called, as a regular expression of PostgreSQL's. */
export const sessionNames = '^leadwright [0-9]{1,6} [0-9a-f]{8}$'
