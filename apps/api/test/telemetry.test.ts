import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { csvOf, finished, listOf } from './support/finding.ts'

// What a process tells Prometheus of itself, on a port of its own.

let app: TestApp
let port: number

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return free
}
beforeAll(async () => {
  port = await freePort()
  app = await startTestApp({ metricsPort: port })
})
afterAll(() => app.close())

type Series = ReadonlyMap<string, number>

/** Values by name and labels, in the order of the labels' names. */
async function scrape(): Promise<Series> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(response.status).toBe(200)
  const text = await response.text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const [, name = '', labels = '', value = ''] = /^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      const sorted = [...labels.matchAll(/[a-z_]+="[^"]*"/g)].map(([label]) => label).sort()
      return [sorted.length === 0 ? name : `${name}{${sorted.join()}}`, Number(value)]
    }),
  )
}
const requests = (labels: string): string => `http_server_request_duration_seconds_count{${labels}}`

it('counts requests by route, status and the code of the contract, however they came, and names nobody', async () => {
  const me = await (await app.newOwner()).withKey()
  const before = await scrape()
  expect((await me.rest('GET', '/v1/me')).status).toBe(200)
  expect((await me.rest('GET', '/v1/me')).status).toBe(200)
  expect((await me.rest('GET', '/v1/lists/lst_00000000000000000000')).status).toBe(404)
  const wrong = await fetch(`${app.url}/v1/me`, { headers: { 'X-API-Key': 'nonsense' } })
  expect(wrong.status).toBe(401)
  expect((await fetch(`${app.url}/v1/nowhere/ann@example.test`, { method: 'PURGE' })).status).toBeGreaterThanOrEqual(
    400,
  )

  const after = await scrape()
  const added = (labels: string): number => (after.get(requests(labels)) ?? 0) - (before.get(requests(labels)) ?? 0)
  const get = 'http_request_method="GET",http_response_status_code'
  expect(added(`${get}="200",http_route="/v1/me",leadwright_credential="key"`)).toBe(2)
  expect(
    added(`error_type="LIST_NOT_FOUND",${get}="404",http_route="/v1/lists/{listId}",leadwright_credential="key"`) +
      added(`error_type="RESOURCE_NOT_FOUND",${get}="404",http_route="/v1/lists/{listId}",leadwright_credential="key"`),
  ).toBe(1)
  expect([...after.keys()].some((name) => name.includes('http_request_method="_OTHER"'))).toBe(true)
  expect([...after.keys()].join('\n')).not.toMatch(/@|example|nowhere|PURGE|nonsense|lst_/)
})

it('tells how jobs get on, what mail servers said, and how the process does', async () => {
  const me = await (await app.newOwner()).withKey()
  const listId = await listOf(me, 'verification', csvOf([{ email: 'ann@inbox.test' }, { email: 'bob@inbox.test' }]))
  const { body: waiting } = await me.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
  const key = 'leadwright_jobs{leadwright_kind="verification",leadwright_stage="awaiting_decision"}'
  await expect.poll(async () => (await scrape()).get(key)).toBe(1)
  await me.rest('POST', `/v1/verification-jobs/${waiting.id}/decision`, { body: { action: 'verify' } })
  await finished(me, 'verification-jobs', waiting.id)

  const series = await scrape()
  expect(series.get(key)).toBe(0)
  const asked = 'leadwright_mail_ask_duration_seconds_count{leadwright_reason="accepted",leadwright_status="valid"}'
  expect(series.get(asked)).toBe(2)
  expect(series.get('leadwright_tasks_ready')).toBe(0)
  expect(series.get('leadwright_tasks_under_way')).toBe(0)
  expect(series.get('process_memory_usage')).toBeGreaterThan(1e7)
  expect(series.get('leadwright_process{leadwright_role="all"}')).toBe(1)
  expect(series.get('db_client_connections{db_client_connection_state="used"}')).toBeGreaterThan(0)
})

it('is told nowhere unless it is asked for', async () => {
  const other = await startTestApp()
  expect(await fetch(`${other.url}/metrics`).then(({ status }) => status)).toBe(404)
  await other.close()
})
