import { randomBytes } from 'node:crypto'
import { withDatabase } from './db/with-database.ts'
import { createAuth } from './domains/auth/better-auth.ts'
import { localUrl, type Env } from './env.ts'
import { createLogger } from './logger.ts'
import type { AccountLink } from './mail/account.ts'

/**
 * Puts together as much of the product as a link for a new password needs, and makes one; the product itself may run or
 * not. Undefined where nobody has an account with that address.
 */
export const createResetLink = (env: Env, email: string): Promise<AccountLink | undefined> =>
  withDatabase(env, async ({ db }) => {
    let link: AccountLink | undefined
    const auth = createAuth({
      db,
      // Signs nothing here.
      secret: env.authSecret ?? randomBytes(32).toString('base64url'),
      appUrl: env.appUrl ?? localUrl(env.host, env.port),
      allowedOrigins: [],
      log: createLogger('error'),
      handOutResetLink: (made) => {
        link = made
      },
      onOrganizationCreated: async () => {},
    })
    await auth.api.requestPasswordReset({ body: { email } })
    return link
  })
