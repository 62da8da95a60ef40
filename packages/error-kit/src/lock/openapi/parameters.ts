import { isPlain, plainAt, sorted, type Plain } from '../data.ts'
import type { LockedParameter } from '../lockable.ts'
import { lockSchema } from '../schema/schema.ts'
import type { Document } from './document.ts'

/** The parameters of an operation by place and name, those that its path has for all methods included. */
export function parametersOf(
  source: Document,
  item: Plain,
  operation: Plain,
): Readonly<Record<string, LockedParameter>> {
  const all = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')].map(source.resolve)
  return sorted(
    // Of two with one key the operation's own counts (OpenAPI 3.1, Operation Object).
    new Map(
      all.map((parameter) => [
        `${String(parameter['in'])} ${String(parameter['name'])}`,
        lockedParameter(source, parameter),
      ]),
    ),
  )
}

const listAt = (value: Plain, name: string): readonly unknown[] => {
  const list = value[name]
  return Array.isArray(list) ? list : []
}

function lockedParameter(source: Document, parameter: Plain): LockedParameter {
  // A parameter has a schema, or one content type that says how it is written.
  const [media] = Object.entries(plainAt(parameter, 'content'))
  const schema = media && isPlain(media[1]) ? media[1]['schema'] : parameter['schema']
  const { style, explode } = parameter
  const exploded = typeof explode === 'boolean' ? (explode ? 'exploded' : 'not exploded') : undefined
  const written = [media?.[0], style, exploded].filter((part) => typeof part === 'string').join(' ')
  return {
    required: parameter['required'] === true,
    schema: lockSchema(schema, source.nameOf),
    ...(written !== '' && { style: written }),
  }
}
