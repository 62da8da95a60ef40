import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { look } from './support/look.ts'
import { newPerson, post } from './support/person.ts'
import type { Product } from './support/product.ts'
import { expect, test } from './support/test.ts'

// A mail server that takes nothing: what is mailed is tested where the API is.
test.use({ settings: { MAIL_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'leads@example.com', LOG_LEVEL: 'fatal' } })

const command = fileURLToPath(new URL('../../api/src/reset-password.ts', import.meta.url))

/** Has an address verified without its link, which no mail brings here. */
const verifyIn =
  ({ sql }: Product) =>
  (email: string) =>
    sql`update users set email_verified = true where email = ${email}`

/** The link that whoever runs the product prints for somebody. */
function linkFor(email: string, { url, databaseUrl }: Product): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=@leadwright/source', command, email], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      APP_URL: url,
      AUTH_SECRET: 'a secret that is long enough for tests',
      SANDBOX: 'on',
    },
  })
  const link = /http\S+/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(stdout + stderr)
  return link
}

test('a password that was forgotten: asked for, set by the link, and signed in with; the link works once', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const person = await newPerson(context, product.url, { verify: verifyIn(product) })
  await context.clearCookies()
  await page.goto('/sign-in?from=%2Flists')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByRole('alert')).toContainText('E-mail: Write an e-mail address')
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await look(page, 'forgot-password')
  for (const email of ['nobody@example.test', person.email]) {
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Mail me a link' }).click()
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
    await expect(page.getByText(`If ${email} has an account`)).toBeVisible()
    if (email !== person.email) await page.getByRole('button', { name: 'Use another address' }).click()
  }
  await look(page, 'forgot-password-asked')

  // Somebody who is still signed in with the old password.
  await post(elsewhere.request, `${product.url}/api/auth/sign-in/email`, person)
  const link = linkFor(person.email, product)
  await page.goto(link)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('alert')).toContainText('New password: Choose one of at least 8 characters.')
  await look(page, 'reset-password')
  await page.getByLabel('New password').fill('correct horse')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('heading', { name: 'Your password is set' })).toBeVisible()
  await look(page, 'reset-password-done')
  expect((await elsewhere.request.get(`${product.url}/v1/me`)).status()).toBe(401)

  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill('correct horse')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Begin with a list').or(page.getByText('Choose an organization')).first()).toBeVisible()

  const again = await context.newPage()
  await again.goto(link)
  await again.getByLabel('New password').fill('another horse')
  await again.getByRole('button', { name: 'Set password' }).click()
  await expect(again.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await look(again, 'reset-password-over')
  await again.goto('/reset-password')
  await expect(again.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
})

test('a password is changed in the account’s settings, where one’s own words tell what is wrong', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url, { verify: verifyIn(product) })
  await page.goto('/settings/account')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('alert')).toContainText('Current password: Write the password that you have now.')
  await expect(page.getByLabel('Current password')).toBeFocused()
  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('correct horse')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('alert')).toContainText('Current password: This is not the password of the account')
  await expect(page.getByLabel('Current password')).toBeFocused()
  await look(page, 'change-password')
  await page.getByLabel('Current password').fill(person.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await context.clearCookies()
  await post(context.request, `${product.url}/api/auth/sign-in/email`, { ...person, password: 'correct horse' })
})

test('signing up where mail goes out leads into the mail, and signing in waits for the address to be verified', async ({
  page,
  product,
}) => {
  const email = 'fresh@example.test'
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Fresh')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('long enough')
  await expect(page.getByLabel('Organization')).toHaveCount(0)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  await look(page, 'sign-up-mailed')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('long enough')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Verify your email address')).toBeVisible()
  await look(page, 'sign-in-unverified')
  await verifyIn(product)(email)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an organization')
})

test('a link to verify an address that does not work says what to do', async ({ page }) => {
  await page.goto('/verify-email#nonsense')
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await look(page, 'verify-email-over')
})
