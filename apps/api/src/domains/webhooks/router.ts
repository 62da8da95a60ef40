import { declares } from '@leadwright/errors/trpc'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { reads, router, writes } from '../../trpc/procedures.ts'
import {
  createWebhookInput,
  deletedWebhookView,
  deliveriesInput,
  deliveryInput,
  deliveryView,
  openedDeliveryView,
  secretWebhookView,
  updateWebhookInput,
  webhookInput,
  webhookView,
} from './view.ts'

/** A query or a change of one webhook, which may not be there. */
const onReads = declares(reads('webhooks:read'), 'RESOURCE_NOT_FOUND')
const onWrites = declares(writes('webhooks:write'), 'RESOURCE_NOT_FOUND')

const one = '/v1/webhooks/{webhookId}'

export const webhooksRouter = router({
  create: writes('webhooks:write')
    .meta({
      secret: true,
      rest: {
        operationId: 'webhooks.create',
        tag: 'Webhooks',
        summary: 'Make a webhook',
        description:
          'From now on the address is told of the chosen events, signed as Standard Webhooks says. The answer is the only ' +
          'one that holds the secret. Sent again, it makes another webhook: no `Idempotency-Key` keeps a secret.',
        method: 'POST',
        path: '/v1/webhooks',
      },
    })
    .input(createWebhookInput)
    .output(secretWebhookView)
    .mutation(({ ctx, input }) => ctx.services.webhooks.create(ctx.fail, ctx.organization.id, input, ctx.actor)),

  list: reads('webhooks:read')
    .meta({
      rest: {
        operationId: 'webhooks.list',
        tag: 'Webhooks',
        summary: 'All webhooks',
        description: "The organization's webhooks, newest first. One that is off says why in `disabledReason`.",
        method: 'GET',
        path: '/v1/webhooks',
      },
    })
    .input(pageInput.prefault({}))
    .output(pageOf(webhookView))
    .query(({ ctx, input }) => ctx.services.webhooks.list(ctx.organization.id, input)),

  get: onReads
    .meta({
      rest: {
        operationId: 'webhooks.get',
        tag: 'Webhooks',
        summary: 'One webhook',
        description: 'Where it sends, what it is told of, and whether it is on.',
        method: 'GET',
        path: one,
      },
    })
    .input(webhookInput)
    .output(webhookView)
    .query(({ ctx, input }) => ctx.services.webhooks.get(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  update: onWrites
    .meta({
      rest: {
        operationId: 'webhooks.update',
        tag: 'Webhooks',
        summary: 'Change a webhook',
        description:
          'What is left out stays as it is. What a webhook was to be told when it was switched off waits, for at most 30 ' +
          'days, until it is on again; what happens meanwhile is not told.',
        method: 'POST',
        path: one,
      },
    })
    .input(updateWebhookInput)
    .output(webhookView)
    .mutation(({ ctx, input: { webhookId, ...changes } }) =>
      ctx.services.webhooks.update(ctx.fail, { organizationId: ctx.organization.id, webhookId }, changes),
    ),

  delete: onWrites
    .meta({
      rest: {
        operationId: 'webhooks.delete',
        tag: 'Webhooks',
        summary: 'Delete a webhook',
        description: 'Nothing is sent to it any more, and its deliveries can no longer be seen.',
        method: 'DELETE',
        path: one,
      },
    })
    .input(webhookInput)
    .output(deletedWebhookView)
    .mutation(({ ctx, input }) =>
      ctx.services.webhooks.delete(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  rotateSecret: onWrites
    .meta({
      secret: true,
      rest: {
        operationId: 'webhooks.rotateSecret',
        tag: 'Webhooks',
        summary: 'Rotate the secret of a webhook',
        description:
          'Gives it another secret. For 24 hours each message is signed with both, so that you can change over meanwhile. ' +
          'Sent again, it makes yet another one.',
        method: 'POST',
        path: `${one}/secret`,
      },
    })
    .input(webhookInput)
    .output(secretWebhookView)
    .mutation(({ ctx, input }) =>
      ctx.services.webhooks.rotateSecret(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  ping: onWrites
    .meta({
      rest: {
        operationId: 'webhooks.ping',
        tag: 'Webhooks',
        summary: 'Send a test event',
        description: 'Sends an event of the type `ping`, whatever the webhook is told of. It has to be on.',
        method: 'POST',
        path: `${one}/ping`,
      },
    })
    .input(webhookInput)
    .output(deliveryView)
    .mutation(({ ctx, input }) =>
      ctx.services.webhooks.ping(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  deliveries: onReads
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'webhooks.deliveries',
        tag: 'Webhooks',
        summary: 'What a webhook was told',
        description: 'The deliveries of the last 30 days, newest first, each with its latest attempt.',
        method: 'GET',
        path: `${one}/deliveries`,
      },
    })
    .input(deliveriesInput)
    .output(pageOf(deliveryView))
    .query(({ ctx, input: { webhookId, ...page } }) =>
      ctx.services.webhooks.deliveries(ctx.fail, { organizationId: ctx.organization.id, webhookId }, page),
    ),

  delivery: onReads
    .meta({
      rest: {
        operationId: 'webhooks.delivery',
        tag: 'Webhooks',
        summary: 'One delivery',
        description: 'What is sent, and what the latest attempts came to.',
        method: 'GET',
        path: `${one}/deliveries/{deliveryId}`,
      },
    })
    .input(deliveryInput)
    .output(openedDeliveryView)
    .query(({ ctx, input }) =>
      ctx.services.webhooks.delivery(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  resend: onWrites
    .meta({
      rest: {
        operationId: 'webhooks.resend',
        tag: 'Webhooks',
        summary: 'Send a delivery again',
        description:
          'Sends the same event under the same `webhook-id` at once, whatever came of it before, and again as if it were ' +
          'new where that fails. The webhook has to be on.',
        method: 'POST',
        path: `${one}/deliveries/{deliveryId}/resend`,
      },
    })
    .input(deliveryInput)
    .output(deliveryView)
    .mutation(({ ctx, input }) =>
      ctx.services.webhooks.resend(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),
})
