import { declares } from '@leadwright/errors/trpc'
import { siblingId } from '../../ids.ts'
import { pageInput } from '../../trpc/page.ts'
import { administered, reads, router } from '../../trpc/procedures.ts'
import { balanceOutput, entriesOutput } from './entries.ts'
import { purchaseInput, purchaseOutput, purchasesOutput } from './purchases/view.ts'

export const creditsRouter = router({
  get: reads('credits:read')
    .meta({
      rest: {
        operationId: 'credits.get',
        tag: 'Credits',
        summary: 'The balance',
        description: 'Credits that are free to spend, and credits that are set aside for work that is under way.',
        method: 'GET',
        path: '/v1/credits',
      },
    })
    .output(balanceOutput)
    .query(({ ctx }) => ctx.services.credits.balance(ctx.organization.id)),

  entries: reads('credits:read')
    .meta({
      rest: {
        operationId: 'credits.entries',
        tag: 'Credits',
        summary: 'The ledger',
        description: 'Every movement of credits, newest first.',
        method: 'GET',
        path: '/v1/credits/entries',
      },
    })
    .input(pageInput.prefault({}))
    .output(entriesOutput)
    .query(({ ctx, input }) => ctx.services.credits.entries(ctx.organization.id, input)),

  // Buying is for the team's own people: an API key can spend credits, never order them.
  purchase: declares(administered(), 'RESOURCE_NOT_FOUND')
    .input(purchaseInput)
    .output(purchaseOutput)
    .mutation(({ ctx, input: { credits } }) => {
      const repeatable = ctx.operationId === undefined ? {} : { id: siblingId(ctx.operationId, 'pur') }
      return ctx.services.credits.purchase(ctx.fail, ctx.organization.id, { credits, ...repeatable }, ctx.actor)
    }),

  purchases: administered()
    .input(pageInput.prefault({}))
    .output(purchasesOutput)
    .query(({ ctx, input }) => ctx.services.credits.purchases(ctx.organization.id, input)),
})
