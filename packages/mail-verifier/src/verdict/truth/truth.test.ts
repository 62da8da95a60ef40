import { describe, expect, it } from 'vitest'
import { readRecipientReply } from '../reading.ts'
import { aside } from './aside.ts'
import { isHeldOut, truth } from './index.ts'
import { replyTo } from './row.ts'
import type { TruthRow } from './row.ts'

const asked = { recipient: 'jane.roe@acme.test', sender: 'probe@verify.sender.test', helo: 'verify.sender.test' }

const wrongOnes = (rows: readonly TruthRow[]): string[] =>
  rows.flatMap(({ reply, reason, deferred }) => {
    const read = readRecipientReply(replyTo(reply, asked), asked)
    const right = read.reason === reason && (read.deferred ?? false) === deferred
    return right
      ? []
      : [`${reply.replaceAll('\n', ' / ')}: ${read.reason}${read.deferred ? ', deferred' : ''}, but is ${reason}`]
  })

describe('the truth table', () => {
  it('has kinds enough', () => {
    expect(truth.length).toBeGreaterThanOrEqual(60)
    expect(new Set(truth.map(({ reply }) => reply)).size).toBe(truth.length)
  })

  it('is read right where the rules were tuned on it', () => {
    expect(wrongOnes(truth.filter((_, index) => !isHeldOut(index)))).toEqual([])
  })

  it('is read right where it was set aside, and never with a verdict that costs an address', () => {
    const heldOut = truth.filter((_, index) => isHeldOut(index))
    const wrong = wrongOnes(heldOut)
    expect(1 - wrong.length / heldOut.length).toBeGreaterThanOrEqual(0.97)
    expect(wrong.filter((one) => /: mailbox_(?:not_found|disabled|moved)/.test(one))).toEqual([])
  })

  it('is read right where servers have words of their own, and never with a verdict that costs an address', () => {
    const wrong = wrongOnes(aside)
    expect(wrong.length).toBeLessThanOrEqual(1)
    expect(wrong.filter((one) => /: mailbox_(?:not_found|disabled|moved)/.test(one))).toEqual([])
  })
})
