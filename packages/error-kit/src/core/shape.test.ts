import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { detailsSchema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { hasShape, type Shape } from './shape.ts'

const shape = (members: z.core.$ZodLooseShape): Shape => shapeOf(detailsSchema(z.object(members) as never))

describe('the shape of a schema', () => {
  it('has its members, their kinds, and which may be absent', () => {
    expect(
      shape({
        id: z.uuid(),
        stage: z.enum(['on', 'off']),
        version: z.literal(2),
        count: z.number().int().positive().optional(),
        size: z.number().default(3),
        all: z.boolean(),
        items: z.array(z.object({ line: z.number() })),
      }),
    ).toEqual({
      id: 'string',
      stage: 'string',
      version: 'number',
      'count?': 'number',
      size: 'number',
      all: 'boolean',
      items: [{ line: 'number' }],
    })
  })

  it('knows every kind that travels as JSON', () => {
    expect(
      shape({
        nothing: z.null(),
        maybe: z.string().nullable(),
        either: z.union([z.string(), z.number()]),
        mixed: z.literal(['a', 1]),
        when: z.iso.datetime(),
        byName: z.record(z.string(), z.number()),
        pair: z.tuple([z.number(), z.string()]),
        way: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('a'), x: z.number() }),
          z.object({ kind: z.literal('b') }),
        ]),
        both: z.intersection(z.object({ a: z.string() }), z.object({ b: z.number() })),
        prepared: z.preprocess((value) => value, z.string()),
        trimmed: z.string().trim(),
        anything: z.json(),
      }),
    ).toMatchObject({
      nothing: 'null',
      maybe: 'string|null',
      either: 'string|number',
      mixed: 'string|number',
      when: 'string',
      byName: ['record', 'number'],
      pair: ['tuple', 'number', 'string'],
      way: ['union', { kind: 'string', x: 'number' }, { kind: 'string' }],
      both: { a: 'string', b: 'number' },
      prepared: 'string',
      trimmed: 'string',
    })
  })

  it('ends where a schema contains itself', () => {
    interface Tree {
      readonly name: string
      readonly children: readonly Tree[]
    }
    const tree: z.ZodType<Tree> = z.object({
      name: z.string(),
      get children() {
        return z.array(tree)
      },
    })
    const own = shape({ tree })
    expect(hasShape({ tree: { name: 'a', children: [{ name: 'b', children: [] }] } }, own)).toBe(true)
    expect(hasShape({ tree: { name: 1, children: [] } }, own)).toBe(false)
  })
})

describe('what has a shape', () => {
  it('has the members, and may have others', () => {
    const own = { id: 'string', 'line?': 'number', items: [{ name: 'string' }] }
    expect(hasShape({ id: 'a', items: [] }, own)).toBe(true)
    expect(hasShape({ id: 'a', items: [{ name: 'b', more: 1 }], line: 3, more: {} }, own)).toBe(true)
    expect(hasShape({ id: 'a', items: [{}] }, own)).toBe(false)
    expect(hasShape({ id: 'a', items: {} }, own)).toBe(false)
    expect(hasShape({ id: 'a', items: [], line: null }, own)).toBe(false)
    expect(hasShape({ items: [] }, own)).toBe(false)
    for (const foreign of [null, undefined, 'x', 1, []]) expect(hasShape(foreign, own)).toBe(false)
  })

  it('is every value that its schema lets through', () => {
    const schema = z.object({
      id: z.string(),
      maybe: z.number().nullable(),
      either: z.union([z.boolean(), z.array(z.string())]),
      byName: z.record(z.string(), z.number().nullable()),
      pair: z.tuple([z.number(), z.string()]),
      way: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), x: z.number().optional() }),
        z.object({ kind: z.literal('b'), y: z.string() }),
      ]),
    })
    const own = shapeOf(detailsSchema(schema))
    const value = fc.record({
      id: fc.string(),
      maybe: fc.option(fc.integer()),
      either: fc.oneof(fc.boolean(), fc.array(fc.string())),
      byName: fc.dictionary(fc.string(), fc.option(fc.integer())),
      pair: fc.tuple(fc.integer(), fc.string()),
      way: fc.oneof(
        fc.record({ kind: fc.constant('a'), x: fc.integer() }, { requiredKeys: ['kind'] }),
        fc.record({ kind: fc.constant('b'), y: fc.string() }),
      ),
    })
    fc.assert(
      fc.property(value, (details) => {
        expect(schema.safeParse(details).success).toBe(true)
        expect(hasShape(details, own)).toBe(true)
      }),
    )
  })
})
