import type { Logger } from 'pino'
import type { Database } from '../../db/client.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { viewActivity, type ActivityView } from './activity.ts'
import { viewEntry, type EntryView } from './entries.ts'
import { createLedger, type Balance, type Ledger } from './ledger.ts'
import { createAsks, type Asks } from './asks/asks.ts'
import { createPaymentAccounts } from './purchases/accounts.ts'
import { usualPrices, type Prices } from './purchases/prices.ts'
import type { PaymentProvider } from './purchases/provider.ts'
import { createOpening } from './opening.ts'
import { createPurchasing, type Purchasing } from './purchases/service.ts'
import * as store from './store.ts'
import { startTopUps } from './top-ups/runner.ts'
import type { Stopped as StoppedTopUp } from './top-ups/store.ts'
import { createTopUps, type TopUps } from './top-ups/service.ts'
import type { UsageDay } from './usage.ts'

/** An organization's credits: what there is, what moved, what work sets aside and spends, and buying more. */
export interface CreditsService extends Ledger, Asks, Purchasing, TopUps {
  /** What credits cost here. */
  prices(): Prices
  /** Opens the balance of a new organization, with the free credits of whoever made it if they did not have them yet. */
  grantSignup(organizationId: string): Promise<void>
  /** Gives somebody whose address was just verified the free credits, in the organization that they have owned longest. */
  grantVerified(userId: string): Promise<void>
  /** The balance; opened here where that was cut short before. */
  balance(organizationId: string): Promise<Balance>
  /** The ledger, or the part of it that belongs to a reservation; newest first. */
  entries(organizationId: string, page: PageInput, reservationId?: string): Promise<Page<EntryView>>
  /** The ledger by what moved credits, a line for each job however many entries it has; newest first. */
  activities(organizationId: string, page: PageInput): Promise<Page<ActivityView>>
  /** What moved on each of the last days, oldest first. */
  usage(organizationId: string, days: number): Promise<UsageDay[]>
  /** Looks after automatic top-up until it is stopped; undefined where the provider saves no cards. */
  startTopUps(log: Logger, tell?: (stopped: StoppedTopUp) => void): { stop(): Promise<void> } | undefined
}

export function createCreditsService(options: {
  readonly db: Database
  /** What a person gets for nothing, once; may be 0. */
  readonly signupCredits: number
  /** Whether only verified addresses count: wherever the product can send mail. */
  readonly verifiedOnly?: boolean
  /** Where the product is reached, without a slash at the end. */
  readonly appUrl: string
  /** Who is paid; without one, nothing is for sale. */
  readonly payments?: PaymentProvider | undefined
  readonly prices?: Prices
}): CreditsService {
  const { db, signupCredits, appUrl } = options
  const { payments, prices = usualPrices } = options

  const open = createOpening({ signupCredits, verifiedOnly: options.verifiedOnly ?? false })

  const ledger = createLedger({ appUrl, open })
  const withAccount = createPaymentAccounts(db, payments)

  const balance = async (organizationId: string): Promise<Balance> => {
    const found = await store.findBalance(db, organizationId)
    if (found) return found
    await open(db, organizationId)
    return (await store.findBalance(db, organizationId)) ?? { available: 0, reserved: 0 }
  }

  return {
    ...ledger,
    ...createAsks(db, ledger),
    ...createPurchasing({ db, payments, prices, withAccount, open }),
    ...createTopUps(db, withAccount),
    startTopUps: (log, tell) =>
      payments && withAccount && startTopUps({ db, provider: payments.name, prices, withAccount, log, tell }),
    prices: () => prices,
    grantSignup: (organizationId) => open(db, organizationId),
    grantVerified: async (userId) => {
      const [oldest] = await store.findOwned(db, userId)
      if (oldest !== undefined) await open(db, oldest)
    },
    balance,
    entries: async (organizationId, { limit, cursor }, reservationId) => {
      await balance(organizationId) // so that the free credits are the first thing that anybody sees
      const before = positionOf(cursor)
      if (Number.isNaN(before)) return { items: [], nextCursor: null }
      const found = await store.listEntries(db, organizationId, limit, before, reservationId)
      const page = toPage(found, limit, ({ id }) => id)
      return { items: page.items.map(viewEntry), nextCursor: page.nextCursor }
    },
    activities: async (organizationId, { limit, cursor }) => {
      await balance(organizationId)
      const before = positionOf(cursor)
      if (Number.isNaN(before)) return { items: [], nextCursor: null }
      const page = toPage(await store.listActivities(db, organizationId, limit, before), limit, ({ id }) => id)
      return { items: page.items.map(viewActivity), nextCursor: page.nextCursor }
    },
    usage: async (organizationId, days) => {
      await balance(organizationId)
      return store.sumByDay(db, organizationId, days)
    },
  }
}

/** The entry that a cursor names; not a number where it is of somebody's own making. */
function positionOf(cursor: string | undefined): number | undefined {
  const position = decodeCursor(cursor)
  if (position === undefined) return undefined
  return Number.isSafeInteger(Number(position)) ? Number(position) : Number.NaN
}
