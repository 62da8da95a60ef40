import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog, contract, type Code } from './catalog/index.ts'
import { isContractError } from '@leadwright/error-kit'
import { exampleDetails, exampleFailure } from './testing.ts'
import { apiStatuses } from './status.ts'

const anyCode = fc.constantFrom(...contract.codes)

describe('the catalogue', () => {
  it('has the published codes with their published statuses', () => {
    const statuses = Object.fromEntries(contract.codes.map((code) => [code, catalog[code].status]))
    // More may be added; these stay.
    expect(statuses).toMatchObject({
      INVALID_API_KEY: 401,
      INSUFFICIENT_SCOPE: 403,
      NO_ACTIVE_ORGANIZATION: 400,
      INSUFFICIENT_CREDITS: 403,
      RATE_LIMIT_EXCEEDED: 429,
      INVALID_CSV_FORMAT: 400,
      RESOURCE_NOT_FOUND: 404,
      JOB_NOT_FOUND: 404,
      INVALID_JOB_STAGE: 400,
      NO_EMAILS_TO_VERIFY: 400,
      INVALID_REQUEST: 400,
      AUTHENTICATION_REQUIRED: 401,
      PERMISSION_DENIED: 403,
      INTERNAL_ERROR: 500,
    })
  })

  it('stays within the closed set of statuses and writes codes as UPPER_SNAKE', () => {
    for (const code of contract.codes) {
      expect(apiStatuses).toContain(catalog[code].status)
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    }
  })

  it('says of every error, in sentences, what happened and what resolves it', () => {
    for (const code of contract.codes) {
      for (const sentence of [catalog[code].summary, catalog[code].resolution, exampleFailure(code).message]) {
        expect(sentence).toMatch(/^([A-Z]|name: [A-Z]).*\.$/s)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })
})

describe('an error of the contract', () => {
  it('has no stack where it is expected, and one where it is ours', () => {
    expect(exampleFailure('JOB_NOT_FOUND').stack).not.toContain('    at ')
    expect(exampleFailure('INTERNAL_ERROR').stack).toContain('    at ')
    expect(new Error('plain').stack).toContain('    at ')
  })

  it('is recognised by its brand, also when another copy of the class made it', () => {
    const copy = Object.assign(new Error('from a copy'), { [Symbol.for('error-kit.contract')]: 'leadwright' })
    expect(isContractError(copy)).toBe(true)
    expect(isContractError(exampleFailure('JOB_NOT_FOUND'))).toBe(true)
    expect(isContractError(new Error('JOB_NOT_FOUND'))).toBe(false)
    expect(isContractError(null)).toBe(false)
    expect(contract.is(exampleFailure('JOB_NOT_FOUND'), 'JOB_NOT_FOUND')).toBe(true)
    expect(contract.is(exampleFailure('JOB_NOT_FOUND'), 'INVALID_JOB_STAGE')).toBe(false)
  })

  it('keeps its cause inside and never puts it on the wire', () => {
    const failure = contract.error('INTERNAL_ERROR', { requestId: 'r1' }, { cause: new Error('password=hunter2') })
    expect((failure.cause as Error).message).toBe('password=hunter2')
    expect(JSON.stringify(contract.encode(failure))).not.toContain('hunter2')
  })

  it('drops details that its shape does not have, so that nothing extra leaks', () => {
    const failure = contract.error('INTERNAL_ERROR', { requestId: 'r1', sql: 'select' } as { requestId: string })
    expect(contract.encode(failure).details).toEqual({ requestId: 'r1' })
  })

  it('refuses details of another shape as a mistake of the raising code', () => {
    expect(() => contract.error('JOB_NOT_FOUND', { stage: 'x' } as never)).toThrow(/not of its shape/)
    expect(() => contract.error('NO_SUCH_CODE' as 'AUTHENTICATION_REQUIRED')).toThrow(/NO_SUCH_CODE/)
  })

  it('says when to retry', () => {
    expect(exampleFailure('RATE_LIMIT_EXCEEDED').retryAfter).toBe(42)
    const retryable = contract.codes.filter((code) => catalog[code].retryable)
    expect(retryable).toEqual(expect.arrayContaining(['INTERNAL_ERROR', 'RATE_LIMIT_EXCEEDED']))
    expect(retryable).not.toContain('INSUFFICIENT_CREDITS')
  })
})

describe('encoding and decoding', () => {
  it('gives exactly error, code and details, and reads them back', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const wire: unknown = JSON.parse(JSON.stringify(contract.encode(exampleFailure<Code>(code))))
        const expected = exampleDetails[code] === undefined ? ['error', 'code'] : ['error', 'code', 'details']
        expect(Object.keys(wire as object)).toEqual(expected)
        expect(contract.decode(wire)).toEqual({ known: true, ...(wire as object) })
      }),
    )
  })

  it('makes something usable of any body whatsoever', () => {
    const body = fc.oneof(
      fc.anything(),
      fc.record({ error: fc.anything(), code: fc.oneof(anyCode, fc.string()), details: fc.anything() }),
    )
    fc.assert(
      fc.property(body, (value) => {
        const decoded = contract.decode(value, 502)
        expect(typeof decoded.error).toBe('string')
        if (decoded.known) expect(contract.isCode(decoded.code)).toBe(true)
        else expect(['unknown_code', 'unexpected_details', 'not_an_envelope']).toContain(decoded.problem)
      }),
    )
  })

  it('keeps the code and words of a newer server', () => {
    const decoded = contract.decode({ error: 'No seats left.', code: 'SEATS_EXHAUSTED', details: { seats: 3 } })
    expect(decoded).toEqual({
      known: false,
      problem: 'unknown_code',
      error: 'No seats left.',
      code: 'SEATS_EXHAUSTED',
      details: { seats: 3 },
    })
  })

  it('keeps fields that a newer server added to known details', () => {
    const decoded = contract.decode({ error: 'x', code: 'JOB_NOT_FOUND', details: { jobId: 'j', hint: 'new' } })
    expect(decoded).toMatchObject({ known: true, details: { jobId: 'j', hint: 'new' } })
  })

  it('does not take inherited property names for codes', () => {
    expect(contract.decode({ error: 'x', code: 'constructor' }).known).toBe(false)
    expect(contract.isCode('toString')).toBe(false)
  })
})
