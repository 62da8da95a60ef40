import type { Route } from '@playwright/test'
import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { look } from './support/look.ts'
import { newList, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

/** So many leads that the free credits do not cover them. */
const manyLeads = ['email', ...Array.from({ length: 130 }, (_, index) => `person${index}@inbox.test`)].join('\n')

const csvFile = (text: string | Buffer, name = 'leads.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

test('too few credits: what was chosen stays, the shortfall is bought in another tab, and the job goes on', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = `${manyLeads}\ninfo@inbox.test\n`
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not enough credits' })
  await page.getByRole('button', { name: 'Verify 131 addresses for 131 credits' }).click()
  await expect(dialog).toContainText('Leaving out all that can be left out still costs 130 credits.')

  // The way on that costs less.
  await dialog.getByRole('button', { name: 'Leave some addresses out' }).click()
  await expect(dialog).toBeHidden()
  await page.getByLabel('Role addresses (1)').check()
  const verify = page.getByRole('button', { name: 'Verify 130 addresses for 130 credits' })
  await expect(page.getByText('not enough, 30 missing')).toBeVisible()
  const paths = requestsOf(page)
  await verify.click()

  await shownFailure(page, 'INSUFFICIENT_CREDITS')
  await expect(dialog).toContainText('What you have pays for the first 100 in the order of the list. The other 30 stay')
  await expect(dialog.getByRole('button', { name: 'Verify 100 now' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Leave some addresses out' })).toHaveCount(0)
  await expect(dialog).toContainText('30 credits')
  await expect(dialog).toContainText('30 are missing; the smallest purchase is 100.')
  await expect(dialog.getByLabel('Credits')).toHaveValue('100')
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)
  expect(countOf(paths, '/trpc/verification.decide')).toBe(1)
  await look(page, 'error-insufficient-credits')

  // What was chosen is still there.
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel(/^Role addresses/)).toBeChecked()
  await verify.click()

  const opened = context.waitForEvent('page')
  await dialog.getByRole('button', { name: /^Buy 100 credits for / }).click()
  const checkout = await opened
  await expect(dialog.getByText('Waiting for the payment in the other tab. This goes on by itself.')).toBeVisible()
  await look(page, 'billing-waiting')
  await checkout.getByRole('button', { name: 'Decline' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'The payment was declined. Nothing was charged; you can try again.',
  )
  await checkout.close()

  const openedAgain = context.waitForEvent('page')
  await dialog.getByRole('button', { name: /^Buy 100 credits for / }).click()
  await (await openedAgain).getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  // The dialog, and the button that opened it, are gone.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('130 credits spent.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Credits 70 available' })).toBeVisible()
})

test('too few credits: as many as they cover are verified now, and the rest can be verified later', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: `${manyLeads}\n` })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await page.getByRole('button', { name: 'Verify 130 addresses for 130 credits' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not enough credits' })
  await expect(dialog).toContainText('The other 30 stay unknown at no cost, and can be verified later')
  await dialog.getByRole('button', { name: 'Verify 100 now' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('100 credits spent.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'Credits 0 available' })).toBeVisible()
  await page.goto(`/lists/${listId}?status=unknown`)
  await expect(page.getByRole('button', { name: /^Unknown 30$/ })).toBeVisible()
})

test('a file that can’t be imported: why, where in the file, another file, and a template', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  const paths = requestsOf(page)
  const choose = page.getByLabel(/Choose a file|leads\.csv/)
  await page.getByLabel('Name of the list').fill('March fair')
  await choose.setInputFiles(csvFile('email,name\nann@inbox.test,"Ann\nbob@inbox.test,Bob\n'))
  await page.getByRole('button', { name: 'Check the file' }).click()

  const failure = await shownFailure(page, 'INVALID_CSV_FORMAT')
  await expect(failure).toBeFocused()
  await expect(page).toHaveTitle(/^Not imported · /)
  await expect(failure).toContainText('This file can’t be imported')
  const around = failure.getByRole('table', { name: /^Around line \d/ })
  await expect(around).toContainText('ann@inbox.test,"Ann')
  await expect(around).not.toContainText('(empty)')
  const template = failure.getByRole('link', { name: 'Download a template' })
  await expect(template).toHaveAttribute('href', '/samples/leads.csv')
  expect(countOf(paths, '/v1/import-previews')).toBe(1)
  await look(page, 'error-invalid-csv-format')
  const downloaded = page.waitForEvent('download')
  await template.click()
  expect((await downloaded).suggestedFilename()).toBe('leads.csv')

  await failure.getByRole('button', { name: 'Choose another file' }).click()
  await expect(failure).toBeHidden()
  await expect(page.getByLabel('Name of the list')).toHaveValue('March fair')
  await choose.setInputFiles(csvFile(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41])))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.locator('[data-failure="INVALID_CSV_FORMAT"]')).toContainText(/UTF-8|UTF-16/)
  await look(page, 'error-invalid-csv-format-encoding')

  await page.getByRole('button', { name: 'Choose another file' }).click()
  await choose.setInputFiles(csvFile('email,name\nann@inbox.test,Ann\n'))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await expect(page.getByRole('heading', { name: '1 lead came in' })).toBeVisible()
})

test('a column whose name nobody knows is said once, and taken', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await page
    .getByLabel('Choose a file, or drop it here')
    .setInputFiles(csvFile('where,who\nann at inbox.test,Ann\nbob at inbox.test,Bob\n'))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('Say which column holds the e-mail address')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await look(page, 'import-map')
  await page.getByRole('combobox', { name: 'What “where” holds' }).selectOption('E-mail address')
  await page.getByRole('button', { name: 'Import 2 leads' }).click()
  await expect(page.getByRole('heading', { name: '2 leads came in' })).toBeVisible()
})

