import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database, Executor } from '../../../db/client.ts'
import { newId } from '../../../ids.ts'
import type { WithAccount } from '../purchases/accounts.ts'
import { applyEvent } from '../purchases/events.ts'
import { priceOf, type Prices } from '../purchases/prices.ts'
import * as purchases from '../purchases/store.ts'
import { lockBalance } from '../store.ts'
import * as store from './store.ts'

/** How soon it is noticed that credits are low. Milliseconds. */
const interval = 10_000
const minute = 60_000
const hour = 60 * minute
/** Organizations that are looked after in one turn. */
const batch = 20
/** A program that spends in a loop spends no more than so many purchases of its owner's money. */
const mostADay = 10
/** Stripe forgets idempotency keys after 24 hours: charging again after that could charge twice. */
const resumable = 20 * hour

interface Options {
  readonly db: Database
  readonly provider: string
  readonly prices: Prices
  readonly withAccount: WithAccount
  readonly log: Pick<Logger, 'info' | 'error'>
  /** Tells an owner that top-up stopped; undefined where nothing can be mailed. */
  readonly tell?: ((stopped: store.Stopped) => void) | undefined
}

/**
 * Buys credits for organizations that have few left, once. An organization has one such purchase under way at a time:
 * it is stored before the card is charged, and charged again under the same name by whoever finds it undecided.
 * @returns how many purchases were begun or followed
 */
export async function topUpOnce(options: Options): Promise<number> {
  const { db, prices, log } = options
  let followed = 0
  for (const organizationId of await store.findDue(db, batch)) {
    try {
      const purchase = await db.transaction((tx) => claim(tx, organizationId, prices))
      if (!purchase) continue
      followed++
      await charge(options, purchase)
    } catch (err) {
      // It stays under way, and the next turn after a minute asks again.
      log.error({ err, organizationId }, 'an automatic purchase could not be followed; trying again in a minute')
    }
  }
  if (options.tell) for (const stopped of await store.takeStopped(db)) options.tell(stopped)
  return followed
}

/** Takes on an organization for a minute: the purchase to charge, begun here or found undecided. */
async function claim(tx: Executor, organizationId: string, prices: Prices): Promise<purchases.PurchaseRow | undefined> {
  // Whoever applies an event locks the balance before the setting, so this does, too; nobody waits for the purchase here.
  const balance = await lockBalance(tx, organizationId)
  const setting = await store.lockDue(tx, organizationId)
  if (!balance || !setting) return undefined
  const last = setting.purchaseId === null ? undefined : await purchases.findPurchase(tx, setting.purchaseId)
  if (last?.state === 'pending') {
    if (last.payment === null && Date.now() - last.createdAt.getTime() > resumable) {
      await store.stopTopUp(tx, organizationId, 'unresolved')
      return undefined
    }
    await store.setUnderWay(tx, organizationId, last.id, later(minute))
    return last
  }

  if (balance.available >= setting.threshold) return undefined
  if ((await store.countAutomatic(tx, organizationId, later(-24 * hour))) >= mostADay) {
    await store.setNext(tx, organizationId, later(hour))
    return undefined
  }
  const { credits, setBy } = setting
  const purchase = await purchases.insertPurchase(tx, {
    id: newId('pur'),
    organizationId,
    credits,
    amount: priceOf(prices, credits),
    currency: prices.currency,
    createdBy: setBy,
    automatic: true,
  })
  await store.setUnderWay(tx, organizationId, purchase.id, later(minute))
  return purchase
}

async function charge({ db, provider, withAccount, log }: Options, purchase: purchases.PurchaseRow): Promise<void> {
  const { id, organizationId, payment } = purchase
  const charged = await withAccount(organizationId, (account, accounts) =>
    accounts.charge(account, purchase, payment ?? undefined),
  )
  if (charged.state === 'waiting') return purchases.setPayment(db, id, provider, charged.payment)
  const outcome = await db.transaction((tx) => applyEvent(tx, provider, charged.outcome))
  log.info({ organizationId, purchaseId: id, outcome }, 'an automatic purchase was settled')
}

const later = (ms: number): Date => new Date(Date.now() + ms)

/** Tops up until it is stopped. */
export function startTopUps(options: Options): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    while (!signal.aborted) {
      await topUpOnce(options).catch((err: unknown) => {
        if (!signal.aborted) options.log.error({ err }, 'credits that are low could not be looked after')
      })
      await sleep(interval, undefined, { signal, ref: false }).catch(() => {})
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
