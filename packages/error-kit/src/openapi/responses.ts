import type { AnyContract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import { headerComponents, headerRef, retryAfterRef, rateLimitHeaderRefs } from './headers.ts'
import { envelopeExample, envelopeSchema, problemName, problemSchema, schemaName } from './schemas.ts'
import type { ExampleObject, HeaderObject, ResponseObject } from './types.ts'

/** Components of an OpenAPI document. */
export interface ErrorComponents {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly headers: Readonly<Record<string, HeaderObject>>
  readonly examples: Readonly<Record<string, ExampleObject>>
}

/** What an API's failures have besides what the contract says. */
export interface ApiOptions {
  /** Headers that every failure carries, such as a request's ID. */
  readonly headers?: Readonly<Record<string, HeaderObject>>
  /** The API answers `application/problem+json` to those who ask for it. */
  readonly problem?: boolean
}

/** Everything that the responses of these codes refer to, and the headers that every answer may have. */
export function errorComponents(contract: AnyContract, codes: readonly string[], api: ApiOptions): ErrorComponents {
  const counts = contract.standsFor.rateLimited !== undefined
  return {
    schemas: {
      ...Object.fromEntries(codes.map((code) => [schemaName(code), envelopeSchema(contract, code)])),
      ...(api.problem && Object.fromEntries(codes.map((code) => [problemName(code), problemSchema(contract, code)]))),
    },
    headers: { ...api.headers, ...headerComponents(contract.locales, { counts }) },
    examples: Object.fromEntries(codes.map((code) => [schemaName(code), envelopeExample(contract, code)])),
  }
}

/**
 * Statuses that can be answered before a request is counted: bytes that are no request, and faults of ours while we find
 * out who asks.
 */
const beforeCounting: ReadonlySet<number> = new Set([400, 500])

/**
 * The failures of an operation by status: each the union of exactly the codes of that status that the operation can
 * raise. A union is closed and has `code` as its discriminator, so that the types of a generated client narrow on it.
 */
export function errorResponses(
  contract: AnyContract,
  codes: readonly string[],
  options: ApiOptions & { readonly metered: boolean },
): Record<string, ResponseObject> {
  const statusOf = (code: string): number => contract.definitions[code]?.status ?? 0
  const statuses = [...new Set(codes.map(statusOf))].toSorted((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => statusOf(code) === status)
      return [status, errorResponse(contract, status, own, options)]
    }),
  )
}

function errorResponse(
  contract: AnyContract,
  status: number,
  codes: readonly string[],
  { headers, problem, metered }: ApiOptions & { readonly metered: boolean },
): ResponseObject {
  const summary = (code: string): string => contract.words(code, contract.locales[0]).summary
  return {
    description: codes.map((code) => `- \`${code}\`: ${summary(code)}`).join('\n'),
    headers: {
      ...Object.fromEntries(Object.keys(headers ?? {}).map((name) => [name, headerRef(name)])),
      'Content-Language': headerRef('Content-Language'),
      ...(metered && rateLimitHeaderRefs(!beforeCounting.has(status))),
      ...retryAfterRef(codes.map((code) => contract.definitions[code]?.retryAfter !== undefined)),
    },
    content: {
      'application/json': {
        schema: unionOf(codes, schemaName),
        examples: Object.fromEntries(
          codes.map((code) => [code, { $ref: `#/components/examples/${schemaName(code)}` }]),
        ),
      },
      ...(problem && { 'application/problem+json': { schema: unionOf(codes, problemName) } }),
    },
  }
}

/** The union of the components of some codes, which `code` tells apart. */
function unionOf(codes: readonly string[], nameOf: (code: string) => string): JsonSchema {
  const refs = codes.map((code) => ({ code, $ref: `#/components/schemas/${nameOf(code)}` }))
  return {
    description: 'Codes may be added: treat one that you do not know by its status.',
    oneOf: refs.map(({ $ref }) => ({ $ref })),
    discriminator: { propertyName: 'code', mapping: Object.fromEntries(refs.map(({ code, $ref }) => [code, $ref])) },
  }
}
