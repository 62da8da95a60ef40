import { once } from 'node:events'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'

// A file takes a connection of the database when all of it is here, so whoever sends slowly keeps nobody waiting.

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const rows = Array.from({ length: 20_000 }, (_, n) => `lead${n}@inbox.test\n`).join('')

async function newList(key: KeyCaller): Promise<string> {
  const made = await key.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  return made.body.id
}

/** Sends much of a file and then only waits. */
async function dawdle(key: KeyCaller, list: string): Promise<ClientRequest> {
  const upload = request(`${app.url}/v1/lists/${list}/imports`, {
    method: 'POST',
    headers: { 'x-api-key': key.key, 'content-type': 'text/csv' },
  })
  upload.on('error', () => {})
  upload.write('email\n')
  if (!upload.write(rows)) await once(upload, 'drain')
  return upload
}

it('imports the files of others while an account sends many slowly', async () => {
  const slow = await (await app.newOwner()).withKey()
  const other = await (await app.newOwner()).withKey()
  const list = await newList(slow)
  const uploads = await Promise.all(Array.from({ length: 8 }, () => dawdle(slow, list)))
  const answers = uploads.map(async (upload) => ((await once(upload, 'response')) as [IncomingMessage])[0].statusCode)
  let answered = 0
  for (const answer of answers) void answer.then(() => (answered += 1))

  const headers = { 'content-type': 'text/csv' }
  const imported = await other.rest('POST', `/v1/lists/${await newList(other)}/imports`, {
    headers,
    raw: `email\n${rows}`,
  })
  expect(imported).toMatchObject({ status: 200, body: { imported: 20_000 } })
  expect(answered).toBe(0)

  for (const upload of uploads) upload.end('last@inbox.test\n')
  expect(new Set(await Promise.all(answers))).toEqual(new Set([200]))
})
