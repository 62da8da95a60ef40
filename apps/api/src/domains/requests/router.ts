import { administered, router } from '../../trpc/procedures.ts'
import { roles } from '../auth/permissions.ts'
import { requestsInput, requestsOutput } from './view.ts'

export const requestsRouter = router({
  // For people of every role, and at their own expense: whoever wants to know what used up the organization's quota
  // must still be able to look.
  list: administered(roles)
    .meta({ weight: 'slow' })
    .input(requestsInput.prefault({}))
    .output(requestsOutput)
    .query(({ ctx, input }) => ctx.services.requests.list(ctx.organization.id, input)),
})
