import { hasShape, type Shape } from './shape.ts'
import type { CodeMap, EnvelopeIn } from './types.ts'

/** A failure as decoded from a body: one of ours, or something usable made of what came. */
export type DecodedError<C extends CodeMap<C>> = KnownError<C> | UnknownError

/**
 * A body that keeps the contract: a code of ours with members of the kinds that it has. An enumeration may hold a value
 * that this copy does not know yet, so a `switch` over one keeps a `default`.
 */
export type KnownError<C extends CodeMap<C>> = { readonly known: true } & EnvelopeIn<C>

/** A body from a newer or a foreign server. */
export interface UnknownError {
  readonly known: false
  /** Why it is not one of ours: a newer server's code, details of another shape, or no envelope at all. */
  readonly problem: 'unknown_code' | 'unexpected_details' | 'not_an_envelope'
  /** The code, where the body has one. */
  readonly code: string | undefined
  /** A sentence for a person: the body's own where it has one. */
  readonly error: string
  /** Whatever came as details, unchecked. */
  readonly details: unknown
}

/** A body that was read. */
export type AnyDecoded = UnknownError | { readonly known: true; error: string; code: string; details?: unknown }

/**
 * Reads a body from any server. Never throws; what is not ours comes back marked and usable. `details` gives the shape
 * of a code's details: `null` where the code carries none, `undefined` for a code that is not ours.
 */
export function decodeBody(
  details: (code: string) => Shape | null | undefined,
  body: unknown,
  status: number | undefined,
): AnyDecoded {
  const { error, code, details: given } = Object(body) as { error?: unknown; code?: unknown; details?: unknown }
  const coded = typeof code === 'string'
  const said = typeof error === 'string'
  const foreign = (problem: UnknownError['problem']): UnknownError => ({
    known: false,
    problem,
    code: coded ? code : undefined,
    error: said ? error : `The server answered${status ? ` ${status}` : ''} in another form`,
    details: given,
  })
  if (!coded || !said) return foreign('not_an_envelope')
  const shape = details(code)
  if (shape === undefined) return foreign('unknown_code')
  if (shape && !hasShape(given, shape)) return foreign('unexpected_details')
  // The details as they came, not as parsed: fields that a newer server added stay readable.
  return { known: true, error, code, ...(shape && { details: given }) }
}
