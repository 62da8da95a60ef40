import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

// Processes that are to live in the same internet are told where its servers are.

let sandbox: Sandbox
let apps: TestApp[] = []

beforeAll(async () => {
  sandbox = await startSandbox({ domains: { 'only-here.test': {} } })
  const { dnsServers, proxies } = sandbox
  const first = await startTestApp({ dnsServers, mailProxies: proxies, webProxies: proxies })
  apps = [first, await startTestApp()]
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()))
  await sandbox.close()
})

it('uses a sandbox that runs already where all its servers are named, and else one of its own', async () => {
  const verdicts = apps.map(async (app) => {
    const key = await (await app.newOwner()).withKey()
    const { body } = await key.rest<{ status: string }>('POST', '/v1/verifications', {
      body: { email: 'ann@only-here.test' },
    })
    return body.status
  })
  expect(await Promise.all(verdicts)).toEqual(['valid', 'invalid'])
  expect(sandbox.stats.perHost['mx1.only-here.test']?.rcptCommands).toBeGreaterThan(0)
})
