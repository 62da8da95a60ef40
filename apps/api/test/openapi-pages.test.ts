import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

// What is served beside the API about the API: the document, and the page that shows it.

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(app.url + path, { headers })

describe('/openapi.json', () => {
  it('is for everybody, from any page, and counts against nobody’s quota', async () => {
    const response = await get('/openapi.json', { origin: 'https://elsewhere.example' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.has('x-ratelimit-limit')).toBe(false)
    expect(response.headers.get('x-request-id')).toMatch(/^req_/)
    expect(await response.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/' }] })
  })

  it('lets a page of the own origin read it with credentials', async () => {
    const response = await get('/openapi.json', { origin: app.url })
    expect(response.headers.get('access-control-allow-origin')).toBe(app.url)
  })

  it('is not sent again to who has it', async () => {
    const first = await get('/openapi.json')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    const second = await get('/openapi.json', { 'if-none-match': etag })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  it('is compressed for who takes it so, and plain for who does not', async () => {
    const zipped = await get('/openapi.json', { 'accept-encoding': 'gzip' })
    const plain = await get('/openapi.json', { 'accept-encoding': 'identity' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(plain.headers.has('content-encoding')).toBe(false)
    expect(await zipped.text()).toBe(await plain.text()) // fetch undoes the encoding
  })
})

describe('/reference', () => {
  it('runs scripts of this server only, and none that is written into the page', async () => {
    const response = await get('/reference')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self'")
    const html = await response.text()
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)]
    expect(scripts.map(([, attributes]) => attributes)).toEqual([
      ' src="/reference/scalar.js"',
      ' src="/reference/init.js"',
    ])
    expect(scripts.every(([, , inline]) => inline === '')).toBe(true)
    expect(html).not.toMatch(/https?:/)
  })

  it('is served whole: Scalar’s script, and ours that starts it', async () => {
    const scalar = await get('/reference/scalar.js')
    expect(scalar.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(scalar.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(await scalar.text()).toContain('createApiReference')
    expect(await (await get('/reference/init.js')).text()).toContain('/openapi.json')
    expect((await get('/reference/nothing.js')).status).toBe(404)
  })
})
