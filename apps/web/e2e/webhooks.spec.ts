import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test.use({ settings: { ALLOW_PRIVATE_NETWORK: 'true', WEBHOOK_RETRY_DELAYS: '100ms' } })

let server: Server
let isBroken: boolean
let url: string

test.beforeEach(async () => {
  isBroken = false
  server = createServer((_, response) => void response.writeHead(isBroken ? 500 : 200).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
test.afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a webhook is added, tried, mended and deleted', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/settings/webhooks')
  await expect(page.getByText('No webhook yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add webhook' }).first().click()
  const form = page.getByRole('dialog', { name: 'Add a webhook' })
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByText('Choose at least one.').first()).toBeVisible()
  await form.getByLabel('Address').fill('nonsense')
  await form.getByRole('checkbox', { name: 'A job failed' }).check()
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByText('Is not a web address').first()).toBeVisible()
  await form.getByLabel('Address').fill(url)
  await look(page, 'settings-webhooks-form')
  await form.getByRole('button', { name: 'Add webhook' }).click()
  const secret = page.getByRole('dialog', { name: 'The secret of the webhook' })
  await expect(secret.locator('code')).toContainText(/^whsec_/)
  await secret.getByRole('button', { name: 'I have stored the secret' }).click()

  isBroken = true
  await page.getByRole('button', { name: 'Deliveries' }).click()
  const deliveries = page.getByRole('dialog', { name: 'Deliveries' })
  await deliveries.getByRole('button', { name: 'Send a test event' }).click()
  await expect(deliveries.getByText('Given up')).toBeVisible({ timeout: 30_000 })
  await expect(deliveries.getByText('Answered with an error (500), attempt 2')).toBeVisible()
  await look(page, 'settings-webhooks-deliveries')
  isBroken = false
  await deliveries.getByRole('button', { name: /^Send again: ping/ }).click()
  await expect(deliveries.getByText('Delivered', { exact: true })).toBeVisible({ timeout: 30_000 })
  await deliveries.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByText('Off', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Edit/ }).click()
  const edit = page.getByRole('dialog', { name: 'Edit the webhook' })
  await edit.getByLabel('Description').fill('CRM')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('CRM')).toBeVisible()
  await look(page, 'settings-webhooks')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete webhook' }).click()
  await expect(page.getByText('No webhook yet')).toBeVisible()
})
