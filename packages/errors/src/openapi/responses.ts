import { catalog, type Code } from '../catalog/index.ts'
import type { ErrorStatus } from '../core/status.ts'
import { headerComponents, headerRef, rateLimitHeaderRefs } from './headers.ts'
import { envelopeExample, envelopeSchema, problemName, problemSchema, schemaName } from './schemas.ts'
import type { ExampleObject, HeaderObject, JsonSchema, ResponseObject } from './types.ts'

/** Components of an OpenAPI document. */
export interface ErrorComponents {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly headers: Readonly<Record<string, HeaderObject>>
  readonly examples: Readonly<Record<string, ExampleObject>>
}

/** Everything that {@link errorResponses} of these codes refers to, and the headers that every answer may have. */
export function errorComponents(codes: readonly Code[]): ErrorComponents {
  return {
    schemas: {
      ...Object.fromEntries(codes.map((code) => [schemaName(code), envelopeSchema(code)])),
      ...Object.fromEntries(codes.map((code) => [problemName(code), problemSchema(code)])),
    },
    headers: headerComponents,
    examples: Object.fromEntries(codes.map((code) => [schemaName(code), envelopeExample(code)])),
  }
}

/**
 * Statuses that can be answered before a request is counted: bytes that are no request, and faults of ours while we find
 * out who asks.
 */
const beforeCounting: ReadonlySet<ErrorStatus> = new Set([400, 500])

/**
 * The failures of an operation by status: each the union of exactly the codes of that status that the operation can
 * raise. A union is closed and has `code` as its discriminator, so that the types of a generated client narrow on it.
 */
export function errorResponses(
  codes: readonly Code[],
  options: { readonly metered: boolean },
): Record<string, ResponseObject> {
  const statuses = [...new Set(codes.map((code) => catalog[code].status))].toSorted((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => catalog[code].status === status)
      return [status, errorResponse(status, own, options.metered)]
    }),
  )
}

function errorResponse(status: ErrorStatus, codes: readonly Code[], metered: boolean): ResponseObject {
  return {
    description: codes.map((code) => `- \`${code}\`: ${catalog[code].summary}`).join('\n'),
    headers: {
      'X-Request-Id': headerRef('X-Request-Id'),
      'Content-Language': headerRef('Content-Language'),
      ...(metered && rateLimitHeaderRefs(!beforeCounting.has(status))),
      ...(status === 429 && { 'Retry-After': headerRef('Retry-After') }),
    },
    content: {
      'application/json': {
        schema: unionOf(codes, schemaName),
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${schemaName(code)}` }]),
        ),
      },
      'application/problem+json': { schema: unionOf(codes, problemName) },
    },
  }
}

/** The union of the components of some codes, which `code` tells apart. */
function unionOf(codes: readonly Code[], nameOf: (code: Code) => string): JsonSchema {
  const refs = codes.map((code) => ({ code, $ref: `#/components/schemas/${nameOf(code)}` }))
  return {
    description: 'Codes may be added: treat one that you do not know by its status.',
    oneOf: refs.map(({ $ref }) => ({ $ref })),
    discriminator: { propertyName: 'code', mapping: Object.fromEntries(refs.map(({ code, $ref }) => [code, $ref])) },
  }
}
