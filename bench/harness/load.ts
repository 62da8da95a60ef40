/** A request as it is sent again and again. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Every answer must have this status, or the measurement fails. */
  readonly status: number
  /** The first answer's body must contain this. */
  readonly contains: string
}

/** What the load process is asked: keeps every connection busy with one request at a time, for so long. */
export interface LoadRequest extends Request {
  readonly port: number
  readonly connections: number
  readonly ms: number
}

export interface Load {
  readonly answers: number
  readonly seconds: number
}
