import { z } from 'zod'
import { accountAddress } from '../domains/auth/address.ts'
import { roles } from '../domains/auth/permissions.ts'
import { idInput, name, text } from '../trpc/inputs.ts'

/** A route of sessions and organizations, and what it takes; nothing else reaches the library behind it. */
export interface AuthRoute {
  readonly input: z.ZodObject
  /** For whom it is: somebody signed in, or anybody. Strangers are counted by address whoever they say they are. */
  readonly by: 'person' | 'anybody' | 'stranger'
}

const nothing = z.object({})
const organizationId = idInput
const ofOrganization = z.object({ organizationId: organizationId.optional() })
/** Its least and greatest length are the library's to judge, in one place. */
const password = text(1000)
const slug = text(200)
  .trim()
  .toLowerCase()
  .max(64, 'Must have at most 64 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must consist of letters, digits and single hyphens between them, as acme-sales')
const role = z.enum(roles)
const invitation = z.object({ invitationId: idInput })

const person = (input: z.ZodObject): AuthRoute => ({ input, by: 'person' })
const anybody = (input: z.ZodObject): AuthRoute => ({ input, by: 'anybody' })
const stranger = (input: z.ZodObject): AuthRoute => ({ input, by: 'stranger' })

/**
 * What is open of the auth library's routes, by method and path. It has many more, with pages, redirects and answers of
 * their own; what the product does not use is not there.
 */
export const authRoutes = {
  'POST /sign-up/email': stranger(z.object({ name, email: accountAddress, password })),
  'POST /sign-in/email': stranger(z.object({ email: accountAddress, password, rememberMe: z.boolean().optional() })),
  'POST /request-password-reset': stranger(z.object({ email: accountAddress })),
  'POST /reset-password': stranger(z.object({ token: text(200), newPassword: password })),
  'POST /send-verification-email': stranger(z.object({ email: accountAddress })),
  'GET /verify-email': stranger(z.object({ token: text(4000) })),
  'GET /get-session': anybody(nothing),
  'POST /sign-out': anybody(nothing),
  'POST /revoke-sessions': person(nothing),
  'POST /change-password': person(
    // Whoever knew the old password is signed out with it, unless that is not wanted.
    z.object({ currentPassword: password, newPassword: password, revokeOtherSessions: z.boolean().default(true) }),
  ),
  'POST /delete-user': person(z.object({ password })),
  'GET /organization/list': person(nothing),
  'POST /organization/create': person(z.object({ name, slug, keepCurrentActiveOrganization: z.boolean().optional() })),
  'POST /organization/update': person(
    ofOrganization.extend({ data: z.object({ name: name.optional(), slug: slug.optional() }) }),
  ),
  'POST /organization/set-active': person(z.object({ organizationId: organizationId.nullable() })),
  'POST /organization/leave': person(z.object({ organizationId })),
  'GET /organization/list-members': person(
    ofOrganization.extend({
      limit: z.coerce.number().int().min(1).max(1000).optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
    }),
  ),
  'POST /organization/update-member-role': person(ofOrganization.extend({ memberId: idInput, role })),
  'POST /organization/remove-member': person(ofOrganization.extend({ memberIdOrEmail: text(400) })),
  'GET /organization/list-invitations': person(ofOrganization),
  'POST /organization/invite-member': person(
    ofOrganization.extend({ email: accountAddress, role, resend: z.boolean().optional() }),
  ),
  'POST /organization/cancel-invitation': person(invitation),
  'GET /organization/get-invitation': person(z.object({ id: idInput })),
  'POST /organization/accept-invitation': person(invitation),
  'POST /organization/reject-invitation': person(invitation),
} as const satisfies Record<string, AuthRoute>

/** A route's name, as `POST /sign-in/email`. */
export type AuthRouteName = keyof typeof authRoutes

/** The route that a request asks for, if it is open. Only this spelling of its path counts. */
export function authRouteOf(method: string, path: string): AuthRouteName | undefined {
  const asked = `${method} ${path}`
  return Object.hasOwn(authRoutes, asked) ? (asked as AuthRouteName) : undefined
}
