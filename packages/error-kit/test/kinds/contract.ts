import { createContract, defineError } from '@leadwright/error-kit'
import { z } from 'zod'
import * as mini from 'zod/mini'

// Every kind of schema that people describe details with, a code each.

interface Comment {
  text: string
  replies: Comment[]
}
const Comment: z.ZodType<Comment> = z.lazy(() => z.object({ text: z.string(), replies: z.array(Comment) }))
const Folder = z.object({
  name: z.string(),
  get folders() {
    return z.array(Folder)
  },
})

const about = { status: 409, summary: 'A thing is so.', resolution: 'Change it.', message: () => 'It is so.' } as const

const requests = {
  BAD_INPUT: defineError({ ...about, details: null }),
  NOT_THERE: defineError({ ...about, details: null }),
  BROKEN: defineError({ ...about, details: z.object({ requestId: z.string() }), example: { requestId: 'r' } }),
}

const simple = {
  NULLABLE: defineError({ ...about, details: z.object({ a: z.string().nullable() }), example: { a: null } }),
  OPTIONAL: defineError({
    ...about,
    details: z.object({ a: z.string().optional(), b: z.number() }),
    example: { b: 1 },
  }),
  NULLISH: defineError({ ...about, details: z.object({ a: z.string().nullish() }), example: {} }),
  DEFAULTED: defineError({ ...about, details: z.object({ a: z.number().default(3) }), example: {} }),
  LITERAL: defineError({ ...about, details: z.object({ a: z.literal(['x', 2, null]) }), example: { a: 2 } }),
  ENUMERATION: defineError({ ...about, details: z.object({ a: z.enum(['x', 'y']) }), example: { a: 'y' } }),
  DATED: defineError({
    ...about,
    details: z.object({ at: z.iso.datetime(), on: z.iso.date() }),
    example: { at: '2026-11-29T00:00:00Z', on: '2026-11-29' },
  }),
  BRANDED: defineError({
    ...about,
    details: z.object({ id: z.string().brand<'Id'>() }).brand<'Post'>(),
    example: { id: 'p' },
  }),
  FROZEN: defineError({
    ...about,
    details: z.object({ a: z.array(z.string()).readonly() }).readonly(),
    example: { a: ['x'] },
  }),
  TRIMMED: defineError({ ...about, details: z.object({ a: z.string().trim().toLowerCase() }), example: { a: ' X ' } }),
  SMALL: defineError({
    ...about,
    details: mini.object({ a: mini.optional(mini.string()), b: mini.array(mini.number()) }),
    example: { b: [1] },
  }),
}

const composed = {
  RECORD: defineError({
    ...about,
    details: z.object({ a: z.record(z.string(), z.number()) }),
    example: { a: { x: 1 } },
  }),
  RECORD_OF_NAMES: defineError({
    ...about,
    details: z.object({ a: z.record(z.enum(['x', 'y']), z.boolean()) }),
    example: { a: { x: true, y: false } },
  }),
  RECORD_ALONE: defineError({ ...about, details: z.record(z.string(), z.array(z.string())), example: { a: ['x'] } }),
  UNION: defineError({ ...about, details: z.object({ a: z.union([z.string(), z.number()]) }), example: { a: 1 } }),
  UNION_ALONE: defineError({
    ...about,
    details: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), x: z.number() }),
      z.object({ kind: z.literal('b') }),
    ]),
    example: { kind: 'a', x: 1 },
  }),
  DISCRIMINATED: defineError({
    ...about,
    details: z.object({
      way: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), x: z.number() }),
        z.object({ kind: z.literal('b') }),
      ]),
    }),
    example: { way: { kind: 'b' } },
  }),
  TUPLE: defineError({
    ...about,
    details: z.object({ a: z.tuple([z.number(), z.string()]), b: z.tuple([z.string()], z.number()) }),
    example: { a: [1, 'x'], b: ['x', 1, 2] },
  }),
  TUPLE_WITH_OPTION: defineError({
    ...about,
    details: z.object({ a: z.tuple([z.number(), z.string().optional()]) }),
    example: { a: [1] },
  }),
  INTERSECTION: defineError({
    ...about,
    details: z.intersection(z.object({ a: z.string() }), z.object({ b: z.number().optional() })),
    example: { a: 'x' },
  }),
  STRICT: defineError({ ...about, details: z.strictObject({ a: z.string() }), example: { a: 'x' } }),
  LOOSE: defineError({
    ...about,
    details: z.object({ a: z.string() }).catchall(z.string()),
    example: { a: 'x', b: 'y' },
  }),
  NESTED: defineError({
    ...about,
    details: z.object({ a: z.object({ b: z.array(z.object({ c: z.string() })) }) }),
    example: { a: { b: [{ c: 'x' }] } },
  }),
}

const clever = {
  PREPARED: defineError({
    ...about,
    details: z.object({ a: z.preprocess((value) => String(value), z.string()) }),
    example: { a: 1 },
  }),
  COERCED: defineError({ ...about, details: z.object({ a: z.coerce.number() }), example: { a: '12' } }),
  CAUGHT: defineError({ ...about, details: z.object({ a: z.string().catch('none') }), example: { a: 'x' } }),
  ANY_JSON: defineError({ ...about, details: z.object({ a: z.json() }), example: { a: { b: [1, null] } } }),
  RECURSIVE: defineError({
    ...about,
    details: z.object({ comment: Comment }),
    example: { comment: { text: 'x', replies: [{ text: 'y', replies: [] }] } },
  }),
  RECURSIVE_ALONE: defineError({ ...about, details: Comment, example: { text: 'x', replies: [] } }),
  RECURSIVE_BY_GETTER: defineError({
    ...about,
    details: Folder,
    example: { name: 'a', folders: [{ name: 'b', folders: [] }] },
  }),
}

export const contract = createContract({
  name: 'kinds',
  statuses: [409],
  codes: [requests, simple, composed, clever],
  standsFor: { invalidInput: 'BAD_INPUT', notFound: 'NOT_THERE', unforeseen: 'BROKEN' },
})
