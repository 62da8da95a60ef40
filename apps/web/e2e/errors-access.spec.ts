import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { look } from './support/look.ts'
import { newList, newMember, newOrganization, newPerson, post, type Person } from './support/person.ts'
import { expect, test } from './support/test.ts'
import type { Page } from '@playwright/test'

const csv = 'email,name\nann@inbox.test,Ann\nbob@inbox.test,Bob\n'

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await page.keyboard.type(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a session that ended: one signs in, and returns to what one was doing', async ({ page, context, product }) => {
  const person = await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await context.clearCookies()
  const paths = requestsOf(page)
  await page.getByRole('link', { name: 'Lists', exact: true }).click()

  await shownFailure(page, 'AUTHENTICATION_REQUIRED')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Failed · You are signed out · Leadwright')
  await expect(page.getByRole('main')).not.toContainText('X-API-Key')
  expect(countOf(paths, '/trpc/lists.list')).toBe(1)
  await look(page, 'error-authentication-required')
  await page.getByRole('link', { name: 'Sign in and return here' }).click()
  await expect(page.getByText('You go on where you were.')).toBeVisible()
  await signIn(page, person)
  await expect(page).toHaveURL(`${product.url}/lists`)
  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible()
})

test('a session that was ended elsewhere: an action says so, and goes on after signing in', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const person = await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
  await post(elsewhere.request, `${product.url}/api/auth/sign-in/email`, person)
  await post(elsewhere.request, `${product.url}/api/auth/revoke-sessions`, {})
  const paths = requestsOf(page)
  await page.getByRole('button', { name: 'Verify addresses' }).click()

  const failure = await shownFailure(page, 'AUTHENTICATION_REQUIRED')
  await expect(failure).toBeFocused()
  await expect(failure).toContainText('You are signed out')
  await expect(failure).not.toContainText('X-API-Key')
  expect(countOf(paths, '/trpc/verification.create')).toBe(1)
  await look(page, 'error-authentication-required-action')
  await page.getByRole('button', { name: 'Sign in and go on' }).click()
  await expect(page.getByText(`As ${person.email}. What you were doing is kept, and goes on.`)).toBeVisible()
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the password.')).toBeVisible()
  await expect(page.getByLabel('Password')).toBeFocused()
  await look(page, 'error-authentication-required-password')
  await page.getByLabel('Password').fill(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })).toBeVisible()
})

test('a session that ends in the middle of an import: the file that was chosen is still there after signing in', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url)
  await page.goto('/lists/new')
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file)
  await context.clearCookies()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await shownFailure(page, 'AUTHENTICATION_REQUIRED')
  await page.getByRole('button', { name: 'Sign in and go on' }).click()
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Import 2 leads' }).click()
  await expect(page.getByRole('heading', { name: '2 leads came in' })).toBeVisible()
})

test('a password that was forgotten, where no mail is sent: the page says who can help, and how', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByText('This installation sends no mail')).toBeVisible()
  await expect(page.getByText('reset-password you@example.com')).toBeVisible()
  await look(page, 'forgot-password-without-mail')
  await page.getByRole('link', { name: 'Back to signing in' }).click()
  await expect(page.getByLabel('Password')).toBeVisible()
})

test('nobody’s organization yet: one makes one where one is, and the page goes on', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url, { organization: false })
  const paths = requestsOf(page)
  await page.goto('/lists')
  await shownFailure(page, 'NO_ACTIVE_ORGANIZATION')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an organization')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(countOf(paths, '/trpc/lists.list')).toBe(1)
  await look(page, 'error-no-active-organization')
  await page.getByLabel('New organization').fill('Archer & Sons')
  await page.getByRole('button', { name: 'Create organization' }).click()
  await expect(page.getByText('No list yet')).toBeVisible()
  await expect(page).toHaveURL(`${product.url}/lists`)
  await expect(page.getByRole('link', { name: 'Credits 100 available' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Archer & Sons: switch organization' })).toBeVisible()
})

test('several organizations and none chosen: one chooses, and the page goes on in that one', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url)
  await newOrganization(context.request, product.url, 'The other one')
  await newList(context.request, product.url, { name: 'A list of the other one', csv })
  // A new session has none selected.
  await context.clearCookies()
  await post(context.request, `${product.url}/api/auth/sign-in/email`, person)
  await page.goto('/lists')
  await shownFailure(page, 'NO_ACTIVE_ORGANIZATION')
  await expect(page.getByRole('button', { name: person.organization })).toBeVisible()
  await look(page, 'error-no-active-organization-choose')
  await page.getByRole('button', { name: 'The other one' }).click()
  await expect(page.getByRole('link', { name: 'A list of the other one' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'The other one: switch organization' })).toBeVisible()
})

test('nobody’s organization yet, in the middle of an import: one makes one there, and the file is checked', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url, { organization: false })
  await page.goto('/lists/new')
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
  const failure = await shownFailure(page, 'NO_ACTIVE_ORGANIZATION')
  await expect(failure).not.toContainText('in the dashboard')
  await look(page, 'error-no-active-organization-import')
  await page.getByLabel('New organization').fill('Archer & Sons')
  await page.getByRole('button', { name: 'Create organization' }).click()
  await page.getByRole('button', { name: 'Import 2 leads' }).click()
  await expect(page.getByRole('heading', { name: '2 leads came in' })).toBeVisible()
})

