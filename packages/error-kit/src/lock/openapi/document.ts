import { isPlain, plainAt, type Plain } from '../data.ts'
import { lockSchema, type Schema } from '../schema/schema.ts'

/** An OpenAPI document whose references can be followed. */
export interface Document {
  readonly root: Plain
  /** What a value is, wherever it stands. */
  readonly resolve: (value: unknown) => Plain
  /** The name of a schema that is referred to, which is locked under it. */
  readonly nameOf: (ref: string) => string
  /** The schemas that were referred to, and those that they refer to. */
  readonly schemas: () => Iterable<readonly [string, Schema]>
}

const components = '#/components/schemas/'

export function openDocument(root: Plain): Document {
  const locked = new Map<string, Schema>()
  const followed = (value: unknown, depth: number): Plain => {
    if (!isPlain(value)) return {}
    const ref = value['$ref']
    return typeof ref === 'string' && depth > 0 ? followed(at(root, ref), depth - 1) : value
  }
  const document: Document = {
    root,
    resolve: (value) => followed(value, 10),
    nameOf(ref) {
      // References into the middle of a schema are rare; they are known by their whole path.
      const name = ref.startsWith(components) ? decode(ref.slice(components.length)) : ref
      if (!locked.has(name)) {
        locked.set(name, {}) // so that a schema that refers to itself comes to an end
        const target = ref.startsWith(components)
          ? plainAt(plainAt(root, 'components'), 'schemas')[name]
          : at(root, ref)
        locked.set(name, lockSchema(target, document.nameOf))
      }
      return name
    },
    schemas: () => locked,
  }
  return document
}

/** What a JSON Pointer in a fragment points to (RFC 6901, 6). */
function at(root: Plain, ref: string): unknown {
  let value: unknown = root
  for (const step of ref.replace(/^#\/?/, '').split('/')) value = isPlain(value) ? value[decode(step)] : undefined
  return value
}

const decode = (step: string): string => {
  const pointer = step.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(pointer)
  } catch {
    return pointer
  }
}
