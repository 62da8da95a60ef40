import { describe, expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'

describe('the limiter', () => {
  it('runs no more than it may at once, in order, failures included', async () => {
    const limited = createLimiter(3)
    const order: number[] = []
    let running = 0
    let most = 0
    const task = async (index: number): Promise<void> => {
      running++
      most = Math.max(most, running)
      order.push(index)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running--
      if (index % 4 === 0) throw new Error('failed')
    }
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => limited(() => task(index))))
    expect(most).toBe(3)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  })
})
