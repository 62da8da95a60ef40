import { contract, type Code } from '@leadwright/errors'
import { schemaName } from '@leadwright/errors/openapi'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApiDocument, OperationObject } from '../../src/openapi/document.ts'

/** An operation of a document and where it is. */
export interface LocatedOperation {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly operation: OperationObject
}

/** Every operation of a document. */
export const operationsOf = (document: OpenApiDocument): LocatedOperation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (Object.entries(item) as [LocatedOperation['method'], OperationObject][]).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  )

/** The codes that the document says an operation can answer. */
export function codesDeclared({ responses }: OperationObject): Code[] {
  const refs = Object.values(responses).flatMap(({ content }) => {
    const { oneOf = [] } = (content['application/json']?.schema ?? {}) as { oneOf?: readonly { $ref: string }[] }
    return oneOf.map(({ $ref }) => $ref.replace('#/components/schemas/', ''))
  })
  const branches = new Set(refs)
  return contract.codes.filter((code) => branches.has(schemaName(code)))
}

/** A JSON pointer (RFC 6901) of these parts, percent-encoded for a fragment. */
export const pointerOf = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')

/** Says what is wrong with a value by the schema at a place in the document; nothing where it is right. */
export type SchemaValidator = (value: unknown, ...schema: readonly string[]) => string[]

/** Validates by the schemas of a document. */
export function createSchemaValidator(document: OpenApiDocument): SchemaValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv)
  ajv.addFormat('binary', true)
  ajv.addSchema(document, 'document')
  const compiled = new Map<string, ValidateFunction>()
  return (value, ...schema) => {
    const pointer = pointerOf(...schema)
    let validate = compiled.get(pointer)
    if (!validate) compiled.set(pointer, (validate = ajv.compile({ $ref: `document#${pointer}` })))
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '(all)'} ${message} ${JSON.stringify(params)}`,
    )
  }
}

/** A document as a test must read it: objects that name their members, which may gain some later, have no others. */
export const strictly = (document: OpenApiDocument): OpenApiDocument => closed(document) as OpenApiDocument

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  const isObjectSchema = copy['type'] === 'object' && typeof copy['properties'] === 'object'
  return isObjectSchema ? { additionalProperties: false, ...copy } : copy
}