test('no file chosen is said at the field, which takes the focus', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByText('A file is needed to go on.')).toBeVisible()
  await expect(page.locator('input[type=file]')).toBeFocused()
  await look(page, 'import-no-file')
})

test('a job that another tab has decided: the stage it is in now stands there, live', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = 'email\nann@inbox.test\nbob@inbox.test\n'
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  // Of this tab's stream nothing comes through, and once it waits for a decision, it hears nothing at all.
  await page.route(/verification\.progress/, (route) => route.abort())
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const verify = page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })
  await expect(verify).toBeVisible()
  const held: Route[] = []
  await page.route(/verification\.get/, (route) => void held.push(route))

  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Cancel at no cost' }).click()
  await expect(other.getByText('Stopped. What was not used has been given back.').first()).toBeVisible()

  const paths = requestsOf(page)
  await verify.click()
  const failure = await shownFailure(page, 'INVALID_JOB_STAGE')
  await expect(failure).toBeFocused()
  await expect(failure).toContainText('The job has moved on')
  await expect(failure).toContainText('It is now: Cancelled')
  await expect(failure.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  expect(countOf(paths, '/trpc/verification.decide')).toBe(1)
  await look(page, 'error-invalid-job-stage')

  await page.unroute(/verification\.get/)
  // Those that were given up meanwhile need no answer.
  await Promise.allSettled(held.map((route) => route.continue()))
  await expect(page.getByText('Stopped. What was not used has been given back.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Back to the list' })).toBeVisible()
})

test('a list without addresses has nothing to verify: what to do stands there', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const csv = 'first_name,last_name,company\nAnn,Lee,Inbox\nBen,Ray,Inbox\n'
  const listId = await newList(context.request, product.url, { name: 'People', csv, workflow: 'enrichment' })
  await page.goto(`/lists/${listId}`)
  const paths = requestsOf(page)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nothing to verify yet' })
  await expect(dialog).toContainText('None of the 2 leads has an address')
  await shownFailure(page, 'NO_EMAILS_TO_VERIFY')
  expect(countOf(paths, '/trpc/verification.create')).toBe(1)
  await look(page, 'error-no-emails-to-verify')
  await dialog.getByRole('button', { name: 'Find addresses' }).click()
  await expect(page).toHaveURL(/\/enrichment-jobs\/job_/)
})

