import { ContractError, createContract, defineError, isContractError } from '@leadwright/error-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../test/blog/contract.ts'

const post = contract.error('POST_NOT_FOUND', { postId: 'p' })

describe('an error of a contract', () => {
  it('is raised with its status, its sentence, and what its schema makes of its details', () => {
    const way = { kind: 'delete', postId: 'p' } as const
    const failure = contract.error('POST_LIMIT_REACHED', { limit: 3, oldest: null, counts: {}, way })
    expect(failure).toMatchObject({ code: 'POST_LIMIT_REACHED', status: 409, message: 'There may be 3 posts.' })
    expect(failure.details).toEqual({ limit: 3, plan: 'free', oldest: null, counts: {}, way })
  })

  it('drops what its schema does not know, so that nothing extra leaks', () => {
    const details = { postId: 'p', password: 'secret' }
    expect(JSON.stringify(contract.encode(contract.error('POST_NOT_FOUND', details)))).not.toContain('secret')
  })

  it('is refused with details of another shape, as a mistake of whoever raises it', () => {
    expect(() => contract.error('POST_NOT_FOUND', {} as never)).toThrow(/Details of POST_NOT_FOUND/)
    expect(() => contract.error('TOSTRING' as never, undefined as never)).toThrow(/No error of the contract blog/)
  })

  it('has no stack where the caller can mend it, and one where it is ours', () => {
    expect(post.stack).not.toContain('contract.test')
    expect(contract.error('BROKEN', { reference: 'r' }).stack).toContain('contract.test')
  })

  it('says when to try again', () => {
    expect(contract.error('SLOW_DOWN', { retryAfter: 9 })).toMatchObject({ retryable: true, retryAfter: 9 })
    expect(post).toMatchObject({ retryable: false, retryAfter: undefined })
  })

  it('keeps its cause inside', () => {
    const failure = contract.error('POST_NOT_FOUND', { postId: 'p' }, { cause: new Error('secret') })
    expect(failure.cause).toMatchObject({ message: 'secret' })
    expect(JSON.stringify(contract.encode(failure))).not.toContain('secret')
  })

  it('is known as its contract’s whatever copy of the class made it, and as no other’s', () => {
    const copy = Object.assign(new Error('m'), { code: 'POST_NOT_FOUND', [Symbol.for('error-kit.contract')]: 'blog' })
    expect(contract.is(copy, 'POST_NOT_FOUND')).toBe(true)
    expect(contract.is(copy, 'BROKEN')).toBe(false)
    expect(contract.is(new Error('m'))).toBe(false)
    expect(isContractError(post, 'shop')).toBe(false)
    expect(post).toBeInstanceOf(ContractError)
  })

  it('is found in what wraps it as its cause', () => {
    expect(contract.find(new Error('m', { cause: post }))).toBe(post)
    expect(contract.find(post)).toBe(post)
    for (const other of [new Error('m'), undefined, null, 'text', { cause: 7 }])
      expect(contract.find(other)).toBeUndefined()
  })
})

describe('its languages', () => {
  it('have their own sentence about the same case', () => {
    expect(contract.sentence(post, 'en')).toBe('There is no post p.')
    expect(contract.sentence(post, 'fr')).toBe('L’article p n’existe pas.')
    expect(contract.words('POST_NOT_FOUND', 'fr').summary).toBe('Cet article n’existe pas.')
  })

  it('are English alone where none are named', () => {
    const one = createContract({
      name: 'one',
      statuses: [500],
      codes: { BROKEN: defineError({ status: 500, summary: 's', resolution: 'r', details: null, message: () => 'm' }) },
      standsFor: { invalidInput: 'BROKEN', notFound: 'BROKEN', unforeseen: 'BROKEN' },
    })
    expect(one.locales).toEqual(['en'])
    expect(one.successes).toEqual([200])
    expect(one.sentence(one.error('BROKEN'), 'en')).toBe('m')
  })
})

describe('a stand-in', () => {
  const issues = [{ path: 'title', message: 'Required' }]

  it('takes what is known as it is, or as its details are made of it', () => {
    expect(contract.invalidInput({ issues })).toMatchObject({ code: 'BAD_INPUT', details: { issues } })
    expect(contract.notFound({ resource: 'route', id: '/x' })).toMatchObject({
      code: 'NO_SUCH_ROUTE',
      details: undefined,
    })
    expect(contract.unforeseen({ requestId: 'req_1' })).toMatchObject({ details: { reference: 'req_1' } })
  })

  it('is known by its role', () => {
    expect(contract.standsFor).toEqual({
      invalidInput: 'BAD_INPUT',
      notFound: 'NO_SUCH_ROUTE',
      unforeseen: 'BROKEN',
      rateLimited: 'SLOW_DOWN',
    })
  })
})

describe('reading a body', () => {
  it('gives back what was encoded, of every code', () => {
    for (const code of contract.codes) {
      const wire: unknown = JSON.parse(JSON.stringify(contract.encode(contract.example(code))))
      expect(contract.decode(wire)).toEqual({ known: true, ...(wire as object) })
    }
  })

  it('marks what is not ours, and keeps what can be used of it', () => {
    expect(contract.decode({ error: 'New.', code: 'NEW_ONE', details: { a: 1 } })).toEqual({
      known: false,
      problem: 'unknown_code',
      code: 'NEW_ONE',
      error: 'New.',
      details: { a: 1 },
    })
    expect(contract.decode({ error: 'x', code: 'POST_NOT_FOUND', details: {} })).toMatchObject({
      problem: 'unexpected_details',
    })
    expect(contract.decode('<html>', 502)).toMatchObject({
      problem: 'not_an_envelope',
      error: expect.stringContaining('502'),
    })
    expect(contract.decode({ error: 'x', code: 'toString' })).toMatchObject({ problem: 'unknown_code' })
  })

  it('keeps members that a newer server added', () => {
    const details = { postId: 'p', since: 7 }
    expect(contract.decode({ error: 'x', code: 'POST_NOT_FOUND', details })).toMatchObject({ known: true, details })
  })

  it('never throws', () => {
    const code = fc.oneof(fc.constantFrom(...contract.codes), fc.string())
    const body = fc.oneof(fc.anything(), fc.record({ error: fc.string(), code, details: fc.anything() }))
    fc.assert(
      fc.property(body, fc.option(fc.integer(), { nil: undefined }), (given, status) => {
        expect(contract.decode(given, status).error).toBeTypeOf('string')
      }),
    )
  })
})

it('refuses a code that two domains define, by its name', () => {
  const definition = defineError({
    status: 400,
    summary: '',
    resolution: '',
    details: null,
    message: () => '',
  })
  const make = (): unknown =>
    createContract({
      name: 'twice',
      statuses: [400],
      codes: [{ A: definition }, { A: definition }],
      standsFor: { invalidInput: 'A', notFound: 'A', unforeseen: 'A' },
    })
  expect(make).toThrow('A is defined twice')
})
