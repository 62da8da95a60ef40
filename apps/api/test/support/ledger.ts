import { contract } from '@leadwright/errors'
import type { Connection } from '../../src/db/client.ts'
import { createCreditsService, type CreditsService } from '../../src/domains/credits/service.ts'
import { foundOrganization } from './organization.ts'
import { connectTestDatabase } from './postgres.ts'

export const appUrl = 'http://localhost:3000'

/** The credits domain on a database of its own. */
export interface TestLedger extends Connection {
  readonly credits: CreditsService
  /** An ID that no other test uses. */
  readonly fresh: (prefix: string) => string
  /** Each test has an organization of its own; it gets 100 free credits. */
  readonly newOrganization: () => Promise<string>
  /** A reservation in a transaction of its own; returns its ID. */
  readonly reserve: (organizationId: string, amount: number, id?: string) => Promise<string>
}

export async function startTestLedger(): Promise<TestLedger> {
  const connection = await connectTestDatabase()
  const { db } = connection
  const credits = createCreditsService({ db, signupCredits: 100, appUrl })
  let count = 0
  const fresh = (prefix: string): string => `${prefix}_${++count}`

  return {
    ...connection,
    credits,
    fresh,
    newOrganization: async () => {
      const id = fresh('org')
      await foundOrganization(db, id)
      return id
    },
    reserve: async (organizationId, amount, reservationId = fresh('rsv')) => {
      const request = { organizationId, reservationId, operation: 'verification.decide', amount }
      await db.transaction((tx) => credits.reserve(contract.error, tx, request))
      return reservationId
    },
  }
}
