import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { reads, router, writes } from '../../trpc/procedures.ts'
import { reviewView } from './views.ts'

const decideInput = z
  .object({
    reviewId: idInput.describe('The ID of the review.'),
    companyId: z.string().max(200).nullable().describe('The candidate that is meant; null where it is none of them.'),
  })
  .meta({ examples: [{ reviewId: 'rev_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', companyId: 'c_brightwater' }] })

export const reviewsRouter = router({
  list: reads('enrichments:read')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'reviews.list',
        tag: 'Reviews',
        summary: 'Company names to look at',
        description: 'Names in your lists that may mean several companies, newest first.',
        method: 'GET',
        path: '/v1/reviews',
      },
    })
    .input(
      pageInput
        .extend({
          status: z.enum(['open', 'accepted', 'rejected']).optional().describe('Only those that stand so.'),
        })
        .prefault({}),
    )
    .output(pageOf(reviewView))
    .query(({ ctx, input }) => ctx.services.reviews.list(ctx.organization.id, input)),

  decide: declares(writes('enrichments:write'), 'RESOURCE_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'reviews.decide',
        tag: 'Reviews',
        summary: 'Say which company is meant',
        description:
          'Accepts one of the candidates, or rejects them all. It counts for every later job of your organization, ' +
          'whichever list the name is in.',
        method: 'POST',
        path: '/v1/reviews/{reviewId}',
      },
    })
    .input(decideInput)
    .output(reviewView)
    .mutation(({ ctx, input }) =>
      ctx.services.reviews.decide(ctx.fail, { organizationId: ctx.organization.id, actor: ctx.actor, ...input }),
    ),
})
