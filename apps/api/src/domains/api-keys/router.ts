import { declares } from '@leadwright/errors/trpc'
import { administered, router } from '../../trpc/procedures.ts'
import {
  createKeyInput,
  keyIdInput,
  keysOutput,
  listKeysInput,
  newKeyView,
  revokedView,
  rotateKeyInput,
} from './view.ts'

// With a session only, and not over REST: a key can't mint keys. What answers with a key is marked as secret, because
// an answer that is kept for a repeated request would keep the key.
export const apiKeysRouter = router({
  create: administered()
    .meta({ secret: true })
    .input(createKeyInput)
    .output(newKeyView)
    .mutation(({ ctx, input }) => ctx.services.apiKeys.create(ctx.fail, ctx.organization.id, input, ctx.actor)),

  list: administered()
    .input(listKeysInput.prefault({}))
    .output(keysOutput)
    .query(({ ctx, input }) => ctx.services.apiKeys.list(ctx.organization.id, input)),

  rotate: declares(administered(), 'RESOURCE_NOT_FOUND')
    .meta({ secret: true })
    .input(rotateKeyInput)
    .output(newKeyView)
    .mutation(({ ctx, input: { id, overlap } }) =>
      ctx.services.apiKeys.rotate(ctx.fail, ctx.organization.id, id, { overlap }, ctx.actor),
    ),

  revoke: declares(administered(), 'RESOURCE_NOT_FOUND')
    .input(keyIdInput)
    .output(revokedView)
    .mutation(({ ctx, input }) => ctx.services.apiKeys.revoke(ctx.fail, ctx.organization.id, input.id)),
})
