import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { createCaller, send, type Answer, type Caller } from './support/caller.ts'

// Who may do what in an organization, and how those who may not are told: the library behind these routes says 401 to
// people whom it knows, and finds faults in another order than the contract has.

let app: TestApp
let owner: Caller
let people: Readonly<Record<'viewer' | 'member' | 'admin' | 'stranger' | 'homeless', Caller>>
let memberIds: Readonly<Record<string, string>>
let pending: string

type Body = Readonly<Record<string, string>>
const auth = <T = { id: string }>(caller: Caller, path: string, body?: object): Promise<Answer<T>> =>
  caller.rest<T>(body ? 'POST' : 'GET', `/api/auth/organization/${path}`, body ? { body } : {})

async function join(role: string): Promise<Caller> {
  const person = await createCaller(app.url, { organization: false })
  const { organizationId } = owner
  const { body } = await auth(owner, 'invite-member', { email: person.email, role, organizationId })
  await auth(person, 'accept-invitation', { invitationId: body.id })
  await auth(person, 'set-active', { organizationId })
  return person
}

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
  people = {
    viewer: await join('viewer'),
    member: await join('member'),
    admin: await join('admin'),
    stranger: await app.newOwner(),
    homeless: await createCaller(app.url, { organization: false }),
  }
  const { organizationId } = owner
  type Members = { members: { id: string; role: string }[] }
  const { body } = await auth<Members>(owner, `list-members?organizationId=${organizationId}`)
  memberIds = Object.fromEntries(body.members.map(({ id, role }) => [role, id]))
  pending = (await auth(owner, 'invite-member', { email: 'new@example.test', role: 'member', organizationId })).body.id
})
afterAll(() => app.close())

/** What only owners and admins may do, with a body that would let it succeed. */
const administration: readonly (readonly [string, () => Body | undefined])[] = [
  ['remove-member', () => ({ memberIdOrEmail: memberIds['admin'] ?? '' })],
  ['remove-member', () => ({ memberIdOrEmail: memberIds['owner'] ?? '' })], // the only one
  ['update-member-role', () => ({ memberId: memberIds['admin'] ?? '', role: 'viewer' })],
  ['invite-member', () => ({ email: 'more@example.test', role: 'viewer' })],
  ['cancel-invitation', () => ({ invitationId: pending })],
  ['update', () => ({ data: { name: 'Mine now' } }) as unknown as Body],
]

describe.each(['viewer', 'member'] as const)('a %s', (role) => {
  it.each(administration)('is told that the role does not allow it: %s', async (path, body) => {
    const answer = await auth(people[role], path, { ...body(), organizationId: owner.organizationId })
    expect(answer.status).toBe(403)
    expect(expectEnvelope(answer.body, 'PERMISSION_DENIED').details).toEqual({ required: ['owner', 'admin'], role })
  })

  it('sees the organization, and who is in it', async () => {
    const query = `?organizationId=${owner.organizationId}`
    for (const path of [`list-members${query}`, 'list-members', 'list']) {
      expect((await auth(people[role], path)).status).toBe(200)
    }
  })
})

it('an admin is told what only an owner may do', async () => {
  const { organizationId } = owner
  for (const [path, body] of [
    ['update-member-role', { memberId: memberIds['owner'], role: 'member' }],
    ['update-member-role', { memberId: memberIds['viewer'], role: 'owner' }],
    ['invite-member', { email: 'boss@example.test', role: 'owner' }],
  ] as const) {
    const answer = await auth(people.admin, path, { ...body, organizationId })
    const { details } = expectEnvelope(answer.body, 'PERMISSION_DENIED')
    expect(details).toEqual({ required: ['owner'], role: 'admin' })
  }
})

it('the role that counts is that in the organization which is named, whichever is selected', async () => {
  const { body } = await auth(people.viewer, 'create', { name: 'Own', slug: `own-${owner.organizationId}` })
  await auth(people.viewer, 'set-active', { organizationId: body.id })
  const answer = await auth(people.viewer, 'update', { organizationId: owner.organizationId, data: { name: 'No' } })
  expect(expectEnvelope(answer.body, 'PERMISSION_DENIED').details.role).toBe('viewer')
})

