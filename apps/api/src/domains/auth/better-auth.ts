import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access'
import type { Logger } from 'pino'
import { bounds } from '../../bounds.ts'
import type { Database } from '../../db/client.ts'
import * as schema from '../../db/schema/auth.ts'
import type { AccountLink, AccountMailer } from '../../mail/account.ts'
import { invitationMail } from '../../mail/invitation.ts'
import type { Outbox } from '../../mail/outbox.ts'
import { inPlaceOfRequest } from '../../waits/request-wait.ts'
import { organizationBounds } from '../organizations/bounds.ts'
import { passwordLength } from './password-length.ts'

/** What sessions and organizations need. */
export interface AuthOptions {
  readonly db: Database
  readonly secret: string
  readonly appUrl: string
  /** Origins besides the product's own whose pages may call with credentials. */
  readonly allowedOrigins: readonly string[]
  readonly log: Logger
  /**
   * Where mail goes out. With it, an address counts once it is verified. Without it, people are signed in as they sign
   * up, and whoever invites hands the link on.
   */
  readonly mail?: { readonly outbox: Outbox; readonly account: AccountMailer } | undefined
  /** Hands a link for a new password to whom it belongs; without it, nobody can ask for one. */
  readonly handOutResetLink?: ((link: AccountLink) => void) | undefined
  /** Called once an organization exists. */
  onOrganizationCreated(organizationId: string): Promise<void>
  /** Called once somebody has proven to read the mail of the account's address. */
  onAddressVerified?(userId: string): Promise<void>
  /** Called once somebody has set a new password by a link, from this address of theirs. */
  onPasswordReset?(userId: string, address: string): Promise<void>
}

/** Carries the caller's address to the library, as our own rules see it. */
export const addressHeader = 'x-leadwright-address'

/** For how long a link that verifies an address works, in seconds. */
const verificationLinkSeconds = 24 * 3600

/** For how long a link for a new password works, in seconds. */
const resetLinkSeconds = 3600

const access = createAccessControl(defaultStatements)
/** A viewer sees, and manages nothing. */
const viewerAc = access.newRole({ ac: ['read'] })

/** Where the routes of sessions and organizations begin. */
export const authPath = '/api/auth'

export type Auth = ReturnType<typeof createAuth>

/** Sessions, sign-up and sign-in, organizations and their members. */
export function createAuth(options: AuthOptions) {
  const { handOutResetLink, mail, secret, appUrl } = options
  const verify = (email: string, token: string): void =>
    // Behind the #, a token reaches no server, and so no log on the way.
    mail?.account.verifyAddress({ email, url: `${appUrl}/verify-email#${token}` })

  const auth = betterAuth({
    appName: 'Leadwright',
    baseURL: appUrl,
    basePath: authPath,
    secret,
    trustedOrigins: [new URL(appUrl).origin, ...options.allowedOrigins],
    database: drizzleAdapter(options.db, { provider: 'pg', schema, usePlural: true }),
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      requireEmailVerification: mail !== undefined,
      // Whoever signs up learns nothing of it; whoever reads the mail of the address does.
      onExistingUserSignUp: async ({ user: { email, emailVerified } }): Promise<void> => {
        if (emailVerified) mail?.account.accountExists({ email, url: `${appUrl}/sign-in` })
        // Whoever signed up first may be somebody else, whose password must not become that of a verified account.
        else await auth.api.requestPasswordReset({ body: { email } })
      },
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      // A hash takes a core for a tenth of a second, so it waits for a place of whoever asks.
      password: {
        hash: (password) => inPlaceOfRequest(() => hashPassword(password)),
        verify: (given) => inPlaceOfRequest(() => verifyPassword(given)),
      },
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      // Whoever knew the old password is signed out with it.
      revokeSessionsOnPasswordReset: true,
      ...(handOutResetLink && {
        sendResetPassword: async ({ user: { email }, token }) =>
          handOutResetLink({ email, url: `${appUrl}/reset-password#${token}` }),
      }),
      onPasswordReset: async ({ user: { id } }, request) => {
        // The link was mailed, so whoever has it reads the mail of the address.
        if (mail) await options.onAddressVerified?.(id)
        await options.onPasswordReset?.(id, request?.headers.get(addressHeader) ?? '')
      },
    },
    emailVerification: {
      expiresIn: verificationLinkSeconds,
      ...(mail && {
        sendOnSignUp: true,
        sendOnSignIn: true,
        sendVerificationEmail: async ({ user: { email }, token }) => verify(email, token),
      }),
      afterEmailVerification: async ({ id }) => options.onAddressVerified?.(id),
    },
    // Whoever reads the database learns no token that works.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    // Our own limiter counts these routes too; two limiters would answer two truths.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'leadwright',
      useSecureCookies: appUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Its own check refuses programs that send no Origin; ours, at the mount, is the same for all routes.
      disableCSRFCheck: true,
    },
    logger: {
      // Its messages can hold addresses; what failed for a caller is in the request's own log line.
      level: 'error',
      log: (_level, message) => options.log.warn({ component: 'better-auth' }, message.slice(0, 200)),
    },
    // Refusals are answered all the same; anything else reaches whoever called, to be told and logged as everywhere.
    onAPIError: { throw: true },
    plugins: [
      organization({
        ac: access,
        // Ours count; its own count something else. See there.
        membershipLimit: bounds.members,
        invitationLimit: Infinity,
        // Its ledger is kept, so an organization is too.
        disableOrganizationDeletion: true,
        roles: { owner: ownerAc, admin: adminAc, member: memberAc, viewer: viewerAc },
        requireEmailVerificationOnInvitation: mail !== undefined,
        sendInvitationEmail: async ({ id, email, role, organization: { name }, inviter: { user } }) => {
          const url = `${appUrl}/invitation/${id}`
          mail?.outbox.send(invitationMail({ email, role, organization: name, inviter: user, url }))
        },
        organizationHooks: {
          ...organizationBounds(options.db),
          afterCreateOrganization: async ({ organization: created }) => options.onOrganizationCreated(created.id),
        },
      }),
    ],
  })
  return auth
}
