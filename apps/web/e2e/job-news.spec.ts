import { completed, slowAddresses, startJob } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('wherever one is, one hears that a job has ended, and sees it until one has looked', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/billing')
  const jobs = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Jobs/ })
  await expect(jobs).toBeVisible()
  // Jobs that are there when somebody comes for the first time are no news.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('jobs seen')
  await expect(jobs).toHaveText('Jobs')
  const csv = `email\n${slowAddresses(2).join('\n')}\n`
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  const jobId = await startJob(context.request, product.url, listId)
  await completed(context.request, product, jobId)

  const told = page.getByRole('dialog').filter({ hasText: '“March fair” is verified' })
  // Once a minute a page asks that is about something else.
  await expect(told).toBeVisible({ timeout: 120_000 })
  await expect(jobs).toContainText('1')
  await look(page, 'job-news')
  await page.reload()
  await expect(jobs).toContainText('1')
  await expect(told).toHaveCount(0)
  await page.goto('/lists')
  await jobs.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jobs')
  await expect(jobs).toHaveText('Jobs')
})

test('what is told of a job leads to it, and to have seen it there is to have seen it', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists')
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('jobs seen')
  const csv = `email\n${slowAddresses(2).join('\n')}\n`
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  const jobId = await startJob(context.request, product.url, listId)
  await completed(context.request, product, jobId)
  await page.getByRole('button', { name: 'Open it' }).click({ timeout: 120_000 })
  await expect(page).toHaveURL(`${product.url}/jobs/${jobId}`)
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Jobs/ })).toHaveText('Jobs')
  await expect(page.getByText('“March fair” is verified')).toHaveCount(0)
})
