import { slowAddresses, startJob } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

// So long that the job is certainly not over before it is cancelled.
test.use({ settings: { VERIFY_RETRY_DELAYS: '10m,10m' } })

test('a job that goes on is cancelled after saying what comes back', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, {
    name: 'Slow ones',
    csv: ['email', ...slowAddresses(4)].join('\n'),
  })
  const jobId = await startJob(context.request, product.url, listId)
  await page.goto(`/jobs/${jobId}`)
  await expect(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel the job' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this job?' })
  await expect(dialog).toContainText(/\d+ credits? that (is|are) set aside for the rest comes? back\./)
  await look(page, 'job-cancel')
  await dialog.getByRole('button', { name: 'Cancel the job' }).click()
  await expect(page.getByText('Stopped. What was not used has been given back.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Credits \d+ available$/ })).toBeVisible()
})
