import { encodeError, type AnyContract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import type { ExampleObject } from './types.ts'

/** The component of a code's envelope, as `JobNotFoundError` for `JOB_NOT_FOUND`. */
export function schemaName(code: string): string {
  const words = code.toLowerCase().split('_')
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Error`.replace(
    'ErrorError',
    'Error',
  )
}

/** The component of the branch for codes that are not known yet. */
export const futureName = 'FutureError'

/** The component of a failure as `application/problem+json`. */
export const problemName = 'Problem'

const codePattern = '^[A-Z][A-Z0-9_]*$'
const sentence = { type: 'string', minLength: 1, description: 'A sentence for a person.' }

/** The schema of a code's envelope: exactly the published members, with details that may gain members. */
export function envelopeSchema(contract: AnyContract, code: string): JsonSchema {
  const { summary, resolution } = contract.words(code, contract.locales[0])
  const schema = contract.schema(code)
  return {
    type: 'object',
    description: `${summary} ${resolution}`,
    properties: { error: sentence, code: { type: 'string', const: code }, ...(schema && { details: schema }) },
    required: ['error', 'code', ...(schema ? ['details'] : [])],
    additionalProperties: false,
  }
}

/**
 * The envelope of a code that is added after this document was written. It is a branch of every failure, so that a new
 * code is no breaking change for a client that was generated from the document.
 */
export const futureSchema = (contract: AnyContract): JsonSchema => ({
  type: 'object',
  description: 'A code that was added after this document was written. Treat it by its HTTP status.',
  properties: {
    error: sentence,
    code: { type: 'string', pattern: codePattern },
    details: { type: 'object' },
  },
  required: ['error', 'code'],
  additionalProperties: false,
  // On the object rather than on its member, where tools that compare branches find what keeps them apart.
  not: { properties: { code: { enum: [...contract.codes] } }, required: ['code'] },
})

/** A failure as a problem (RFC 9457), which `Accept: application/problem+json` asks for. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'The same failure as a problem (RFC 9457), for clients that accept `application/problem+json`.',
  properties: {
    type: { type: 'string', format: 'uri', description: "The code's page in the documentation." },
    title: { type: 'string', description: 'What the code means; the same for each occurrence.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: sentence,
    code: { type: 'string', pattern: codePattern, description: 'As in the envelope.' },
    details: { type: 'object', description: 'As in the envelope.' },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
}

/** An envelope of a code, with the details that its definition gives as an example. */
export const envelopeExample = (contract: AnyContract, code: string): ExampleObject => ({
  summary: contract.words(code, contract.locales[0]).summary,
  value: encodeError(contract.example(code)),
})
