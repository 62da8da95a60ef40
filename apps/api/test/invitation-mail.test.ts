import { afterEach, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Answer, Caller } from './support/caller.ts'
import { startMailServer, type MailServer } from './support/mail-server.ts'

const stop: (() => unknown)[] = []
afterEach(async () => {
  for (const each of stop.splice(0).toReversed()) await each()
})

async function mailServer(refusal?: string): Promise<MailServer> {
  const server = await startMailServer(refusal)
  stop.push(() => server.close())
  return server
}

async function start(mailUrl: string | undefined): Promise<TestApp> {
  const mailFrom = mailUrl === undefined ? undefined : 'leads@example.com'
  const app = await startTestApp({ mailUrl, mailFrom })
  stop.push(() => app.close())
  return app
}

/** The mails to whoever was invited; whoever signs up is written to as well. */
const invitationsIn = ({ deliveries }: MailServer) => deliveries.filter(({ to }) => to.includes('new@example.test'))

const invite = (owner: Caller, email: string): Promise<Answer<{ id: string }>> =>
  owner.rest('POST', '/api/auth/organization/invite-member', {
    body: { email, role: 'member', organizationId: owner.organizationId },
  })

it('an invitation is mailed, with the link to it', async () => {
  const server = await mailServer()
  const app = await start(server.url)
  const owner = await app.newOwner()
  const invitation = await invite(owner, 'new@example.test')
  expect(invitation.status).toBe(200)
  await expect.poll(() => invitationsIn(server).length).toBe(1)
  const [mail] = invitationsIn(server)
  expect(mail).toMatchObject({ from: 'leads@example.com', to: ['new@example.test'] })
  expect(mail?.message.replaceAll('=\r\n', '')).toContain(`\r\n${app.url}/invitation/${invitation.body.id}\r\n`)
  expect(mail?.message).toContain('Content-Type: text/plain')
  expect(mail?.message).toContain(owner.email)
})

it('what people call their organization is one line of the mail, and no header', async () => {
  const server = await mailServer()
  const app = await start(server.url)
  const owner = await app.newOwner()
  const name = 'Acme\r\nBcc: victim@example.test\r\n\r\nBuy now'
  await owner.rest('POST', '/api/auth/organization/update', {
    body: { data: { name }, organizationId: owner.organizationId },
  })
  await invite(owner, 'new@example.test')
  await expect.poll(() => invitationsIn(server).length).toBe(1)
  const [mail] = invitationsIn(server)
  expect(mail?.to).toEqual(['new@example.test'])
  const [head = '', body = ''] = (mail?.message ?? '').split(/\r\n\r\n(.*)/s)
  expect(head).not.toMatch(/^bcc:/im)
  expect(body).not.toMatch(/^Buy now/m)
})

it.each([
  ['refuses the mail', async () => (await mailServer('no such luck')).url],
  ['is not there', async () => 'smtp://127.0.0.1:9'],
])('an invitation stands where the mail server %s, and the log names nobody', async (_, server) => {
  const app = await start(await server())
  const owner = await app.newOwner()
  const invitation = await invite(owner, 'new@example.test')
  expect(invitation.status).toBe(200)
  const logged = () => app.log.filter(({ msg }) => msg === 'a mail could not be sent')
  // Whoever signed up is written to as well.
  await expect.poll(() => logged().length).toBe(2)
  expect(JSON.stringify(app.log)).not.toContain('new@example.test')
})

it('without a mail server, inviting works and nothing is mailed', async () => {
  const app = await start(undefined)
  const owner = await app.newOwner()
  expect((await invite(owner, 'new@example.test')).status).toBe(200)
})
