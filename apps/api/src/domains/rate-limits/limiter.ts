import type { RateLimitState } from '@leadwright/errors/http'
import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** What counting one request came to. */
export interface Consumption {
  readonly allowed: boolean
  readonly state: RateLimitState
}

/** Counts requests in fixed windows. */
export interface RateLimiter {
  /** Counts one request against a bucket. Never rejects: without its store it counts in this process. */
  consume(bucket: string): Promise<Consumption>
  /** Takes back what was counted once, as an attempt that turned out to be right. */
  giveBack(bucket: string): Promise<void>
}

/** How many requests a window holds, and how long it is. */
export interface RateLimitPolicy {
  /** Requests. */
  readonly limit: number
  /** Seconds. */
  readonly window: number
}

/**
 * A limiter that counts in this process, or in Redis where several processes share one quota. While Redis is away each
 * process counts for itself, which may let through more than the limit but keeps the product up.
 */
export function createRateLimiter(policy: RateLimitPolicy, redis?: Redis, name = 'rate'): RateLimiter {
  const options = { points: policy.limit, duration: policy.window, keyPrefix: `leadwright:${name}` }
  const memory = new RateLimiterMemory(options)
  const limiter: RateLimiterAbstract =
    redis === undefined
      ? memory
      : new RateLimiterRedis({
          ...options,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true, // answer from the insurance at once instead of queueing behind a reconnect
        })
  return {
    consume: async (bucket) => {
      try {
        return { allowed: true, state: stateOf(policy, await limiter.consume(bucket)) }
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return { allowed: false, state: stateOf(policy, refusal) }
        throw refusal
      }
    },
    giveBack: async (bucket) => {
      await limiter.reward(bucket, 1)
    },
  }
}

function stateOf({ limit, window }: RateLimitPolicy, result: RateLimiterRes): RateLimitState {
  const now = Date.now() / 1000
  const reset = Math.ceil(now + result.msBeforeNext / 1000)
  return {
    limit,
    window,
    remaining: Math.max(0, result.remainingPoints),
    reset,
    // From the same whole second, so that every header of an answer names the same moment.
    resetAfter: Math.min(window, Math.max(1, Math.ceil(reset - now))),
  }
}
