import { isPlain, plainAt, sorted, sortedSet, textsAt, type Plain } from '../data.ts'
import type { Access, LockedContent, LockedOperation, Operations } from '../lockable.ts'
import { lockSchema, type Schema } from '../schema/schema.ts'
import { anyone } from '../compare-access.ts'
import { codesIn } from './codes-in.ts'
import { openDocument, type Document } from './document.ts'
import { parametersOf } from './parameters.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/**
 * The operations of an OpenAPI document (3.0 or 3.1), as plain data, in the form in which they are locked. Roles are
 * read from `x-roles`.
 */
export function operationsOf(document: object): Operations {
  const source = openDocument(document as Plain)
  const headers = new Map<string, Schema>()
  const operations: [string, LockedOperation][] = []
  for (const [path, item] of Object.entries(plainAt(source.root, 'paths'))) {
    const shared = source.resolve(item)
    for (const method of methods) {
      const operation = shared[method]
      if (!isPlain(operation)) continue
      operations.push([`${method.toUpperCase()} ${path}`, lockedOperation({ ...source, headers }, shared, operation)])
    }
  }
  return {
    schemas: sorted(source.schemas()),
    operations: sorted(operations),
    procedures: {},
    headers: sorted(headers),
    credentials: sorted(
      Object.entries(plainAt(plainAt(source.root, 'components'), 'securitySchemes')).map(([name, scheme]) => [
        name,
        credentialOf(source.resolve(scheme)),
      ]),
    ),
  }
}

type Source = Document & { readonly headers: Map<string, Schema> }

function lockedOperation(source: Source, item: Plain, operation: Plain): LockedOperation {
  const answers: [string, LockedContent][] = []
  const codes: string[] = []
  const failures = new Map<string, string[]>()
  const headers = new Map<string, string[]>()
  for (const [status, value] of Object.entries(plainAt(operation, 'responses'))) {
    const response = source.resolve(value)
    const raised = Number(status) >= 400 ? raisedBy(source, response) : []
    codes.push(...raised)
    // Where it says its codes, its body is that of the catalogue, and is locked with the codes.
    if (raised.length === 0) answers.push([status, contentOf(source, response)])
    else for (const type of Object.keys(plainAt(response, 'content'))) add(failures, type, status)
    for (const [name, always] of headersOf(source, response)) add(headers, name, always ? status : `${status}?`)
  }
  const roles = operation['x-roles']
  const { operationId } = operation
  return {
    operationId: typeof operationId === 'string' ? operationId : null,
    ...(operation['deprecated'] === true && { deprecated: true }),
    access: accessOf(operation['security'] ?? source.root['security']),
    ...(Array.isArray(roles) && { roles: sortedSet(textsAt(operation, 'x-roles')) }),
    parameters: parametersOf(source, item, operation),
    body: bodyOf(source, operation['requestBody']),
    codes: sortedSet(codes),
    answers: sorted(answers),
    failures: sorted(failures),
    headers: sorted(headers),
  }
}

function bodyOf(source: Source, value: unknown): LockedOperation['body'] {
  if (!isPlain(value)) return null
  const body = source.resolve(value)
  return { required: body['required'] === true, content: contentOf(source, body) }
}

function contentOf(source: Source, holder: Plain): LockedContent {
  return sorted(
    Object.entries(plainAt(holder, 'content')).map(([type, media]) => [
      type,
      isPlain(media) ? lockSchema(media['schema'], source.nameOf) : {},
    ]),
  )
}

/** Appends to one of several lists. */
const add = (lists: Map<string, string[]>, name: string, item: string): void =>
  void lists.set(name, [...(lists.get(name) ?? []), item])

const raisedBy = (source: Source, response: Plain): readonly string[] =>
  Object.values(plainAt(response, 'content')).flatMap((media) =>
    isPlain(media) ? codesIn(source, media['schema']) : [],
  )

/** The headers of an answer, with whether they are always there; their schemas are kept apart. */
function headersOf(source: Source, response: Plain): readonly [name: string, always: boolean][] {
  return Object.entries(plainAt(response, 'headers')).map(([name, value]) => {
    const header = source.resolve(value)
    const schema = lockSchema(header['schema'], source.nameOf)
    const known = source.headers.get(name)
    // A name has one schema in an API that is well made; where it has several, it may be any of them.
    if (known === undefined) source.headers.set(name, schema)
    else if (JSON.stringify(known) !== JSON.stringify(schema)) source.headers.set(name, anyOf(known, schema))
    return [name, header['required'] === true]
  })
}

function anyOf(known: Schema, schema: Schema): Schema {
  const branches = Array.isArray(known['anyOf']) ? (known['anyOf'] as Schema[]) : [known]
  return lockSchema(
    { anyOf: [...branches.filter((branch) => JSON.stringify(branch) !== JSON.stringify(schema)), schema] },
    (ref) => ref.slice(ref.lastIndexOf('/') + 1),
  )
}

/** The ways in: each alternative of OpenAPI's Security Requirement, with its scopes. */
function accessOf(security: unknown): Access {
  const ways = Array.isArray(security) ? security.filter(isPlain) : []
  if (ways.length === 0) return { [anyone]: [] }
  return sorted(
    ways.map((way) => {
      const names = Object.keys(way).toSorted()
      return [names.length === 0 ? anyone : names.join(' and '), sortedSet(names.flatMap((name) => textsAt(way, name)))]
    }),
  )
}

/** How a credential is sent, in words that stay the same. */
function credentialOf(scheme: Plain): string {
  const { type, in: place, name, scheme: kind, bearerFormat, openIdConnectUrl, flows } = scheme
  if (type === 'apiKey') return `apiKey in ${String(place)} ${String(name)}`
  const more = [kind, bearerFormat, openIdConnectUrl, isPlain(flows) ? JSON.stringify(flows) : undefined]
  return [type, ...more].filter((part) => typeof part === 'string').join(' ')
}
