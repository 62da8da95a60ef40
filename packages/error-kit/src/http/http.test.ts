import { createContract, defineError } from '@leadwright/error-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../test/blog/contract.ts'
import { documentedErrors } from '../docs/index.ts'
import { httpErrors, prefersProblem } from './index.ts'

const http = httpErrors(contract)
const asked = (headers: Record<string, string> = {}): Request => new Request('http://test/', { headers })
const unnamed = { code: 'BROKEN', details: () => ({ requestId: '' }) } as const
const answer = (thrown: unknown, headers?: Record<string, string>): Response =>
  http.answer(thrown, asked(headers), { requestId: 'req_1', typeOf: (code) => `https://blog.test/errors/${code}` })

describe('a failure over HTTP', () => {
  it('is its status, its envelope, its language, and what it depends on', async () => {
    const response = answer(contract.error('POST_NOT_FOUND', { postId: 'p' }))
    expect(response.status).toBe(404)
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'content-language': 'en',
      vary: 'Accept, Accept-Language',
      'x-request-id': 'req_1',
    })
    expect(await response.json()).toEqual({
      error: 'There is no post p.',
      code: 'POST_NOT_FOUND',
      details: { postId: 'p' },
    })
  })

  it.each([
    ['req_1', 'req_1'],
    ['', null],
    ['two\r\nlines', null],
    [' padded', null],
    ['номер', null],
  ])('has the request ID as a header where that can hold it: %j', (requestId, header) => {
    const response = http.answer(contract.example('POST_NOT_FOUND'), asked(), { requestId })
    expect(response.headers.get('x-request-id')).toBe(header)
  })

  it('has the headers that its page shows', () => {
    const own = createContract({
      name: 'own',
      statuses: [500],
      codes: {
        BROKEN: defineError({
          status: 500,
          summary: 'It broke.',
          resolution: 'Wait.',
          details: z.object({ requestId: z.string() }),
          example: { requestId: 'req_7' },
          retryAfter: () => 3,
          message: () => 'It broke.',
        }),
      },
      standsFor: { invalidInput: unnamed, notFound: unnamed, unforeseen: 'BROKEN' },
    })
    const { headers } = documentedErrors(own).page('BROKEN', 'en', []).example
    const sent = httpErrors(own).answer(new Error('secret'), asked(), { requestId: 'req_7' }).headers
    expect(headers.map(([name]) => name)).toContain('X-Request-Id')
    for (const [name, value] of headers) expect(sent.get(name)).toBe(value)
  })

  it('is answered in the language that is asked for', async () => {
    const response = answer(contract.example('POST_NOT_FOUND'), { 'accept-language': 'fr-CA, en;q=0.5' })
    expect(response.headers.get('content-language')).toBe('fr')
    expect(await response.json()).toMatchObject({ error: 'L’article post_1 n’existe pas.' })
  })

  it('says when to try again', () => {
    expect(answer(contract.error('SLOW_DOWN', { retryAfter: 9 })).headers.get('retry-after')).toBe('9')
    expect(answer(contract.example('POST_NOT_FOUND')).headers.has('retry-after')).toBe(false)
  })

  it('is a problem of RFC 9457 for whoever asks for one', async () => {
    const headers = { accept: 'application/problem+json', 'accept-language': 'fr' }
    const response = answer(contract.example('POST_NOT_FOUND'), headers)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'https://blog.test/errors/POST_NOT_FOUND',
      title: 'Cet article n’existe pas.',
      status: 404,
      detail: 'L’article post_1 n’existe pas.',
      code: 'POST_NOT_FOUND',
      details: { postId: 'post_1' },
    })
  })

  it('is the envelope where no page of a code is named', () => {
    const response = http.answer(contract.example('BROKEN'), asked({ accept: 'application/problem+json' }), {
      requestId: 'r',
    })
    expect(response.headers.get('content-type')).toContain('application/json')
  })
})

describe('whatever else is thrown', () => {
  it.each([new Error('secret'), 'secret', undefined, { code: 'POST_NOT_FOUND', details: 'secret' }])(
    'is what nobody foresaw: %s',
    async (thrown) => {
      const response = answer(thrown)
      expect(response.status).toBe(500)
      expect(await response.json()).toEqual({
        error: 'Something went wrong (req_1).',
        code: 'BROKEN',
        details: { reference: 'req_1' },
      })
    },
  )

  it('is so for an error of another contract, too', () => {
    const other = createContract({
      name: 'other',
      statuses: [404],
      codes: {
        POST_NOT_FOUND: defineError({ status: 404, summary: '', resolution: '', details: null, message: () => '' }),
      },
      standsFor: { invalidInput: 'POST_NOT_FOUND', notFound: 'POST_NOT_FOUND', unforeseen: 'POST_NOT_FOUND' },
    })
    expect(answer(other.error('POST_NOT_FOUND')).status).toBe(500)
  })

  it('is told by what wraps it, where that is an error of the contract', () => {
    expect(answer(new Error('m', { cause: contract.example('POST_LIMIT_REACHED') })).status).toBe(409)
  })
})

describe('the language', () => {
  const regional = httpErrors(
    createContract({
      name: 'regional',
      statuses: [500],
      locales: ['pt-BR', 'zh-Hant', 'nl'],
      codes: {
        BROKEN: defineError({
          status: 500,
          summary: '',
          resolution: '',
          details: null,
          message: () => '',
          locales: {
            'zh-Hant': { summary: '', resolution: '', message: () => '' },
            nl: { summary: '', resolution: '', message: () => '' },
          },
        }),
      },
      standsFor: { invalidInput: 'BROKEN', notFound: 'BROKEN', unforeseen: 'BROKEN' },
    }),
  )
  it.each([
    [null, 'pt-BR'],
    ['*', 'pt-BR'],
    ['nl-BE', 'nl'],
    ['pt', 'pt-BR'],
    ['zh-hant-TW, nl;q=0.9', 'zh-Hant'],
    ['zh;q=0.2, NL;q=0.3', 'nl'],
    ['de, *;q=0.1', 'pt-BR'],
    ['pt-BR;q=0, *', 'zh-Hant'],
    ['nl;q=2', 'pt-BR'],
    ['en', 'pt-BR'],
  ] as const)('for %s is %s', (header, locale) => {
    expect(regional.preferredLocale(header)).toBe(locale)
  })

  it('is one that the contract speaks, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        expect(['pt-BR', 'zh-Hant', 'nl']).toContain(regional.preferredLocale(header))
      }),
    )
  })
})

it.each([
  ['application/problem+json', true],
  ['application/problem+json, */*', true],
  ['application/json, application/problem+json', false],
  ['application/json;q=0.5, application/problem+json', true],
  ['*/*', false],
  ['application/*', false],
  [null, false],
])('%s asks for a problem: %s', (accept, wanted) => {
  expect(prefersProblem(accept)).toBe(wanted)
})
