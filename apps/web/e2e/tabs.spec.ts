import type { Page } from '@playwright/test'
import { askAgain, slowAddresses, startJob } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newOrganization, newPerson, post } from './support/person.ts'
import { expect, test, unhurried } from './support/test.ts'

const csv = 'email\nann@inbox.test\nbob@inbox.test\n'

test.use({ settings: unhurried })

const bar = (tab: Page) => tab.getByRole('progressbar', { name: 'Verifying' })

async function importFile(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lists' }).click()
  await page
    .getByRole('link', { name: /^Import a (list|CSV)$/ })
    .first()
    .click()
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file)
  await page.getByLabel('Name of the list').fill(name)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('button', { name: 'Import 2 leads' }).click()
  await expect(page.getByRole('heading', { name: '2 leads came in' })).toBeVisible()
}

test('two tabs in two organizations never act in each other’s', async ({ page, context, product }) => {
  const person = await newPerson(context, product.url)
  const first = page
  await first.goto('/')
  await expect(first.getByText('Begin with a list')).toBeVisible()
  await newOrganization(context.request, product.url, 'The other one')
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('button', { name: 'The other one: switch organization' })).toBeVisible()

  // What was selected last, for the session, is the other one; the first tab goes on in its own all the same.
  await importFile(first, 'Of the first')
  await importFile(second, 'Of the other')
  for (const [tab, own, foreign] of [
    [first, 'Of the first', 'Of the other'],
    [second, 'Of the other', 'Of the first'],
  ] as const) {
    await tab.goto('/lists')
    await expect(tab.getByRole('link', { name: own })).toBeVisible()
    await expect(tab.getByText(foreign)).toHaveCount(0)
  }
  await expect(first.getByRole('button', { name: `${person.organization}: switch organization` })).toBeVisible()

  // A job, with its stream, and what it costs.
  await first.getByRole('link', { name: 'Of the first' }).click()
  await first.getByRole('button', { name: 'Verify addresses' }).click()
  await first.getByRole('button', { name: 'Verify 2 addresses for 2 credits' }).click()
  await expect(first.getByText('Every address has a verdict.').first()).toBeVisible()
  await expect(first.getByRole('link', { name: 'Credits 98 available' })).toBeVisible()
  await second.reload()
  // Free credits are a person's: the second organization has none.
  await expect(second.getByRole('link', { name: 'Credits 0 available' })).toBeVisible()

  // Switching here does not switch there.
  await first.getByRole('button', { name: /: switch organization$/ }).click()
  await first.getByRole('menuitem', { name: 'The other one' }).click()
  await expect(first.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(first.getByRole('link', { name: 'Credits 0 available' })).toBeVisible()
  await first.getByRole('button', { name: 'The other one: switch organization' }).click()
  await look(first, 'organization-menu')
  await first.getByRole('menuitem', { name: person.organization }).click()
  await expect(first.getByRole('link', { name: 'Credits 98 available' })).toBeVisible()
  await second.reload()
  await expect(second.getByRole('button', { name: 'The other one: switch organization' })).toBeVisible()
})

test('a reload in the middle of a job keeps its progress, and so does another tab', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, {
    name: 'Slow ones',
    csv: ['email', ...slowAddresses(10), 'ann@inbox.test', 'bob@inbox.test'].join('\n'),
  })
  const jobId = await startJob(context.request, product.url, listId)
  await page.goto(`/jobs/${jobId}`)
  await expect(bar(page)).toHaveAttribute('aria-valuetext', /^[1-9]\d* of 12$/)
  const done = async (tab: Page): Promise<number> =>
    Number.parseInt((await bar(tab).getAttribute('aria-valuetext')) ?? '', 10)
  const before = await done(page)
  await page.reload()
  await expect(bar(page)).toHaveAttribute('aria-valuetext', /^\d+ of 12$/)
  expect(await done(page)).toBeGreaterThanOrEqual(before)
  const other = await context.newPage()
  await other.goto(`/jobs/${jobId}`)
  await expect(bar(other)).toHaveAttribute('aria-valuetext', /^\d+ of 12$/)
  expect(await done(other)).toBeGreaterThanOrEqual(before)
  await expect(other).toHaveTitle(/^\d+(\.\d)?% · Slow ones · Leadwright$/)
  await askAgain(product)
  for (const tab of [page, other]) {
    await expect(tab.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  }
})

