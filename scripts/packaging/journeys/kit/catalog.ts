import { createContract, defineError, type Contract, type FailIn } from '@leadwright/error-kit'
import { z } from 'zod'

// A catalogue as somebody writes it whose compiler makes declarations file by file: what is exported says its type.

/** The status of each code, and what its `details` hold. */
export interface Codes {
  readonly BAD_INPUT: {
    readonly status: 400
    readonly details: { issues: { path: string; message: string }[] }
  }
  readonly NO_SUCH_ROUTE: { readonly status: 404; readonly details: undefined }
  readonly BROKEN: { readonly status: 500; readonly details: { requestId: string } }
  readonly POST_NOT_FOUND: { readonly status: 404; readonly details: { postId: string } }
  readonly POST_LIMIT_REACHED: {
    readonly status: 409
    readonly details: { limit: number; plan: 'free' | 'paid'; oldest: string | null; counts: Record<string, number> }
  }
}
export type Locale = 'en' | 'fr'
export type Fail<C extends keyof Codes> = FailIn<Codes, C>

const requests = {
  BAD_INPUT: defineError({
    status: 400,
    summary: 'The input is not of the form that the call expects.',
    resolution: 'Correct the fields named.',
    details: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
    example: { issues: [{ path: 'title', message: 'Required' }] },
    message: ({ issues }) => `${issues[0]?.path ?? 'The input'} is not right.`,
    locales: { fr: { summary: 'Mal formé.', resolution: 'Corrigez.', message: () => 'Mal formé.' } },
  }),
  NO_SUCH_ROUTE: defineError({
    status: 404,
    summary: 'There is nothing at this address.',
    resolution: 'Check the address.',
    details: null,
    message: () => 'There is nothing at this address.',
    locales: { fr: { summary: 'Rien ici.', resolution: 'Vérifiez.', message: () => 'Rien ici.' } },
  }),
  BROKEN: defineError({
    status: 500,
    summary: 'Something unforeseen happened.',
    resolution: 'Try again.',
    retryable: true,
    details: z.object({ requestId: z.string() }),
    example: { requestId: 'req_1' },
    message: ({ requestId }) => `Something went wrong (${requestId}).`,
    locales: { fr: { summary: 'Imprévu.', resolution: 'Réessayez.', message: () => 'Imprévu.' } },
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
    locales: {
      fr: {
        summary: 'Cet article n’existe pas.',
        resolution: 'Vérifiez.',
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
    }),
    example: { limit: 3, oldest: null, counts: { ann: 3 } },
    message: ({ limit }) => `There may be ${limit} posts.`,
    locales: { fr: { summary: 'Trop.', resolution: 'Supprimez.', message: ({ limit }) => `Au plus ${limit}.` } },
  }),
}

export const contract: Contract<Codes, Locale, 'BROKEN'> = createContract({
  name: 'blog',
  statuses: [400, 404, 409, 500],
  locales: ['en', 'fr'],
  codes: [requests, posts],
  standsFor: { invalidInput: 'BAD_INPUT', notFound: 'NO_SUCH_ROUTE', unforeseen: 'BROKEN' },
})
