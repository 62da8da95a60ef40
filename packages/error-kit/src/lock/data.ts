/** An object that JSON can hold, as it is read before anything is known of it. */
export type Plain = Readonly<Record<string, unknown>>

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member that is an object, or an empty one. */
export const plainAt = (value: Plain, name: string): Plain => {
  const member = value[name]
  return isPlain(member) ? member : {}
}

/** A member that is a list of texts, or an empty one. */
export const textsAt = (value: Plain, name: string): readonly string[] => {
  const member = value[name]
  return Array.isArray(member) ? member.filter((item) => typeof item === 'string') : []
}

/** Whether two values of JSON are the same, in whatever order their members are. Tests in browsers need it, too. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]))
  if (!isPlain(a) || !isPlain(b)) return Object.is(a, b)
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  )
}

/** The order of text by code units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Entries as an object whose members are in alphabetical order. */
export const sorted = <V>(entries: Iterable<readonly [string, V]>): Record<string, V> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => byText(a, b)))

/** The texts without repetition, in alphabetical order. */
export const sortedSet = (texts: Iterable<string>): string[] => [...new Set(texts)].toSorted(byText)

/** What one list has that another lacks. */
export const without = (list: readonly string[], other: readonly string[]): string[] =>
  list.filter((item) => !other.includes(item))
