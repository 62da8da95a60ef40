import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rules, type Severity } from '../rules.ts'
import { createComparer, type Direction } from './comparer.ts'
import { lockSchema, type Schema } from './schema.ts'

const lock = (schema: object): Schema => lockSchema(schema, (ref) => ref.slice(ref.lastIndexOf('/') + 1))

function compared(was: object, is: object, direction: Direction, components: Record<string, object> = {}): Severity[] {
  const schemas = Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, lock(schema)]))
  const comparer = createComparer(schemas, schemas)
  comparer.compare('it', lock(was), lock(is), { direction, path: 'value' })
  return comparer.findings().map(({ rule }) => rules[rule].severity)
}

const leaf = fc.oneof(
  fc.constant({ type: 'boolean' }),
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ type: fc.constant('string'), format: fc.constantFrom('date-time', 'uri', 'email') }),
  fc.record({
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.integer({ min: 0, max: 9 }),
    maximum: fc.integer({ min: 10, max: 99 }),
  }),
  fc.record({
    type: fc.constant('string'),
    enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2 }),
  }),
)
/** Schemas as APIs have them. */
const { schema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constant('array'), items: tie('schema'), maxItems: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ type: fc.constant('object'), additionalProperties: tie('schema') }),
    // What may be null twice may be null: the same in other words is no change.
    tie('schema').map((inner) => ('anyOf' in inner ? inner : { anyOf: [inner, { type: 'null' }] })),
    fc
      .dictionary(fc.constantFrom('one', 'two', 'three'), tie('schema'), { minKeys: 1 })
      .map((properties) => ({ type: 'object', properties, required: Object.keys(properties).slice(0, 1) })),
  ),
}))
/** The names of all members, in their order. */
const membersOf = (one: object): string => (JSON.stringify(one).match(/"(?:one|two|three)":/g) ?? []).join()
const direction = fc.constantFrom<Direction>('input', 'output')

it('a schema is as it is', () => {
  fc.assert(
    fc.property(schema, direction, (one, way) => {
      expect(compared(one, one, way)).toEqual([])
    }),
  )
})

it('an answer that may be more is never harmless, and may be sent without harm', () => {
  fc.assert(
    fc.property(schema, (one) => {
      const wider = { anyOf: [one, { type: 'null' }, { type: 'array', prefixItems: [{ const: 'neither' }] }] }
      const isWider = compared(one, wider, 'output')
      expect(isWider.some((severity) => severity !== 'harmless')).toBe(true)
      expect(compared(one, wider, 'input')).not.toContain('breaking')
    }),
  )
})

it('whatever the change, one of the ways round is told of', () => {
  fc.assert(
    fc.property(schema, schema, direction, (one, other, way) => {
      fc.pre(JSON.stringify(lock(one)) !== JSON.stringify(lock(other)))
      const both = [...compared(one, other, way), ...compared(other, one, way)]
      expect(both.some((severity) => severity !== 'harmless')).toBe(true)
    }),
  )
})

it('what may be sent and what is answered are opposites', () => {
  fc.assert(
    fc.property(schema, schema, (one, other) => {
      // But for members: one more in an answer is harmless, one less in what is sent is no longer read.
      fc.pre(membersOf(one) === membersOf(other))
      // What gets narrower without breaking answers gets wider, and so breaks nobody, the other way round.
      if (compared(one, other, 'output').every((severity) => severity === 'harmless'))
        expect(compared(other, one, 'input')).not.toContain('breaking')
    }),
  )
})

it('schemas that contain themselves come to an end', () => {
  const node = {
    type: 'object',
    properties: {
      next: { $ref: '#/$defs/Node', default: null },
      all: { type: 'array', items: { $ref: '#/$defs/Node' } },
    },
  }
  expect(compared({ $ref: '#/$defs/Node' }, { $ref: '#/$defs/Node' }, 'input', { Node: node })).toEqual([])
  expect(compared({ $ref: '#/$defs/Node', default: 1 }, node, 'input', { Node: node })).toEqual(['breaking'])
})
