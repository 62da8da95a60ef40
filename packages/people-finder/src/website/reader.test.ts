import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createWebsiteReader } from './reader.ts'
import { startSite } from '../test/start-site.ts'

const team =
  '<h1>Our team</h1><div class=c><h3>Anna Berg</h3><p>CEO</p></div><div class=c><h3>Ben Roe</h3><p>CTO</p></div>'
const home = '<a href="/team">Team</a>'

describe('a site', () => {
  it('is read from its home page over links to its people', async () => {
    await using site = await startSite({ '/': home, '/team': team })
    const reading = await site.reader.read('ACME.test')
    expect(reading).toMatchObject({ outcome: 'read', pages: 2, truncated: false, domain: 'acme.test' })
    expect(reading.outcome === 'read' && reading.people.map(({ name, title }) => `${name}, ${title}`)).toEqual([
      'Anna Berg, CEO',
      'Ben Roe, CTO',
    ])
    expect(site.requests).toEqual(['acme.test /robots.txt', 'acme.test /', 'acme.test /team'])
  })

  it('is found at another name, and keeps its old addresses', async () => {
    await using site = await startSite(
      {
        'acme.test/': (_request, response) => response.writeHead(301, { location: `http://www.new.test/` }).end(),
        'www.new.test/': '<div><h3>Anna Berg</h3><p>CEO</p><p>anna@acme.test</p></div>',
      },
      { hosts: ['www.new.test'] },
    )
    const reading = await site.reader.read('acme.test')
    expect(reading).toMatchObject({ domain: 'new.test', people: [{ name: 'Anna Berg', email: 'anna@acme.test' }] })
  })

  it('is read over http where https fails', async () => {
    const closed = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    await using site = await startSite({ '/': team }, { httpsPort: (closed.address() as AddressInfo).port })
    expect(await site.reader.read('acme.test')).toMatchObject({
      outcome: 'read',
      people: [{ name: 'Anna Berg' }, { name: 'Ben Roe' }],
    })
    await new Promise((resolve) => closed.close(resolve))
  })

  it('is read to the limit of pages, the best first', async () => {
    await using site = await startSite(
      {
        '/': `<a href="/contact">Contact</a><a href="/about">About</a>${home}`,
        '/team': team,
        '/about': '',
        '/contact': '',
      },
      { limits: { pages: 2 } },
    )
    expect(await site.reader.read('acme.test')).toMatchObject({ pages: 2, truncated: true })
    expect(site.requests).toEqual(['acme.test /robots.txt', 'acme.test /', 'acme.test /team'])
  })

  it('is followed over the pages of its list', async () => {
    await using site = await startSite({
      '/': home,
      '/team': `${team}<a rel=next href="?page=2">2</a>`,
      '/team?page=2': '<div><h3>Mei Lin</h3><p>CFO</p></div>',
    })
    const reading = await site.reader.read('acme.test')
    expect(reading.outcome === 'read' && reading.people.map(({ name }) => name)).toEqual([
      'Anna Berg',
      'Ben Roe',
      'Mei Lin',
    ])
  })

  it('is one reading for everybody who asks while it runs', async () => {
    await using site = await startSite({ '/': team })
    const [one, other] = await Promise.all([site.reader.read('acme.test'), site.reader.read('Acme.Test.')])
    expect(other).toBe(one)
    expect(site.requests).toHaveLength(2)
  })

  it('goes on being read for others when one of them aborts', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<() => void>()
    await using site = await startSite({
      '/': (_request, response) => resolve(() => response.setHeader('content-type', 'text/html').end(team)),
    })
    const abort = new AbortController()
    const one = site.reader.read('acme.test', { signal: abort.signal })
    const other = site.reader.read('acme.test')
    const answer = await asked
    abort.abort(new Error('enough'))
    await expect(one).rejects.toThrow('enough')
    answer()
    expect(await other).toMatchObject({ outcome: 'read' })
  })

  it('is given up when all have aborted, and read anew for whoever comes then', async () => {
    const answers: (() => void)[] = []
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    await using site = await startSite({
      '/': (_request, response) => {
        answers.push(() => response.setHeader('content-type', 'text/html').end(team))
        if (answers.length > 1) answers[1]?.()
        resolve()
      },
    })
    const abort = new AbortController()
    const one = site.reader.read('acme.test', { signal: abort.signal })
    await asked
    abort.abort(new Error('enough'))
    await expect(one).rejects.toThrow('enough')
    expect(await site.reader.read('acme.test')).toMatchObject({ outcome: 'read' })
  })

  it('is left when the reader is closed, with nothing open', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    await using site = await startSite({ '/': () => resolve() })
    const reading = site.reader.read('acme.test')
    await asked
    const [outcome] = await Promise.allSettled([reading, site.reader.close()])
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
    await expect.poll(site.openSockets).toBe(0)
    await expect(site.reader.read('acme.test')).rejects.toThrow('closed')
  })
})

