import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send } from './support/caller.ts'

const script = `export const text = ${JSON.stringify('a script of some length; '.repeat(200))}\n`
const html = '<!doctype html><title>Leadwright</title><script type="module" src="/assets/app-1a2b3c.js"></script>'
const files: Record<string, string> = {
  'dist/index.html': html,
  'dist/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/assets/app-1a2b3c.js': script,
  'dist/assets/inter-4d5e6f.woff2': 'not really a font',
  'secret.txt': 'outside of the web app',
}

let folder: string
let app: TestApp

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-web-'))
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  app = await startTestApp({}, { web: join(folder, 'dist') })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

interface Raw {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** A request whose path goes out as it is written, and whose answer is not decompressed. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { port } = new URL(app.url)
  const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
}

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('the web app', () => {
  it.each(['/', '/lists', '/lists/lst_1?status=valid', '/docs/errors/INVALID_API_KEY', '/invitation/abc', '/nonsense'])(
    'has a page at %s',
    async (path) => {
      const page = await get(path, browser)
      expect(page.status).toBe(200)
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(page.body.toString()).toBe(html)
      expect(page.headers['cache-control']).toBe('no-cache')
    },
  )

  it('runs and shows nothing that is not its own', async () => {
    const { headers } = await get('/', browser)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^req_/) as string,
    })
  })

  it('has files with their types, of which those with a hash in their name stay as they are', async () => {
    const forever = 'public, max-age=31536000, immutable'
    for (const [path, type, cache] of [
      ['/assets/app-1a2b3c.js', 'text/javascript; charset=utf-8', forever],
      ['/assets/inter-4d5e6f.woff2', 'font/woff2', forever],
      ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ] as const) {
      const file = await get(path)
      expect([path, file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([
        path,
        200,
        type,
        cache,
      ])
      expect(file.body.toString()).toBe(files[`dist${path}`])
    }
  })

  it('comes compressed as the browser likes it best', async () => {
    const ask = (accepted: string) => get('/assets/app-1a2b3c.js', { 'accept-encoding': accepted })
    const [br, gzip, plain] = [await ask('gzip, deflate, br, zstd'), await ask('gzip, br;q=0'), await ask('identity')]
    expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br.body).toString()).toBe(script)
    expect(gunzipSync(gzip.body).toString()).toBe(script)
    expect(plain.body.toString()).toBe(script)
    for (const answer of [br, gzip, plain]) {
      expect(answer.headers['content-length']).toBe(String(answer.body.length))
      expect(answer.headers.vary).toBe('Accept-Encoding')
    }
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  it('is not sent again to who has it', async () => {
    const accepted = { ...browser, 'accept-encoding': 'gzip' }
    const { etag = '' } = (await get('/', accepted)).headers
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get('/', { ...accepted, 'if-none-match': known })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await get('/', { ...accepted, 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD without the file', async () => {
    const head = await get('/assets/app-1a2b3c.js', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(script.length)])
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/assets/app-0000.js',
    '/assets',
    '/assets/',
    '/secret.txt%00.html',
    '/index.html/',
  ])('has nothing else, such as %s', async (path) => {
    for (const headers of [{}, browser]) {
      const answer = await get(path, headers)
      expect(answer.body.toString()).not.toContain('outside')
      if (answer.status === 200) expect(answer.body.toString()).toBe(html) // one of its own pages, to a browser
      else expectEnvelope(JSON.parse(answer.body.toString()), 'RESOURCE_NOT_FOUND')
    }
  })

  it.each(['/v1', '/v1/lists/x/y/z', '/api', '/api/auth/nope', '/trpc/nope', '/webhooks/none'])(
    'leaves %s to programs, even to a browser',
    async (path) => {
      const answer = await get(path, browser)
      expect(answer.status).not.toBe(200)
      expect(answer.headers['content-type']).toMatch(/^application\/json/)
    },
  )

  it('is no answer to a program that is mistaken', async () => {
    const answer = await get('/v2/lists', { accept: 'application/json' })
    expectEnvelope(JSON.parse(answer.body.toString()), 'RESOURCE_NOT_FOUND')
    expect((await send(`${app.url}/lists`, 'POST', { headers: browser })).status).toBe(404)
    expect((await get('/healthz', browser)).body.toString()).toBe('{"status":"ok"}')
  })
})

it('there is no demo account where the database is not the product’s own', async () => {
  expect((await send(`${app.url}/demo.json`, 'GET')).body).toBeNull()
})

describe('the sample files', () => {
  it.each(['leads', 'enrichment', 'scraping'])('%s.csv can be downloaded', async (name) => {
    const file = await get(`/samples/${name}.csv`)
    expect(file.status).toBe(200)
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    })
    expect(file.body).toEqual(await readFile(new URL(`../samples/${name}.csv`, import.meta.url)))
  })

  it.each([
    ['leads', 'verification'],
    ['enrichment', 'enrichment'],
    ['scraping', 'scraping'],
  ])('%s.csv is what an import for %s takes', async (name, workflow) => {
    const owner = await app.newOwner()
    const { body: raw } = await get(`/samples/${name}.csv`)
    const preview = await owner.rest('POST', `/v1/import-previews?workflow=${workflow}`, {
      raw: raw.toString(),
      headers: { 'content-type': 'text/csv' },
    })
    expect(preview.body).toMatchObject({ missing: [] })
  })

  it('are these and no others', async () => {
    for (const path of ['/samples/', '/samples/../package.json', '/samples/none.csv']) {
      expectEnvelope(JSON.parse((await get(path)).body.toString()), 'RESOURCE_NOT_FOUND')
    }
  })
})
