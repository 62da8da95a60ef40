import type { Page } from '@playwright/test'
import { askWith, newKey } from './support/keys.ts'
import { look } from './support/look.ts'
import { newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

/** Rotates the key of that name, and answers the new one. */
async function rotate(page: Page, name: string, overlap: RegExp): Promise<string> {
  await page.getByRole('button', { name: `Rotate ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: `Rotate “${name}”` })
  await dialog.getByRole('radio', { name: overlap }).check()
  await dialog.getByRole('button', { name: 'Rotate key' }).click()
  const shown = page.getByRole('dialog', { name: `The key “${name}”` })
  const key = (await shown.locator('code').first().textContent()) ?? ''
  await shown.getByRole('button', { name: 'I have stored the key' }).click()
  await expect(shown).toBeHidden()
  return key
}

for (const { what, overlap, hours } of [
  { what: '24 hours', overlap: /^24 hours/, hours: 24 },
  { what: 'an hour', overlap: /^1 hour/, hours: 1 },
]) {
  test(`a key that is rotated with an overlap of ${what} works on beside the new one, and then no more`, async ({
    page,
    context,
    product,
  }) => {
    await newPerson(context, product.url)
    const old = await newKey(context.request, product.url, { name: 'CRM', scopes: ['lists:read'] })
    await page.goto('/settings/keys')
    const key = await rotate(page, 'CRM', overlap)
    expect(key).not.toBe(old.key)
    for (const each of [old.key, key]) expect(await askWith(each, product.url)).toMatchObject({ status: 200 })
    const row = page
      .getByRole('row')
      .filter({ hasText: old.key.slice(-4) })
      .filter({ hasText: 'Replaced by' })
    await expect(row).toContainText(`Replaced by …${key.slice(-4)}`)
    await expect(row).toContainText(
      hours === 24 ? /in (23|24) hours|tomorrow|in 1 day/ : /in (59|60) minutes|in 1 hour/,
    )
    await expect(row.getByRole('button', { name: /^Rotate/ })).toHaveCount(0)
    if (hours === 24) await look(page, 'settings-keys-rotated')

    // The time passes; what is known of a key is looked up again within ten seconds.
    await product.sql`update api_keys set expires_at = now() - interval '1 second' where id = ${old.id}`
    await expect
      .poll(() => askWith(old.key, product.url), { timeout: 30_000 })
      .toMatchObject({ status: 401, code: 'INVALID_API_KEY' })
    expect(await askWith(key, product.url)).toMatchObject({ status: 200 })
    await page.reload()
    await expect(row).toContainText('Expired')
  })
}

test('a key that is rotated without an overlap ends at once', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const old = await newKey(context.request, product.url, { name: 'CRM', scopes: ['lists:read'] })
  expect(await askWith(old.key, product.url)).toMatchObject({ status: 200 })
  await page.goto('/settings/keys')
  const key = await rotate(page, 'CRM', /^None/)
  expect(await askWith(old.key, product.url)).toMatchObject({ status: 401, code: 'INVALID_API_KEY' })
  expect(await askWith(key, product.url)).toMatchObject({ status: 200 })
})

test('a key that is revoked ends at once; one that somebody else has revoked is gone without a fuss', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const [one, other, third] = await Promise.all(
    ['One', 'Other', 'Third'].map((name) => newKey(context.request, product.url, { name, scopes: ['lists:read'] })),
  )
  expect(await askWith(one?.key ?? '', product.url)).toMatchObject({ status: 200 })
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: /^Revoke One/ }).click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByText('The key “One” was revoked')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Revoke One/ })).toHaveCount(0)
  // What had the focus is gone.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await askWith(one?.key ?? '', product.url)).toMatchObject({ status: 401, code: 'INVALID_API_KEY' })

  for (const id of [other?.id, third?.id]) await post(context.request, `${product.url}/trpc/apiKeys.revoke`, { id })
  await page.getByRole('button', { name: 'Rotate Third' }).click()
  await page.getByRole('button', { name: 'Rotate key' }).click()
  await expect(page.getByRole('alert')).toContainText('The key is not there any more')
  await look(page, 'key-rotate-gone')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Revoke Other/ }).click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByRole('dialog', { name: 'Revoke “Other”?' })).toBeHidden()
  await expect(page.getByText('No API key yet')).toBeVisible()
})

test('a key is made with an end and with scopes, and does what they say', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'Create API key' }).first().click()
  await page.getByLabel('Name').fill('CRM')
  await page.getByLabel('See lists and their leads').check()
  await page.getByLabel('Expires').selectOption('On a date…')
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a day in the future.')
  await expect(page.getByLabel('Date')).toBeFocused()
  await page.getByLabel('Date').fill('2999-01-01')
  await page.getByRole('button', { name: 'Create key' }).click()
  const key = (await page.getByRole('dialog', { name: 'The key “CRM”' }).locator('code').first().textContent()) ?? ''
  const ask = async (path: string): Promise<number> =>
    (await fetch(product.url + path, { headers: { 'x-api-key': key } })).status
  expect(await ask('/v1/lists')).toBe(200)
  expect(await ask('/v1/credits')).toBe(403)
  await page.getByRole('button', { name: 'I have stored the key' }).click()
  await expect(page.getByRole('region', { name: 'API keys' })).toContainText('Jan 1, 2999')
})
