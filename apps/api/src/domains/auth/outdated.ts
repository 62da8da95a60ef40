import { lt, sql } from 'drizzle-orm'
import { invitations, sessions, signInPlaces, verifications } from '../../db/schema/auth.ts'
import type { Outdated } from '../../db/purge.ts'

/** For how many days invitations are kept after they ended, whether they were answered or not. */
const invitationDays = 30

/** For how many days an address counts as one that a person signs in from. */
const rememberedDays = 90

/** Sessions that let nobody in any more. */
export const expiredSessions: Outdated = { table: sessions, where: lt(sessions.expiresAt, sql`now()`) }

/** Links for new passwords and the like that open nothing any more. */
export const expiredVerifications: Outdated = { table: verifications, where: lt(verifications.expiresAt, sql`now()`) }

/** Invitations of which nobody needs to know any more. */
export const endedInvitations: Outdated = {
  table: invitations,
  where: lt(invitations.expiresAt, sql`now() - make_interval(days => ${invitationDays})`),
}

/** Addresses that a person has not signed in from for long. */
export const forgottenPlaces: Outdated = {
  table: signInPlaces,
  where: lt(signInPlaces.usedAt, sql`now() - make_interval(days => ${rememberedDays})`),
}
