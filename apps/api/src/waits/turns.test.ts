import { expect, it } from 'vitest'
import { RequestWait } from './request-wait.ts'
import { inTurns, nextTurn } from './turns.ts'

const requestOf = (owner: string): RequestWait => {
  const wait = new RequestWait()
  wait.belongsTo(owner, (_, work) => work())
  return wait
}

it('lets owners have turns one after the other, however much one has to do', async () => {
  const order: string[] = []
  const work = async (owner: string): Promise<void> => {
    for (let piece = 0; piece < 3; piece++) {
      await nextTurn()
      order.push(owner)
    }
  }
  const owners = ['greedy', 'greedy', 'greedy', 'greedy', 'modest']
  await Promise.all(owners.map((owner) => requestOf(owner).answer(() => work(owner))))
  expect(order).toHaveLength(15)
  expect(order.slice(0, 6).filter((owner) => owner === 'modest')).toHaveLength(3)
})

it('gets on with work though there is always a request that came a moment ago', async () => {
  const over = new AbortController()
  const others = (async () => {
    while (!over.signal.aborted) await new RequestWait().answer(() => new Promise((resolve) => setImmediate(resolve)))
  })()
  const pieces = await requestOf('a').answer(async () => {
    let done = 0
    for (; done < 5; done++) await nextTurn()
    return done
  })
  over.abort()
  await others
  expect(pieces).toBe(5)
})

it('does something with each, in their order', async () => {
  const until = (ms: number): void => {
    for (const end = performance.now() + ms; performance.now() < end;);
  }
  const items = [1, 2, 3, 4, 5, 6]
  const doubled = await inTurns(items, (item) => {
    until(1)
    return item * 2
  })
  expect(doubled).toEqual([2, 4, 6, 8, 10, 12])
  expect(await inTurns([], String)).toEqual([])
})
