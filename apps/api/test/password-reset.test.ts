import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromSource } from './support/from-source.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Answer } from './support/caller.ts'
import { startMailServer, type MailServer } from './support/mail-server.ts'

let mail: MailServer
let app: TestApp
beforeAll(async () => {
  mail = await startMailServer()
  app = await startTestApp({ mailUrl: mail.url, mailFrom: 'leads@example.com' })
})
afterAll(async () => {
  await app.close()
  await mail.close()
})

const post = (path: string, body: object, { url } = app): Promise<Answer> =>
  send(`${url}/api/auth/${path}`, 'POST', { body })
const ask = (email: string): Promise<Answer> => post('request-password-reset', { email })
const signIn = async (email: string, password: string): Promise<number> =>
  (await post('sign-in/email', { email, password })).status

/** The token of the latest link that was mailed to an address. */
async function mailedToken(email: string): Promise<string> {
  const found = () => mail.deliveries.findLast(({ to }) => to.includes(email))
  await expect.poll(found).toBeDefined()
  const text = (found()?.message ?? '').replaceAll('=\r\n', '')
  return new RegExp(`\r\n${app.url}/reset-password#(\\w+)\r\n`).exec(text)?.[1] ?? ''
}

it('a link is mailed; it sets a new password once, and ends every session', async () => {
  const person = await app.newOwner()
  expect((await ask(person.email)).status).toBe(200)
  const token = await mailedToken(person.email)
  expect(token).not.toBe('')

  const reset = await post('reset-password', { token, newPassword: 'a new password' })
  expect(reset.status).toBe(200)
  expect(await signIn(person.email, person.password)).toBe(401)
  expect(await signIn(person.email, 'a new password')).toBe(200)
  expect((await person.rest('GET', '/v1/me')).status).toBe(401)

  const again = await post('reset-password', { token, newPassword: 'another password' })
  expect(again.status).toBe(400)
  expect(expectEnvelope(again.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'token' }])
  expect(await signIn(person.email, 'a new password')).toBe(200)
})

it('a password that is too short leaves the link as it was', async () => {
  const person = await app.newOwner()
  await ask(person.email)
  const token = await mailedToken(person.email)
  const short = await post('reset-password', { token, newPassword: 'short' })
  expect(short.status).toBe(400)
  expect(expectEnvelope(short.body, 'INVALID_REQUEST').details.issues).toEqual([
    { path: 'newPassword', message: 'A password has at least 8 characters' },
  ])
  expect((await post('reset-password', { token, newPassword: 'long enough' })).status).toBe(200)
})

it('whether an address has an account is not told, and neither is it mailed to strangers', async () => {
  const person = await app.newOwner()
  const [known, unknown] = [await ask(person.email), await ask('nobody@example.test')]
  expect(unknown.status).toBe(200)
  expect(unknown.body).toEqual(known.body)
  await mailedToken(person.email)
  expect(mail.deliveries.flatMap(({ to }) => to)).not.toContain('nobody@example.test')
})

it('whoever asks again and again fills nobody’s mailbox', async () => {
  const person = await app.newOwner()
  for (let times = 0; times < 5; times++) expect((await ask(person.email)).status).toBe(200)
  await mailedToken(person.email)
  const other = await app.newOwner()
  await ask(other.email)
  await mailedToken(other.email)
  const resets = mail.deliveries.filter(
    ({ to, message }) => to.includes(person.email) && message.includes('reset-password'),
  )
  expect(resets).toHaveLength(1)
})

it('neither the log nor the database holds what a link holds', async () => {
  const person = await app.newOwner()
  await ask(person.email)
  const token = await mailedToken(person.email)
  const sql = postgres(app.databaseUrl, { max: 1 })
  const rows = await sql`select * from verifications`
  await sql.end()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify([rows, app.log])).not.toContain(token)
  expect(JSON.stringify(app.log)).not.toContain(person.email)
})

it('a link that has ended, or never was, is refused in the contract’s words', async () => {
  const person = await app.newOwner()
  await ask(person.email)
  const token = await mailedToken(person.email)
  const sql = postgres(app.databaseUrl, { max: 1 })
  await sql`update verifications set expires_at = now() - interval '1 second'`
  await sql.end()
  for (const each of [token, 'never-was', '']) {
    const answer = await post('reset-password', { token: each, newPassword: 'a new password' })
    expect(answer.status).toBe(400)
    expectEnvelope(answer.body, 'INVALID_REQUEST')
  }
  expect(await signIn(person.email, person.password)).toBe(200)
})

it('pages are told whether mail goes out', async () => {
  expect((await send(`${app.url}/mail.json`, 'GET')).body).toEqual({ mails: true })
})

it('without a mail server it says so, and whoever runs the product makes the link', async () => {
  const silent = await startTestApp()
  try {
    expect((await send(`${silent.url}/mail.json`, 'GET')).body).toEqual({ mails: false })
    const person = await silent.newOwner()
    for (const email of [person.email, 'nobody@example.test']) {
      const answer = await post('request-password-reset', { email }, silent)
      expect(answer.status).toBe(400)
      expect(expectEnvelope(answer.body, 'INVALID_REQUEST').error).toContain('sends no mail')
    }

    const { stdout } = command(silent, person.email)
    const token = new RegExp(`^ {2}${silent.url}/reset-password#(\\w+)$`, 'm').exec(stdout)?.[1]
    expect((await post('reset-password', { token, newPassword: 'a new password' }, silent)).status).toBe(200)
    const answer = await post('sign-in/email', { email: person.email, password: 'a new password' }, silent)
    expect(answer.status).toBe(200)

    const unknown = command(silent, 'nobody@example.test')
    expect(unknown.status).toBe(1)
    expect(unknown.stderr).toBe('Nobody has an account with the address nobody@example.test.\n')
  } finally {
    await silent.close()
  }
})

/** `reset-password`, as whoever runs the product calls it. */
function command({ url, databaseUrl }: TestApp, email: string) {
  const script = fileURLToPath(new URL('../src/reset-password.ts', import.meta.url))
  return spawnSync(process.execPath, [...fromSource, script, email], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      APP_URL: url,
      AUTH_SECRET: 'a secret that is long enough for tests',
      SANDBOX: 'on',
    },
  })
}
