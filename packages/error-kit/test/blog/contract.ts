import { createContract, defineError, type CodesOf, type FailIn } from '@leadwright/error-kit'
import { z } from 'zod'

// A contract as another team would write it: four domains' worth of codes, its own statuses and languages.

const requests = {
  BAD_INPUT: defineError({
    status: 400,
    summary: 'The input is not of the form that the call expects.',
    resolution: 'Correct the fields named.',
    details: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
    example: { issues: [{ path: 'title', message: 'Required' }] },
    message: ({ issues }) => `${issues[0]?.path ?? 'The input'} is not right.`,
    locales: {
      fr: {
        summary: 'Les données ne sont pas de la forme attendue.',
        resolution: 'Corrigez les champs nommés.',
        message: ({ issues }) => `${issues[0]?.path ?? 'Le corps'} n’est pas correct.`,
      },
    },
  }),
  NO_SUCH_ROUTE: defineError({
    status: 404,
    summary: 'There is nothing at this address.',
    resolution: 'Check the address.',
    details: null,
    message: () => 'There is nothing at this address.',
    locales: {
      fr: {
        summary: 'Il n’y a rien à cette adresse.',
        resolution: 'Vérifiez l’adresse.',
        message: () => 'Il n’y a rien à cette adresse.',
      },
    },
  }),
  BROKEN: defineError({
    status: 500,
    summary: 'Something unforeseen happened.',
    resolution: 'Try again, and tell us the reference.',
    retryable: true,
    details: z.object({ reference: z.string() }),
    example: { reference: 'ref_7' },
    message: ({ reference }) => `Something went wrong (${reference}).`,
    locales: {
      fr: {
        summary: 'Un imprévu est survenu.',
        resolution: 'Réessayez, et donnez-nous la référence.',
        message: ({ reference }) => `Un imprévu est survenu (${reference}).`,
      },
    },
  }),
  SLOW_DOWN: defineError({
    status: 429,
    summary: 'Too many requests.',
    resolution: 'Wait, then try again.',
    retryable: true,
    details: z.object({ retryAfter: z.number().int().positive() }),
    example: { retryAfter: 9 },
    retryAfter: ({ retryAfter }) => retryAfter,
    message: ({ retryAfter }) => `Try again in ${retryAfter} seconds.`,
    locales: {
      fr: {
        summary: 'Trop de requêtes.',
        resolution: 'Attendez, puis réessayez.',
        message: ({ retryAfter }) => `Réessayez dans ${retryAfter} secondes.`,
      },
    },
  }),
}

const posts = {
  POST_NOT_FOUND: defineError({
    status: 404,
    summary: 'There is no such post.',
    resolution: 'Check the ID of the post.',
    details: z.object({ postId: z.string().describe('The ID, as it was sent.') }),
    example: { postId: 'post_1' },
    message: ({ postId }) => `There is no post ${postId}.`,
    docs: {
      why: 'The post was deleted, or never was.',
      fix: ['Look at the list of posts.'],
      related: ['NO_SUCH_ROUTE'],
    },
    locales: {
      fr: {
        summary: 'Cet article n’existe pas.',
        resolution: 'Vérifiez l’identifiant de l’article.',
        message: ({ postId }) => `L’article ${postId} n’existe pas.`,
      },
    },
  }),
  POST_LIMIT_REACHED: defineError({
    status: 409,
    summary: 'There are as many posts as there may be.',
    resolution: 'Delete a post first.',
    details: z.object({
      limit: z.number().int(),
      plan: z.enum(['free', 'paid']).default('free'),
      oldest: z.iso.datetime().nullable(),
      counts: z.record(z.string(), z.number()),
      way: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('delete'), postId: z.string() }),
        z.object({ kind: z.literal('pay'), price: z.tuple([z.number(), z.string()]) }),
      ]),
    }),
    example: { limit: 3, oldest: null, counts: { ann: 3 }, way: { kind: 'pay', price: [5, 'EUR'] } },
    message: ({ limit }) => `There may be ${limit} posts.`,
    locales: {
      fr: {
        summary: 'Il y a autant d’articles qu’il peut y en avoir.',
        resolution: 'Supprimez d’abord un article.',
        message: ({ limit }) => `Il peut y avoir ${limit} articles.`,
      },
    },
  }),
}

export const contract = createContract({
  name: 'blog',
  statuses: [400, 404, 409, 429, 500],
  locales: ['en', 'fr'],
  codes: [requests, posts],
  standsFor: {
    invalidInput: 'BAD_INPUT',
    notFound: 'NO_SUCH_ROUTE',
    unforeseen: { code: 'BROKEN', details: ({ requestId }) => ({ reference: requestId }) },
    rateLimited: 'SLOW_DOWN',
  },
})

export type Codes = CodesOf<typeof contract>
export type Code = keyof Codes
export type Fail<C extends Code> = FailIn<Codes, C>
