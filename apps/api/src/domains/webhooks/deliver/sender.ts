import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Database } from '../../../db/client.ts'
import { createRounds } from '../../../jobs/rounds.ts'
import { createPlaces } from '../../../waits/places.ts'
import { hearOfDeliveries } from '../bell.ts'
import type { Vault } from '../secrets.ts'
import type { Posted, Poster } from './post.ts'
import { usualRetryDelays, waitAfter } from './retry.ts'
import { signedHeaders } from './sign.ts'
import { claimDeliveries, leaseTime, releaseDeliveries, type Claimed } from './store.ts'
import { createOutcomeWriter } from './writer.ts'

/** Sends what webhooks are to be told: what it is rung for, and what is due or was left behind by a dead process. */
export interface WebhookSender {
  start(): Promise<void>
  /** Lets what is under way be answered, for a few seconds, and leaves the rest to others at once. */
  stop(): Promise<void>
}

export interface SenderOptions {
  readonly db: Database
  readonly sql: Sql
  readonly poster: Poster
  readonly vault: Vault
  readonly log: Pick<Logger, 'warn'>
  /** How long to wait before each further attempt. Milliseconds; days in all without it. */
  readonly retryDelays?: readonly number[] | undefined
}

/** Deliveries that a process has taken at once, and those that it takes at a time. */
const taken = { most: 400, each: 100 }
/** Attempts that it has under way at once: in all, of an organization, and of a webhook. */
const attempts = { most: 200, ofOrganization: 40, ofWebhook: 20 }
/** An attempt begins this long after it was taken at the latest; later its lease could lapse on the way. Milliseconds. */
const latest = leaseTime - 16_000
/** How often it looks for what it is not rung for: what a dead process left, and the waits of others. Milliseconds. */
const lookInterval = 3000
/** How long those under way are waited for when the process stops. Milliseconds. */
const stopGrace = 3000

/** The secret can't be opened; who wants to go on rotates it. */
const noSecret: Posted = { failure: 'secret', status: null, response: null, retryAfter: undefined }

export function createWebhookSender(options: SenderOptions): WebhookSender {
  const { db, sql, poster, vault, log, retryDelays = usualRetryDelays } = options
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  /** The tokens of the last takes, by when their leases lapse: what is left of them is given up in the end. */
  const tokens = new Map<string, number>()
  const inOrganization = createPlaces(attempts.most, attempts.ofOrganization)
  const inWebhook = createPlaces(Infinity, attempts.ofWebhook)
  let isStopped = false

  const attempt = async (message: Claimed, token: string): Promise<void> => {
    const { webhookId, eventId, url, body, tries } = message
    const at = new Date()
    const began = performance.now()
    const headers = signedHeaders(vault, message, at)
    const posted = headers ? await poster.post(url, headers, body, stopping.signal) : noSecret
    const { failure, status, response, retryAfter } = posted
    const ms = Math.round(performance.now() - began)
    const wait = failure === null || status === 410 ? undefined : waitAfter(retryDelays, tries + 1, retryAfter)
    const tried = { at: at.toISOString(), ms, failure, status, response }
    writer.write({ webhookId, eventId, token, attempt: tried, wait: wait ?? null })
    if (wait !== undefined && wait < lookInterval) setTimeout(rounds.look, wait).unref()
  }

  const send = (message: Claimed, token: string): void => {
    const takenAt = performance.now()
    const inTime = async (): Promise<void> => {
      // The lease is left to lapse where others were slow; where the process stops, it is given up.
      if (!isStopped && performance.now() - takenAt < latest) await attempt(message, token)
    }
    const sending = inWebhook(message.webhookId, () => inOrganization(message.organizationId, inTime))
      // Called off: its lease is given up as the process stops.
      .catch((err: unknown) => stopping.signal.aborted || log.warn({ err }, 'a webhook could not be called'))
      .then(() => void underWay.delete(sending))
    underWay.add(sending)
  }

  const take = async (): Promise<void> => {
    const limit = Math.min(taken.each, taken.most - underWay.size)
    if (limit <= 0 || isStopped) return
    const token = randomUUID()
    for (const [held, until] of tokens) if (until < performance.now()) tokens.delete(held)
    tokens.set(token, performance.now() + leaseTime)
    const claimed = await claimDeliveries(db, token, limit)
    for (const message of claimed) send(message, token)
    if (claimed.length === limit) rounds.look()
  }
  const rounds = createRounds({ take, sweep: async () => {}, log, interval: lookInterval })
  // Whatever is written makes room for more of its webhook.
  const writer = createOutcomeWriter({ db, log, written: rounds.look })
  let listening: Promise<() => Promise<void>> | undefined

  return {
    start: async () => {
      listening = hearOfDeliveries(sql, rounds.look)
      await listening
      rounds.start()
    },
    stop: async () => {
      isStopped = true
      await rounds.stop()
      const timer = setTimeout(() => stopping.abort(), stopGrace)
      await Promise.all(underWay)
      clearTimeout(timer)
      await writer.close()
      await releaseDeliveries(db, [...tokens.keys()]).catch((err: unknown) =>
        log.warn({ err }, 'deliveries of webhooks could not be handed back'),
      )
      const deafen = await listening
      await deafen?.()
    },
  }
}