test('somebody is invited by a link, makes an account with it, and is a member', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(context, product.url)
  await page.goto('/settings/members')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail').fill('ben.of.tabs@example.test')
  await page.getByRole('combobox', { name: 'Role' }).selectOption('Viewer')
  await page.getByRole('button', { name: 'Create invitation' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send this link' })
  const link = (await dialog.locator('code').textContent()) ?? ''
  expect(link).toMatch(new RegExp(`^${product.url}/invitation/`))
  await look(page, 'invite-link')

  const guest = await elsewhere.newPage()
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'You are invited' })).toBeVisible()
  await expect(guest.getByText(owner.organization)).toHaveCount(0)
  await look(guest, 'invitation-signed-out')
  await guest.getByRole('link', { name: 'Create an account' }).click()
  await guest.getByLabel('Your name').fill('Ben Baker')
  await guest.getByLabel('E-mail').fill('ben.of.tabs@example.test')
  await guest.getByLabel('Password').fill('correct horse')
  await expect(guest.getByLabel('Organization')).toHaveCount(0)
  await guest.getByRole('button', { name: 'Create account' }).click()
  await expect(guest.getByRole('heading', { name: `Join ${owner.organization}` })).toBeVisible()
  await expect(guest.getByText(owner.email)).toBeVisible()
  await look(guest, 'invitation')
  await guest.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(guest.getByRole('button', { name: `${owner.organization}: switch organization` })).toBeVisible()

  await page.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  await expect(page.getByText('2 members of')).toBeVisible()
  await expect(page.getByText('Nobody is invited at the moment.')).toBeVisible()

  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await look(guest, 'invitation-over')
})

test('an invitation for another address says whose it is not, and how to go on', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(elsewhere, product.url)
  const invited = { organizationId: owner.organizationId, email: 'cid@example.test', role: 'member' }
  const answer = await elsewhere.request.post(`${product.url}/api/auth/organization/invite-member`, { data: invited })
  const { id } = (await answer.json()) as { id: string }
  const person = await newPerson(context, product.url)
  await page.goto(`/invitation/${id}`)
  await expect(page.getByRole('heading', { name: 'This invitation is for another address' })).toBeVisible()
  await expect(page.getByText(`You are signed in as ${person.email}.`)).toBeVisible()
  await expect(page.getByText(owner.organization)).toHaveCount(0)
  await look(page, 'invitation-other-address')
  await page.getByRole('button', { name: 'Sign in with another account' }).click()
  await expect(page.getByLabel('E-mail')).toBeVisible()
  await expect(page).toHaveURL(/from=.*invitation/)
})

test('an invitation is accepted by somebody who signs in first; one whose time is over says so', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(elsewhere, product.url)
  const person = await newPerson(context, product.url)
  await context.clearCookies()
  const invited = { organizationId: owner.organizationId, email: person.email, role: 'member' }
  const url = `${product.url}/api/auth/organization/invite-member`
  const { id } = await post<{ id: string }>(elsewhere.request, url, invited)
  await page.goto(`/invitation/${id}`)
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: `Join ${owner.organization}` })).toBeVisible()
  await product.sql`update invitations set expires_at = now() - interval '1 second' where id = ${id}`
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await product.sql`update invitations set expires_at = now() + interval '1 hour' where id = ${id}`
  await page.reload()
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page.getByRole('button', { name: `${owner.organization}: switch organization` })).toBeVisible()
})

test('signing out in one tab: the other says so, and goes on where it was after signing in there', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/lists')
  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: `${person.name}: account and theme` }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByLabel('Password')).toBeVisible()

  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.getByRole('link', { name: 'Sign in and return here' }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('No job yet')).toBeVisible()
  await expect(page.getByRole('button', { name: `${person.organization}: switch organization` })).toBeVisible()
})

test('somebody else signs in in one tab: the other shows nothing of theirs under the first one’s name', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const second = await newPerson(elsewhere, product.url)
  const first = await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await post(context.request, `${product.url}/api/auth/sign-in/email`, second)
  await page.getByRole('link', { name: 'Lists', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an organization')
  await expect(page.getByText('March fair')).toHaveCount(0)
  await expect(page.getByRole('button', { name: `${first.name}: account and theme` })).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: second.organization }).click()
  await expect(page.getByText('No list yet')).toBeVisible()
  await expect(page.getByRole('button', { name: `${second.name}: account and theme` })).toBeVisible()
})
