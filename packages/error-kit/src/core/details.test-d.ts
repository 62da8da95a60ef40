import { defineError, type DetailsOf } from '@leadwright/error-kit'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import * as mini from 'zod/mini'
import type { AnySchema, Fit } from './details.ts'

const about = { status: 400, summary: '', resolution: '', message: () => '' } as const

test('details that JSON does not carry do not compile', () => {
  // @ts-expect-error a Date
  defineError({ ...about, details: z.object({ at: z.date() }), example: { at: new Date() } })
  // @ts-expect-error a bigint
  defineError({ ...about, details: z.object({ n: z.bigint() }), example: { n: 1n } })
  // @ts-expect-error a Map
  defineError({ ...about, details: z.object({ m: z.map(z.string(), z.number()) }), example: { m: new Map() } })
  // @ts-expect-error a Set
  defineError({ ...about, details: z.object({ s: z.set(z.string()) }), example: { s: new Set<string>() } })
  // @ts-expect-error a function
  defineError({ ...about, details: z.object({ f: z.function() }), example: { f: () => 1 } })
  // @ts-expect-error a class
  defineError({ ...about, details: z.object({ u: z.instanceof(URL) }), example: { u: new URL('http://a.test') } })
  // @ts-expect-error a symbol
  defineError({ ...about, details: z.object({ s: z.symbol() }), example: { s: Symbol('s') } })
  // @ts-expect-error nothing that travels
  defineError({ ...about, details: z.object({ u: z.undefined() }), example: { u: undefined } })
  // @ts-expect-error anything
  defineError({ ...about, details: z.object({ u: z.unknown() }), example: { u: 1 } })
  // @ts-expect-error a Date in a list in an object
  defineError({ ...about, details: z.object({ a: z.array(z.object({ at: z.date() })) }), example: { a: [] } })
  // @ts-expect-error a Date in zod/mini
  defineError({ ...about, details: mini.object({ at: mini.date() }), example: { at: new Date() } })
  // @ts-expect-error no object
  defineError({ ...about, details: z.string(), example: 'x' })
  // @ts-expect-error a list
  defineError({ ...about, details: z.array(z.string()), example: ['x'] })
})

test('details that come out as another type than they went in do not compile', () => {
  // @ts-expect-error text that becomes a number
  defineError({ ...about, details: z.object({ n: z.string().transform(Number) }), example: { n: '1' } })
  // @ts-expect-error a codec
  defineError({ ...about, details: z.object({ n: numberInText }), example: { n: '1' } })
  // @ts-expect-error text that becomes a Date
  defineError({ ...about, details: z.object({ d: dateInText }), example: { d: '2026-11-29T00:00:00Z' } })
  // @ts-expect-error text that becomes a boolean
  defineError({ ...about, details: z.object({ b: z.stringbool() }), example: { b: 'yes' } })
})

const numberInText = z.codec(z.string(), z.number(), { decode: Number, encode: String })
const dateInText = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

type Said<S extends AnySchema> = Fit<S>

test('the sentence names the member, and what to describe in its place', () => {
  const at = z.object({ list: z.array(z.object({ at: z.date() })) })
  expectTypeOf<
    Said<typeof at>
  >().toEqualTypeOf<'details.list[].at is a Date: describe the text that travels, with z.iso.datetime()'>()
  const map = z.object({ m: z.map(z.string(), z.number()) })
  expectTypeOf<Said<typeof map>>().toEqualTypeOf<'details.m is a Map: describe it with z.record()'>()
  const set = z.object({ s: z.set(z.string()) })
  expectTypeOf<Said<typeof set>>().toEqualTypeOf<'details.s is a Set: describe it with z.array()'>()
  const whatever = z.object({ w: z.any() })
  expectTypeOf<
    Said<typeof whatever>
  >().toEqualTypeOf<'details.w may be anything: describe it, with z.json() where it is any JSON'>()
  const nothing = z.object({ u: z.undefined() })
  expectTypeOf<Said<typeof nothing>>().toEqualTypeOf<'details.u is always undefined: leave it out'>()
  const n = z.object({ ok: z.string(), n: z.bigint() })
  expectTypeOf<
    Said<typeof n>
  >().toEqualTypeOf<'details.n is a bigint: describe the text that travels, with z.string()'>()
  const any = z.object({ any: z.unknown() })
  expectTypeOf<
    Said<typeof any>
  >().toEqualTypeOf<'details.any may be anything: describe it, with z.json() where it is any JSON'>()
  const changed = z.object({ ok: z.string(), n: z.string().transform(Number) })
  expectTypeOf<
    Said<typeof changed>
  >().toEqualTypeOf<'details.n comes out of its schema as another type than it went in: describe what travels'>()
})

test('what travels and what is given are told apart where a default is', () => {
  const schema = z.object({ a: z.string().default('x') })
  expectTypeOf<DetailsOf<typeof schema>>().toEqualTypeOf<{ a: string }>()
  expectTypeOf<Fit<typeof schema>>().toEqualTypeOf<unknown>()
})
