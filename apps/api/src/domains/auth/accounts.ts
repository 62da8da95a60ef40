import { eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { users } from '../../db/schema/auth.ts'
import type { Auth } from './better-auth.ts'

/** People's accounts, beyond what the auth library does with them. */
export interface Accounts {
  /** Whether this is the password of the account. */
  isPassword(userId: string, password: string): Promise<boolean>
  /** Notes that somebody has proven to read the mail of the account's address. */
  markVerified(userId: string): Promise<void>
  /** Deletes an account with its sessions and memberships. Fails where an organization would be left without an owner. */
  remove(userId: string): Promise<void>
  /** Makes an account whose address needs no proof. */
  createVerified(account: { name: string; email: string; password: string }): Promise<string>
}

export function createAccounts(auth: Auth, db: Database): Accounts {
  return {
    isPassword: async (userId, password) => {
      const { internalAdapter, password: passwords } = await auth.$context
      const account = await internalAdapter.findCredentialAccount(userId)
      const hash = account?.password
      return hash ? passwords.verify({ hash, password }) : false
    },
    markVerified: async (userId) => {
      await db.update(users).set({ emailVerified: true }).where(eq(users.id, userId))
    },
    // One statement: what belongs to the account goes with it, or nothing does.
    remove: async (userId) => {
      await db.delete(users).where(eq(users.id, userId))
    },
    createVerified: async ({ name, email, password }) => {
      const { internalAdapter, password: passwords } = await auth.$context
      const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'email-password' })
      const hash = await passwords.hash(password)
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
      return user.id
    },
  }
}
