import type { Question } from './server.ts'

/** A request that has to be answered with one code, whatever the server is made of. */
export interface Probe<K extends string = string> extends Question {
  /** What is looked at, as a few words. */
  readonly name: string
  readonly code: K
  /** Sent with the key under test, which may lack the scope for it. */
  readonly keyed?: true
  /** Members of `details` whose value is known beforehand. */
  readonly details?: Readonly<Record<string, unknown>>
  /** Paths that `details.issues` has to name. */
  readonly issues?: readonly string[]
}

/** What there is to look at in servers of one contract. Nothing that is asked may change anything there. */
export interface ConformancePlan<K extends string = string> {
  /** Requests that need no credential. */
  readonly probes: readonly Probe<K>[]
  /** A path that answers everybody with 200, for HEAD. */
  readonly open?: string
  /** A failure that may be asked for as a problem and in another language. */
  readonly refusal?: Probe<K>
  /** Where the server publishes its catalogue, and an entry of it. */
  readonly catalogue?: { readonly path: string; readonly entry: (code: K) => string }
  /** How a key is sent, and what is looked at with one. */
  readonly key?: {
    readonly header: string
    /** A path that any valid key may read. */
    readonly path: string
    readonly probes: readonly Probe<K>[]
    /** The code of a key that may not do what a probe asks; such probes are skipped. */
    readonly lacksScope?: K
  }
  /** A metered path, asked until the server refuses; needs a code that stands for rate limits. */
  readonly metered?: string
  /** A header that every answer has, with another value each time. */
  readonly requestId?: string
}
