import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePersonName } from '../person/parse.ts'
import type { PersonName } from '../person/types.ts'
import { createAddressFinder } from './finder.ts'
import { maxAttempts } from './session.ts'
import type { MailVerdict } from './types.ts'

const name = (fullName: string): PersonName => {
  const parsed = parsePersonName({ fullName })
  if (!parsed) throw new Error(`${fullName} is no name`)
  return parsed
}
const people = [
  'John Smith',
  'Jane Smith',
  'Jürgen Müller',
  'J. Smith',
  'Ana María García López',
  'Jan van den Berg',
  'Pelé',
  '王小明',
]
const someone = fc.constantFrom(...people.map((fullName) => name(fullName)))
const local = fc.constantFrom(
  'john',
  'jsmith',
  'john.smith',
  'jane.smith',
  'smith',
  'johns',
  'john.smith2',
  'jvandenberg',
  'x',
)
const address = local.map((part) => `${part}@acme.test`)
const verdicts: readonly MailVerdict[] = [
  { status: 'valid', reason: 'accepted' },
  { status: 'invalid', reason: 'mailbox_not_found' },
  { status: 'invalid', reason: 'null_mx' },
  { status: 'catch_all', reason: 'catch_all' },
  { status: 'risky', reason: 'mailbox_full' },
  { status: 'risky', reason: 'role_account' },
  { status: 'unknown', reason: 'timeout' },
  { status: 'unknown', reason: 'greylisted', deferred: true },
]
const query = fc.record(
  {
    name: someone,
    domain: fc.constantFrom('acme.test', 'ACME.test'),
    known: fc.array(fc.record({ email: address, name: someone }, { requiredKeys: ['email'] }), { maxLength: 5 }),
    colleagues: fc.array(someone, { maxLength: 4 }),
    published: address,
    taken: fc.uniqueArray(address, { maxLength: 4 }).map((list) => new Set(list)),
    refused: fc.array(
      fc.record({
        name: someone,
        emails: fc.array(address, { maxLength: 3 }),
        certainty: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
    catchAll: fc.boolean(),
  },
  { requiredKeys: ['name', 'domain'] },
)

describe('whatever the server says and whatever is known', () => {
  it('asks at most six times, once an address, and reports only what was confirmed and is nobody else’s', async () => {
    await fc.assert(
      fc.asyncProperty(
        query,
        fc.array(fc.constantFrom(...verdicts), { minLength: 1, maxLength: 7 }),
        async (asked, said) => {
          const answers = new Map<string, MailVerdict>()
          const finder = createAddressFinder({
            verify: (email) => {
              expect(answers.has(email)).toBe(false)
              expect(email).toMatch(/^[a-z0-9]+(?:[._-][a-z0-9]+)*@acme\.test$/)
              const verdict = said[answers.size % said.length] ?? { status: 'unknown', reason: 'timeout' }
              answers.set(email, verdict)
              return Promise.resolve(verdict)
            },
          })
          const result = await finder.find(asked)
          expect(answers.size).toBeLessThanOrEqual(maxAttempts)
          expect(result.attempts).toBe(answers.size)
          if (result.outcome === 'none') return
          expect(asked.taken?.has(result.email) ?? false).toBe(false)
          expect(answers.get(result.email)?.status).toBe(result.status)
          expect(result.status === 'catch_all' && !asked.catchAll).toBe(false)
          expect(result.confidence > 0 && result.confidence <= 1).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('comes to the same where a server puts off each address at first, once it is asked again', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.uniqueArray(local, { maxLength: 4 }), async (asked, mailboxes) => {
        const answer = (email: string): MailVerdict =>
          mailboxes.some((mailbox) => email.startsWith(`${mailbox}@`))
            ? { status: 'valid', reason: 'accepted' }
            : { status: 'invalid', reason: 'mailbox_not_found' }
        const seen = new Set<string>()
        const greylisting = createAddressFinder({
          verify: (email) => {
            if (seen.has(email)) return Promise.resolve(answer(email))
            seen.add(email)
            return Promise.resolve({ status: 'unknown', reason: 'greylisted', deferred: true })
          },
        })
        const plain = createAddressFinder({ verify: (email) => Promise.resolve(answer(email)) })
        let result = await greylisting.find(asked)
        while (result.outcome === 'none' && result.passing) result = await greylisting.find(asked)
        expect(result).toEqual(await plain.find(asked))
      }),
    )
  })

  it('hands on why asking was given up', async () => {
    const stopped = new Error('stopped')
    const finder = createAddressFinder({ verify: () => Promise.reject(stopped) })
    await expect(finder.find({ name: name('John Smith'), domain: 'acme.test' })).rejects.toBe(stopped)
  })
})
