import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { cookieOf, createCaller, send, type Answer, type Caller } from './support/caller.ts'
import { startMailServer, type MailServer } from './support/mail-server.ts'

// Who is who, what each person gets once, and what strangers can do about somebody's account.

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ trustProxy: ['127.0.0.0/8', '::1/128'] })
})
afterAll(() => app.close())

const post = <T = unknown>(path: string, body: object, headers = {}, { url } = app): Promise<Answer<T>> =>
  send<T>(`${url}/api/auth/${path}`, 'POST', { body, headers })
const from = (address: string) => ({ 'x-forwarded-for': address })
const available = async (caller: Caller, organizationId = caller.organizationId): Promise<number> =>
  (await caller.rest<{ available: number }>('GET', '/v1/credits', { headers: { 'x-organization-id': organizationId } }))
    .body.available

async function newOrganization(caller: Caller): Promise<string> {
  const slug = `more-${Math.random().toString(36).slice(2)}`
  const { body } = await caller.rest<{ id: string }>('POST', '/api/auth/organization/create', {
    body: { name: 'One more', slug },
  })
  return body.id
}

async function join(owner: Caller, role: string): Promise<Caller & { memberId: string; userId: string }> {
  const person = await createCaller(app.url, { organization: false })
  const { organizationId } = owner
  const invited = await owner.rest<{ id: string }>('POST', '/api/auth/organization/invite-member', {
    body: { email: person.email, role, organizationId },
  })
  const accepted = await person.rest<{ member: { id: string; userId: string } }>(
    'POST',
    '/api/auth/organization/accept-invitation',
    { body: { invitationId: invited.body.id } },
  )
  await person.rest('POST', '/api/auth/organization/set-active', { body: { organizationId } })
  const { id: memberId, userId } = accepted.body.member
  return { ...person, organizationId, memberId, userId }
}

async function signUp(email: string): Promise<string> {
  const answer = await post('sign-up/email', { name: 'Person', email, password: 'long enough' })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return cookieOf(answer)
}

