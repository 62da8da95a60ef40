import type { HeaderObject, Reference, ResponseObject } from '@leadwright/errors/openapi'
import type { OpenApiDocument } from '../../src/openapi/document.ts'
import { createSchemaValidator, operationsOf, strictly, type LocatedOperation } from './openapi.ts'

/** What came over the wire. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Compares real answers with what a document says about the operation: status, content type, headers, body. */
export interface WireValidator {
  readonly operations: readonly LocatedOperation[]
  /** What about an answer is not as documented; nothing where all of it is. */
  problemsOf(operationId: string, answer: WireAnswer): string[]
}

/** Headers that have to be documented where they are sent. Standard ones of HTTP and of Fetch (nosniff) explain themselves. */
const ours =
  /^(?:x-(?!content-type-options$)|ratelimit|retry-after$|idempotency-|content-language$|content-disposition$)/

export function createWireValidator(document: OpenApiDocument): WireValidator {
  const validate = createSchemaValidator(strictly(document))
  const operations = operationsOf(document)
  const byId = new Map(operations.map((located) => [located.operation.operationId, located]))

  const problemsOf = (operationId: string, answer: WireAnswer): string[] => {
    const located = byId.get(operationId)
    if (!located) return [`there is no operation ${operationId}`]
    const { method, path, operation } = located
    const response = operation.responses[answer.status]
    if (!response) return [`status ${answer.status} is not documented`]
    const place = ['paths', path, method, 'responses', String(answer.status)]
    return [...headerProblems(response, answer.headers), ...bodyProblems(response, place, answer)]
  }

  function headerProblems({ headers }: ResponseObject, actual: Headers): string[] {
    const documented = new Map(Object.entries(headers).map(([name, { $ref }]) => [name.toLowerCase(), $ref]))
    const undocumented = [...actual.keys()].filter((name) => ours.test(name) && !documented.has(name))
    return [
      ...undocumented.map((name) => `header ${name} is not documented`),
      ...[...documented].flatMap(([name, ref]) => {
        const { component, header } = headerAt(ref)
        const value = actual.get(name)
        if (value === null) return header.required ? [`header ${name} is missing`] : []
        const parsed = header.schema['type'] === 'integer' && /^-?\d+$/.test(value) ? Number(value) : value
        return validate(parsed, 'components', 'headers', component, 'schema').map((text) => `header ${name}: ${text}`)
      }),
    ]
  }

  function headerAt(ref: Reference['$ref']): { component: string; header: HeaderObject } {
    const component = ref.replace('#/components/headers/', '')
    const header = document.components.headers[component]
    if (!header) throw new Error(`${ref} leads nowhere`)
    return { component, header }
  }

  function bodyProblems(response: ResponseObject, place: readonly string[], { headers, text }: WireAnswer): string[] {
    const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
    if (!response.content[type]) return [`content type ${type} is not documented`]
    const body = /\bjson$/.test(type) ? (JSON.parse(text) as unknown) : text
    return validate(body, ...place, 'content', type, 'schema').map((problem) => `body: ${problem}`)
  }

  return { operations, problemsOf }
}
