import { look } from './support/look.ts'
import { newMember, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('an account is deleted with its password, once its organization has another owner', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(context, product.url)
  const { organizationId, organization } = owner
  const heir = await newMember(context, elsewhere, product.url, { organizationId, role: 'admin' })
  await page.goto('/settings/account')
  await page.getByRole('button', { name: 'Delete account' }).click()
  const asking = page.getByRole('dialog', { name: 'Delete your account?' })
  const password = asking.getByLabel('Your password')
  const remove = asking.getByRole('button', { name: 'Delete account' })
  await remove.click()
  await expect(asking.getByRole('alert')).toContainText('Your password: Write your password')
  await expect(password).toBeFocused()
  await look(page, 'account-delete')
  await password.fill('not the password')
  await remove.click()
  await expect(asking.getByRole('alert')).toContainText('This is not your password')

  await password.fill(owner.password)
  await remove.click()
  const refusal = asking.locator('[data-failure="LAST_OWNER"]')
  await expect(refusal).toContainText(`You are the only owner of “${organization}”`)
  await expect(refusal).toBeFocused()
  await look(page, 'account-delete-only-owner')
  await refusal.getByRole('button', { name: `Members of ${organization}` }).click()

  await page.getByLabel(`Role of ${heir.name}`).selectOption('Owner')
  const handOver = page.getByRole('dialog', { name: `Hand the organization over to ${heir.name}?` })
  await handOver.getByLabel('Your password').fill(owner.password)
  await handOver.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText(`${heir.name} is an owner now`)).toBeVisible()

  await page.getByRole('link', { name: 'My account' }).click()
  await page.getByRole('button', { name: 'Delete account' }).click()
  await password.fill(owner.password)
  await remove.click()
  await expect(page.getByText('Your account was deleted.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const { email } = owner
  const again = await page.request.post('/api/auth/sign-in/email', { data: { email, password: owner.password } })
  expect(again.status()).toBe(401)

  const guest = await elsewhere.newPage()
  await guest.goto('/settings/members')
  await expect(guest.getByText(`1 member of ${organization}`)).toBeVisible()
})

test('who belongs to no organization deletes the account as well, and keeps it when asked', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url, { organization: false })
  await page.goto('/settings/account')
  const open = page.getByRole('button', { name: 'Delete account' })
  await open.click()
  const asking = page.getByRole('dialog', { name: 'Delete your account?' })
  await asking.getByRole('button', { name: 'Keep my account' }).click()
  await expect(open).toBeFocused()
  await open.click()
  await asking.getByLabel('Your password').fill(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your account was deleted.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
