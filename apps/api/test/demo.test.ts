import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { send } from './support/caller.ts'
import { startProcess, type ProductProcess } from './support/process.ts'

// As a newcomer starts the product: with nothing but a folder.

let dataDir: string
let product: ProductProcess

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadwright-demo-'))
  product = await startProcess({ DATA_DIR: dataDir, PORT: '0' })
})
afterAll(async () => {
  await product.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

/** What is told to somebody who reached this machine by a name. */
async function demoBy(host: string): Promise<unknown> {
  const { port } = new URL(product.url)
  const asked = request({ host: '127.0.0.1', port, path: '/demo.json', headers: { host } })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return json(response)
}

it('the demo account is told to this machine’s own people, who can sign in with it', async () => {
  const demo = await demoBy(`localhost:${new URL(product.url).port}`)
  expect(demo).toEqual({ email: expect.any(String) as string, password: expect.any(String) as string })
  const signIn = await send(`${product.url}/api/auth/sign-in/email`, 'POST', { body: demo })
  expect(signIn.status).toBe(200)
})

it('the demo account is not told to somebody’s page whose name points here', async () => {
  expect(await demoBy('evil.example')).toBeNull()
})

it('the first thing that is printed gets a newcomer an answer', () => {
  expect(product.output()).toMatch(/curl -s \S+\/v1\/verifications -H 'X-API-Key: lw_live_/)
})
