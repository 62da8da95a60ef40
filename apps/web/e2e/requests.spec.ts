import { askWith, newKey } from './support/keys.ts'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('the request log shows what programs asked; by key, code and request ID, and with this app’s own', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const { request } = context
  const crm = await newKey(request, product.url, { name: 'CRM', scopes: ['lists:read'] })
  const nightly = await newKey(request, product.url, { name: 'Nightly', scopes: ['lists:read'] })
  const asked = await askWith(crm.key, product.url)
  await askWith(nightly.key, product.url)
  await fetch(`${product.url}/v1/credits`, { headers: { 'x-api-key': nightly.key } })

  await page.goto('/settings/requests')
  const log = page.getByRole('region', { name: 'Requests' })
  const rows = log.getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(log).not.toContainText('apiKeys.create')
  await expect(log).toContainText('INSUFFICIENT_SCOPE')
  await look(page, 'settings-requests-keys')
  // On a phone each is a card in which nothing is cut off.
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(log.getByText(/^\d+ ms$/).first()).toBeVisible()
  expect(await log.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  // The whole of an ID is there to be seen, and nothing sticks out.
  const id = log.getByText(asked.requestId)
  await expect(id).toBeVisible()
  expect(await id.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  expect(await log.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)

  await page.getByLabel('Also this app’s own').check()
  await expect(log).toContainText('apiKeys.create')
  await expect(page).toHaveURL(/app=true/)
  await page.getByLabel('Also this app’s own').uncheck()
  await expect(log).not.toContainText('apiKeys.create')

  await page.getByLabel('API key').selectOption({ label: `CRM …${crm.key.slice(-4)}` })
  await expect(rows).toHaveCount(2)
  await expect(log).toContainText('CRM')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(rows).toHaveCount(4)
  await page.getByLabel('Code').selectOption('INSUFFICIENT_SCOPE')
  await expect(rows).toHaveCount(2)
  await expect(log).toContainText('/v1/credits')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByLabel('Only failures').check()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Clear filters' }).click()

  await page.getByRole('textbox', { name: 'Request ID' }).fill(` ${asked.requestId} `)
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(log).toContainText(asked.requestId)
  await page.reload()
  await expect(rows).toHaveCount(2)

  // An ID from an error page of this app is found as well.
  const own = await request.get(`${product.url}/trpc/lists.get?input=${encodeURIComponent('{"listId":"lst_none"}')}`)
  await page.getByRole('textbox', { name: 'Request ID' }).fill(own.headers()['x-request-id'] ?? '')
  await page.keyboard.press('Enter')
  await expect(log).toContainText('lists.get')
  await page.getByRole('textbox', { name: 'Request ID' }).fill('req_none')
  await page.keyboard.press('Enter')
  await expect(page.getByText('None is like that.')).toBeVisible()
})
