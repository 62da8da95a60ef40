import { askWith, newKey } from './support/keys.ts'
import { look } from './support/look.ts'
import { newMember, newPerson, post } from './support/person.ts'
import { verifiedList } from './support/job.ts'
import { expect, test } from './support/test.ts'

test('every page of somebody who has worked here: accessible in both themes, at both widths', async ({
  page,
  context,
  elsewhere,
  product,
}) => {
  test.slow()
  const { organizationId } = await newPerson(context, product.url)
  const { request } = context
  await newMember(context, elsewhere, product.url, { organizationId, role: 'member' })
  const invited = { organizationId, email: 'ben@example.test', role: 'viewer' }
  await post(request, `${product.url}/api/auth/organization/invite-member`, invited)
  for (const name of ['CRM', 'Nightly import']) {
    const { key } = await newKey(request, product.url, { name, scopes: ['lists:read', 'exports:read'] })
    await askWith(key, product.url)
  }
  const { listId, jobId } = await verifiedList(request, product)

  for (const { path, title, shows, name } of [
    { path: '/', title: 'Overview', shows: 'March fair', name: 'overview' },
    { path: '/lists', title: 'Lists', shows: 'March fair', name: 'lists' },
    { path: `/lists/${listId}`, title: 'March fair', shows: 'ann@inbox.test', name: 'list' },
    { path: `/lists/${listId}?search=nobody`, title: 'March fair', shows: 'No lead matches', name: 'list-nothing' },
    { path: '/jobs', title: 'Jobs', shows: 'March fair', name: 'jobs' },
    { path: `/jobs/${jobId}`, title: 'March fair', shows: 'Spent on verdicts', name: 'job' },
    { path: '/billing', title: 'Billing', shows: 'Spent on verdicts', name: 'billing' },
    { path: '/billing?credits=250', title: 'Billing', shows: 'Buy 250 credits', name: 'billing-needed' },
    { path: '/settings', title: 'API keys', shows: 'Nightly import', name: 'settings-keys' },
    { path: '/settings/members', title: 'Members', shows: 'ben@example.test', name: 'settings-members' },
    { path: '/settings/requests', title: 'Requests', shows: '/v1/me', name: 'settings-requests' },
    { path: '/settings/organization', title: 'Organization', shows: '2 members', name: 'settings-organization' },
    { path: '/settings/account', title: 'My account', shows: 'Change password', name: 'settings-account' },
    { path: '/organizations', title: 'Your organizations', shows: 'This tab', name: 'organizations-one' },
    { path: '/lists/new', title: 'Import a list', shows: 'Choose a file', name: 'import' },
  ]) {
    await test.step(path, async () => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole('main').getByText(shows).first()).toBeVisible()
      await expect(page).toHaveTitle(`${title} · Leadwright`)
      await look(page, name)
    })
  }

  await page.goto('/billing')
  await page.getByText('As a table').click()
  await expect(page.getByRole('region', { name: 'Credits by day' })).toBeVisible()
  await look(page, 'billing-table')
})

test('the pages of a new organization: each says what the one next thing is', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  for (const { path, shows, action, name } of [
    { path: '/', shows: 'Begin with a list', action: 'Import a CSV', name: 'overview-new' },
    { path: '/lists', shows: 'No list yet', action: 'Import a CSV', name: 'lists-new' },
    { path: '/jobs', shows: 'No job yet', action: 'Choose a list', name: 'jobs-new' },
    { path: '/settings/keys', shows: 'No API key yet', action: 'Create API key', name: 'settings-keys-new' },
    { path: '/settings/webhooks', shows: 'No webhook yet', action: 'Add webhook', name: 'settings-webhooks-new' },
    { path: '/settings/members', shows: 'Nobody is invited', action: 'Invite somebody', name: 'settings-members-new' },
  ]) {
    await page.goto(path)
    await expect(page.getByText(shows).first()).toBeVisible()
    const actions = page.getByRole('link', { name: action }).or(page.getByRole('button', { name: action }))
    await expect(actions.first()).toBeVisible()
    await look(page, name)
  }
})

test('sample data is one click away', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/')
  await page.getByRole('button', { name: 'Try it with sample data' }).click()
  await expect(page.getByRole('heading', { name: 'Sample leads' })).toBeVisible()
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
})

test('what is asked before something is ended says what that means', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await post(context.request, `${product.url}/trpc/apiKeys.create`, { name: 'CRM', scopes: ['lists:read'] })
  const { listId } = await verifiedList(context.request, product)
  for (const { path, button, title, safe, name } of [
    { path: `/lists/${listId}`, button: 'Delete', title: 'Delete “March fair”?', safe: 'Keep it', name: 'list-delete' },
    { path: '/settings/keys', button: 'Rotate CRM', title: 'Rotate “CRM”', safe: 'Cancel', name: 'key-rotate' },
    { path: '/settings/keys', button: /^Revoke CRM/, title: 'Revoke “CRM”?', safe: 'Keep the key', name: 'key-revoke' },
    {
      path: '/settings/organization',
      button: 'Leave organization',
      title: /^Leave Organization/,
      safe: 'Stay',
      name: 'organization-leave',
    },
    { path: '/settings/members', button: 'Invite somebody', title: 'Invite somebody', safe: 'Cancel', name: 'invite' },
  ]) {
    await page.goto(path)
    const opener = page.getByRole('main').getByRole('button', { name: button }).first()
    await opener.click()
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await look(page, name)
    await dialog.getByRole('button', { name: safe }).click()
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  }
})

test('the documentation is for everybody: errors by search, a page a code, and guides', async ({ page, product }) => {
  test.slow()
  await page.goto('/docs')
  await expect(page.getByRole('heading', { name: 'Documentation', exact: true })).toBeVisible()
  await look(page, 'docs')
  await page.getByPlaceholder('A code, a status, or words: csv columns').fill('csv columns')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${product.url}/docs/errors?q=csv+columns`)
  await expect(page.getByRole('main').getByRole('link', { name: 'INVALID_CSV_FORMAT' })).toBeVisible()
  await look(page, 'docs-errors-search')

  const catalogue = (await (await fetch(`${product.url}/v1/errors`)).json()) as { items?: { code: string }[] }
  const codes = (catalogue.items ?? []).map(({ code }) => code)
  expect(codes.length).toBeGreaterThanOrEqual(14)
  await page.goto('/docs/errors')
  await look(page, 'docs-errors')
  for (const code of codes) {
    await test.step(code, async () => {
      await page.goto(`/docs/errors/${code}`)
      await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible()
      const example = page.getByRole('group', { name: 'An answer' })
      await expect(example).toContainText(`"code": "${code}"`)
      await look(page, `docs-errors-${code.toLowerCase().replaceAll('_', '-')}`)
    })
  }
  await page.goto('/docs/errors/WRONG_MOON_PHASE')
  await expect(page.getByRole('heading', { name: 'No page about WRONG_MOON_PHASE' })).toBeVisible()
  await look(page, 'docs-errors-unknown')
  for (const guide of ['troubleshooting', 'finding', 'rate-limits', 'errors', 'generated-clients']) {
    await page.goto(`/docs/guides/${guide}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, `docs-guide-${guide}`)
  }
  await expect(page.getByRole('link', { name: 'API reference' })).toHaveAttribute('href', '/reference')
})
