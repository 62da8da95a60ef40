import type { BrowserContext } from '@playwright/test'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { startStripe, type StripeProcess } from './support/stripe.ts'
import { expect, test as base } from './support/test.ts'

/** The product with payments by Stripe, or rather by a server that does what Stripe's documentation says. */
const test = base.extend<object, { stripe: StripeProcess }>({
  stripe: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const stripe = await startStripe()
      await use(stripe)
      await stripe.close()
    },
    { scope: 'worker' },
  ],
  settings: [async ({ stripe }, use) => use({ ...stripe.settings, CREDIT_PACKS: '10000:9000' }), { scope: 'worker' }],
})

/** Stripe's own pages are elsewhere: they are only opened. */
const standIn = (context: BrowserContext) =>
  context.route(/https:\/\/\w+\.stripe\.test\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Stripe</title><h1>Stripe</h1>' }),
  )

test('who pays buys a pack, saves the card, has more bought automatically, and sees what was refunded', async ({
  page,
  context,
  product,
  stripe,
}) => {
  await standIn(context)
  await newPerson(context, product.url)
  await page.goto('/billing')
  await page.getByRole('button', { name: '10,000 for $90.00' }).click()
  await expect(page.getByLabel('Credits', { exact: true })).toHaveValue('10000')
  await page.getByLabel('Save the card').check()

  // Without a card there is nothing to charge, and the page says how to save one.
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByText('No card is saved')).toBeVisible()
  await look(page, 'billing-no-card')

  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Buy 10,000 credits for $90.00' }).click()
  const checkout = await opened
  await checkout.waitForURL(/checkout\.stripe\.test/)
  await stripe.tell('pay', checkout.url())
  await stripe.tell('deliver', product.url)
  await expect(page.getByText('Credits are here')).toBeVisible()
  await checkout.close()
  await expect(page.getByRole('region', { name: 'Purchases' }).getByText('Paid')).toBeVisible()

  await page.getByLabel('When fewer than').fill('20')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByText('On. As soon as fewer than 20 credits are available, 1,000 are bought')).toBeVisible()

  await stripe.tell('refund', '4500')
  await stripe.tell('dispute', '4500')
  await stripe.tell('deliver', product.url)
  await page.reload()
  await expect(page.getByText('$45.00 refunded, $45.00 disputed')).toBeVisible()
  await expect(page.getByText('10,000 credits taken back')).toBeVisible()
  await look(page, 'billing-payments')

  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByText('Off. Switch it on')).toBeVisible()
  await page.getByRole('button', { name: 'Invoices and cards' }).click()
  await page.waitForURL(/billing\.stripe\.test/)
})
