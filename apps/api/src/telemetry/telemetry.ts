/** A request that was answered, without anything that its caller put into it. */
export interface AnsweredRequest {
  readonly method: string
  /** The route's pattern or the procedure's path, where there is such a route. */
  readonly route: string | undefined
  readonly status: number
  /** The code of the contract, where it failed. */
  readonly code: string | undefined
  /** What it was authenticated by. */
  readonly credential: 'key' | 'session' | undefined
  readonly ms: number
}

/** What came of asking a mail server about an address. */
export interface AskedAddress {
  readonly status: string
  readonly reason: string
  readonly ms: number
}

/** What a process tells of itself while it runs, for whoever operates it: numbers only, and nobody's data. */
export interface Telemetry {
  answered(request: AnsweredRequest): void
  asked(address: AskedAddress): void
  close(): Promise<void>
}

/** Where nobody asks. */
export const noTelemetry: Telemetry = {
  answered: () => {},
  asked: () => {},
  close: () => Promise.resolve(),
}
