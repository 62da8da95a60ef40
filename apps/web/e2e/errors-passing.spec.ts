import type { Page } from '@playwright/test'
import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { completed, slowAddresses } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test, unhurried } from './support/test.ts'

test.use({ settings: unhurried })

const csv = 'email\nann@inbox.test\nbob@inbox.test\n'

/** Asks for a page of the app as one does inside of it, without loading it anew. */
const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()

test('a fault of ours: the request’s ID to copy, and trying again once it is mended', async ({
  page,
  context,
  product,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await product.sql`alter table lists rename to lists_away`
  try {
    await go(page, 'Lists')
    const failure = await shownFailure(page, 'INTERNAL_ERROR')
    await expect(failure).toContainText('Something went wrong on our side')
    const id = /req_[0-9a-f]+/.exec((await failure.textContent()) ?? '')?.[0] ?? ''
    expect(id).not.toBe('')
    await look(page, 'error-internal-error')
    await failure.getByRole('button', { name: 'Copy the request ID' }).click()
    await expect(failure.getByRole('button', { name: 'Copy the request ID: copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id)

    const again = page.waitForResponse((response) => response.url().includes('lists.list'))
    await failure.getByRole('button', { name: 'Try again' }).click()
    expect((await again).status()).toBe(500)
    await expect(failure).toBeVisible()
  } finally {
    await product.sql`alter table lists_away rename to lists`
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible()
})

test('a fault of ours where it is the whole page: it has a title, the ID, and a way to try again', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await product.sql`alter table lists rename to lists_away`
  try {
    await page.goto(`/lists/${listId}`)
    const failure = await shownFailure(page, 'INTERNAL_ERROR')
    await expect(failure).toContainText(/req_\w+/)
    await expect(page).toHaveTitle('Failed · Something went wrong on our side · Leadwright')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await look(page, 'error-internal-error-page')
  } finally {
    await product.sql`alter table lists_away rename to lists`
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'March fair' })).toBeVisible()
})

test('an action that fails on our side is not tried again behind one’s back', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
  const paths = requestsOf(page)
  await product.sql`alter table jobs rename to jobs_away`
  try {
    await page.getByRole('button', { name: 'Verify addresses' }).click()
    await expect(await shownFailure(page, 'INTERNAL_ERROR')).toBeFocused()
    expect(countOf(paths, '/trpc/verification.create')).toBe(1)
  } finally {
    await product.sql`alter table jobs_away rename to jobs`
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })).toBeVisible()
})

for (const { status, times } of [
  { status: 400, times: 1 },
  { status: 500, times: 3 },
]) {
  test(`a code that this version does not know, with status ${status}, is asked for ${times === 1 ? 'once' : `${times} times`} and told in the server’s words`, async ({
    page,
    context,
    product,
  }) => {
    await newPerson(context, product.url)
    // No server of today has such a code.
    await page.route('**/trpc/lists.list*', (route) =>
      route.fulfill({
        status,
        contentType: 'application/json',
        headers: { 'x-request-id': 'req_0123456789' },
        body: JSON.stringify({
          error: {
            message: 'The moon is in the wrong phase. Wait for another one.',
            code: -32600,
            data: {
              error: 'The moon is in the wrong phase. Wait for another one.',
              code: 'WRONG_MOON_PHASE',
              httpStatus: status,
            },
          },
        }),
      }),
    )
    const paths = requestsOf(page)
    await page.goto('/lists')
    const failure = await shownFailure(page, 'WRONG_MOON_PHASE')
    await expect(failure).toContainText('That did not work')
    await expect(failure).toContainText('The moon is in the wrong phase. Wait for another one.')
    await expect(failure).toContainText('req_0123456789')
    expect(countOf(paths, '/trpc/lists.list')).toBe(times)
    if (status === 400) await look(page, 'error-unknown')
    await page.unroute('**/trpc/lists.list*')
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('No list yet')).toBeVisible()
  })
}

test('a server that was killed: the page says that it can’t be reached, and goes on when it is back', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await product.kill()
  try {
    await go(page, 'Billing')
    const failure = await shownFailure(page, 'offline')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leadwright can’t be reached')
    await expect(failure).not.toContainText('can’t be reached')
    await expect(failure).toContainText('nothing that runs on our side has stopped')
    await expect(page).toHaveTitle(/^Failed · /)
    await expect(page).toHaveURL(`${product.url}/billing`)
    await look(page, 'error-server-away')
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(failure).toBeVisible()
  } finally {
    await product.start()
  }
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Billing' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Available').first()).toBeVisible()
})

test('a connection that is gone and comes back: what one was doing is kept, and goes on', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const failure = await shownFailure(page, 'offline')
  await expect(failure).toBeFocused()
  await expect(failure).toContainText('Check your connection')
  await look(page, 'error-offline')
  await context.setOffline(false)
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })).toBeVisible()
})

test('a page that one goes to without a connection comes by itself once there is one', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/jobs')
  await expect(page.getByText('No job yet')).toBeVisible()
  await go(page, 'Overview')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await context.setOffline(true)
  // One whose part of the app was never fetched, and one whose was.
  await go(page, 'Billing')
  await shownFailure(page, 'offline')
  await context.setOffline(false)
  await expect(page.getByRole('main').getByText('Available').first()).toBeVisible()

  await context.setOffline(true)
  await go(page, 'Jobs')
  await shownFailure(page, 'offline')
  await context.setOffline(false)
  await expect(page.getByText('No job yet')).toBeVisible()
  await expect(page.locator('[data-failure]')).toHaveCount(0)
})

test('a server that goes away in the middle of a job: the page says so, and goes on by itself when it is back', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const slow = ['email', ...slowAddresses(4)]
  const listId = await newList(context.request, product.url, { name: 'Slow ones', csv: slow.join('\n') })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await page.getByRole('button', { name: 'Verify 4 addresses for 4 credits' }).click()
  await expect(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
  await product.kill()
  try {
    await shownFailure(page, 'offline')
    await expect(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
    await look(page, 'error-server-away-job')
  } finally {
    await product.start()
  }
  // The longer a server is away, the less often it is asked.
  await expect(page.locator('[data-failure]')).toHaveCount(0, { timeout: 120_000 })
  // The mail servers went away with it, and have forgotten whom they had put off.
  await completed(context.request, product, new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 90_000 })
})
