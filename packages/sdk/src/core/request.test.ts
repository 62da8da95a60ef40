import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ClientOptions, Operation } from './index.ts'
import { createTransport, isLeadwrightError } from './index.ts'
import { apiKey, failureOf, get, ok, post, serve } from './testing/serve.ts'

const lead: Operation = { id: 'leads.get', method: 'GET', path: '/v1/lists/{listId}/leads/{leadId}' }

describe('what is sent', () => {
  it('has the key, what is wanted, in which language, and who asks', async () => {
    await using server = await serve(ok)
    await server.transport({ locale: 'de' }).call(get)
    expect(server.requests[0]?.headers).toMatchObject({
      'x-api-key': apiKey,
      accept: 'application/json',
      'accept-language': 'de',
      'user-agent': expect.stringMatching(/^leadwright-sdk\/\d/),
    })
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type')
  })

  it('is JSON where there is a body', async () => {
    const bodies: string[] = []
    await using server = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(text))
      request.on('end', () => ok(request, response))
    })
    await server.transport().call(post, { body: { name: 'Ärzte' } })
    expect(bodies).toEqual(['{"name":"Ärzte"}'])
    expect(server.requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } })
  })

  it.each([
    ['', '/v1/things'],
    ['/', '/v1/things'],
    ['/a/b', '/a/b/v1/things'],
    ['/a/b//', '/a/b/v1/things'],
  ])('goes below the path of baseUrl (%j)', async (prefix, url) => {
    await using server = await serve(ok)
    await createTransport({ apiKey, baseUrl: server.url + prefix }).call(get)
    expect(server.requests[0]?.url).toBe(url)
  })

  it('has its parameters encoded, and lists joined by commas', async () => {
    await using server = await serve(ok)
    await server.transport().call(lead, {
      params: { listId: 'a/../b?c#d', leadId: '...' },
      query: { status: ['valid', 'catch_all'], limit: 5, cursor: undefined, q: 'a&b=ä' },
    })
    expect(server.requests[0]?.url).toBe(
      '/v1/lists/a%2F..%2Fb%3Fc%23d/leads/...?status=valid%2Ccatch_all&limit=5&q=a%26b%3D%C3%A4',
    )
  })
})

describe('what cannot be sent is refused before anything is', () => {
  it.each(['', '.', '..', undefined, 7])('such as the id %j', async (listId) => {
    await using server = await serve(ok)
    const error = await failureOf(server.transport().call(lead, { params: { listId: listId as string, leadId: 'x' } }))
    expect(error).toMatchObject({
      name: 'LeadwrightError',
      message: 'leads.get needs a listId that is not empty, "." or ".."',
      operation: 'leads.get',
      attempts: 0,
    })
    expect(server.requests).toHaveLength(0)
  })

  it('such as a body that is no JSON', async () => {
    await using server = await serve(ok)
    const error = await failureOf(server.transport().call(post, { body: { count: 1n } }))
    expect(error).toMatchObject({ name: 'LeadwrightError', cause: expect.any(TypeError) })
    expect(server.requests).toHaveLength(0)
  })

  it.each([{ timeoutMs: Number.NaN }, { maxRetries: -1 }, { idempotencyKey: 'a\nb' }, { idempotencyKey: '' }])(
    'such as the options %j',
    async (options) => {
      await using server = await serve(ok)
      expect(await failureOf(server.transport().call(post, {}, options))).toMatchObject({ name: 'LeadwrightError' })
      expect(server.requests).toHaveLength(0)
    },
  )
})

describe('options', () => {
  const base = { apiKey, baseUrl: 'https://api.example' }
  const refusal = (options: Partial<Record<keyof ClientOptions, unknown>>): string => {
    try {
      createTransport({ ...base, ...options } as ClientOptions)
    } catch (error) {
      if (isLeadwrightError(error)) return error.message
      throw error
    }
    return 'accepted'
  }
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    [{ apiKey: '' }, 'apiKey must be visible ASCII'],
    [{ apiKey: undefined }, 'apiKey must be visible ASCII'],
    [{ apiKey: 'lw_live_1\n' }, 'apiKey must be visible ASCII'],
    [{ apiKey: 'lw_live_ü' }, 'apiKey must be visible ASCII'],
    [{ baseUrl: undefined }, 'baseUrl must be'],
    [{ baseUrl: 'api.example' }, 'baseUrl must be'],
    [{ baseUrl: 'file:///etc' }, 'baseUrl must be'],
    [{ baseUrl: 'https://me:secret@api.example' }, 'baseUrl must be'],
    [{ baseUrl: 'https://api.example/?a=b' }, 'baseUrl must be'],
    [{ timeoutMs: Number.NaN }, 'timeoutMs must be'],
    [{ timeoutMs: -1 }, 'timeoutMs must be'],
    [{ maxElapsedMs: -1 }, 'maxElapsedMs must be'],
    [{ idleTimeoutMs: Number.NaN }, 'idleTimeoutMs must be'],
    [{ maxRetries: Number.NaN }, 'maxRetries must be'],
    [{ locale: 'de\r\nx: y' }, 'locale must be'],
    [{ timeoutMs: Infinity, maxElapsedMs: Infinity, maxRetries: 0, locale: 'de-AT' }, 'accepted'],
  ])('%j: %s', (options, message) => {
    expect(refusal(options)).toContain(message)
    if ('apiKey' in options && options.apiKey) expect(refusal(options)).not.toContain(options.apiKey)
  })

  it('must allow a key in a browser', () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('document', {})
    expect(refusal({})).toContain('dangerouslyAllowBrowser')
    expect(refusal({ dangerouslyAllowBrowser: true })).toBe('accepted')
  })

  it('must allow a key in the worker of a browser', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
    expect(refusal({})).toContain('dangerouslyAllowBrowser')
  })

  it('in a browser make the SDK name itself where a page may', async () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('document', {})
    await using server = await serve(ok)
    await server.transport({ dangerouslyAllowBrowser: true }).call(get)
    expect(server.requests[0]?.headers['x-leadwright-client']).toMatch(/^sdk\/\d/)
  })

  it('of infinite time do not end a call at once', async () => {
    await using server = await serve(ok)
    expect(await server.transport({ timeoutMs: Infinity, maxElapsedMs: Infinity }).call(get)).toEqual({ ok: true })
  })
})
