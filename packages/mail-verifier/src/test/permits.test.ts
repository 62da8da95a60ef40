import type { MailHost } from '@leadwright/sandbox'
import { expect, it } from 'vitest'
import type { HostPermits } from '../smtp/permits.ts'
import { createWorld, people } from './setup.ts'

it.each([
  ['EHLO', []],
  ['MAIL', []],
  ['RCPT', ['PIPELINING']],
])('a session whose leave lapses at %s says nothing more, and what it left is asked in another', async (end, words) => {
  const said: string[][] = []
  let hasLapsed = false
  const host: MailHost = {
    capabilities: words,
    startTls: 'self-signed',
    manner: () => {
      const mine: string[] = []
      const isFirst = said.push(mine) === 1
      return (verb) => {
        mine.push(verb)
        if (isFirst && verb === end) hasLapsed = true
        return undefined
      }
    },
  }
  let taken = 0
  const permits: HostPermits = {
    take: () => {
      const isFirst = taken++ === 0
      const isHeld = (): boolean => !isFirst || !hasLapsed
      return Promise.resolve({
        isHeld,
        isWanted: () => false,
        moveTo: () => Promise.resolve(isHeld()),
        release: () => {},
      })
    },
  }
  const domains = { 'a.test': { mx: [{ preference: 10, host }] } }
  const { verifier } = await createWorld(domains, { permits, sessionsPerHost: 1 })
  const verdicts = await Promise.all(people('a.test', 20).map((email) => verifier.verify(email)))
  expect(verdicts.map(({ reason }) => reason)).toEqual(verdicts.map(() => 'accepted'))
  expect(said).toHaveLength(2)
  expect(said[0]?.at(-1)).toBe(end)
})
