import { z } from 'zod'
import { roles } from '../auth/permissions.ts'

/** An invitation that was not answered; `expiresAt` says whether it has ended. */
export const invitationView = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  createdAt: z.string(),
  expiresAt: z.string(),
})
export type InvitationView = z.output<typeof invitationView>
