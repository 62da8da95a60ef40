import type { Facts } from '@leadwright/error-kit/config'
import { z } from 'zod'
import { shapeOf } from './text.ts'

/** Ways to write a point in time (ISO 8601, RFC 3339). The year is one that is still to come, for what has to be. */
const ways: Readonly<Record<string, string>> = {
  'a date': '2999-01-31',
  'a time in UTC': '2999-01-31T12:30:00Z',
  'a time in UTC, to the millisecond': '2999-01-31T12:30:00.000Z',
  'a time with an offset': '2999-01-31T12:30:00+02:00',
  'a time without a zone': '2999-01-31T12:30:00',
}

/** Which ways to write times the members of an input take that are times: they take one, and no other text. */
export function timeFacts(inputs: readonly unknown[]): Facts {
  const taken = inputs
    .filter((input) => input instanceof z.ZodType)
    .flatMap((input) => Object.entries(shapeOf(input)))
    .flatMap(([name, schema]) => {
      if (schema.safeParse('at noon').success) return []
      return Object.entries(ways).flatMap(([way, text]) => (schema.safeParse(text).success ? [`${name}: ${way}`] : []))
    })
  return taken.length === 0 ? {} : { 'ways to write times': { takes: taken } }
}
