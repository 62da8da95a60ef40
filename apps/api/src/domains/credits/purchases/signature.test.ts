import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSigned, sign, signatureTolerance } from './signature.ts'

const secret = Buffer.from('a secret')
const now = new Date('2026-01-01T00:00:00.500Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)

describe('a signature', () => {
  it('is good for the body that it was made for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        expect(isSigned(secret, body, sign(secret, body, now), now)).toBe(true)
      }),
    )
  })

  it('is not good for another body, another secret or another time than it names', () => {
    const signature = sign(secret, '{"amount":100}', now)
    expect(isSigned(secret, '{"amount":900}', signature, now)).toBe(false)
    expect(isSigned(Buffer.from('another'), '{"amount":100}', signature, now)).toBe(false)
    expect(isSigned(secret, '{"amount":100}', signature.replace(/t=(\d+)/, 't=1767225601'), now)).toBe(false)
  })

  it('is good for five minutes either way, so that it cannot be replayed later', () => {
    const signature = sign(secret, 'body', now)
    expect(isSigned(secret, 'body', signature, later(signatureTolerance - 1))).toBe(true)
    expect(isSigned(secret, 'body', signature, later(1 - signatureTolerance))).toBe(true)
    expect(isSigned(secret, 'body', signature, later(signatureTolerance + 1))).toBe(false)
    expect(isSigned(secret, 'body', signature, later(-1 - signatureTolerance))).toBe(false)
  })

  it('is never something that is not one', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: null }), (text) => {
        expect(isSigned(secret, 'body', text, now)).toBe(false)
      }),
    )
    const genuine = sign(secret, 'body', now)
    for (const text of [genuine.slice(0, -1), `${genuine}0`, genuine.toUpperCase(), `${genuine}\n`, ` ${genuine}`]) {
      expect(isSigned(secret, 'body', text, now)).toBe(false)
    }
  })
})
