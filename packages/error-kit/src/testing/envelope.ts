import type { AnyContract } from '../core/contract.ts'
import { parseDetails } from '../core/parse.ts'

const members = new Set(['error', 'code', 'details'])

/**
 * Asserts that a body is exactly the envelope of a code: known code, a sentence, details of the code's shape, and no
 * member besides. Belongs to no test framework: it throws.
 */
export function expectEnvelope(contract: AnyContract, body: unknown, code: string): unknown {
  const decoded = contract.decode(body)
  const shown = JSON.stringify(body)
  if (!decoded.known) throw new Error(`Expected the envelope of ${code}, got (${decoded.problem}): ${shown}`)
  if (decoded.code !== code) throw new Error(`Expected ${code}, got ${decoded.code}: ${shown}`)
  // Reading is lenient, so that a newer server stays readable; a server's own answer is held to the letter.
  const details = contract.definitions[code]?.details
  const strict = details ? parseDetails(details, decoded.details) : undefined
  if (strict?.error) throw new Error(`The details of ${code} are not of its shape (${strict.error.message}): ${shown}`)
  if (decoded.error.trim() === '') throw new Error(`${code} has an empty sentence: ${shown}`)
  const foreign = Object.keys(body as object).filter((member) => !members.has(member))
  if (foreign.length > 0)
    throw new Error(`The envelope has members that it must not have (${foreign.join(', ')}): ${shown}`)
  return body
}
