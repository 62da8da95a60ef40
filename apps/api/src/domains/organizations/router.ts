import { z } from 'zod'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { administered, router } from '../../trpc/procedures.ts'
import { roles } from '../auth/permissions.ts'

/** An invitation that was not answered; `expiresAt` says whether it has ended. */
const invitationView = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  createdAt: z.string(),
  expiresAt: z.string(),
})
export type InvitationView = z.output<typeof invitationView>

// With a session only: members may see who was invited, programs have no use for it.
export const organizationsRouter = router({
  invitations: administered(roles)
    .input(pageInput.prefault({}))
    .output(pageOf(invitationView))
    .query(({ ctx, input }) => ctx.services.organizations.invitations(ctx.organization.id, input)),
})
