import type { DecodedError, DetailsIn, EnvelopeIn } from '@leadwright/error-kit/client'
import { facts, type Codes } from './generated/facts.ts'

// The contract for browsers and the SDK: the same types and the same reading of a body as the main entry, but made of
// generated data instead of schemas, so that no schema library ends up in their bundles.

export { decode as decodeEnvelope, isCode } from './generated/facts.ts'
export type { Shape, UnknownError } from '@leadwright/error-kit/client'
export type { Locale } from '../locale.ts'
export type { ApiStatus, ErrorStatus } from '../status.ts'
export { facts }

/** A code of the contract. */
export type Code = keyof Codes
/** What `details` holds for a code. */
export type Details<C extends Code> = DetailsIn<Codes, C>
/** The HTTP status of a code. */
export type StatusOf<C extends Code> = Codes[C]['status']
/** The envelope on the wire, narrowed by `code`. */
export type Envelope<C extends Code = Code> = EnvelopeIn<Codes, C>
/** What decoding a body gives. */
export type Decoded = DecodedError<Codes>
/** What a client knows of each code. */
export type Facts = typeof facts

/** What is wrong with a file that is no CSV of the form that a workflow needs. */
export type CsvFault = Details<'INVALID_CSV_FORMAT'>['reason']
/** A workflow that a list is for. */
export type Workflow = Details<'INVALID_CSV_FORMAT'>['workflow']
/** Where a job is. */
export type JobStage = Details<'INVALID_JOB_STAGE'>['stage']
