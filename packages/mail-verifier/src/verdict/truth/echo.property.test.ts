import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asked } from '../asked.ts'
import { readRecipientReply } from '../reading.ts'
import { truth } from './index.ts'
import { replyTo } from './row.ts'

/** What servers say, as names of people and hosts: whoever reads a repeated address as the server's words trips over these. */
const words = `full quota overquota disabled inactive closed moved unknown user mailbox not found exist no such invalid
  spf dkim dmarc ptr rdns helo throttle rate limit greylist later spam blocked blacklist spamhaus policy relay denied sender
  client host connect ip reputation temporary error failure voll plein lleno inconnu`
  .trim()
  .split(/\s+/)

const word = fc.constantFrom(...words)
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom('.', '-', '_', '+').map((joint) => parts.join(joint)))
const domain = fc.array(word, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.test`)
const row = fc.constantFrom(...truth)

const plain: Asked = { recipient: 'jane.roe@acme.test', sender: 'probe@verify.ours.test', helo: 'mx.verify.ours.test' }

const read = (template: string, asked: Asked): unknown => readRecipientReply(replyTo(template, asked), asked)

describe('what a server repeats never changes what it says', () => {
  it('be it the recipient', () => {
    fc.assert(
      fc.property(row, name, domain, ({ reply }, local, host) => {
        const asked = { ...plain, recipient: `${local}@${host}` }
        expect(read(reply, asked)).toEqual(read(reply, plain))
      }),
      { numRuns: 2000 },
    )
  })

  it('be it our sender or HELO', () => {
    fc.assert(
      fc.property(row, name, domain, domain, ({ reply }, local, from, helo) => {
        const asked = { ...plain, sender: `${local}@${from}`, helo }
        expect(read(reply, asked)).toEqual(read(reply, plain))
      }),
      { numRuns: 2000 },
    )
  })

  it('be it in capitals, without its quotes, or with bytes blanked out', () => {
    for (const recipient of ['FULL@SPAM.TEST', '"mailbox full"@acme.test', 'fülle-voll@acme.test']) {
      const asked = { ...plain, recipient }
      for (const { reply } of truth) expect(read(reply, asked)).toEqual(read(reply, plain))
      const bare = recipient
        .replaceAll('"', '')
        .replaceAll(/\P{ASCII}/gu, '?')
        .toLowerCase()
      const reply = `550 5.1.1 <${bare}>: Recipient address rejected: User unknown in local recipient table`
      expect(readRecipientReply(replyTo(reply, asked), asked)).toEqual({ reason: 'mailbox_not_found' })
    }
  })
})

describe('any text at all', () => {
  it('has a reading, and a 4xx never makes an address invalid by itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(word, { maxLength: 40 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 499 }), text, (code, said) => {
        const { reason } = readRecipientReply(replyTo(`${code} ${said}`, plain), plain)
        expect(['mailbox_not_found', 'mailbox_disabled', 'mailbox_moved', 'accepted']).not.toContain(reason)
      }),
    )
  })
})
