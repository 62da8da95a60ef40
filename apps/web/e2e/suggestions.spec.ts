import { look } from './support/look.ts'
import { newList, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

const csv = 'email,name\nann@gmial.com,Ann\nbob@inbox.test,Bob\ncy@gmial.com,Cy\ndi@hotmial.com,Di\n'

test('likely corrections are accepted before anything is paid, and what came in stays beside', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  const { id } = await post<{ id: string }>(context.request, `${product.url}/v1/verification-jobs`, { listId })
  await page.goto(`/jobs/${id}`)
  await expect(page.getByRole('heading', { name: '3 addresses have a likely correction' })).toBeVisible()
  await look(page, 'suggestions-decision')
  await page.getByRole('button', { name: 'Look at all 3' }).click()
  const dialog = page.getByRole('dialog', { name: '3 addresses have a likely correction' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    'ann@gmial.com becomes ann@gmail.com',
    'cy@gmial.com becomes cy@gmail.com',
    'di@hotmial.com becomes di@hotmail.com',
  ])
  await look(page, 'suggestions-dialog')

  // One by one: all but one.
  await dialog.getByRole('checkbox', { name: 'cy@gmial.com' }).uncheck()
  await expect(dialog.getByRole('checkbox', { name: 'All 3' })).not.toBeChecked()
  await dialog.getByRole('button', { name: 'Accept 2 corrections and analyze again' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).not.toHaveURL(new RegExp(id))
  await expect(page.getByRole('heading', { name: '1 address has a likely correction' })).toBeVisible()
  const before = await context.request.get(`${product.url}/v1/verification-jobs/${id}`)
  expect(await before.json()).toMatchObject({ stage: 'cancelled', credits: { settled: 0 } })

  // The list offers the one that is left, and shows what came in.
  await page.getByRole('link', { name: 'Open the list' }).click()
  await page.getByRole('button', { name: 'More about ann@gmail.com' }).click()
  await expect(page.getByText('Came in as')).toBeVisible()
  await expect(page.getByText('ann@gmial.com').first()).toBeVisible()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Accept 1 correction and analyze again' }).click()
  await expect(page).toHaveURL(/\/jobs\//)
  await expect(page.getByRole('button', { name: /^Verify / })).toBeVisible()
  await expect(page.getByText('likely correction')).toHaveCount(0)
  const leads = await context.request.get(`${product.url}/v1/lists/${listId}/leads`)
  expect(await leads.json()).toMatchObject({
    items: [
      { email: 'ann@gmail.com', originalEmail: 'ann@gmial.com' },
      { email: 'bob@inbox.test' },
      { email: 'cy@gmail.com', originalEmail: 'cy@gmial.com' },
      { email: 'di@hotmail.com', originalEmail: 'di@hotmial.com' },
    ],
  })
})

test('what an analysis found is offered at once to whoever came from the list', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await expect(page.getByRole('heading', { name: '3 addresses have a likely correction' })).toBeVisible()
})

test('corrections can be left alone, and a refusal is said where it happened', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  const { id } = await post<{ id: string }>(context.request, `${product.url}/v1/verification-jobs`, { listId })
  await page.goto(`/jobs/${id}`)
  await page.getByRole('button', { name: 'Look at all 3' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'All 3' }).uncheck()
  await expect(dialog.getByRole('button', { name: /^Accept/ })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Leave them as they are' }).click()
  await expect(page.getByRole('button', { name: /^Verify / })).toBeVisible()

  await page.getByRole('button', { name: 'Look at all 3' }).click()
  await page.route('**/trpc/lists.acceptSuggestions*', (route) => route.abort())
  await dialog.getByRole('button', { name: /^Accept 3/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('can’t be reached')
  await page.unroute('**/trpc/lists.acceptSuggestions*')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('likely correction')).toHaveCount(0)
})
