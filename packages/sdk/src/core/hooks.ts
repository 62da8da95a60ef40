/** One attempt of a call. */
export interface AttemptEvent {
  /** The operation's id, such as `lists.create`. */
  readonly operation: string
  readonly method: string
  readonly url: string
  /** 1 for the first. */
  readonly attempt: number
}

/** An attempt that is about to be sent. */
export interface RequestEvent extends AttemptEvent {
  /** What is sent, without the key. Names are lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** An attempt whose headers have come back. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number
  /** From the request to the headers of its answer. */
  readonly ms: number
  readonly requestId: string | undefined
}

/** An attempt that failed and will be followed by another. */
export interface RetryEvent extends AttemptEvent {
  readonly delayMs: number
  /** What the attempt failed with. */
  readonly error: unknown
}

/** Hooks watch: neither what they throw nor what they reject with reaches the call. */
export function emit<E>(hook: ((event: E) => unknown) | undefined, event: () => E): void {
  if (hook) void (async () => hook(event()))().catch(() => {})
}
