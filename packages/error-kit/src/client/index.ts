import { decodeBody, type DecodedError } from '../core/decode.ts'
import type { Shape } from '../core/shape.ts'
import type { CodeIn, CodeMap } from '../core/types.ts'

// A contract for browsers and SDKs: the same reading of a body as the contract's own, but made of generated data instead
// of schemas, so that no schema library ends up in their bundles.

export type { DecodedError, KnownError, UnknownError } from '../core/decode.ts'
export type { Shape } from '../core/shape.ts'
export type { CodeFacts, CodeIn, CodeMap, DetailsIn, EnvelopeIn, EnvelopesIn } from '../core/types.ts'

/** What a client knows of each code without its schema; `generate` writes it. */
export type ClientFacts<C extends CodeMap<C>> = {
  readonly [K in keyof C]: {
    readonly status: C[K]['status']
    /** Whether the very same request may succeed later without anybody changing anything. */
    readonly retryable: boolean
    /** The form of `details`; `null` where the code carries none. */
    readonly details: Shape | null
  }
}

/** What a contract is to a client. */
export interface ClientErrors<C extends CodeMap<C>> {
  /** Whether a value is a code that this copy of the contract knows. */
  readonly isCode: (value: unknown) => value is CodeIn<C>
  /**
   * Reads the body of a failure from any server; the same answers as the contract's own `decode`. Never throws: what is
   * not ours (a newer server's code, details of another form, a proxy's page) comes back marked and usable. `status` is
   * the HTTP status, for the sentence that is made where the body has none.
   */
  readonly decode: (body: unknown, status?: number) => DecodedError<C>
}

/** What a contract is to a client, from the facts that `generate` has written of it. */
export function clientErrors<C extends CodeMap<C>>(facts: ClientFacts<C>): ClientErrors<C> {
  const isCode = (value: unknown): value is CodeIn<C> => typeof value === 'string' && Object.hasOwn(facts, value)
  return {
    isCode,
    decode: (body, status) =>
      decodeBody((code) => (isCode(code) ? facts[code].details : undefined), body, status) as DecodedError<C>,
  }
}
