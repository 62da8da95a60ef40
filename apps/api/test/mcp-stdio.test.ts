import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'
import { runCommand } from './support/command.ts'
import { fromSource } from './support/from-source.ts'

// `leadwright mcp` as a program for agents starts it, in a process of its own, against the real product.

const main = fileURLToPath(new URL('../../../packages/sdk/src/cli/main.ts', import.meta.url))

let app: TestApp
let owner: Caller
let env: Record<string, string>

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
  const { key } = await owner.key()
  env = {
    PATH: process.env['PATH'] ?? '',
    XDG_CONFIG_HOME: '/nonexistent',
    LEADWRIGHT_BASE_URL: app.url,
    LEADWRIGHT_API_KEY: key,
  }
})
afterAll(() => app.close())

const program = () => ({ command: process.execPath, args: [...fromSource, main, 'mcp'], env })
const about = { name: 'test', version: '1.0.0' }

const clients = {
  'the client': async () => {
    const client = new Client(about)
    await client.connect(new StdioClientTransport(program()))
    return client
  },
  'the client without a handshake': async () => {
    const client = new Client(about, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
    await client.connect(new StdioClientTransport(program()))
    return client
  },
  'the client before': async () => {
    const client = new OldClient(about)
    await client.connect(new OldTransport(program()))
    return client as unknown as Client
  },
}

describe.each(Object.entries(clients))('%s', (_, connect) => {
  it('uses the product over stdin and stdout', async () => {
    const client = await connect()
    const { tools } = await client.listTools()
    expect(tools).toHaveLength(40)
    const name = 'Übersicht'
    const made = await client.callTool({ name: 'create_list', arguments: { name, workflow: 'verification' } })
    const { id } = made.structuredContent as { id: string }
    const read = await client.readResource({ uri: `leadwright://lists/${id}` })
    expect(JSON.stringify(read.contents)).toContain(name)
    const gone = await client.callTool({ name: 'get_list', arguments: { listId: 'lst_none' } })
    expect(gone).toMatchObject({ isError: true, structuredContent: { code: 'RESOURCE_NOT_FOUND' } })
    const many = await Promise.all(
      Array.from({ length: 20 }, () => client.callTool({ name: 'get_credits', arguments: {} })),
    )
    expect(many.every(({ isError }) => isError !== true)).toBe(true)
    await client.close()
  })
})

const run = (lines: readonly unknown[], more: Record<string, string> = {}) =>
  runCommand({
    args: ['mcp'],
    env: { ...env, ...more },
    input: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  })
const answersIn = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }

it('answers all that it was asked before stdin ended, and notifications not at all', async () => {
  const { code, stdout, stderr } = await run([
    ping,
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { ...ping, id: 'b' },
  ])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(new Set(answersIn(stdout).map(({ id }) => id))).toEqual(new Set([1, 'b']))
})

it('tells what is no message, and what is too long for one', async () => {
  const long = JSON.stringify({ ...ping, id: 2, params: { text: 'x'.repeat(2_100_000) } })
  const { stdout } = await run(['{', '[]', 'x'.repeat(5_000_000), long, ping])
  const answers = answersIn(stdout)
  const nobodys = answers.filter(({ id }) => id === null)
  expect(nobodys).toMatchObject([-32_700, -32_700, -32_600].map((code) => ({ error: { code } })))
  expect(answers.find(({ id }) => id === 2)).toMatchObject({ error: { data: { code: 'INVALID_REQUEST' } } })
  expect(answers.find(({ id }) => id === 1)).toMatchObject({ result: {} })
})

it('hands on what the contract says to a key that is wrong, and what is in the way of the server', async () => {
  const refused = answersIn((await run([ping], { LEADWRIGHT_API_KEY: 'wrong' })).stdout)
  expect(refused).toMatchObject([
    { id: 1, error: { data: { code: 'INVALID_API_KEY', details: { reason: 'malformed' } } } },
  ])
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  const away = answersIn((await run([ping], { LEADWRIGHT_BASE_URL: `http://127.0.0.1:${port}` })).stdout)
  expect(away).toMatchObject([{ id: 1, error: { code: -32_000, message: expect.stringContaining('ECONNREFUSED') } }])
})

it('does not begin without a key, and says so where people look', async () => {
  const { code, stdout, stderr } = await run([ping], { LEADWRIGHT_API_KEY: '' })
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toMatch(/leadwright login/)
})

it('gives no answer to what was cancelled', async () => {
  const slow = {
    jsonrpc: '2.0',
    id: 9,
    method: 'tools/call',
    params: { name: 'verify_email', arguments: { email: 'slow-ann@inbox.test', maximumCredits: 1 } },
  }
  const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 9 } }
  const { code, stdout } = await run([slow, cancel, ping])
  expect(code).toBe(0)
  expect(answersIn(stdout).map(({ id }) => id)).toEqual([1])
})
