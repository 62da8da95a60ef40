import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'

// PostgreSQL itself writes and reads the arrays, because it decides what they look like.

let connection: Connection
beforeAll(() => {
  connection = connect(inject('databaseAdminUrl'), { max: 1 })
})
afterAll(() => connection.close())

const awkward = fc.constantFrom('', ' ', '"', '\\', '\\"', '"\\', '{', '}', ',', 'NULL', 'null', '\n', 'é', '王')
const element = fc.oneof(
  awkward,
  fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
)

it('an array of text comes back as it was sent, and PostgreSQL sees the same elements', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(element), { maxLength: 12 }), async (sent) => {
      const [row] = await connection.sql`
        select ${sent}::text[] as back, to_jsonb(${sent}::text[]) as seen, array[]::text[] as empty`
      expect(row).toEqual({ back: sent, seen: sent, empty: [] })
    }),
    { numRuns: 200 },
  )
})

it('an array that does not begin at 1 is read as well', async () => {
  const [row] = await connection.sql`select '[0:1]={a,"b c"}'::text[] as back`
  expect(row).toEqual({ back: ['a', 'b c'] })
})
