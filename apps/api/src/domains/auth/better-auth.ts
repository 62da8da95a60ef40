import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access'
import type { Logger } from 'pino'
import { bounds } from '../../bounds.ts'
import type { Database } from '../../db/client.ts'
import * as schema from '../../db/schema/auth.ts'
import { invitationMail } from '../../mail/invitation.ts'
import type { Outbox } from '../../mail/outbox.ts'
import type { ResetLink } from '../../mail/password-reset.ts'
import { organizationBounds } from '../organizations/bounds.ts'

/** What sessions and organizations need. */
export interface AuthOptions {
  readonly db: Database
  readonly secret: string
  readonly appUrl: string
  /** Origins besides the product's own whose pages may call with credentials. */
  readonly allowedOrigins: readonly string[]
  readonly log: Logger
  /** Where invitations are mailed; without one, whoever invites hands the link on. */
  readonly outbox?: Outbox | undefined
  /** Hands a link for a new password to whom it belongs; without it, nobody can ask for one. */
  readonly handOutResetLink?: ((link: ResetLink) => void) | undefined
  /** Called once an organization exists. */
  onOrganizationCreated(organizationId: string): Promise<void>
}

/** For how long a link for a new password works, in seconds. */
const resetLinkSeconds = 3600

const access = createAccessControl(defaultStatements)
/** A viewer sees, and manages nothing. */
const viewerAc = access.newRole({ ac: ['read'] })

/** Refusals are answered, not logged; anything else is a defect, or a database that is away. */
function logDefect(error: unknown, log: Logger): void {
  if (!isAPIError(error)) log.error({ err: error }, 'the auth routes failed')
}

/** Where the routes of sessions and organizations begin. */
export const authPath = '/api/auth'

export type Auth = ReturnType<typeof createAuth>

/** Sessions, sign-up and sign-in, organizations and their members. */
export function createAuth(options: AuthOptions) {
  const { handOutResetLink } = options
  return betterAuth({
    appName: 'Leadwright',
    baseURL: options.appUrl,
    basePath: authPath,
    secret: options.secret,
    trustedOrigins: [new URL(options.appUrl).origin, ...options.allowedOrigins],
    database: drizzleAdapter(options.db, { provider: 'pg', schema, usePlural: true }),
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      minPasswordLength: 8,
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      // Whoever knew the old password is signed out with it.
      revokeSessionsOnPasswordReset: true,
      ...(handOutResetLink && {
        sendResetPassword: async ({ user: { email }, token }) =>
          // Behind the #, a token reaches no server, and so no log on the way.
          handOutResetLink({ email, url: `${options.appUrl}/reset-password#${token}` }),
      }),
    },
    // Whoever reads the database learns no token that works.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    // Our own limiter counts these routes too; two limiters would answer two truths.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'leadwright',
      useSecureCookies: options.appUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Its own check refuses programs that send no Origin; ours, at the mount, is the same for all routes.
      disableCSRFCheck: true,
    },
    logger: {
      // Its messages can hold addresses; what failed for a caller is in the request's own log line.
      level: 'error',
      log: (_level, message) => options.log.warn({ component: 'better-auth' }, message.slice(0, 200)),
    },
    onAPIError: { onError: (error) => logDefect(error, options.log) },
    plugins: [
      organization({
        ac: access,
        // Ours count; its own count something else. See there.
        membershipLimit: bounds.members,
        invitationLimit: Infinity,
        // Its ledger is kept, so an organization is too.
        disableOrganizationDeletion: true,
        roles: { owner: ownerAc, admin: adminAc, member: memberAc, viewer: viewerAc },
        sendInvitationEmail: async ({ id, email, role, organization: { name }, inviter: { user } }) => {
          const url = `${options.appUrl}/invitation/${id}`
          options.outbox?.send(invitationMail({ email, role, organization: name, inviter: user, url }))
        },
        organizationHooks: {
          ...organizationBounds(options.db),
          afterCreateOrganization: async ({ organization: created }) => options.onOrganizationCreated(created.id),
        },
      }),
    ],
  })
}
