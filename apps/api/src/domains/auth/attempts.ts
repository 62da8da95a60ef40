import { hash } from 'node:crypto'
import type { Fail } from '@leadwright/errors'
import { and, eq, sql } from 'drizzle-orm'
import type { Redis } from 'ioredis'
import type { Database } from '../../db/client.ts'
import { signInPlaces, users } from '../../db/schema/auth.ts'
import type { RequestContext } from '../../trpc/context.ts'
import { addressBucket } from '../rate-limits/address.ts'
import { createRateLimiter } from '../rate-limits/limiter.ts'
import { countIn } from '../rate-limits/meter.ts'

type Refusal = Fail<'RATE_LIMIT_EXCEEDED'>

/** Wrong passwords for an account, and mails to an address, that are let through in a quarter of an hour. */
const passwords = { limit: 10, window: 900 }
const mails = { limit: 5, window: 900 }

/**
 * What strangers can try on somebody's account, counted for the account wherever it comes from. Every attempt is counted
 * before its password is looked at, so that a thousand at once are no more than a thousand in a row.
 */
export interface Attempts {
  /**
   * An attempt to sign in. Addresses that the person has signed in from are counted by themselves: wrong passwords from
   * everywhere else do not keep the owner out.
   */
  signIn(fail: Refusal, request: RequestContext, email: string): Promise<Attempt>
  /** An attempt to confirm with the password what somebody signed in is about to do. */
  confirm(fail: Refusal, request: RequestContext, userId: string): Promise<Attempt>
  /** A mail of some kind that anybody can have sent to an address. */
  mail(fail: Refusal, request: RequestContext, kind: 'account' | 'reset', email: string): Promise<void>
  /** Remembers where somebody has signed in from, or has proven to be the owner of the address. */
  remember(userId: string, address: string): Promise<void>
}

/** An attempt that was counted. */
export interface Attempt {
  /** The password was right, so the attempt does not count. */
  right(): Promise<void>
}

/** @param redis where several processes count together */
export function createAttempts(db: Database, redis?: Redis): Attempts {
  const wrong = createRateLimiter(passwords, redis, 'wrong-passwords')
  const mailed = createRateLimiter(mails, redis, 'mails')

  const isKnown = async (email: string, place: string): Promise<boolean> => {
    const found = await db
      .select({ userId: users.id })
      .from(users)
      .innerJoin(signInPlaces, eq(signInPlaces.userId, users.id))
      .where(and(eq(users.email, email), eq(signInPlaces.place, place)))
    return found.length > 0
  }

  const attempt = async (fail: Refusal, request: RequestContext, bucket: string): Promise<Attempt> => {
    await countIn(wrong, fail, request, bucket)
    return { right: () => wrong.giveBack(bucket) }
  }

  return {
    signIn: async (fail, request, email) => {
      const place = addressBucket(request.address)
      const account = `account:${keyOf(email)}`
      return attempt(fail, request, (await isKnown(email, place)) ? `${account}:${place}` : account)
    },
    confirm: (fail, request, userId) => attempt(fail, request, `user:${userId}`),
    mail: async (fail, request, kind, email) => {
      await countIn(mailed, fail, request, `${kind}:${keyOf(email)}`)
    },
    remember: async (userId, address) => {
      const place = addressBucket(address)
      await db
        .insert(signInPlaces)
        .values({ userId, place })
        .onConflictDoUpdate({ target: [signInPlaces.userId, signInPlaces.place], set: { usedAt: sql`now()` } })
    },
  }
}

/** Addresses do not belong into the keys of a cache. */
const keyOf = (email: string): string => hash('sha256', email, 'hex')
