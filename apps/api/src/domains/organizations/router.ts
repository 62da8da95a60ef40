import { pageInput, pageOf } from '../../trpc/page.ts'
import { administered, router } from '../../trpc/procedures.ts'
import { roles } from '../auth/permissions.ts'
import { invitationView } from './views.ts'

// With a session only: members may see who was invited, programs have no use for it.
export const organizationsRouter = router({
  invitations: administered(roles)
    .input(pageInput.prefault({}))
    .output(pageOf(invitationView))
    .query(({ ctx, input }) => ctx.services.organizations.invitations(ctx.organization.id, input)),
})