describe('robots.txt', () => {
  const forbidden = { outcome: 'failed', reason: 'forbidden_by_robots' }

  it('forbids a site', async () => {
    await using site = await startSite({ '/robots.txt': 'User-agent: acmebot\nDisallow: /', '/': team })
    expect(await site.reader.read('acme.test')).toMatchObject({ ...forbidden, passing: false })
    expect(site.requests).toEqual(['acme.test /robots.txt'])
  })

  it('forbids single pages', async () => {
    await using site = await startSite({ '/robots.txt': 'User-agent: *\nDisallow: /team', '/': home, '/team': team })
    expect(await site.reader.read('acme.test')).toMatchObject({ people: [], pages: 1 })
    expect(site.requests).not.toContain('acme.test /team')
  })

  it('forbids everything for now where the server fails to tell it', async () => {
    await using site = await startSite({
      '/robots.txt': (_request, response) => response.writeHead(503).end(),
      '/': team,
    })
    expect(await site.reader.read('acme.test')).toMatchObject({ ...forbidden, passing: true })
  })

  it('is none where it redirects more than five times', async () => {
    await using site = await startSite({
      '/robots.txt': (_request, response) => response.writeHead(302, { location: '/robots.txt' }).end(),
      '/': team,
    })
    expect(await site.reader.read('acme.test')).toMatchObject({ outcome: 'read' })
    expect(site.requests.filter((each) => each.endsWith('robots.txt'))).toHaveLength(6)
  })

  it('counts for the host that a page redirects to', async () => {
    await using site = await startSite(
      {
        'acme.test/': (_request, response) => response.writeHead(302, { location: 'http://new.test/' }).end(),
        'new.test/robots.txt': 'User-agent: *\nDisallow: /',
        'new.test/': team,
      },
      { hosts: ['new.test'] },
    )
    expect(await site.reader.read('acme.test')).toMatchObject(forbidden)
    expect(site.requests).not.toContain('new.test /')
  })

  it('of any size is read as far as 500 KiB', async () => {
    const filler = '# nothing\n'.repeat(60_000)
    await using site = await startSite({
      '/robots.txt': `User-agent: *\nDisallow: /team\n${filler}Disallow: /\n${filler}`,
      '/': home,
      '/team': team,
    })
    expect(await site.reader.read('acme.test')).toMatchObject({ outcome: 'read', pages: 1 })
  })
})

describe('a name', () => {
  it.each(['', 'not a domain', 'http://acme.test/', 'nosuch.test', `${'a'.repeat(64)}.test`])(
    'that is none is not found: “%s”',
    async (name) => {
      await using site = await startSite({})
      expect(await site.reader.read(name)).toMatchObject({ outcome: 'failed', reason: 'not_found', passing: false })
      expect(site.requests).toEqual([])
    },
  )

  it('that leads to a private network is not asked', async () => {
    await using site = await startSite({ '/': team }, { allowPrivateNetwork: false })
    expect(await site.reader.read('acme.test')).toMatchObject({ outcome: 'failed', reason: 'private_address' })
    expect(await site.reader.read('127.0.0.1')).toMatchObject({ outcome: 'failed', reason: 'private_address' })
    expect(site.requests).toEqual([])
  })

  it('that nobody answers for is unreachable', async () => {
    const reader = createWebsiteReader({
      userAgent: 'AcmeBot/1.0',
      httpsPort: null,
      httpPort: 1,
      allowPrivateNetwork: true,
    })
    expect(await reader.read('127.0.0.1')).toMatchObject({ outcome: 'failed', reason: 'unreachable', passing: true })
    await reader.close()
  })
})
