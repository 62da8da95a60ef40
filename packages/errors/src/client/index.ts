import type { Code, Decoded } from '../catalog/index.ts'
import { decodeBody } from '../core/decode.ts'
import { facts } from './generated/facts.ts'

// The contract for browsers and the SDK: the same types and the same reading of a body as the main entry, but made of
// generated data instead of schemas, so that no schema library ends up in their bundles.

export type { Code, Decoded, Details, Envelope, StatusOf } from '../catalog/index.ts'
export type { CsvFault, Workflow } from '../catalog/leads.ts'
export type { JobStage } from '../catalog/verification.ts'
export type { UnknownError } from '../core/contract.ts'
export type { Locale } from '../core/locale.ts'
export type { ApiStatus, ErrorStatus } from '../core/status.ts'
export type { Shape } from '../core/shape.ts'
export { facts }
export type { Facts } from './facts.ts'

/** Whether a value is a code that this copy of the contract knows. */
export const isCode = (value: unknown): value is Code => typeof value === 'string' && Object.hasOwn(facts, value)

/**
 * Reads the body of a failure from any server; the same answers as `contract.decode` of the main entry. Never throws:
 * what is not ours (a newer server's code, details of another form, a proxy's page) comes back marked and usable.
 * `status` is the HTTP status, for the sentence that is made where the body has none.
 */
export function decodeEnvelope(body: unknown, status?: number): Decoded {
  return decodeBody((code) => (isCode(code) ? facts[code].details : undefined), body, status) as Decoded
}
