import { declares } from '@leadwright/errors/trpc'
import { siblingId } from '../../ids.ts'
import { pageInput } from '../../trpc/page.ts'
import { administered, reads, router } from '../../trpc/procedures.ts'
import { activitiesOutput } from './activity.ts'
import { balanceOutput, entriesInput, entriesOutput } from './entries.ts'
import { quantities } from './purchases/prices.ts'
import { pricesOutput, purchaseInput, purchaseOutput, purchasesOutput } from './purchases/view.ts'
import { billingOutput, portalOutput, topUpInput } from './top-ups/view.ts'
import { usageInput, usageOutput } from './usage.ts'

/** A job, of whichever kind, has one reservation, which is named after it. */
const reservationOf = (jobId: string): string => siblingId(jobId, 'rsv')
const jobOf = ({ operation, reservationId }: { operation: string; reservationId: string }): string | undefined =>
  operation.endsWith('.job') ? siblingId(reservationId, 'job') : undefined

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

  entries: declares(reads('credits:read'), 'JOB_NOT_FOUND')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'credits.entries',
        tag: 'Credits',
        summary: 'The ledger',
        description: 'Every movement of credits, or those of one job; newest first.',
        method: 'GET',
        path: '/v1/credits/entries',
      },
    })
    .input(entriesInput.prefault({}))
    .output(entriesOutput)
    .query(async ({ ctx, input: { jobId, ...page } }) => {
      const { credits, verification, enrichment, scraping } = ctx.services
      const organizationId = ctx.organization.id
      if (jobId === undefined) return credits.entries(organizationId, page)
      const job = { organizationId, jobId }
      const isFinding = (await enrichment.has(job)) || (await scraping.has(job))
      if (!isFinding) await verification.get(ctx.fail, job)
      return credits.entries(organizationId, page, reservationOf(jobId))
    }),

  /** The ledger for people: a line for each job, which leads to it. */
  activities: reads('credits:read')
    .meta({ weight: 'slow' })
    .input(pageInput.prefault({}))
    .output(activitiesOutput)
    .query(async ({ ctx, input }) => {
      const page = await ctx.services.credits.activities(ctx.organization.id, input)
      const items = page.items.map((item) => {
        const jobId = item.work && jobOf(item.work)
        return jobId === undefined ? item : { ...item, jobId }
      })
      return { ...page, items }
    }),

  usage: reads('credits:read')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'credits.usage',
        tag: 'Credits',
        summary: 'Use over time',
        description: 'How many credits moved on each of the last days, in UTC, by what moved them; oldest first.',
        method: 'GET',
        path: '/v1/credits/usage',
      },
    })
    .input(usageInput.prefault({}))
    .output(usageOutput)
    .query(async ({ ctx, input }) => ({ items: await ctx.services.credits.usage(ctx.organization.id, input.days) })),

  /** What a credit costs, and how many can be bought at once. */
  prices: reads('credits:read')
    .output(pricesOutput)
    .query(({ ctx }) => {
      const { packs, ...prices } = ctx.services.credits.prices()
      return { ...prices, ...quantities, packs: [...packs] }
    }),

  // Buying is for the team's own people: an API key can spend credits, never order them.
  purchase: declares(administered(), 'RESOURCE_NOT_FOUND')
    .input(purchaseInput)
    .output(purchaseOutput)
    .mutation(({ ctx, input: { credits, saveCard } }) => {
      const repeatable = ctx.operationId === undefined ? {} : { id: siblingId(ctx.operationId, 'pur') }
      return ctx.services.credits.purchase(
        ctx.fail,
        ctx.organization.id,
        { credits, saveCard, ...repeatable },
        ctx.actor,
      )
    }),

  purchases: administered()
    .input(pageInput.prefault({}))
    .output(purchasesOutput)
    .query(({ ctx, input }) => ctx.services.credits.purchases(ctx.organization.id, input)),

  billing: administered()
    .output(billingOutput)
    .query(({ ctx }) => ctx.services.credits.billing(ctx.organization.id)),

  portal: declares(administered(), 'RESOURCE_NOT_FOUND')
    .output(portalOutput)
    .mutation(({ ctx }) => ctx.services.credits.openPortal(ctx.fail, ctx.organization.id)),

  setTopUp: declares(administered(), 'RESOURCE_NOT_FOUND')
    .input(topUpInput)
    .output(billingOutput)
    .mutation(({ ctx, input }) => ctx.services.credits.setTopUp(ctx.fail, ctx.organization.id, input, ctx.actor)),

  endTopUp: administered()
    .output(billingOutput)
    .mutation(({ ctx }) => ctx.services.credits.endTopUp(ctx.organization.id, ctx.actor)),
})
