/**
 * What `details` look like, as far as a reader depends on it: members, whether they may be absent, and their kinds.
 * Written as data, so that it can stand in a bundle that has no schema library. Primitives are named as `typeof` names
 * them, a list is written `[kind of its items]`, and an optional member's name ends with `?`.
 */
export type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | ObjectShape

/** The members of an object. */
export interface ObjectShape {
  readonly [member: string]: Shape
}

/**
 * Whether a value has a shape. Members that the shape does not know are fine, and so is any string for an enumeration
 * and any number for a range: a newer server may say more than this copy knows, and must stay readable.
 */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === shape
  if (isList(shape)) return Array.isArray(value) && value.every((item) => hasShape(item, shape[0]))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(shape).every(([name, member]) => {
    const optional = name.endsWith('?')
    const present = (value as Record<string, unknown>)[optional ? name.slice(0, -1) : name]
    return (optional && present === undefined) || hasShape(present, member)
  })
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)
