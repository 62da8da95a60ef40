import type { DecodedError } from './contract.ts'
import type { Definitions } from './define.ts'
import { hasShape, type Shape } from './shape.ts'

/**
 * Reads a body from any server. Never throws; what is not ours comes back marked and usable. `details` gives the shape
 * of a code's details: `null` where the code carries none, `undefined` for a code that is not ours.
 */
export function decodeBody(
  details: (code: string) => Shape | null | undefined,
  body: unknown,
  status: number | undefined,
): DecodedError<Definitions> {
  const { error, code, details: given } = isRecord(body) ? body : {}
  const sentence =
    typeof error === 'string' ? error : `The server answered${status ? ` ${status}` : ''} in an unexpected form`
  if (typeof code !== 'string' || typeof error !== 'string') {
    const asString = typeof code === 'string' ? code : undefined
    return { known: false, problem: 'not_an_envelope', code: asString, error: sentence, details: given }
  }
  const shape = details(code)
  if (shape === undefined) return { known: false, problem: 'unknown_code', code, error, details: given }
  if (shape !== null && !hasShape(given, shape)) {
    return { known: false, problem: 'unexpected_details', code, error, details: given }
  }
  // The details as they came, not as parsed: fields that a newer server added stay readable.
  const known = shape === null ? { known: true, error, code } : { known: true, error, code, details: given }
  return known as DecodedError<Definitions>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
