/**
 * What `details` look like, as far as a reader depends on it: members, whether they may be absent, and their kinds.
 * Written as data, so that it can stand in a bundle that has no schema library.
 * - `'string'`, `'number'`, `'boolean'`, `'null'`; several with a bar between them; `'any'` for what nobody can check
 * - `[shape]`: a list
 * - `{ member: shape, 'other?': shape }`: an object, where a name that ends with `?` may be absent
 * - `['record', shape]`, `['tuple', …shapes]`, `['union', …shapes]`
 */
export type Shape = string | readonly Shape[] | { readonly [member: string]: Shape }

/**
 * Whether a value has a shape. Members that the shape does not know are fine, and so is any string for an enumeration
 * and any number for a range: a newer server may say more than this copy knows, and must stay readable.
 */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') {
    return shape === 'any' || shape.split('|').includes(value === null ? 'null' : typeof value)
  }
  if (isList(shape)) {
    const [tag, ...parts] = shape
    if (tag === 'union') return parts.some((part) => hasShape(value, part))
    if (tag === 'record')
      return isObject(value) && Object.values(value).every((item) => hasShape(item, parts[0] ?? 'any'))
    if (!Array.isArray(value)) return false
    if (tag === 'tuple') return parts.every((part, index) => hasShape(value[index], part))
    return value.every((item) => hasShape(item, tag ?? 'any'))
  }
  return (
    isObject(value) &&
    Object.entries(shape).every(([name, member]) => {
      const optional = name.endsWith('?')
      const present = value[optional ? name.slice(0, -1) : name]
      return (optional && present === undefined) || hasShape(present, member)
    })
  )
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
