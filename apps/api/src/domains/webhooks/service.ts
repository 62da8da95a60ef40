import type { Fail } from '@leadwright/errors'
import { bounds, limitReached } from '../../bounds.ts'
import type { Database, Transaction } from '../../db/client.ts'
import type { DeliveryStatus } from '../../db/schema/webhooks.ts'
import { newId } from '../../ids.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { ringForDeliveries } from './bell.ts'
import { describeDelivery, describeOpened, describeWebhook } from './describe.ts'
import { tellOne } from './outbox.ts'
import type { Reach } from './reach.ts'
import { joined, newSecret, secretsIn, type Vault } from './secrets.ts'
import * as store from './store.ts'
import type {
  DeliveryView,
  NewWebhook,
  OpenedDeliveryView,
  SecretWebhookView,
  WebhookChange,
  WebhookView,
} from './view.ts'

export { outdatedDeliveries, outdatedEvents } from './store.ts'

type Ref = store.WebhookRef
interface DeliveryRef extends Ref {
  readonly deliveryId: string
}

/** Where organizations are told of what happens. */
export interface WebhooksService {
  /**
   * Makes a webhook. The answer is the only place where its secret can ever be read.
   * @throws INVALID_REQUEST for an address that may not be reached
   * @throws LIMIT_REACHED
   */
  create(
    fail: Fail<'INVALID_REQUEST' | 'LIMIT_REACHED'>,
    organizationId: string,
    made: NewWebhook,
    actor: string,
  ): Promise<SecretWebhookView>
  /** The organization's webhooks, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<WebhookView>>
  get(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: Ref): Promise<WebhookView>
  /** Changes what is said of it. Switched on again, it goes on with what waited meanwhile. */
  update(fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>, ref: Ref, changes: WebhookChange): Promise<WebhookView>
  /** Removes a webhook with its deliveries. */
  delete(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: Ref): Promise<{ id: string }>
  /** Gives it another secret; for 24 hours what is sent is signed with the one before, too. */
  rotateSecret(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: Ref): Promise<SecretWebhookView>
  /** Sends a test event. @throws INVALID_REQUEST where it is switched off */
  ping(fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>, ref: Ref): Promise<DeliveryView>
  /** What a webhook was told, newest first. */
  deliveries(
    fail: Fail<'RESOURCE_NOT_FOUND'>,
    ref: Ref,
    page: PageInput & { readonly status?: DeliveryStatus | undefined },
  ): Promise<Page<DeliveryView>>
  delivery(fail: Fail<'RESOURCE_NOT_FOUND'>, ref: DeliveryRef): Promise<OpenedDeliveryView>
  /** Sends a delivery once more, whatever came of it. @throws INVALID_REQUEST where the webhook is switched off */
  resend(fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>, ref: DeliveryRef): Promise<DeliveryView>
}

/** For how long a secret signs that another one has taken the place of. Milliseconds. */
const overlapMs = 24 * 3_600_000

