import { contract, type Code } from '@leadwright/errors'
import { decodeEnvelope } from '@leadwright/errors/client'
import { ApiError, isApiError } from '@leadwright/sdk'
import type { Variant, Variants } from '../harness/variant.ts'

// Operations are of a thousand each: one alone is cheaper than the loop around it.

const envelopes = contract.codes.map((code: Code) => {
  const { details, message } = exampleOf(code)
  return JSON.parse(JSON.stringify({ error: message, code, details })) as unknown
})

function exampleOf(code: Code): { details: unknown; message: string } {
  const { example } = contract.definitions[code]
  return { details: example, message: 'A sentence of the length that sentences for people have.' }
}

const failures = contract.codes.map(
  (code: Code, index) =>
    new ApiError({
      message: code,
      status: contract.definitions[code].status,
      code,
      details: exampleOf(code).details,
      problem: undefined,
      requestId: `req_${index}`,
      headers: new Headers(),
      retryable: false,
      retryAfterMs: undefined,
      rateLimit: undefined,
    }),
)

/** Runs something a thousand times, on one value after the other; gives how often it was so. */
function aThousand<T>(values: readonly T[], holds: (value: T) => boolean): () => Promise<number> {
  return () => {
    let count = 0
    for (let index = 0; index < 1000; index++) if (holds(values[index % values.length] as T)) count++
    return Promise.resolve(count)
  }
}

const variant = (decodes: (body: unknown) => boolean, narrows: (error: unknown) => boolean): Promise<Variant> =>
  Promise.resolve({
    operations: { 'decode × 1000': aThousand(envelopes, decodes), 'narrow × 1000': aThousand(failures, narrows) },
  })

export const variants: Variants = {
  'schemas, instanceof': () =>
    variant(
      (body) => contract.decode(body).known,
      (error) => error instanceof ApiError && error.code === 'INVALID_JOB_STAGE',
    ),
  'facts, isApiError': () =>
    variant(
      (body) => decodeEnvelope(body).known,
      (error) => isApiError(error, 'INVALID_JOB_STAGE'),
    ),
}