test('a form that is not right: at each field, in a summary, and the first field has the focus', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'Create API key' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Create an API key' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await look(page, 'key-create')
  const paths = requestsOf(page)
  await dialog.getByRole('button', { name: 'Create key' }).click()
  const summary = dialog.getByRole('alert')
  await expect(summary).toContainText('Something in the form is not right')
  await expect(summary).toContainText('Name: Write what the key is for.')
  await expect(summary).toContainText('Scopes: Choose at least one.')
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await expect(dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/^Write what the key is for\. .*Where it is used/)
  await expect(dialog.getByRole('group', { name: 'Scopes' })).toHaveAttribute('aria-invalid', 'true')
  expect(countOf(paths, '/trpc/apiKeys.create')).toBe(0)
  await look(page, 'error-form')

  // What only the server knows is told in the same way: here, that the day is over by its clock.
  await dialog.getByLabel('Name').fill('CRM')
  await dialog.getByLabel('See lists and their leads').check()
  await dialog.getByLabel('Expires').selectOption('On a date…')
  await dialog.getByLabel('Date').fill('2999-01-01')
  await page.route('**/trpc/apiKeys.create*', (route) =>
    route.continue({ postData: (route.request().postData() ?? '').replace('2999', '1999') }),
  )
  await dialog.getByRole('button', { name: 'Create key' }).click()
  const failure = await shownFailure(page, 'INVALID_REQUEST')
  await expect(failure).toContainText('Expires: Must be in the future')
  await expect(failure).not.toContainText('expiresAt')
  await expect(dialog.getByLabel('Date')).toBeFocused()
  expect(countOf(paths, '/trpc/apiKeys.create')).toBe(1)
  await look(page, 'error-invalid-request')

  await page.unroute('**/trpc/apiKeys.create*')
  await dialog.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByRole('dialog', { name: 'The key “CRM”' })).toBeVisible()
})

test('signing in with what is not right, and signing up with an address that is taken', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url)
  await context.clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email)
  await look(page, 'error-sign-in')

  await page.goto('/sign-up')
  await page.getByLabel('E-mail').fill('nobody at all')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Create account' }).click()
  const summary = page.getByRole('alert')
  for (const problem of [
    'Your name: Write',
    'E-mail: Write an e-mail address',
    'Password: Choose',
    'Organization: Write',
  ]) {
    await expect(summary).toContainText(problem)
  }
  await expect(page.getByLabel('Your name')).toBeFocused()
  await look(page, 'error-sign-up-form')
  await page.getByLabel('Your name').fill('Somebody else')
  await expect(page.getByLabel('Your name')).not.toHaveAttribute('aria-invalid')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill('correct horse')
  await page.getByLabel('Organization').fill('Archer & Sons')
  await page.getByRole('button', { name: 'Create account' }).click()
  await shownFailure(page, 'INVALID_REQUEST')
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Organization')).toHaveValue('Archer & Sons')
  await look(page, 'error-sign-up')
})

test('an API key that lacks a scope is told in the log by its code, which leads to its page', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const made = await post<{ result: { data: { key: string } } }>(
    context.request,
    `${product.url}/trpc/apiKeys.create`,
    { name: 'CRM', scopes: ['lists:read'] },
  )
  const headers = { 'x-api-key': made.result.data.key }
  const refused = await fetch(`${product.url}/v1/credits`, { headers })
  expect(refused.status).toBe(403)
  await page.goto('/settings/requests?failed=true')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('region', { name: 'Requests' })).toContainText('INSUFFICIENT_SCOPE', { timeout: 1000 })
  }).toPass()
  await look(page, 'settings-requests-failed')
  await page.getByRole('region', { name: 'Requests' }).getByRole('link', { name: 'INSUFFICIENT_SCOPE' }).click()
  await expect(page.getByRole('heading', { name: 'INSUFFICIENT_SCOPE' })).toBeVisible()
})
