import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { idInput, text } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { administered, router } from '../../trpc/procedures.ts'
import { confirmPassword } from '../auth/confirm-password.ts'
import { roles } from '../auth/permissions.ts'
import { invitationView } from './views.ts'

const handOverInput = z.object({
  /** Of the membership, as `list-members` tells it. */
  memberId: idInput,
  /** Of whoever hands over. */
  password: text(1000),
  /** Whether there are to be two owners; otherwise whoever hands over becomes an admin. */
  stayOwner: z.boolean().default(false),
})

const handOverOutput = z.object({
  /** The new owner. */
  memberId: z.string(),
  /** What whoever handed over is now. */
  role: z.enum(['owner', 'admin']),
})

// With a session only: members may see who was invited and an owner may hand over, programs have no use for either.
export const organizationsRouter = router({
  invitations: administered(roles)
    .input(pageInput.prefault({}))
    .output(pageOf(invitationView))
    .query(({ ctx, input }) => ctx.services.organizations.invitations(ctx.organization.id, input)),

  handOver: declares(administered(['owner']), 'RESOURCE_NOT_FOUND')
    // A password must not be kept with the answer to a repeated request, not even as part of a fingerprint.
    .meta({ secret: true })
    .input(handOverInput)
    .output(handOverOutput)
    .mutation(async ({ ctx, input: { password, ...request } }) => {
      await confirmPassword(ctx.fail, ctx, ctx.actor, password)
      return ctx.services.organizations.handOver(ctx.fail, ctx.organization.id, request, ctx.actor)
    }),
})
