import type { JsonSchema, MediaType, Reference } from '@leadwright/errors/openapi'
import type { z } from 'zod'
import type { RestOperation } from '../http/rest.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import { exampleOf, without, type ObjectSchema, type SchemaCollector } from './json-schema.ts'

/** OpenAPI's Parameter Object. */
export interface ParameterObject {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required?: boolean
  readonly style?: 'form'
  readonly explode?: boolean
  readonly schema: JsonSchema
}

/** OpenAPI's Request Body Object. */
export interface RequestBodyObject {
  readonly required: boolean
  readonly description?: string
  readonly content: Readonly<Record<string, MediaType>>
}

/** What callers send with an operation. */
export interface RequestParts {
  readonly parameters: readonly (ParameterObject | Reference)[]
  readonly requestBody?: RequestBodyObject
}

/** Headers that several operations take. */
export const parameterComponents: Readonly<Record<string, ParameterObject>> = {
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    description: 'The languages in which the sentence of an error may be; English where none of them is there.',
    schema: { type: 'string' },
  },
  'X-Organization-Id': {
    name: 'X-Organization-Id',
    in: 'header',
    description:
      'With a session, the organization that the request is for; without it, the one that was selected last. A key ' +
      'has an organization of its own, and is not asked.',
    schema: { type: 'string' },
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Makes it safe to send the request again: for 24 hours the same key with the same request gives the first answer, ' +
      'and with another request is refused.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
}

const parameterRef = (name: keyof typeof parameterComponents): Reference => ({
  $ref: `#/components/parameters/${name}`,
})

/** Names in braces in a path, in their order. */
const pathNames = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** Parameters and body of an operation, from its route and the schema of its input. */
export function requestOf(
  { procedure, route }: RestOperation,
  schemas: SchemaCollector,
  options: { readonly identified: boolean },
): RequestParts {
  const [input] = (procedure._def as unknown as { readonly inputs: readonly (z.ZodType | undefined)[] }).inputs
  const schema: ObjectSchema = input ? schemas.input(input) : {}
  const inPath = new Set(pathNames(route.path))
  const { upload } = route
  const rest: ObjectSchema = without(schema, upload === undefined ? inPath : new Set([...inPath, upload]))
  const hasBody = route.method === 'POST' && upload === undefined
  const parameters = [
    ...[...inPath].map((name) => pathParameter(name, memberOf(schema, name))),
    ...(hasBody ? [] : Object.keys(rest.properties ?? {}).map((name) => queryParameter(name, rest))),
    ...(isDoneOnce(procedure) ? [parameterRef('Idempotency-Key')] : []),
    ...(options.identified ? [parameterRef('X-Organization-Id')] : []),
    parameterRef('Accept-Language'),
  ]
  if (upload !== undefined) return { parameters, requestBody: uploadBody }
  if (!hasBody || !hasMembers(rest)) return { parameters }
  return { parameters, requestBody: jsonBody(rest, input && exampleOf(input), inPath) }
}

/** Whether a repeated key gives the first answer again; none is kept that holds a secret. */
export const isDoneOnce = ({ _def }: RestOperation['procedure']): boolean =>
  _def.type === 'mutation' && (_def.meta as ProcedureMeta | undefined)?.secret !== true

const hasMembers = ({ properties = {}, anyOf, oneOf }: ObjectSchema): boolean =>
  Object.keys(properties).length > 0 || anyOf !== undefined || oneOf !== undefined

/** A member of an object schema, or of the first branch of a union of such. */
function memberOf({ properties, anyOf, oneOf }: ObjectSchema, name: string): JsonSchema {
  const branch = anyOf?.[0] ?? oneOf?.[0]
  return properties?.[name] ?? (branch ? memberOf(branch, name) : {})
}

function pathParameter(name: string, { description, ...schema }: JsonSchema): ParameterObject {
  return { name, in: 'path', ...described(description), required: true, schema }
}

function queryParameter(name: string, input: ObjectSchema): ParameterObject {
  const { description, ...schema } = memberOf(input, name)
  const common = {
    name,
    in: 'query',
    ...described(description),
    ...(input.required?.includes(name) && { required: true }),
  } as const
  if (schema['type'] === 'object') {
    return { ...common, schema: { type: 'string', contentMediaType: 'application/json', contentSchema: schema } }
  }
  const list = schema['type'] === 'array'
  return {
    ...common,
    ...(list && ({ style: 'form', explode: false } as const)), // `a,b`, not `name=a&name=b`
    schema,
  }
}

const described = (description: unknown) => (typeof description === 'string' ? { description } : {})

function jsonBody(schema: ObjectSchema, example: unknown, inPath: ReadonlySet<string>): RequestBodyObject {
  const shown = Object.entries((example as object | undefined) ?? {}).filter(([name]) => !inPath.has(name))
  return {
    required: true,
    content: {
      'application/json': { schema, ...(shown.length > 0 && { example: Object.fromEntries(shown) }) },
    },
  }
}

const file = { type: 'string', format: 'binary' } // as OpenAPI 3.0 had it, which generators still look for

/**
 * The form comes first, because generators that make one way to upload take the first. The raw file has no schema, as
 * OpenAPI 3.1 has it: with one, orval unites both bodies into a type that it cannot send.
 */
const uploadBody: RequestBodyObject = {
  required: true,
  description: 'A CSV file: as the field `file` of a form, or as the body.',
  content: {
    'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } },
    'text/csv': {},
  },
}
