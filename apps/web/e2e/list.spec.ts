import { readFile } from 'node:fs/promises'
import { look } from './support/look.ts'
import { newList, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('the search field says what is shown, also after going back', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const csv = 'email\nann@inbox.test\nbob@inbox.test\n'
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto('/lists')
  await page.getByRole('link', { name: 'March fair' }).click()
  const table = page.getByRole('table', { name: 'Leads' })
  await expect(table.getByRole('row')).toHaveCount(3)
  // Within the page, as a link to a search would.
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/lists/${listId}?search=ann`)
  const field = page.getByPlaceholder('Search')
  await expect(field).toHaveValue('ann')
  await expect(table.getByRole('row')).toHaveCount(2)
  await page.goBack()
  await expect(field).toHaveValue('')
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(page).toHaveURL(`${product.url}/lists/${listId}`)

  // What is typed stays, however slowly the list follows.
  await field.fill('bob')
  await expect(page).toHaveURL(/search=bob/)
  await expect(field).toHaveValue('bob')
  await expect(table.getByRole('row')).toHaveCount(2)
})

test('a list of none, and a list of one', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const none = { name: 'Nobody', workflow: 'verification' }
  const { id } = await post<{ id: string }>(context.request, `${product.url}/v1/lists`, none)
  await page.goto(`/lists/${id}`)
  await expect(page.getByText('This list is empty')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import a CSV' })).toBeVisible()
  await look(page, 'list-empty')

  const csv = 'first_name,last_name,company\nAnn,Lee,Inbox\n'
  const one = await newList(context.request, product.url, { name: 'One', csv, workflow: 'enrichment' })
  await page.goto(`/lists/${one}`)
  await expect(page.getByText('1 lead ·')).toBeVisible()
  await look(page, 'list-one')
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await expect(page.getByRole('dialog', { name: 'Nothing to verify yet' })).toContainText(
    'The only lead has no address',
  )
})

test('what is exported is what is shown, and nothing where nothing is', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const csv = 'email,name\nann@inbox.test,Ann\nbob@inbox.test,Bob & Sons\n'
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  const field = page.getByPlaceholder('Search')
  await field.fill('bob & sons')
  const table = page.getByRole('table', { name: 'Leads' })
  await expect(table.getByRole('row')).toHaveCount(2)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export what is shown' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text).toContain('bob@inbox.test')
  expect(text).not.toContain('ann@inbox.test')

  await field.fill('nobody of this name')
  await expect(page.getByText('No lead matches')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export what is shown' })).toBeDisabled()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(field).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeEnabled()
})
