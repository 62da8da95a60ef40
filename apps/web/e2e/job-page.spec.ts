import { askAgain, slowAddresses, verifiedList } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test, unhurried } from './support/test.ts'

test.use({ settings: unhurried })

test('a job that waits says so, and the focus goes on with it once it was decided', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = ['email', 'ann@inbox.test', 'jack@nullmx.test', 'not an address', ...slowAddresses(1)].join('\n')
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const verify = page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })
  await expect(verify).toBeVisible()
  const verdicts = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Verdicts so far' }) })
  await expect(verdicts).toContainText('Invalid2')
  await expect(verdicts).toContainText('Not verified2')
  await expect(verdicts).toContainText('Ruled out at no cost.')
  await expect(verdicts).not.toContainText('%')

  const other = await context.newPage()
  await other.goto('/jobs')
  await expect(other.getByRole('region', { name: 'Jobs' }).getByRole('row').last()).toContainText('waits for you')
  await other.getByRole('link', { name: 'March fair' }).click()
  await expect(other.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })).toBeVisible()

  await verify.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'March fair' })).toBeFocused()
  // The other tab follows by itself, and nothing there takes the focus.
  await expect(other.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
  await askAgain(product)
  for (const tab of [page, other]) {
    await expect(tab.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  }
})

test('the ledger has a line for a job, which leads to it, and its entries behind a disclosure', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const { jobId } = await verifiedList(context.request, product)
  await page.goto('/billing')
  const ledger = page.getByRole('region', { name: 'Ledger' })
  await expect(ledger.getByRole('row')).toHaveCount(3)
  await expect(ledger.getByRole('row').nth(1)).toContainText('spent on verdicts')
  await expect(ledger.getByRole('row').nth(2)).toContainText('Credits given')
  await ledger.getByRole('link', { name: 'Verification of a list' }).click()
  await expect(page).toHaveURL(`${product.url}/jobs/${jobId}`)
  await expect(page.getByText('Spent on verdicts')).toBeVisible()
  await page.getByText('Entry by entry').click()
  await expect(page.getByRole('region', { name: 'Entries' }).getByText('Set aside for a job')).toBeVisible()
  await look(page, 'job-entries')
})

test('the second day: what has a verdict is kept, and only the rest is asked about and paid for', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const { listId } = await verifiedList(context.request, product)
  const imported = await context.request.post(`${product.url}/v1/lists/${listId}/imports`, {
    headers: { 'content-type': 'text/csv' },
    data: 'email\nnew-ann@inbox.test\nnew-bob@inbox.test\n',
  })
  expect(imported.status(), await imported.text()).toBe(200)
  await page.goto('/lists')
  await expect(page.getByRole('row').filter({ hasText: 'March fair' })).toContainText(/\d+ of \d+/)
  await page.getByRole('link', { name: 'March fair' }).click()
  await page.getByRole('button', { name: 'Verify the rest' }).click()
  await expect(page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })).toBeVisible()
  await look(page, 'decision-rest')
  const kept = page.getByRole('row', { name: /^Keep the verdict that they have/ })
  await expect(kept).toHaveCount(0)
  await page.getByLabel('Rows').selectOption('All of the list')
  await expect(kept).toBeVisible()
  const verify = page.getByRole('button', { name: /^Verify \d+ addresses for/ })
  const rest = Number(/\d+/.exec((await verify.textContent()) ?? '')?.[0])
  await page.getByLabel('Addresses that have a verdict').selectOption('Ask about all of them again')
  await expect(kept).toBeHidden()
  await expect(page.getByLabel('Addresses that have a verdict')).toHaveValue('0')
  await expect.poll(async () => Number(/\d+/.exec((await verify.textContent()) ?? '')?.[0])).toBeGreaterThan(rest)
})

test('what is exported is called what it is', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const { jobId } = await verifiedList(context.request, product)
  await page.goto(`/jobs/${jobId}`)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export \d+ valid leads$/ }).click()
  expect((await file).suggestedFilename()).toBe('March fair valid.csv')
})

test('a list whose job waits or runs leads to that job instead of starting another', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = 'email\nann@inbox.test\nbob@inbox.test\n'
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const verify = page.getByRole('button', { name: 'Verify 2 addresses for 2 credits' })
  await expect(verify).toBeVisible()
  const job = page.url()

  // At once, while what is known of the jobs is from before this one.
  await page.goBack()
  const open = page.getByRole('link', { name: 'A job waits for your decision · Open it' })
  await expect(open).toBeVisible()
  await expect(page.getByRole('button', { name: /^Verify/ })).toHaveCount(0)
  await look(page, 'list-job-waits')
  await open.click()
  await expect(page).toHaveURL(job)
  await verify.click()
  await expect(page.getByText('2 credits spent.')).toBeVisible({ timeout: 60_000 })

  await page.goto(`/lists/${listId}`)
  const again = page.getByRole('button', { name: 'Verify again' })
  await expect(again).toHaveClass(/bg-surface/)
  await expect(open).toHaveCount(0)
})
