import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, vi } from 'vitest'
import { serveProxy } from '../core/testing/proxy.ts'
import { answer, apiKey, serve } from '../core/testing/serve.ts'

// In processes of their own, because what is set is the whole process's. A busy machine takes its time to start them.
vi.setConfig({ testTimeout: 60_000 })

const host = 'api.leadwright.test'
const args = ['--conditions=@leadwright/source', join(import.meta.dirname, 'main.ts'), 'lists', '--json']

async function leadwright(baseUrl: string, env: Record<string, string>) {
  const running = spawn(process.execPath, [...args, '--base-url', baseUrl], {
    env: { LEADWRIGHT_API_KEY: apiKey, XDG_CONFIG_HOME: import.meta.dirname, ...env },
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'close') as Promise<[number]>,
  ])
  return { code, answer: JSON.parse(stdout) as Record<string, unknown>, stderr }
}

const empty = () => serve((_, response) => answer(response, 200, { items: [], nextCursor: null }))

it.each([
  ['HTTP_PROXY', (url: string) => url],
  ['http_proxy', (url: string) => url],
  ['HTTP_PROXY', (url: string) => url.replace('http://', '')],
])('the command goes through the proxy of %s, which alone knows the host', async (name, valueOf) => {
  await using server = await empty()
  await using proxy = await serveProxy(server.url)
  expect(await leadwright(`http://${host}`, { [name]: valueOf(proxy.url) })).toMatchObject({ code: 0 })
  expect(proxy.requests).toEqual([`CONNECT ${host}:80`])
  expect(server.requests[0]?.headers).toMatchObject({ host, 'x-api-key': apiKey })
})

it('the command goes past it to hosts of NO_PROXY, and where the proxy is for another scheme', async () => {
  await using server = await empty()
  await using proxy = await serveProxy(server.url)
  expect(await leadwright(server.url, { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' })).toMatchObject({ code: 0 })
  expect(await leadwright(server.url, { HTTPS_PROXY: proxy.url })).toMatchObject({ code: 0 })
  expect(proxy.requests).toEqual([])
  expect(server.requests).toHaveLength(2)
})

it('a server that is not reached while a proxy is named is told with the proxy’s variable', async () => {
  const { code, answer: told } = await leadwright(`http://${host}`, { HTTP_PROXY: 'http://127.0.0.1:9' })
  expect(code).toBe(10)
  expect(told).toMatchObject({
    kind: 'ConnectionError',
    resolution: expect.stringContaining('the proxy of HTTP_PROXY'),
  })
  const secure = await leadwright(`https://${host}`, { HTTP_PROXY: 'http://127.0.0.1:9', https_proxy: '' })
  expect(secure.answer).toMatchObject({ resolution: expect.stringContaining('the proxy of HTTP_PROXY') })
  const { answer: other } = await leadwright('http://127.0.0.1:9', {})
  expect(other).not.toHaveProperty('resolution')
})

it.each(['not an address', 'ftp://user:secret@proxy.example', 'http://:secret@'])(
  'what is no proxy is a mistake of the call, and not repeated: %s',
  async (value) => {
    const result = await leadwright(`http://${host}`, { HTTP_PROXY: value })
    expect(result).toMatchObject({ code: 2, answer: { kind: 'UsageError' } })
    expect(result.answer['error']).toBe('HTTP_PROXY is not the address of a proxy, such as http://proxy.example:3128.')
    expect(JSON.stringify(result)).not.toContain('secret')
  },
)