test('a viewer is offered nothing that the role does not allow, and is told why, and whom to ask', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(elsewhere, product.url)
  const listId = await newList(elsewhere.request, product.url, { name: 'March fair', csv })
  const started = await elsewhere.request.post(`${product.url}/v1/verification-jobs`, { data: { listId } })
  const { id: jobId } = (await started.json()) as { id: string }
  await newMember(elsewhere, context, product.url, { organizationId: owner.organizationId, role: 'viewer' })
  const isTold = async (what: string): Promise<void> => {
    const note = page.getByRole('note')
    await expect(note).toContainText(`Your role, Viewer, does not let you ${what}.`)
    await expect(note.getByRole('link', { name: owner.name })).toHaveAttribute('href', `mailto:${owner.email}`)
  }
  await page.goto(`/lists/${listId}`)
  await isTold('change this list or spend credits on it')
  await expect(page.getByRole('link', { name: 'A job waits for a decision · Open it' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Verify|Delete)/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Add leads' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeVisible()
  await look(page, 'viewer-list')

  await page.goto(`/jobs/${jobId}`)
  await isTold('decide on this job')
  await expect(page.getByRole('button', { name: /^(Verify|Cancel)/ })).toHaveCount(0)
  await look(page, 'viewer-decision')
  await page.goto('/billing')
  await isTold('buy credits')
  await expect(page.getByRole('button', { name: /^Buy/ })).toHaveCount(0)
  await page.goto('/lists/new')
  await isTold('import leads')
  await page.goto('/lists')
  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import a list' })).toHaveCount(0)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members')
  await expect(page.getByRole('link', { name: 'API keys' })).toHaveCount(0)
})

test('whose role changes meanwhile is told which right is missing, and whom to ask by name', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(elsewhere, product.url)
  const { organizationId } = owner
  const listId = await newList(elsewhere.request, product.url, { name: 'March fair', csv })
  const person = await newMember(elsewhere, context, product.url, { organizationId, role: 'member' })
  await page.goto(`/lists/${listId}`)
  await expect(page.getByRole('button', { name: 'Verify addresses' })).toBeVisible()
  await expect(page.getByRole('note')).toHaveCount(0)
  const auth = `${product.url}/api/auth/organization`
  const listed = await elsewhere.request.get(`${auth}/list-members?organizationId=${organizationId}`)
  const { members } = (await listed.json()) as { members: { id: string; user: { email: string } }[] }
  const memberId = members.find(({ user }) => user.email === person.email)?.id
  await post(elsewhere.request, `${auth}/update-member-role`, { memberId, role: 'viewer', organizationId })
  const paths = requestsOf(page)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const failure = await shownFailure(page, 'PERMISSION_DENIED')
  await expect(failure).toBeFocused()
  await expect(failure).toContainText('Your role does not allow this')
  await expect(failure).toContainText('it needs owner or admin or member')
  const ask = failure.getByRole('link', { name: owner.name })
  await expect(ask).toHaveAttribute('href', `mailto:${owner.email}`)
  expect(countOf(paths, '/trpc/verification.create')).toBe(1)
  await look(page, 'error-permission-denied')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Verify addresses' })).toBeFocused()
  await page.goto('/settings/keys')
  await shownFailure(page, 'PERMISSION_DENIED')
  await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create API key' })).toHaveCount(0)
  await look(page, 'error-permission-denied-page')
})

for (const { what, path, code, back, to } of [
  {
    what: 'job',
    path: '/jobs/job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
    code: 'JOB_NOT_FOUND',
    back: 'All jobs',
    to: '/jobs',
  },
  {
    what: 'list',
    path: '/lists/lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
    code: 'RESOURCE_NOT_FOUND',
    back: 'All lists',
    to: '/lists',
  },
]) {
  test(`a ${what} that is not there has ways on: back to all, or another organization`, async ({
    page,
    context,
    product,
  }) => {
    await newPerson(context, product.url)
    const paths = requestsOf(page)
    await page.goto(path)
    await shownFailure(page, code)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page).toHaveTitle(/^Failed · /)
    expect(countOf(paths, what === 'job' ? '/trpc/verification.get' : '/trpc/lists.get')).toBe(1)
    await look(page, `error-${code.toLowerCase().replaceAll('_', '-')}`)
    await expect(page.getByRole('link', { name: 'Switch organization' })).toHaveAttribute('href', '/organizations')
    await page.getByRole('link', { name: back }).click()
    await expect(page).toHaveURL(product.url + to)
  })
}

test('a list of another organization is found again by switching to that one', async ({ page, context, product }) => {
  const person = await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await newOrganization(context.request, product.url, 'The other one')
  await page.goto(`/lists/${listId}`)
  await shownFailure(page, 'RESOURCE_NOT_FOUND')
  await page.getByRole('link', { name: 'Switch organization' }).click()
  await expect(page.getByRole('heading', { name: 'Your organizations' })).toBeVisible()
  await look(page, 'organizations')
  await page.getByRole('main').getByRole('button', { name: person.organization }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await page.goto(`/lists/${listId}`)
  await expect(page.getByRole('heading', { name: 'March fair' })).toBeVisible()
})

test('an address that the app does not have says so, and leads on, with the frame of whoever is inside', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  for (const path of ['/nonsense', '/settings/nonsense', '/jobs/one/two', '/docs/nonsense']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('link', { name: 'Credits 100 available' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  }
  await page.goto('/nonsense')
  await look(page, 'error-no-such-page')
  await page.getByRole('link', { name: 'To the overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  await context.clearCookies()
  await page.goto('/nonsense')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await look(page, 'error-no-such-page-signed-out')
})