export function createWebhooksService(options: {
  readonly db: Database
  readonly vault: Vault
  readonly reach: Pick<Reach, 'problemOf'>
  readonly now?: () => Date
}): WebhooksService {
  const { db, vault, reach, now = () => new Date() } = options

  const requireReachable = async (fail: Fail<'INVALID_REQUEST'>, url: string): Promise<void> => {
    const message = await reach.problemOf(url)
    if (message !== undefined) throw fail('INVALID_REQUEST', { issues: [{ path: 'url', message }] })
  }
  const existing = async (fail: Fail<'RESOURCE_NOT_FOUND'>, ref: Ref) => {
    const found = await store.findWebhook(db, ref)
    if (!found) throw noWebhook(fail, ref)
    return found
  }

  return {
    create: async (fail, organizationId, made, actor) => {
      await requireReachable(fail, made.url)
      const id = newId('whk', now().getTime())
      const secret = newSecret()
      const row = await db.transaction(async (tx) => {
        if (await store.hasWebhooks(tx, organizationId, bounds.webhooks)) throw limitReached(fail, 'webhooks')
        return store.insertWebhook(tx, {
          ...made,
          id,
          organizationId,
          secret: vault.seal(secret, id),
          createdBy: actor,
        })
      })
      return { ...describeWebhook(row, now()), secret }
    },

    list: async (organizationId, { limit, cursor }) => {
      const rows = await store.listWebhooks(db, organizationId, limit, decodeCursor(cursor))
      const page = toPage(rows, limit, ({ id }) => id)
      return { items: page.items.map((row) => describeWebhook(row, now())), nextCursor: page.nextCursor }
    },

    get: async (fail, ref) => describeWebhook(await existing(fail, ref), now()),

    update: async (fail, ref, { enabled, ...changes }) => {
      await existing(fail, ref)
      if (changes.url !== undefined) await requireReachable(fail, changes.url)
      const row = await db.transaction(async (tx) => {
        await locked(fail, tx, ref)
        if (enabled === true) await ringForDeliveries(tx)
        return store.updateWebhook(tx, ref.webhookId, {
          ...defined(changes),
          ...(enabled === undefined ? {} : { enabled, disabledReason: null, disabledAt: enabled ? null : now() }),
          ...(enabled === true ? { failingSince: null, failedAt: null } : {}),
        })
      })
      return describeWebhook(row, now())
    },

    delete: async (fail, ref) => {
      if (!(await store.deleteWebhook(db, ref))) throw noWebhook(fail, ref)
      return { id: ref.webhookId }
    },

    rotateSecret: async (fail, ref) => {
      const secret = newSecret()
      const row = await db.transaction(async (tx) => {
        const before = await locked(fail, tx, ref)
        const isOverlap = before.previousUntil !== null && before.previousUntil > now()
        // Who rotates again, because the answer was lost perhaps, does not lock out who still has the one before.
        const previous = [before.secret, isOverlap ? before.previousSecret : null].flatMap((sealed) =>
          sealed === null ? [] : secretsIn(vault.open(sealed, ref.webhookId)),
        )
        return store.updateWebhook(tx, ref.webhookId, {
          secret: vault.seal(secret, ref.webhookId),
          previousSecret: previous.length === 0 ? null : vault.seal(joined(previous), ref.webhookId),
          previousUntil: new Date(now().getTime() + overlapMs),
        })
      })
      return { ...describeWebhook(row, now()), secret }
    },

    ping: (fail, ref) =>
      db.transaction(async (tx) => {
        const { organizationId, webhookId } = ref
        await lockedOn(fail, tx, ref)
        const deliveryId = await tellOne(tx, webhookId, { organizationId, type: 'ping', data: { webhookId } })
        return describeDelivery(await findDelivery(fail, tx, { ...ref, deliveryId }))
      }),

    deliveries: async (fail, ref, { limit, cursor, status }) => {
      const { webhookId } = ref
      await existing(fail, ref)
      const rows = await store.listDeliveries(db, { webhookId, status }, limit, decodeCursor(cursor))
      const page = toPage(rows, limit, ({ eventId }) => eventId)
      return { items: page.items.map(describeDelivery), nextCursor: page.nextCursor }
    },

    delivery: async (fail, ref) => {
      await existing(fail, ref)
      return describeOpened(await findDelivery(fail, db, ref))
    },

    resend: (fail, ref) =>
      db.transaction(async (tx) => {
        await lockedOn(fail, tx, ref)
        await findDelivery(fail, tx, ref)
        await store.sendAgain(tx, ref.webhookId, ref.deliveryId)
        await ringForDeliveries(tx)
        return describeDelivery(await findDelivery(fail, tx, ref))
      }),
  }
}

/** A webhook, locked until the transaction ends. */
const locked = async (fail: Fail<'RESOURCE_NOT_FOUND'>, tx: Transaction, ref: Ref) => {
  const found = await store.lockWebhook(tx, ref)
  if (!found) throw noWebhook(fail, ref)
  return found
}

/** The same of one that is to be sent something. */
const lockedOn = async (fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>, tx: Transaction, ref: Ref) => {
  const found = await locked(fail, tx, ref)
  if (found.enabled) return found
  const message = 'The webhook is switched off; switch it on first'
  throw fail('INVALID_REQUEST', { issues: [{ path: 'webhookId', message }] })
}

/** A delivery of a webhook that was looked at before. */
const findDelivery = async (fail: Fail<'RESOURCE_NOT_FOUND'>, tx: Database | Transaction, ref: DeliveryRef) => {
  const found = await store.findDelivery(tx, ref.webhookId, ref.deliveryId)
  if (!found) throw fail('RESOURCE_NOT_FOUND', { resource: 'webhook_delivery', id: ref.deliveryId })
  return found
}

const noWebhook = (fail: Fail<'RESOURCE_NOT_FOUND'>, { webhookId }: Ref): Error =>
  fail('RESOURCE_NOT_FOUND', { resource: 'webhook', id: webhookId })

/** The members that have a value, as drizzle wants changes. */
const defined = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
