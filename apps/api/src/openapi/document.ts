import { contract, type Code } from '@leadwright/errors'
import {
  errorComponents,
  errorResponses,
  type ExampleObject,
  type HeaderObject,
  type JsonSchema,
  type ResponseObject,
} from '@leadwright/errors/openapi'
import { codesOf } from '@leadwright/errors/trpc'
import type { AnyTRPCRouter } from '@trpc/server'
import { restOperations, type RestOperation } from '../http/rest.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import { answerHeaders, answerOf, replayable } from './answer.ts'
import { info, securitySchemes, tagObjects } from './info.ts'
import { createSchemaCollector, type SchemaCollector } from './json-schema.ts'
import { webhookItems, type WebhookItems } from './webhooks.ts'
import { parameterComponents, requestOf, type ParameterObject, type RequestParts } from './request.ts'

/** OpenAPI's Operation Object. */
export interface OperationObject extends RequestParts {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  /** The scope that a key needs. */
  readonly 'x-scope'?: string
  readonly responses: Readonly<Record<string, ResponseObject>>
}

export type PathItem = Readonly<Partial<Record<'get' | 'post' | 'delete', OperationObject>>>

/** An OpenAPI 3.1 document, as far as this writes it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: typeof info
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  readonly tags: typeof tagObjects
  readonly paths: Readonly<Record<string, PathItem>>
  readonly webhooks: WebhookItems
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly headers: Readonly<Record<string, HeaderObject>>
    readonly parameters: Readonly<Record<string, ParameterObject>>
    readonly examples: Readonly<Record<string, ExampleObject>>
    readonly securitySchemes: typeof securitySchemes
  }
}

/** An operation's name for programs, in OpenAPI, the SDK and the documentation. */
export const operationIdOf = ({ route }: RestOperation): string => route.operationId

/** Every code that an operation can answer: what its procedure declares, and what nobody can rule out. */
export const operationCodes = ({ procedure }: RestOperation): readonly Code[] => [
  ...codesOf(procedure),
  'INTERNAL_ERROR',
]

/** The document of a router's REST operations: a pure function of routes, schemas and the catalogue. */
export function createOpenApiDocument(router: AnyTRPCRouter): OpenApiDocument {
  const operations = restOperations(router)
  const schemas = createSchemaCollector()
  const paths: Record<string, PathItem> = {}
  for (const operation of operations) {
    const { method, path } = operation.route
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(operation, schemas) }
  }
  const webhooks = webhookItems(schemas)
  const raised = new Set(operations.flatMap(operationCodes))
  const errors = errorComponents(contract.codes.filter((code) => raised.has(code)))
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/', description: 'The server that this document came from' }],
    tags: tagObjects,
    paths,
    webhooks,
    components: {
      schemas: { ...schemas.components, ...errors.schemas },
      headers: { ...errors.headers, ...answerHeaders },
      parameters: parameterComponents,
      examples: errors.examples,
      securitySchemes,
    },
  }
}

function operationObject(operation: RestOperation, schemas: SchemaCollector): OperationObject {
  const { procedure, route } = operation
  const { scope } = procedure._def.meta as ProcedureMeta
  const codes = operationCodes(operation)
  const identified = codes.includes('AUTHENTICATION_REQUIRED')
  const metered = codes.includes('RATE_LIMIT_EXCEEDED')
  const scopes = scope === undefined ? [] : [scope]
  return {
    operationId: operationIdOf(operation),
    summary: route.summary,
    description: route.description,
    tags: [route.tag],
    security: identified ? [{ apiKey: scopes }, { session: scopes }] : [],
    ...(scope !== undefined && { 'x-scope': scope }),
    ...requestOf(operation, schemas, { identified }),
    responses: {
      200: answerOf(operation, schemas, { metered }),
      ...replayable(operation, errorResponses(codes, { metered })),
    },
  }
}
