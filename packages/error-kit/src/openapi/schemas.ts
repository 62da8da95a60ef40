import { encodeError, type AnyContract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import type { ExampleObject } from './types.ts'

/** The component of a code's envelope, as `PostNotFoundError` for `POST_NOT_FOUND`. */
export function schemaName(code: string): string {
  const words = code.toLowerCase().split('_')
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Error`.replace(
    'ErrorError',
    'Error',
  )
}

/** The component of a code's failure as `application/problem+json`, as `PostNotFoundProblem` for `POST_NOT_FOUND`. */
export const problemName = (code: string): string => schemaName(code).replace(/Error$/, 'Problem')

/** The definition of the branch for codes that are not known yet. */
export const futureName = 'FutureError'

const codePattern = '^[A-Z][A-Z0-9_]*$'
const sentence = { type: 'string', minLength: 1, description: 'A sentence for a person.' }

/** The schema of a code's envelope: exactly the published members, with details that may gain members. */
export function envelopeSchema(contract: AnyContract, code: string): JsonSchema {
  const { summary, resolution } = contract.words(code, contract.locales[0])
  const identity = identityOf(contract, code)
  return {
    type: 'object',
    description: `${summary} ${resolution}`,
    properties: { error: sentence, ...identity },
    required: ['error', ...Object.keys(identity)],
    additionalProperties: false,
  }
}

/** The members that every form of a failure has: the code, and details where it has some. */
function identityOf(contract: AnyContract, code: string): Readonly<Record<string, JsonSchema>> {
  const details = contract.schema(code)
  return { code: { type: 'string', const: code }, ...(details && { details }) }
}

/**
 * The envelope of a code that is added later: a branch for readers that validate leniently. No union of an OpenAPI
 * document has it, because an open branch keeps the types of generated clients from narrowing on `code`.
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

/**
 * The schema of a code's failure as a problem (RFC 9457), which `Accept: application/problem+json` asks for. There is
 * one for each code, because some generators unite the types of all content types: `code` tells apart those, too.
 */
export function problemSchema(contract: AnyContract, code: string): JsonSchema {
  const { summary } = contract.words(code, contract.locales[0])
  const identity = identityOf(contract, code)
  return {
    type: 'object',
    description: `${summary} As a problem (RFC 9457), for clients that accept \`application/problem+json\`.`,
    properties: {
      type: { type: 'string', format: 'uri', description: "The code's page in the documentation." },
      title: { type: 'string', description: 'What the code means; the same for each occurrence.' },
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: sentence,
      ...identity,
    },
    required: ['type', 'title', 'status', 'detail', ...Object.keys(identity)],
  }
}

/** An envelope of a code, with the details that its definition gives as an example. */
export const envelopeExample = (contract: AnyContract, code: string): ExampleObject => ({
  summary: contract.words(code, contract.locales[0]).summary,
  value: encodeError(contract.example(code)),
})
