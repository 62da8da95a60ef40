import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPlaces } from './places.ts'

it('never runs more than there are places, nor more of one owner than it may have', async () => {
  const owners = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      owners,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      async (asked, places, each) => {
        const inPlace = createPlaces(places, each)
        const running: string[] = []
        let ended = 0
        await Promise.all(
          asked.map((owner) =>
            inPlace(owner, async () => {
              running.push(owner)
              expect(running.length).toBeLessThanOrEqual(places)
              expect(running.filter((one) => one === owner).length).toBeLessThanOrEqual(each)
              await new Promise((resolve) => setImmediate(resolve))
              running.splice(running.indexOf(owner), 1)
              ended += 1
            }),
          ),
        )
        expect(ended).toBe(asked.length)
      },
    ),
  )
})

it('lets somebody new in before those of an owner who has some already', async () => {
  const inPlace = createPlaces(2, 2)
  const order: string[] = []
  const gate = Promise.withResolvers<void>()
  const work = (owner: string, name: string): Promise<void> =>
    inPlace(owner, async () => {
      order.push(name)
      await gate.promise
    })
  const all = [work('a', 'a1'), work('a', 'a2'), work('a', 'a3'), work('b', 'b1')]
  gate.resolve()
  await Promise.all(all)
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3'])
})

it('gives a place back when the work fails', async () => {
  const inPlace = createPlaces(1, 1)
  await expect(inPlace('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inPlace('a', async () => 'next')).toBe('next')
})
