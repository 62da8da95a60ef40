import { Buffer } from 'node:buffer'
import type { RequestListener, ServerResponse } from 'node:http'
import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startSite } from '../test/start-site.ts'
import type { WebsiteLimits } from './types.ts'

const team = '<div class=c><h3>Anna Berg</h3><p>CEO</p></div>'
const html = { 'content-type': 'text/html' }

/** Answers the home page, and has no robots.txt. */
function homePage(answer: (response: ServerResponse) => void): RequestListener {
  return (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else answer(response)
  }
}

async function read(answer: (response: ServerResponse) => void, limits: Partial<WebsiteLimits> = {}): Promise<unknown> {
  await using site = await startSite(homePage(answer), { limits })
  return await site.reader.read('acme.test')
}

const forEver = (response: ServerResponse, piece: string | Buffer): void => {
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}

describe('limits end', () => {
  it('a page without end, and what came of it is read', async () => {
    const reading = await read(
      (response) => {
        response.writeHead(200, html).write(team)
        forEver(response, '<p>And on and on.</p>'.repeat(500))
      },
      { pageBytes: 50_000 },
    )
    expect(reading).toMatchObject({ outcome: 'read', truncated: true, people: [{ name: 'Anna Berg' }] })
  })

  it.each([
    ['gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
    ['deflate', zlib.deflateSync],
    ['zstd', zlib.zstdCompressSync],
  ])('a bomb of %s', async (coding, compress) => {
    const bomb = compress(Buffer.concat([Buffer.from(team), Buffer.alloc(50_000_000)]))
    const reading = await read(
      (response) => response.writeHead(200, { ...html, 'content-encoding': coding }).end(bomb),
      { pageBytes: 50_000 },
    )
    expect(reading).toMatchObject({ outcome: 'read', truncated: true, people: [{ name: 'Anna Berg' }] })
  })

  it('the bytes of a site', async () => {
    const page = `<a href="/team">Team</a>${'x'.repeat(30_000)}`
    const reading = await read((response) => response.writeHead(200, html).end(page), { siteBytes: 20_000 })
    expect(reading).toMatchObject({ outcome: 'read', pages: 1, truncated: true })
  })

  it('silence after the request', async () => {
    expect(await read(() => {}, { requestMs: 300 })).toMatchObject({
      outcome: 'failed',
      reason: 'timeout',
      passing: true,
    })
  })

  it('silence after the headers', async () => {
    const reading = await read((response) => response.writeHead(200, html).flushHeaders(), { requestMs: 300 })
    expect(reading).toMatchObject({ reason: 'timeout' })
  })

  it('a byte now and then', async () => {
    const reading = await read(
      (response) => {
        response.writeHead(200, html)
        const timer = setInterval(() => response.write('x'), 50)
        response.on('close', () => clearInterval(timer))
      },
      { requestMs: 400 },
    )
    expect(reading).toMatchObject({ reason: 'timeout' })
  })

  it('a site whose pages take too long together, and what was read stays', async () => {
    await using site = await startSite(
      { '/': `${team}<a href="/team">Team</a>`, '/team': () => {} },
      { limits: { siteMs: 1500, requestMs: 60_000 } },
    )
    expect(await site.reader.read('acme.test')).toMatchObject({
      outcome: 'read',
      pages: 1,
      truncated: true,
      people: [{ name: 'Anna Berg' }],
    })
  })

  it('a flood of headers', async () => {
    const reading = await read((response) => {
      for (let each = 0; each < 200; each++) response.setHeader(`x-${each}`, 'x'.repeat(500))
      response.writeHead(200, html).end(team)
    })
    expect(reading).toMatchObject({ outcome: 'failed', reason: 'no_page' })
  })

  it('redirects in a circle', async () => {
    expect(await read((response) => response.writeHead(302, { location: '/' }).end())).toMatchObject({
      reason: 'too_many_redirects',
    })
  })

  it('a robots.txt without end', async () => {
    await using site = await startSite({
      '/robots.txt': (_request, response) => forEver(response, 'Disallow: /x\n'.repeat(1000)),
      '/': team,
    })
    expect(await site.reader.read('acme.test')).toMatchObject({ outcome: 'read' })
  })
})

describe('redirects', () => {
  it.each([
    ['file:///etc/passwd', 'no_page'],
    ['javascript:alert(1)', 'no_page'],
    ['http://user:secret@acme.test/', 'no_page'],
    ['http://acme.test:22/', 'no_page'],
    ['http://[', 'no_page'],
  ])('to %s are not followed', async (location, reason) => {
    expect(await read((response) => response.writeHead(302, { location }).end())).toMatchObject({
      outcome: 'failed',
      reason,
    })
  })
})

describe('what is no page', () => {
  it.each([
    ['an error', 500, html, true],
    ['nothing there', 404, html, false],
    ['another type', 200, { 'content-type': 'application/pdf' }, false],
    ['no type', 200, {}, false],
    ['an unknown coding', 200, { ...html, 'content-encoding': 'rot13' }, false],
    ['many codings', 200, { ...html, 'content-encoding': 'gzip, gzip, gzip, gzip' }, false],
    ['garbage in a coding', 200, { ...html, 'content-encoding': 'gzip' }, false],
  ])('is told: %s', async (_what, status, headers, passing) => {
    expect(await read((response) => response.writeHead(status, headers).end('%PDF'))).toMatchObject({
      outcome: 'failed',
      reason: 'no_page',
      passing,
    })
  })

  it('is told: another protocol', async () => {
    const reading = await read((response) => {
      response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n')
    })
    expect(reading).toMatchObject({ outcome: 'failed', reason: 'no_page' })
  })

  it('is told: a connection that breaks', async () => {
    const reading = await read((response) => {
      response.writeHead(200, { ...html, 'content-length': '1000' }).write('x')
      setImmediate(() => response.destroy())
    })
    expect(reading).toMatchObject({ outcome: 'failed', reason: 'unreachable', passing: true })
  })
})

describe('a page in', () => {
  it.each([
    ['windows-1251', 'c0edede020c1e5f0e3', 'Анна Берг'],
    ['shift_jis', '8e5293632091be9859', '山田 太郎'],
    ['gb18030', 'cdf5d0a1c3f7', '王小明'],
  ])('%s is read by its header or its meta element', async (charset, hex, name) => {
    const bytes = Buffer.from(hex, 'hex').toString('latin1')
    const body = (head: string): Buffer => Buffer.from(`${head}<div><h3>${bytes}</h3><p>CEO</p></div>`, 'latin1')
    const byHeader = await read((response) =>
      response.writeHead(200, { 'content-type': `text/html; charset=${charset}` }).end(body('')),
    )
    const byMeta = await read((response) => response.writeHead(200, html).end(body(`<meta charset="${charset}">`)))
    expect([byHeader, byMeta]).toMatchObject([{ people: [{ name }] }, { people: [{ name }] }])
  })
})
