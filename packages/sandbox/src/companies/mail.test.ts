import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSandbox } from '../sandbox.ts'
import { greetSmtp, type TestClient } from '../testing/smtp-client.ts'
import { resolverOf } from '../testing/with-sandbox.ts'
import type { Sandbox, SandboxCompany } from '../index.ts'
import { roleMailboxes } from './mail.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const ofKind = (kind: SandboxCompany['mail']['kind']): readonly SandboxCompany[] =>
  sandbox.companies.filter(({ mail }) => mail.kind === kind)

/** A session with the exchanger that DNS names, in the middle of a transaction. */
async function transaction(domain: string): Promise<TestClient> {
  const resolver = resolverOf(sandbox)
  const [mx] = await resolver.resolveMx(domain)
  const [ip] = await resolver.resolve4(mx?.exchange ?? '')
  const client = await greetSmtp(sandbox, ip)
  // Old servers know only HELO.
  await client.ask('HELO tests.test')
  await client.ask('MAIL FROM:<probe@tests.test>')
  return client
}

/** Answers about recipients, over as many sessions as the host's limits ask for. */
async function ask(domain: string, recipients: readonly string[]): Promise<string[]> {
  const replies: string[] = []
  let client = await transaction(domain)
  for (const recipient of recipients) {
    let reply = await client.ask(`RCPT TO:<${recipient}>`)
    if (reply.startsWith('421')) {
      await client.hungUp
      client = await transaction(domain)
      reply = await client.ask(`RCPT TO:<${recipient}>`)
    }
    replies.push(reply)
  }
  await client.ask('QUIT')
  await client.hungUp
  return replies
}

test('everybody with a mailbox is accepted, and nobody else', async () => {
  for (const { domain, people } of ofKind('mailboxes')) {
    const roles = roleMailboxes.slice(0, 2).map((role) => `${role}@${domain}`)
    const strangers = [`nobody.at.all@${domain}`, `k3x9q7v2m8z4w1p6t5y0r7b2n4@${domain}`]
    const answers = await ask(domain, [...people.map(({ email }) => email), ...roles, ...strangers])
    expect([domain, answers.map((reply) => reply.slice(0, 9))]).toEqual([
      domain,
      [
        ...people.map(({ hasMailbox }) => (hasMailbox ? '250 2.1.5' : '550 5.1.1')),
        '250 2.1.5',
        '250 2.1.5',
        '550 5.1.1',
        '550 5.1.1',
      ],
    ])
  }
})

test('catch-alls accept anybody', async () => {
  for (const { domain, people } of ofKind('catch_all')) {
    const answers = await ask(domain, [people[0]?.email ?? '', `nobody.at.all@${domain}`])
    for (const reply of answers) expect(reply).toMatch(/^250 /)
  }
})

test('greylisting ones ask to come back, and then know their people', async () => {
  for (const { domain, people } of ofKind('greylisting')) {
    const person = people.find(({ hasMailbox }) => hasMailbox)
    const both = [person?.email ?? '', `nobody.at.all@${domain}`]
    expect((await ask(domain, both)).map((reply) => reply.slice(0, 9))).toEqual(['450 4.7.1', '450 4.7.1'])
    expect((await ask(domain, both)).map((reply) => reply.slice(0, 9))).toEqual(['250 2.1.5', '550 5.1.1'])
  }
})

test.each([
  ['deferring', /^450 4\.3\.2 /],
  ['policy', /^550 5\.7\.1 /],
] as const)('%s ones say the same to everybody, every time', async (kind, expected) => {
  for (const { domain, people } of ofKind(kind)) {
    const email = people[0]?.email ?? ''
    for (const reply of await ask(domain, [email, email])) expect(reply).toMatch(expected)
  }
})

test('domains without mail say so in DNS, as far as they say anything', async () => {
  for (const { domain, people } of ofKind('null_mx')) {
    expect(await resolverOf(sandbox).resolveMx(domain)).toMatchObject([{ priority: 0, exchange: '' }])
    expect(people.some(({ hasMailbox }) => hasMailbox)).toBe(false)
  }
  for (const { domain, people } of ofKind('none')) {
    await expect(resolverOf(sandbox).resolveMx(domain)).rejects.toMatchObject({ code: 'ENODATA' })
    await expect(resolverOf(sandbox).resolve4(domain)).rejects.toMatchObject({ code: 'ENODATA' })
    expect(people.some(({ hasMailbox }) => hasMailbox)).toBe(false)
  }
})

test('customers of a provider share its host', async () => {
  const [one, two] = sandbox.companies.filter(({ mail }) => mail.host === 'mx.postkontor.test')
  const resolver = resolverOf(sandbox)
  expect(await resolver.resolveMx(one?.domain ?? '')).toEqual(await resolver.resolveMx(two?.domain ?? ''))
  expect(sandbox.stats.perHost['mx.postkontor.test']?.connections).toBeGreaterThan(0)
  for (const { domain, mail } of sandbox.companies.filter(({ mail: { host } }) => host !== undefined)) {
    expect(await resolver.resolveMx(domain)).toMatchObject([{ exchange: mail.host }])
  }
})