describe('free credits', () => {
  it('are a person’s, not an organization’s, also where many are made at once', async () => {
    const owner = await createCaller(app.url, { organization: false })
    const made = await Promise.all(Array.from({ length: 10 }, () => newOrganization(owner)))
    const balances = await Promise.all(made.map((id) => available(owner, id)))
    expect(balances.toSorted((a, b) => b - a)).toEqual([100, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('are given once a mailbox, however its address is written', async () => {
    const balances: number[] = []
    for (const email of [
      'jo.doe@gmail.com',
      'jodoe+1@gmail.com',
      'j.odoe@googlemail.com',
      'jo@a.test',
      'jo+x@a.test',
    ]) {
      const headers = { cookie: await signUp(email) }
      const slug = `own-${balances.length}`
      const { body } = await post<{ id: string }>('organization/create', { name: 'x', slug }, headers)
      const credits = await send<{ available: number }>(`${app.url}/v1/credits`, 'GET', {
        headers: { ...headers, 'x-organization-id': body.id },
      })
      balances.push(credits.body.available)
    }
    expect(balances).toEqual([100, 0, 0, 100, 0])
  })
})

describe('addresses', () => {
  it.each(['r&d@firma.test', 'ann@bücher.example', 'ann@firma.xn--p1ai', 'jürgen@firma.test'])(
    'that are good make an account: %s',
    async (email) => {
      await signUp(email)
      expect((await post('sign-in/email', { email, password: 'long enough' })).status).toBe(200)
    },
  )

  it('are one account in either spelling', async () => {
    await signUp('eve@mañana.example')
    const answer = await post('sign-in/email', { email: 'Eve@xn--maana-pta.example', password: 'long enough' })
    expect(answer.status).toBe(200)
  })

  it.each(['ann', 'ann@', 'a b@c.test', '"<x>"@y', ''])('that are none are refused by name: %s', async (email) => {
    const answer = await post('sign-up/email', { name: 'x', email, password: 'long enough' })
    expect(expectEnvelope(answer.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'email' }])
  })
})

describe('wrong passwords', () => {
  it('from many addresses are few for one account; the owner is let in from where they are', async () => {
    const owner = await app.newOwner()
    const wrong = (index: number) =>
      post(
        'sign-in/email',
        { email: owner.email, password: `wrong-${index}` },
        from(`198.51.${index >> 8}.${index & 255}`),
      )
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => wrong(index)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    const refused = answers.find(({ status }) => status === 429)
    const { details } = expectEnvelope(refused?.body, 'RATE_LIMIT_EXCEEDED')
    expect(refused?.headers.get('retry-after')).toBe(String(details.retryAfter))
    expect(refused?.headers.get('x-ratelimit-limit')).toBe(String(details.limit))

    const right = { email: owner.email, password: owner.password }
    expect((await post('sign-in/email', right, from('203.0.113.7'))).status).toBe(429)
    // Where they signed up from.
    for (let times = 0; times < 15; times++) expect((await post('sign-in/email', right)).status).toBe(200)
  })

  it('do not tell whether there is an account', async () => {
    const guess = (index: number) =>
      post('sign-in/email', { email: 'nobody@example.test', password: 'x' }, from(`192.0.2.${index}`))
    const statuses = (await Promise.all(Array.from({ length: 12 }, (_, index) => guess(index)))).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })

  it('are counted where a password confirms something, too', async () => {
    const owner = await app.newOwner()
    const change = () =>
      owner.rest('POST', '/api/auth/change-password', {
        body: { currentPassword: 'wrong', newPassword: 'long enough' },
      })
    const first = await change()
    expect(expectEnvelope(first.body, 'INVALID_REQUEST').details.issues).toEqual([
      { path: 'currentPassword', message: 'This is not the password of the account' },
    ])
    const statuses = [first.status]
    for (let times = 1; times < 11; times++) statuses.push((await change()).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429])
  })
})

describe('who goes', () => {
  it('takes the keys along that they made, at once, and nobody else’s', async () => {
    const owner = await app.newOwner()
    for (const leaves of [true, false]) {
      const admin = await join(owner, 'admin')
      const [theirs, ours] = [await admin.key(), await owner.key()]
      const shown = await owner.query<{ result: { data: { items: { id: string }[] } } }>('apiKeys.list', {
        createdBy: admin.userId,
      })
      expect(shown.body.result.data.items.map(({ id }) => id)).toEqual([theirs.id])
      const me = (key: string) => send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': key } })
      expect((await me(theirs.key)).status).toBe(200)
      const { organizationId } = owner
      const gone = leaves
        ? await admin.rest('POST', '/api/auth/organization/leave', { body: { organizationId } })
        : await owner.rest('POST', '/api/auth/organization/remove-member', {
            body: { organizationId, memberIdOrEmail: admin.memberId },
          })
      expect(gone.status).toBe(200)
      expectEnvelope((await me(theirs.key)).body, 'INVALID_API_KEY')
      expect((await me(ours.key)).status).toBe(200)
    }
  })

  it('changes the password and with it ends other sessions, unless told otherwise', async () => {
    const owner = await app.newOwner()
    const { email, password } = owner
    const other = { cookie: cookieOf(await post('sign-in/email', { email, password })) }
    const stays = () => send<object | null>(`${app.url}/api/auth/get-session`, 'GET', { headers: other })
    const keep = { currentPassword: password, newPassword: 'another one', revokeOtherSessions: false }
    expect((await owner.rest('POST', '/api/auth/change-password', { body: keep })).status).toBe(200)
    expect((await stays()).body).not.toBeNull()
    const end = { currentPassword: 'another one', newPassword: 'a third one' }
    expect((await owner.rest('POST', '/api/auth/change-password', { body: end })).status).toBe(200)
    expect((await stays()).body).toBeNull()
  })
})

describe('the owner', () => {
  it('hands over with the password, and in no other way', async () => {
    const owner = await app.newOwner()
    const { organizationId, password } = owner
    const heir = await join(owner, 'member')
    const { memberId } = heir
    for (const [path, body] of [
      ['update-member-role', { memberId, role: 'owner' }],
      ['invite-member', { email: 'boss@example.test', role: 'owner' }],
    ] as const) {
      const refused = await owner.rest('POST', `/api/auth/organization/${path}`, { body: { ...body, organizationId } })
      expect(expectEnvelope(refused.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'role' }])
    }
    type Refused = { error: { data: { code: string } } }
    const wrong = await owner.mutate<Refused>('organizations.handOver', { memberId, password: 'wrong' })
    expect(wrong.body.error.data.code).toBe('INVALID_REQUEST')
    const stranger = await app.newOwner()
    const theirs = { memberId, password: stranger.password }
    expect((await stranger.mutate<Refused>('organizations.handOver', theirs)).body.error.data.code).toBe(
      'RESOURCE_NOT_FOUND',
    )
    const member = { memberId, password: heir.password }
    expect((await heir.mutate<Refused>('organizations.handOver', member)).body.error.data.code).toBe(
      'PERMISSION_DENIED',
    )

    expect((await owner.mutate('organizations.handOver', { memberId, password })).status).toBe(200)
    const role = async (who: Caller) => (await who.rest<{ user: { role: string } }>('GET', '/v1/me')).body.user.role
    expect([await role(owner), await role(heir)]).toEqual(['admin', 'owner'])
    expect((await owner.rest('POST', '/api/auth/organization/leave', { body: { organizationId } })).status).toBe(200)
  })

  it('who is the last one stays, also where two go at once; the account stays with them', async () => {
    const owner = await app.newOwner()
    const { organizationId, password } = owner
    const second = await join(owner, 'member')
    await owner.mutate('organizations.handOver', { memberId: second.memberId, password, stayOwner: true })
    const leave = (who: Caller) => who.rest('POST', '/api/auth/organization/leave', { body: { organizationId } })
    const left = await Promise.all([leave(owner), leave(second)])
    expect(left.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
    const last = left[0]?.status === 400 ? owner : second
    expectEnvelope(left.find(({ status }) => status === 400)?.body, 'LAST_OWNER')

    const remove = (who: Caller, body: object) => who.rest('POST', '/api/auth/delete-user', { body })
    expectEnvelope((await remove(last, { password: 'wrong' })).body, 'INVALID_REQUEST')
    const { details } = expectEnvelope((await remove(last, { password: last.password })).body, 'LAST_OWNER')
    expect(details.organizations.map(({ id }) => id)).toEqual([organizationId])
    expect((await last.rest('GET', '/v1/me')).status).toBe(200)

    const free = await createCaller(app.url, { organization: false })
    expect((await remove(free, { password: free.password })).status).toBe(200)
    expect((await post('sign-in/email', { email: free.email, password: free.password })).status).toBe(401)
  })
})

it('a program that uses up the quota leaves the people of its organization their own', async () => {
  const small = await startTestApp({ rateLimit: 20 })
  try {
    const owner = await small.newOwner()
    const { key } = await owner.key()
    const call = () => send(`${small.url}/v1/me`, 'GET', { headers: { 'x-api-key': key } })
    const answers = await Promise.all(Array.from({ length: 40 }, call))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
    const person = await owner.rest('GET', '/v1/me')
    expect([person.status, person.headers.get('x-ratelimit-remaining')]).toEqual([200, '19'])
  } finally {
    await small.close()
  }
})

describe('where mail goes out', () => {
  let mail: MailServer
  let mailing: TestApp
  beforeAll(async () => {
    mail = await startMailServer()
    mailing = await startTestApp({ mailUrl: mail.url, mailFrom: 'leads@example.com' })
  })
  afterAll(async () => {
    await mailing.close()
    await mail.close()
  })
  const person = (email: string) => ({ name: 'Person', email, password: 'long enough' })
  const mailsTo = (email: string): string[] =>
    mail.deliveries.filter(({ to }) => to.includes(email)).map(({ message }) => message.replaceAll('=\r\n', ''))

  it('signing up says nothing about who exists; the person reads it in the mail', async () => {
    const known = await mailing.newOwner()
    const [fresh, taken] = [
      await post('sign-up/email', person('fresh@example.test'), {}, mailing),
      await post('sign-up/email', person(known.email), {}, mailing),
    ]
    expect(taken.status).toBe(200)
    expect(taken.body).toEqual(fresh.body)
    expect([...taken.headers.keys()]).toEqual([...fresh.headers.keys()])
    await expect.poll(() => mailsTo(known.email).join()).toContain('has an account already')
    expect((await post('sign-in/email', { email: known.email, password: 'long enough' }, {}, mailing)).status).toBe(401)
  })

  it('two who sign up at once with one address are answered alike', async () => {
    const both = await Promise.all(
      [1, 2, 3].map(() => post('sign-up/email', person('twice@example.test'), {}, mailing)),
    )
    expect(both.map(({ status, body }) => ({ status, body }))).toEqual(
      Array.from({ length: 3 }, () => ({ status: 200, body: { token: null, user: null } })),
    )
  })

  it('an address that somebody else signed up with first gets a password of its own, not theirs', async () => {
    const email = 'owner@example.test'
    await post('sign-up/email', { ...person(email), password: 'of somebody else' }, {}, mailing)
    await expect.poll(() => mailsTo(email).length).toBe(1)
    await post('sign-up/email', person(email), {}, mailing)
    const tokens = () => mailsTo(email).flatMap((text) => /reset-password#(\S+)/.exec(text)?.[1] ?? [])
    await expect.poll(() => tokens().length).toBe(1)
    await post('reset-password', { token: tokens()[0], newPassword: 'chosen by link' }, {}, mailing)

    const signIn = async (password: string) => (await post('sign-in/email', { email, password }, {}, mailing)).status
    expect(await signIn('of somebody else')).toBe(401)
    expect(await signIn('chosen by link')).toBe(200)
  })

  it('nobody is signed in, a member, or given credits before the address is verified', async () => {
    const owner = await mailing.newOwner()
    const email = 'invited@example.test'
    const { organizationId } = owner
    const invited = await owner.rest<{ id: string }>('POST', '/api/auth/organization/invite-member', {
      body: { email, role: 'member', organizationId },
    })
    const signedUp = await post('sign-up/email', person(email), {}, mailing)
    expect(signedUp.headers.getSetCookie()).toEqual([])
    const early = await post('sign-in/email', person(email), {}, mailing)
    expectEnvelope(early.body, 'ADDRESS_NOT_VERIFIED')
    // The password was right, so none of these counts as a wrong one.
    for (let times = 0; times < 10; times++) {
      expect((await post('sign-in/email', person(email), {}, mailing)).status).toBe(403)
    }

    const tokens = () => mailsTo(email).flatMap((text) => /verify-email#(\S+)/.exec(text)?.[1] ?? [])
    await expect.poll(() => tokens().length).toBe(1)
    const verify = (token: string) => send(`${mailing.url}/api/auth/verify-email?token=${token}`, 'GET')
    const forged = await verify('eyJhbGciOiJub25lIn0.e30.')
    expect(expectEnvelope(forged.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'token' }])
    expect((await verify(tokens()[0] ?? '')).status).toBe(200)
    const signedIn = await post('sign-in/email', person(email), {}, mailing)
    expect(signedIn.status).toBe(200)
    const headers = { cookie: cookieOf(signedIn) }
    const accepted = await post('organization/accept-invitation', { invitationId: invited.body.id }, headers, mailing)
    expect(accepted.status).toBe(200)
  })

  it('an unverified session of before neither joins nor has credits, and gets them once verified', async () => {
    const early = await startTestApp({ databaseUrl: mailing.databaseUrl })
    try {
      const before = await createCaller(early.url, { organization: false })
      const session = { ...before, url: mailing.url }
      const rest = (method: string, path: string, body?: object) =>
        send<{ id: string; available: number }>(mailing.url + path, method, {
          ...(body ? { body } : {}),
          headers: { cookie: session.cookie },
        })
      const owner = await mailing.newOwner()
      const invited = await owner.rest<{ id: string }>('POST', '/api/auth/organization/invite-member', {
        body: { email: before.email, role: 'member', organizationId: owner.organizationId },
      })
      const refused = await rest('POST', '/api/auth/organization/accept-invitation', { invitationId: invited.body.id })
      expectEnvelope(refused.body, 'ADDRESS_NOT_VERIFIED')
      const made = await rest('POST', '/api/auth/organization/create', { name: 'Own', slug: `own-${Date.now()}` })
      const credits = () =>
        send<{ available: number }>(`${mailing.url}/v1/credits`, 'GET', {
          headers: { cookie: session.cookie, 'x-organization-id': made.body.id },
        })
      expect((await credits()).body.available).toBe(0)
      await post('send-verification-email', { email: before.email }, {}, mailing)
      const tokens = () => mailsTo(before.email).flatMap((text) => /verify-email#(\S+)/.exec(text)?.[1] ?? [])
      await expect.poll(() => tokens().length).toBe(1)
      await send(`${mailing.url}/api/auth/verify-email?token=${tokens()[0]}`, 'GET')
      expect((await credits()).body.available).toBe(100)
    } finally {
      await early.close()
    }
  })

  it('mails that strangers can ask for are few', async () => {
    for (const path of ['request-password-reset', 'send-verification-email']) {
      const email = `${path}@example.test`
      const statuses: number[] = []
      for (let times = 0; times < 6; times++) statuses.push((await post(path, { email }, {}, mailing)).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
  })
})
