import { expect, test } from 'vitest'
import { failureOf } from '../../../lib/failure.ts'
import { convert } from './convert.ts'

/** A thread that does this once it is asked for something. */
function reader(post: (self: EventTarget) => void) {
  const self = new EventTarget() as Worker
  const made = { self, ended: 0 }
  self.postMessage = () => post(self)
  self.terminate = () => {
    made.ended += 1
  }
  return made
}

const outcome = async (made: ReturnType<typeof reader>, within: number) =>
  failureOf(
    await convert(new Blob(['x']), {}, 'verification', { start: () => made.self, within }).catch((e: unknown) => e),
  )

test('a file that is never done is given up, and its thread ends', async () => {
  const made = reader(() => {})
  expect(await outcome(made, 1)).toMatchObject({
    kind: 'known',
    envelope: { code: 'INVALID_CSV_FORMAT', details: { reason: 'not_csv', workflow: 'verification' } },
  })
  expect(made.ended).toBe(1)
})

test('a thread that fails is told from a script that did not come', async () => {
  const failing = (event: object) => reader((self) => self.dispatchEvent(Object.assign(new Event('error'), event)))
  expect(await outcome(failing({ message: 'Out of memory' }), 60_000)).toMatchObject({ kind: 'known' })
  expect(await outcome(failing({}), 60_000)).toEqual({ kind: 'offline' })
})
