import { headerRef, rateLimitHeaderRefs, type HeaderObject, type ResponseObject } from '@leadwright/errors/openapi'
import type { z } from 'zod'
import type { RestOperation } from '../http/rest.ts'
import { exampleOf, type SchemaCollector } from './json-schema.ts'
import { isDoneOnce } from './request.ts'

/** Headers of answers that the contract's own components do not have. */
export const answerHeaders: Readonly<Record<string, HeaderObject>> = {
  'Idempotency-Replayed': {
    description: 'There where the answer, be it a failure, is the one that an earlier request with the same key got.',
    schema: { type: 'string', const: 'true' },
  },
  'Content-Disposition': {
    description: 'The name that the file may be saved under.',
    required: true,
    schema: { type: 'string', pattern: '^attachment; filename="[\\w.-]+"$' },
  },
}

const replayed = { 'Idempotency-Replayed': headerRef('Idempotency-Replayed') }
/** Failures that come before the key is looked at, or say nothing about the operation, are not kept. */
const neverReplayed: ReadonlySet<string> = new Set(['401', '429', '500'])

/** The failures of an operation by status, where a mutation's may be the answer to an earlier request. */
export function replayable(
  { procedure }: RestOperation,
  failures: Readonly<Record<string, ResponseObject>>,
): Readonly<Record<string, ResponseObject>> {
  if (!isDoneOnce(procedure)) return failures
  return Object.fromEntries(
    Object.entries(failures).map(([status, response]) => [
      status,
      neverReplayed.has(status) ? response : { ...response, headers: { ...response.headers, ...replayed } },
    ]),
  )
}

/** What an operation answers when nothing is wrong. */
export function answerOf(
  { procedure, route }: RestOperation,
  schemas: SchemaCollector,
  options: { readonly metered: boolean },
): ResponseObject {
  const { download, localized } = route
  return {
    description: download ? 'The file.' : 'Done.',
    headers: {
      'X-Request-Id': headerRef('X-Request-Id'),
      ...(options.metered && rateLimitHeaderRefs(true)),
      ...(isDoneOnce(procedure) && replayed),
      ...(localized && { 'Content-Language': headerRef('Content-Language') }),
      ...(download && { 'Content-Disposition': headerRef('Content-Disposition') }),
    },
    content: download
      ? {
          'text/csv': { schema: { type: 'string' }, example: download.example },
          ...Object.fromEntries(
            (download.alsoAs ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
          ),
        }
      : jsonContent((procedure._def as unknown as { readonly output: z.ZodType }).output, schemas),
  }
}

function jsonContent(output: z.ZodType, schemas: SchemaCollector): ResponseObject['content'] {
  return { 'application/json': { schema: schemas.output(output), example: exampleOf(output) } }
}
