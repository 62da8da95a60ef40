import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { apiKey, serve } from '../../core/testing/serve.ts'
import { headersOf } from './headers.ts'
import { relay } from './relay.ts'

// The way of messages, with a server that answers what it is told to. With the real one: apps/api/test/mcp-stdio.test.ts.

async function relayed(parts: readonly (string | Uint8Array)[], listener: RequestListener): Promise<object[]> {
  await using server = await serve(listener)
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const signal = new AbortController().signal
  const io = { stdin, stdout, stderr: new PassThrough(), env: {}, signal, interrupt: () => {} }
  const told = text(stdout)
  const done = relay(io, { url: `${server.url}/mcp`, apiKey })
  for (const part of parts) {
    stdin.write(part)
    await new Promise((resolve) => setImmediate(resolve))
  }
  stdin.end()
  await done
  stdout.end()
  return (await told)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object)
}

const ping = { jsonrpc: '2.0', id: 7, method: 'ping' }

it('hands a message on as it came, however it was cut into pieces', async () => {
  const line = Buffer.from(`${JSON.stringify({ ...ping, params: { name: 'Ü' } })}\r\n`)
  const cut = line.indexOf('Ü') + 1
  const seen: { readonly body: string; readonly key: string | undefined }[] = []
  await relayed([line.subarray(0, cut), line.subarray(cut)], (request, response) => {
    void text(request)
      .then((body) => seen.push({ body, key: request.headers.authorization }))
      .then(() => response.writeHead(202).end())
  })
  expect(seen).toEqual([{ body: line.toString().replace('\n', ''), key: `Bearer ${apiKey}` }])
})

it('refuses a message that is too long under its ID, wherever that stands', async () => {
  const csv = 'x'.repeat(5_000_000)
  const call = { jsonrpc: '2.0', method: 'tools/call' }
  const first = JSON.stringify({ ...call, id: 'a', params: { csv, id: 1 } })
  const last = JSON.stringify({ ...call, params: { csv, id: 2 }, id: 3 })
  const answers = await relayed([`${first}\n${last}\n${JSON.stringify(ping)}\n`], (_, response) => {
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 7, result: {} }))
  })
  expect(answers).toMatchObject([
    { id: 'a', error: { code: -32_600 } },
    { id: 3, error: { code: -32_600 } },
    { id: 7, result: {} },
  ])
})

it('says after the handshake which revision was agreed on', async () => {
  const seen: IncomingHttpHeaders[] = []
  const handshake = JSON.stringify({ ...ping, method: 'initialize' })
  const answers = await relayed([`${handshake}\n${JSON.stringify(ping)}\n`], (request, response) => {
    seen.push(request.headers)
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 7, result: { protocolVersion: '2025-06-18' } }))
  })
  expect(answers).toHaveLength(2)
  expect(seen.map((headers) => headers['mcp-protocol-version'])).toEqual([undefined, '2025-06-18'])
})

it('tells what is no answer of this server as an error, and follows it nowhere', async () => {
  const page = await relayed([JSON.stringify(ping)], (_, response) => response.writeHead(502).end('<html>'))
  expect(page).toMatchObject([{ id: 7, error: { message: expect.stringContaining('answered 502') } }])
  const away = await relayed([JSON.stringify(ping)], (_, response) =>
    response.writeHead(307, { location: 'http://127.0.0.1:2/' }).end(),
  )
  expect(away).toMatchObject([{ id: 7, error: { message: expect.stringContaining('could not be asked') } }])
})

it('says in headers what revisions without a handshake want there', () => {
  const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
  expect(headersOf({ method: 'tools/call', params: { name: 'whoami', _meta } }, '2025-06-18')).toEqual({
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/call',
    'mcp-name': 'whoami',
  })
  const uri = 'leadwright://lists/ü'
  expect(headersOf({ method: 'resources/read', params: { uri, _meta } }, undefined)['mcp-name']).toBe(
    `=?base64?${Buffer.from(uri).toString('base64')}?=`,
  )
  expect(headersOf({ method: 'ping' }, undefined)).toEqual({})
})
