import { expect, it } from 'vitest'
import { z } from 'zod'
import { shapeOf } from './shape-of.ts'
import { hasShape } from './shape.ts'

it('reads members, their kinds and whether they may be absent off a schema', () => {
  const schema = z.object({
    id: z.uuid(),
    stage: z.enum(['on', 'off']),
    version: z.literal(2),
    count: z.number().int().positive().optional(),
    all: z.boolean(),
    items: z.array(z.object({ line: z.number() })),
  })
  expect(shapeOf('X', schema)).toEqual({
    id: 'string',
    stage: 'string',
    version: 'number',
    'count?': 'number',
    all: 'boolean',
    items: [{ line: 'number' }],
  })
})

it('names the member of which a client could not be sure', () => {
  const of = (member: z.ZodType) => () => shapeOf('X', z.object({ items: z.array(z.object({ member })) }))
  expect(of(z.string().nullable())).toThrow('The details of X.items[].member is a nullable.')
  expect(of(z.union([z.string(), z.number()]))).toThrow('is a union')
  expect(of(z.record(z.string(), z.string()))).toThrow('is a record')
  expect(of(z.literal(['a', 1]))).toThrow('of more than one kind')
  expect(() => shapeOf('X', z.array(z.string()))).toThrow('The details of X are not an object')
})

it('takes what has the members, and no other', () => {
  const shape = { id: 'string', 'line?': 'number', items: [{ name: 'string' }] } as const
  expect(hasShape({ id: 'a', items: [] }, shape)).toBe(true)
  expect(hasShape({ id: 'a', items: [{ name: 'b', more: 1 }], line: 3, more: {} }, shape)).toBe(true)
  expect(hasShape({ id: 'a', items: [{}] }, shape)).toBe(false)
  expect(hasShape({ id: 'a', items: {} }, shape)).toBe(false)
  expect(hasShape({ id: 'a', items: [], line: null }, shape)).toBe(false)
  expect(hasShape({ items: [] }, shape)).toBe(false)
  for (const foreign of [null, undefined, 'x', 1, []]) expect(hasShape(foreign, shape)).toBe(false)
})
