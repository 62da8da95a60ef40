import { countOf, requestsOf } from './support/failure.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const count = 100_000
/** What fits on a screen, and some around it. */
const fewRows = 80

test('a list of 100,000 leads comes page by page, and only what is in sight is in the page', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const rows = Array.from({ length: count }, (_, index) => `person${index}@inbox.test,Person ${index}`)
  const listId = await newList(context.request, product.url, {
    name: 'Everybody',
    csv: ['email,name', ...rows].join('\n'),
  })
  const paths = requestsOf(page)
  await page.goto(`/lists/${listId}`)
  const table = page.getByRole('table', { name: 'Leads' })
  await expect(table.getByText('person0@inbox.test')).toBeVisible()
  await expect(page.getByText('100,000 leads').first()).toBeVisible()
  expect(countOf(paths, '/trpc/lists.leads')).toBeLessThanOrEqual(2)
  expect(await table.getByRole('row').count()).toBeLessThanOrEqual(fewRows)

  // Down to lead 4,000, screen by screen as fast as it comes.
  const far = 4000
  let most = 0
  const lastRow = async (): Promise<number> => {
    await table.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    most = Math.max(most, await table.getByRole('row').count())
    return Number(await table.getByRole('row').last().getAttribute('aria-rowindex'))
  }
  await expect.poll(lastRow, { intervals: [50], timeout: 60_000 }).toBeGreaterThan(far)
  expect(most).toBeLessThanOrEqual(fewRows)
  await table.evaluate((element, index) => element.scrollTo(0, index * 36), far)
  await expect(table.getByText(`person${far}@inbox.test`)).toBeVisible()
  await expect(table.getByText('person0@inbox.test')).toHaveCount(0)
  expect(await table.getByRole('row').count()).toBeLessThanOrEqual(fewRows)
  await table.evaluate((element) => element.scrollTo(0, 0))
  await expect(table.getByText('person0@inbox.test')).toBeVisible()

  // The far end is a search away.
  await page.getByPlaceholder('Search').fill(`person${count - 1}`)
  await expect(table.getByText(`person${count - 1}@inbox.test`)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`search=person${count - 1}`))
  await expect(table.getByRole('row')).toHaveCount(2)
})
