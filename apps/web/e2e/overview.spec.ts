import { askAgain, slowAddresses, startJob } from './support/job.ts'
import { askWith, newKey } from './support/keys.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test, unhurried } from './support/test.ts'

test.use({ settings: unhurried })

test('the overview follows what happens: jobs under way, credits set aside and spent, the limit, and errors', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = ['email', ...slowAddresses(3), 'ann@inbox.test'].join('\n')
  const listId = await newList(context.request, product.url, { name: 'Slow ones', csv })
  const { key } = await newKey(context.request, product.url, { name: 'CRM', scopes: ['lists:read'] })
  await page.goto('/')
  /** A number on the page, by what it is called. */
  const figure = (label: string) =>
    page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: page.getByText(label, { exact: true }) })
      .locator('dd')
      .first()
  await expect(figure('Credits')).toHaveText('100')
  await expect(figure('Set aside')).toHaveText('0')
  await expect(figure('Jobs under way')).toHaveText('0')
  await expect(page.getByText('of 100,000 used; begins anew at')).toBeVisible()
  expect(Number(await figure('Your request limit').textContent())).toBeGreaterThan(0)
  await expect(page.getByText('None in the last 30 days.')).toBeVisible()

  // From here on nobody touches the page.
  await fetch(`${product.url}/v1/credits`, { headers: { 'x-api-key': key } })
  expect(await askWith(key, product.url)).toMatchObject({ status: 200 })
  await startJob(context.request, product.url, listId)
  await expect(figure('Jobs under way')).toHaveText('1')
  await expect(figure('Set aside')).toHaveText(/^[1-4]$/, { timeout: 30_000 })
  await expect(page.getByRole('link', { name: /^Credits 9\d / })).toBeVisible()
  await askAgain(product)
  await expect(figure('Jobs under way')).toHaveText('0', { timeout: 90_000 })
  await expect(figure('Set aside')).toHaveText('0', { timeout: 90_000 })
  await expect(page.getByRole('region', { name: 'Recent errors' })).toContainText('INSUFFICIENT_SCOPE', {
    timeout: 60_000,
  })
})
