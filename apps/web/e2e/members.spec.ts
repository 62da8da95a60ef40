import { look } from './support/look.ts'
import { newMember, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('a member who is gone already is said to be, where it was asked for, and the list is up to date', async ({
  page,
  context,
  browser,
  product,
}) => {
  const { organizationId } = await newPerson(context, product.url)
  const people = []
  for (const role of ['member', 'admin', 'viewer']) {
    const own = await browser.newContext()
    people.push({ own, ...(await newMember(context, own, product.url, { organizationId, role })) })
  }
  await page.goto('/settings/members')
  await expect(page.getByText('4 members of')).toBeVisible()
  for (const { own } of people) {
    await post(own.request, `${product.url}/api/auth/organization/leave`, { organizationId })
    await own.close()
  }
  const removed = people[0]?.name

  await page.getByRole('button', { name: `Remove ${removed}` }).click()
  await page.getByRole('button', { name: 'Remove from organization' }).click()
  const news = page.getByRole('main').getByRole('status')
  await expect(news).toContainText(`${removed} is not a member any more`)
  await expect(news).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members')
  await expect(page.getByText('1 member of')).toBeVisible()
  await look(page, 'member-gone')
})

test('a role that is changed of somebody who is gone: the same', async ({ page, context, elsewhere, product }) => {
  const { organizationId } = await newPerson(context, product.url)
  const member = await newMember(context, elsewhere, product.url, { organizationId, role: 'member' })
  await page.goto('/settings/members')
  const role = page.getByLabel(`Role of ${member.name}`)
  await expect(role).toBeVisible()
  await post(elsewhere.request, `${product.url}/api/auth/organization/leave`, { organizationId })
  await role.selectOption('Viewer')
  await expect(page.getByRole('main').getByRole('status')).toContainText(`${member.name} is not a member any more`)
  await expect(role).toHaveCount(0)
  await expect(page.getByText('1 member of')).toBeVisible()
})

test('an organization is handed over, after being asked and with the password, and then one can leave', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(context, product.url)
  const { organizationId, organization } = owner
  const heir = await newMember(context, elsewhere, product.url, { organizationId, role: 'member' })
  await page.goto('/settings/organization')
  await page.getByRole('button', { name: 'Leave organization' }).click()
  const leaving = page.getByRole('dialog', { name: `Leave ${organization}?` })
  await expect(leaving).toContainText('You are its only owner.')
  await look(page, 'organization-leave-only-owner')
  await leaving.getByRole('link', { name: 'Members' }).click()

  const role = page.getByLabel(`Role of ${heir.name}`)
  await role.selectOption('Admin')
  await expect(page.getByText(`${heir.name} is Admin now`)).toBeVisible()
  await role.selectOption('Owner')
  const asking = page.getByRole('dialog', { name: `Hand the organization over to ${heir.name}?` })
  await expect(asking).toBeVisible()
  await look(page, 'member-owner')
  await asking.getByRole('button', { name: 'Keep the role' }).click()
  await expect(role).toHaveValue('admin')
  await role.selectOption('Owner')
  await asking.getByLabel('Your password').fill('not the password')
  await asking.getByRole('button', { name: 'Hand over' }).click()
  await expect(asking).toContainText('This is not your password')
  await asking.getByLabel('Your password').fill(owner.password)
  await asking.getByRole('button', { name: 'Hand over' }).click()
  await expect(asking).toBeHidden()
  await expect(page.getByText(`${heir.name} is an owner now`)).toBeVisible()

  await page.getByRole('link', { name: 'Organization', exact: true }).click()
  await page.getByRole('button', { name: 'Leave organization' }).click()
  await leaving.getByRole('button', { name: 'Leave organization' }).click()
  await expect(page.getByRole('heading', { name: 'Your organizations' })).toBeVisible()
  await expect(page.getByRole('main').getByText(organization)).toHaveCount(0)

  const guest = await elsewhere.newPage()
  await guest.goto('/settings/members')
  await expect(guest.getByText(`1 member of ${organization}`)).toBeVisible()
})

test('somebody who was removed meanwhile is told that they choose another organization', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  const owner = await newPerson(elsewhere, product.url)
  const { organizationId } = owner
  const member = await newMember(elsewhere, context, product.url, { organizationId, role: 'admin' })
  await page.goto('/settings/members')
  await expect(page.getByText('2 members of')).toBeVisible()
  const removed = { organizationId, memberIdOrEmail: member.email }
  await post(elsewhere.request, `${product.url}/api/auth/organization/remove-member`, removed)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an organization')
  await expect(page.getByRole('main').getByText(owner.organization)).toHaveCount(0)
  await look(page, 'member-removed')
})
