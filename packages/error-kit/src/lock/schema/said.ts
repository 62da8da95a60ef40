import { tagsOf, typeOf, valuesOf, type Alternative } from './alternatives.ts'

/** A value as it stands in a sentence. */
export const said = (value: unknown): string =>
  typeof value === 'string' && /^[\w.:-]+$/.test(value) ? value : (JSON.stringify(value) ?? 'nothing')

/** Values, not more than a line can hold. */
export function listSaid(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map(said).join(', ')
  return values.length > 8 ? `${shown} and ${values.length - 8} more` : shown
}

/** A type with its article. */
export const typeSaid = (type: string | undefined): string => {
  if (type === undefined) return 'anything'
  return type === 'null' ? 'null' : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`
}

/** A branch of a union, by its name, its tag, its values or its type. */
export function kindSaid({ name, schema }: Alternative): string {
  const [tag] = Object.entries(tagsOf(schema))
  if (tag) return `${name ?? 'an object'} with ${tag[0]} ${said(tag[1])}`
  if (name !== undefined) return name
  const type = typeOf(schema)
  const values = type === 'boolean' ? undefined : valuesOf(schema)
  return values ? listSaid(values) : typeSaid(type)
}
