import { randomBytes } from 'node:crypto'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { expect } from './test.ts'

/** Somebody who has signed up; their session is that of the browser context whose requests were used. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly organizationId: string
  readonly organization: string
}

/** Signs somebody up and, unless told otherwise, makes an organization and selects it. */
export async function newPerson(
  { request }: Pick<BrowserContext, 'request'>,
  url: string,
  options: { organization?: boolean; verify?: (email: string) => Promise<unknown> } = {},
): Promise<Person> {
  const id = randomBytes(4).toString('hex')
  const person = { name: `Person ${id}`, email: `${id}@example.test`, password: `password-${id}` }
  await post(request, `${url}/api/auth/sign-up/email`, person)
  // Where mail goes out, nobody is signed in before that.
  if (options.verify) {
    await options.verify(person.email)
    await post(request, `${url}/api/auth/sign-in/email`, person)
  }
  if (options.organization === false) return { ...person, organizationId: '', organization: '' }
  const organization = `Organization ${id}`
  return { ...person, organization, organizationId: await newOrganization(request, url, organization) }
}

/** Makes an organization of whoever is signed in, and selects it. */
export async function newOrganization(request: APIRequestContext, url: string, name: string): Promise<string> {
  const slug = randomBytes(6).toString('hex')
  const { id } = await post<{ id: string }>(request, `${url}/api/auth/organization/create`, { name, slug })
  await post(request, `${url}/api/auth/organization/set-active`, { organizationId: id })
  return id
}

/** Signs somebody up who belongs to the organization of whoever is signed in at `owner`, in that role. */
export async function newMember(
  owner: Pick<BrowserContext, 'request'>,
  member: Pick<BrowserContext, 'request'>,
  url: string,
  options: { organizationId: string; role: string },
): Promise<Person> {
  const { organizationId, role } = options
  const person = await newPerson(member, url, { organization: false })
  const invited = { organizationId, email: person.email, role }
  const { id } = await post<{ id: string }>(owner.request, `${url}/api/auth/organization/invite-member`, invited)
  await post(member.request, `${url}/api/auth/organization/accept-invitation`, { invitationId: id })
  await post(member.request, `${url}/api/auth/organization/set-active`, { organizationId })
  return person
}

/** A list with these lines in it, of the organization that is selected. */
export async function newList(
  request: APIRequestContext,
  url: string,
  options: { name: string; csv: string; workflow?: string },
): Promise<string> {
  const { name, csv, workflow = 'verification' } = options
  const { id } = await post<{ id: string }>(request, `${url}/v1/lists`, { name, workflow })
  const imported = await request.post(`${url}/v1/lists/${id}/imports`, {
    data: csv,
    headers: { 'content-type': 'text/csv' },
  })
  expect(imported.status(), await imported.text()).toBe(200)
  return id
}

export async function post<T>(request: APIRequestContext, url: string, data: object): Promise<T> {
  const answer = await request.post(url, { data })
  expect(answer.status(), `${url}: ${await answer.text()}`).toBe(200)
  return (await answer.json()) as T
}
