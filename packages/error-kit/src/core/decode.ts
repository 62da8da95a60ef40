import type { UnknownError } from './contract.ts'
import { hasShape, type Shape } from './shape.ts'

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
