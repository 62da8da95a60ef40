import { encodeCursor } from '@leadwright/api/internal/trpc/page'
import type { Schema } from '@leadwright/error-kit/config'

/** A value as it stands in a query. */
export function sampleOf(schema: Schema): string {
  const [first] = valuesOf(schema)
  return first ?? (schema['type'] === 'integer' || schema['type'] === 'number' ? '7' : 'a')
}

/** The values of an enumeration, wherever in a schema it is. */
function valuesOf({ enum: values, items, anyOf }: Schema): string[] {
  const inner = [items, ...(Array.isArray(anyOf) ? anyOf : [])].filter((each) => typeof each === 'object')
  return [...(Array.isArray(values) ? values.map(String) : []), ...inner.flatMap((each) => valuesOf(each as Schema))]
}

/**
 * Texts to try, by how they are written. Each is sent as a parameter of its own, so that two of them repeat it. What
 * they are called says nothing of the values of an enumeration, which may become more.
 */
export function textsFor(schema: Schema): Readonly<Record<string, readonly string[]>> {
  const [one = 'a', other = one] = valuesOf(schema)
  return {
    'one value': [one],
    'two with a comma': [`${one},${other}`],
    'two with a comma and a space': [`${one}, ${other}`],
    repeated: [one, other],
    digits: ['7'],
    true: ['true'],
    'a JSON object': ['{"email":"Mail"}'],
    'a JSON list': ['["Notes"]'],
    'a cursor': [encodeCursor('1')],
    'a cursor that was given out before': ['YzoxMjM'], // c:123
    ...Object.fromEntries(['comma', 'Comma', 'semicolon', 'tab', 'pipe'].map((word) => [`"${word}"`, [word]])),
  }
}

/** The way in which something was written and the type that it was read as; text that stays text is only that. */
export function readAs(way: string, texts: readonly string[], value: unknown): string {
  if (typeof value !== 'string') return `${way} as ${typeOf(value)}`
  if (texts.length > 1) return value === texts.join(',') ? `${way} as with a comma` : `${way} as text`
  if (way.startsWith('a cursor')) return `${way} as text`
  return value === texts[0] ? 'text' : `${way} as ${JSON.stringify(value)}`
}

function typeOf(value: unknown): string {
  if (value instanceof Date) return 'time'
  return Array.isArray(value) ? `a list of ${value.length}` : typeof value
}
