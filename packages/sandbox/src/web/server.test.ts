import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { fetchPage } from '../testing/http-client.ts'
import { resolverOf, useSandbox } from '../testing/with-sandbox.ts'

test('a website is found under its name and www, by the Host header', async () => {
  await using sandbox = await useSandbox({
    domains: { 'shop.test': { mx: [], website: { '/': '<h1>Shop</h1>', '/team?page=2': 'Two' } } },
  })
  expect(await resolverOf(sandbox).resolve4('shop.test')).toEqual(['192.0.2.1'])
  expect(await resolverOf(sandbox).resolve4('www.shop.test')).toEqual(['192.0.2.1'])
  const home = await fetchPage(sandbox, 'WWW.Shop.test')
  expect([home.status, home.headers['content-type'], home.body.toString()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<h1>Shop</h1>',
  ])
  expect((await fetchPage(sandbox, 'shop.test', '/?from=mail')).body.toString()).toBe('<h1>Shop</h1>')
  expect((await fetchPage(sandbox, 'shop.test', '/team?page=2')).body.toString()).toBe('Two')
  expect((await fetchPage(sandbox, 'shop.test', '/team')).status).toBe(404)
  expect((await fetchPage(sandbox, 'shop.test', '/robots.txt')).status).toBe(404)
  expect((await fetchPage(sandbox, 'elsewhere.test')).status).toBe(421)
})

test('a page has the status, headers and bytes that it is given', async () => {
  const body = Uint8Array.of(0xe9)
  await using sandbox = await useSandbox({
    domains: {
      'odd.test': {
        website: {
          '/': { status: 302, headers: { location: '/there' } },
          '/there': { headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body },
        },
      },
    },
  })
  expect(await fetchPage(sandbox, 'odd.test')).toMatchObject({ status: 302, headers: { location: '/there' } })
  const there = await fetchPage(sandbox, 'odd.test', '/there')
  expect(there.headers['content-type']).toBe('text/html; charset=iso-8859-1')
  expect([...there.body]).toEqual([0xe9])
})

test('pages answer HEAD without a body, and refuse what would change something', async () => {
  await using sandbox = await useSandbox({ domains: { 'shop.test': { website: { '/': 'Hello' } } } })
  const send = async (method: string): Promise<IncomingMessage> => {
    const sent = request({
      host: '127.0.0.1',
      port: sandbox.webPort,
      method,
      agent: false,
      headers: { host: 'shop.test' },
    })
    const [response] = (await once(sent.end(), 'response')) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    return response
  }
  expect(await send('HEAD')).toMatchObject({ statusCode: 200, headers: { 'content-length': '5' } })
  expect(await send('POST')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } })
})

test('a function answers for itself, and what it throws is an error of the server', async () => {
  await using sandbox = await useSandbox({
    domains: {
      'own.test': {
        website: async ({ url }, response) => {
          await Promise.resolve()
          if (url === '/boom') throw new Error('Boom')
          response.end(`You asked for ${url}`)
        },
      },
    },
  })
  expect((await fetchPage(sandbox, 'own.test', '/a?b')).body.toString()).toBe('You asked for /a?b')
  expect((await fetchPage(sandbox, 'own.test', '/boom')).status).toBe(500)
})

test('a domain that is replaced takes its website with it', async () => {
  await using sandbox = await useSandbox({ domains: { 'shop.test': { website: { '/': 'Hello' } } } })
  sandbox.addDomain('shop.test', {})
  expect((await fetchPage(sandbox, 'shop.test')).status).toBe(421)
  await expect(resolverOf(sandbox).resolve4('www.shop.test')).rejects.toMatchObject({ code: 'ENODATA' })
  sandbox.addDomain('brightwater.test', { website: { '/': 'Under new management' } })
  expect((await fetchPage(sandbox, 'brightwater.test')).body.toString()).toBe('Under new management')
})

test('counts requests as a whole, by host and by path, and how close they come', async () => {
  const { promise: release, resolve } = Promise.withResolvers<void>()
  await using sandbox = await useSandbox({
    domains: {
      'one.test': { website: { '/': 'Hello', '/team': 'Us' } },
      'busy.test': {
        website: async (_, response) => {
          await release
          response.end()
        },
      },
    },
  })
  await fetchPage(sandbox, 'one.test')
  expect(sandbox.stats.webHosts['one.test']).not.toHaveProperty('shortestIntervalMs')
  await fetchPage(sandbox, 'one.test', '/team?page=3')
  await fetchPage(sandbox, 'one.test', '/guess')
  await fetchPage(sandbox, 'unknown.test')
  const both = [fetchPage(sandbox, 'busy.test'), fetchPage(sandbox, 'busy.test')]
  await expect.poll(() => sandbox.stats.webHosts['busy.test']?.openRequests).toBe(2)
  resolve()
  await Promise.all(both)
  await expect.poll(() => sandbox.stats.webHosts['busy.test']?.openRequests).toBe(0)
  expect(sandbox.stats.webRequests).toBe(6)
  expect(Object.keys(sandbox.stats.webHosts)).toEqual(['one.test', 'busy.test'])
  expect(sandbox.stats.webHosts['busy.test']).toMatchObject({ requests: 2, maxOpenRequests: 2 })
  await expect
    .poll(() => sandbox.stats.webHosts['one.test'])
    .toEqual({
      requests: 3,
      openRequests: 0,
      maxOpenRequests: 1,
      shortestIntervalMs: expect.any(Number),
      requestsByPath: { '/': 1, '/team': 1 },
    })
})
