import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRateLimiter } from './limiter.ts'

it('lets through exactly the limit, bucket by bucket, and never reports less than nothing left', async () => {
  const calls = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(calls, fc.integer({ min: 1, max: 10 }), async (buckets, limit) => {
      const limiter = createRateLimiter({ limit, window: 60 })
      const results = await Promise.all(buckets.map(async (bucket) => ({ bucket, ...(await limiter.consume(bucket)) })))
      for (const bucket of new Set(buckets)) {
        const own = results.filter((result) => result.bucket === bucket)
        expect(own.filter(({ allowed }) => allowed)).toHaveLength(Math.min(limit, own.length))
        for (const [index, { state }] of own.entries()) {
          expect(state.remaining).toBe(Math.max(0, limit - index - 1))
          expect(state).toMatchObject({ limit, window: 60 })
          expect(state.resetAfter).toBeGreaterThanOrEqual(1)
          expect(Number.isInteger(state.reset)).toBe(true)
        }
      }
    }),
  )
})
