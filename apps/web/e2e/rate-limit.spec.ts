import type { APIRequestContext } from '@playwright/test'
import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { look } from './support/look.ts'
import { newList, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

test.use({ settings: { RATE_LIMIT: '60', RATE_WINDOW: '15' } })

/** Uses up what is left of the window, and more of it where it ends meanwhile. */
async function exhaust(request: APIRequestContext, url: string, path = '/v1/credits'): Promise<void> {
  for (;;) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => request.get(url + path)))
    if (answers.every((answer) => answer.status() === 429)) return
  }
}

test('too many requests: a banner counts down, and the page comes by itself when it is over', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  await page.goto('/')
  await expect(page.getByText('Choose a list to verify')).toBeVisible()
  await exhaust(context.request, product.url)
  const paths = requestsOf(page)
  await page.getByRole('link', { name: 'Lists', exact: true }).click()
  const banner = await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(banner).toHaveRole('status')
  await expect(banner).toContainText(/Too many requests\.Goes on by itself in 0:\d\d\./)
  expect(countOf(paths, '/trpc/lists.list')).toBe(1)
  await look(page, 'error-rate-limit-exceeded')

  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-failure]')).toHaveCount(0)
  expect(countOf(paths, '/trpc/lists.list')).toBe(2)
})

test('a page that looks again every few seconds does not, while it has to wait', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/')
  await expect(page.getByText('Begin with a list')).toBeVisible()
  await exhaust(context.request, product.url)
  const paths = requestsOf(page)
  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(page.getByText('No job yet')).toBeVisible({ timeout: 30_000 })
  expect(countOf(paths, '/trpc/verification.list')).toBe(2)
})

test('a page that is loaded while there is nothing left waits as a whole', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await exhaust(context.request, product.url, '/api/auth/get-session')
  await page.goto('/lists')
  const banner = await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(page).toHaveTitle('Waiting · Too many requests · Leadwright')
  await expect(page.getByRole('heading', { level: 1, name: 'Too many requests' })).toBeVisible()
  await expect(banner).not.toContainText('Too many requests')
  await look(page, 'error-rate-limit-exceeded-page')
  await expect(page.getByText('No list yet')).toBeVisible({ timeout: 60_000 })

  // Whoever loads a page anew where they were keeps the ways to the others.
  await exhaust(context.request, product.url, '/api/auth/get-session')
  await page.reload()
  await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' })).toBeVisible()
  await look(page, 'error-rate-limit-exceeded-reload')
  await expect(page.getByText('No list yet')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'Credits 100 available' })).toBeVisible()
})

test('an action that has to wait goes on by itself', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  await page.goto(`/lists/${listId}`)
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
  await exhaust(context.request, product.url)
  const paths = requestsOf(page)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const shown = await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(shown).toContainText(/Goes on by itself in 0:\d\d/)
  expect(countOf(paths, '/trpc/verification.create')).toBe(1)
  await look(page, 'error-rate-limit-exceeded-action')
  await expect(page.getByRole('button', { name: /^Verify 1 address for 1 credit$/ })).toBeVisible({ timeout: 60_000 })
  expect(countOf(paths, '/trpc/verification.create')).toBe(2)
})

test('what was refused comes once the wait is over, in the rail as well, and no list is called deleted meanwhile', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  await post(context.request, `${product.url}/v1/verification-jobs`, { listId })
  // The page comes; of what it shows, some is asked for only when nothing is left.
  const late = new Set(['/trpc/lists.list', '/trpc/credits.get'])
  await page.route(
    ({ pathname }) => late.has(pathname),
    async (route) => {
      late.delete(new URL(route.request().url()).pathname)
      await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()
      await exhaust(context.request, product.url)
      await route.continue()
    },
  )
  await page.goto('/jobs')
  await shownFailure(page, 'RATE_LIMIT_EXCEEDED')
  await expect(page.getByText('A deleted list')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'March fair' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: /^Credits \d+/ })).toBeVisible()
  await expect(page.locator('[data-failure]')).toHaveCount(0)
})