describe('somebody of another organization', () => {
  it.each(['stranger', 'homeless'] as const)('finds nothing there: %s', async (who) => {
    const { organizationId } = owner
    for (const [path, body] of [
      ['update', { data: { name: 'Mine now' } }],
      ['set-active', {}],
      ['remove-member', { memberIdOrEmail: memberIds['admin'] }],
      ['update-member-role', { memberId: memberIds['admin'], role: 'viewer' }],
      ['invite-member', { email: 'more@example.test', role: 'viewer' }],
    ] as const) {
      const answer = await auth(people[who], path, { ...body, organizationId })
      expect(answer.status).toBe(404)
      expectEnvelope(answer.body, 'RESOURCE_NOT_FOUND')
    }
    const { body } = await auth(people[who], `list-members?organizationId=${organizationId}`)
    expect(expectEnvelope(body, 'RESOURCE_NOT_FOUND').details).toEqual({ resource: 'organization', id: organizationId })
  })

  it('cannot take up an invitation of somebody else, and is told whose it is to', async () => {
    for (const path of ['accept-invitation', 'reject-invitation']) {
      const { body } = await auth(people.homeless, path, { invitationId: pending })
      const { details } = expectEnvelope(body, 'PERMISSION_DENIED')
      expect(details).toEqual({ required: ['the person who was invited'], role: 'none' })
    }
    expectEnvelope((await auth(people.homeless, `get-invitation?id=${pending}`)).body, 'PERMISSION_DENIED')
  })
})

it('what is not there is told by its name', async () => {
  const { organizationId } = owner
  for (const [path, body, details] of [
    ['remove-member', { memberIdOrEmail: 'nobody' }, { resource: 'member', id: 'nobody' }],
    ['update-member-role', { memberId: 'nobody', role: 'viewer' }, { resource: 'member', id: 'nobody' }],
    ['cancel-invitation', { invitationId: 'none' }, { resource: 'invitation', id: 'none' }],
    ['accept-invitation', { invitationId: 'none' }, { resource: 'invitation', id: 'none' }],
  ] as const) {
    const answer = await auth(owner, path, { ...body, organizationId })
    expect(answer.status).toBe(404)
    expect(expectEnvelope(answer.body, 'RESOURCE_NOT_FOUND').details).toEqual(details)
  }
})

it('who has selected no organization is told to, and among which', async () => {
  const { details } = expectEnvelope((await auth(people.homeless, 'list-members')).body, 'NO_ACTIVE_ORGANIZATION')
  expect(details).toEqual({ organizations: [] })
})

it('only who is not signed in is asked to sign in', async () => {
  const { organizationId } = owner
  for (const [path, body] of [
    ...administration,
    ['leave', () => ({})],
    ['create', () => ({ name: 'x', slug: 'x' })],
  ] as const) {
    const answer = await send(`${app.url}/api/auth/organization/${path}`, 'POST', {
      body: { ...body(), organizationId },
    })
    expect(answer.status).toBe(401)
    expectEnvelope(answer.body, 'AUTHENTICATION_REQUIRED')
  }
  const wrong = { email: owner.email, password: 'not the password' }
  const signIn = await owner.rest('POST', '/api/auth/sign-in/email', { body: wrong })
  expectEnvelope(signIn.body, 'AUTHENTICATION_REQUIRED')
})

it('the only owner cannot leave, nor be removed, nor take a lesser role, and that is nobody’s right', async () => {
  const { organizationId } = owner
  const memberId = memberIds['owner']
  for (const [who, path, body] of [
    [owner, 'leave', {}],
    [owner, 'update-member-role', { memberId, role: 'admin' }],
    [people.admin, 'remove-member', { memberIdOrEmail: memberId }],
  ] as const) {
    const answer = await auth(who, path, { ...body, organizationId })
    expect(answer.status).toBe(400)
    const { details } = expectEnvelope(answer.body, 'LAST_OWNER')
    expect(details.organizations.map(({ id }) => id)).toEqual([organizationId])
  }
})
