import type { Page } from '@playwright/test'
import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const csvFile = (text: string | Buffer, name = 'leads.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** Chooses a file and has it checked. */
async function check(page: Page, text: string | Buffer, name?: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(csvFile(text, name))
  await page.getByRole('button', { name: 'Check the file' }).click()
}

test('a file that begins with a lead: it is said, and the lead is kept', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await check(page, 'ann@inbox.test,Ann\nbob@inbox.test,Bob\ncid@inbox.test,Cid\n')
  await expect(page.getByText('The first row was taken for a lead; no column has a name.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'What “column_1” holds' })).toHaveValue('email')
  await look(page, 'import-no-header')
  await page.getByRole('button', { name: 'Import 3 leads' }).click()
  await expect(page.getByRole('heading', { name: '3 leads came in' })).toBeFocused()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByText('ann@inbox.test')).toBeVisible()
})

test('fields between semicolons come in, whatever the first line says of them', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await check(page, 'sep=;\r\nemail;name\r\nann@inbox.test;Ann\r\n')
  await expect(page.getByRole('button', { name: 'Import 1 lead' })).toBeEnabled()
})

test('a file that is too large and can’t be cut is refused before any of it is sent', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  const paths = requestsOf(page)
  // Where a quote stands within a cell, a line break may be part of one.
  await check(page, Buffer.alloc(10 * 1024 * 1024, 'ann"x@inbox.test\n'))
  const failure = await shownFailure(page, 'INVALID_CSV_FORMAT')
  await expect(failure).toContainText('The file has 10.0 MB; it must be smaller than 10 MB.')
  await expect(failure).toBeFocused()
  expect(countOf(paths, '/v1/import-previews')).toBe(0)
  await look(page, 'error-invalid-csv-format-size')
})

test('a file that is larger than 10 MB comes in as several imports, and its lines keep their numbers', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  const paths = requestsOf(page)
  const notes = 'n'.repeat(1000)
  const rows = Array.from({ length: 12_000 }, (_, index) => `p${index}@inbox.test;"${notes}\n${index}"`)
  // The first and the last lead are the same, in two parts.
  await check(page, ['Mail;Notes', ...rows, ';x', 'p0@inbox.test;x', ''].join('\r\n'))
  await expect(page.getByText('so it comes in as 2 imports')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'What “Mail” holds' })).toHaveValue('email')
  await expect(page.getByRole('cell', { name: '24002' })).toBeVisible()
  await look(page, 'import-in-parts')
  expect(countOf(paths, '/v1/import-previews')).toBe(2)
  await page.getByRole('button', { name: 'Import 12,001 leads' }).click()
  await expect(page.getByRole('heading', { name: '12,000 leads came in' })).toBeFocused()
  await expect(page.getByRole('cell', { name: '24,002' })).toBeVisible()
  await look(page, 'imported-in-parts')
  const rejected = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download 1 row to correct' }).click()
  await rejected
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByText('p0@inbox.test')).toBeVisible()
})

test('a column with a name of its own is taken for what it holds, and can be said to hold another', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await check(page, 'Mail,Who\nann@inbox.test,Ann\nann@inbox.test,Ann\n')
  const mail = page.getByRole('combobox', { name: 'What “Mail” holds' })
  await expect(mail).toHaveValue('email')
  await expect(page.getByRole('button', { name: 'Import 1 lead' })).toBeEnabled()
  await page.getByRole('combobox', { name: 'What “Who” holds' }).selectOption('E-mail address')
  await expect(page.getByRole('combobox', { name: 'What “Who” holds' })).toHaveValue('email')
  await expect(mail).not.toHaveValue('email')
})

test('duplicates are told apart: of the file, and of the list', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const csv = 'email\nann@inbox.test\n'
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  const duplicates = page.locator('dl > div').filter({ hasText: 'Duplicates' })
  for (const { file, says } of [
    {
      file: 'email\nann@inbox.test\nbob@inbox.test\nBOB@inbox.test\n',
      says: '1 in the list already, 1 further up in the same file; kept once.',
    },
    { file: 'email\ncid@inbox.test\ncid@inbox.test\n', says: 'Further up in the same file; kept once.' },
    { file: 'email\ncid@inbox.test\ndan@inbox.test\n', says: 'In the list already; kept once.' },
  ]) {
    await page.goto(`/lists/new?listId=${listId}`)
    await check(page, file)
    await page.getByRole('button', { name: /^Import \d leads?$/ }).click()
    await expect(page.getByRole('heading', { name: /came in$/ })).toBeFocused()
    await expect(duplicates).toContainText(says)
  }
  await page.goto(`/lists/new?listId=${listId}`)
  await check(page, 'email\neve@inbox.test\n')
  await expect(duplicates).toHaveText('Duplicates0')
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await expect(page.getByRole('heading', { name: '1 lead came in' })).toBeFocused()
  await expect(duplicates).toHaveText('Duplicates0')
})

test('going back leaves the step and not the import; a reload begins anew and stores nothing', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/lists')
  await page
    .getByRole('link', { name: /^Import a (list|CSV)$/ })
    .first()
    .click()
  await page.getByLabel('Name of the list').fill('March fair')
  await check(page, 'email\nann@inbox.test\n')
  const commit = page.getByRole('button', { name: 'Import 1 lead' })
  await expect(commit).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Name of the list')).toHaveValue('March fair')
  await expect(page.getByText('leads.csv')).toBeVisible()
  await page.goForward()
  await expect(commit).toBeVisible()
  await page.getByRole('button', { name: 'Choose another file' }).click()
  await expect(page.getByLabel('Name of the list')).toHaveValue('March fair')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(commit).toBeVisible()
  await page.reload()
  await expect(page.getByText('Choose a file, or drop it here')).toBeVisible()

  await check(page, 'email\nann@inbox.test\n')
  await commit.click()
  await expect(page.getByRole('heading', { name: '1 lead came in' })).toBeFocused()
  // What came in does not come in again.
  await page.goBack()
  await expect(page.getByText('Choose a file, or drop it here')).toBeVisible()
  await page.goto('/lists')
  await expect(page.getByRole('region', { name: 'Lists' }).getByRole('row')).toHaveCount(2)
})
