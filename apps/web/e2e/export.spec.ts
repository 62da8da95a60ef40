import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { verifiedList } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const csv = 'email;name\nann@inbox.test;Ann\nbob@inbox.test;Bob, junior\nann@inbox.test;Ann again\n'

/** Saves what the dialog asks for. */
async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const file = await saved
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('columns are chosen one by one, in an order of one’s own, by keyboard', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Export options…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export “March fair”' })
  await dialog.getByLabel('What is written').selectOption({ label: 'Columns that you choose, in your order' })
  await dialog.getByRole('button', { name: 'Move name up' }).press('Enter')
  // It is the first now, so that the button that moves it back has the focus.
  await expect(dialog.getByRole('button', { name: 'Move name down' })).toBeFocused()
  for (const column of await dialog.getByRole('listitem').getByRole('checkbox').all()) await column.uncheck()
  await expect(dialog.getByText('Choose at least one column.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: 'name', exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'email', exact: true }).check()
  await look(page, 'export-columns')
  await dialog.getByLabel('One row for each address').check()
  const { name, bytes } = await save(page)
  expect(name).toBe('March fair.csv')
  expect(bytes.toString()).toBe('name;email\r\nAnn;ann@inbox.test\r\nBob, junior;bob@inbox.test\r\n')
  await expect(dialog).toBeHidden()
})

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' })
  test('a file for Excel has semicolons and a byte order mark', async ({ page, context, product }) => {
    await newPerson(context, product.url)
    const listId = await newList(context.request, product.url, {
      name: 'Messe',
      csv: 'email,ort\nann@inbox.test,Köln\n',
    })
    await page.goto(`/lists/${listId}`)
    await page.getByRole('button', { name: 'Export options…' }).click()
    await page.getByLabel('File').selectOption({ label: 'CSV for Excel' })
    await page.getByLabel('What is written').selectOption({ label: 'Your columns alone' })
    const { bytes } = await save(page)
    expect(bytes.toString()).toBe('\uFEFFemail;ort\r\nann@inbox.test;Köln\r\n')
  })
})

test('what a filter shows is what is asked for first, and verdicts can be added to it', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const { listId } = await verifiedList(context.request, product)
  await page.goto(`/lists/${listId}?status=valid&search=ann`)
  await page.getByRole('button', { name: 'Export options…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Valid', exact: false }).first()).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /^Risky/ })).not.toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Only leads with “ann”' })).toBeChecked()
  await look(page, 'export-filter')
  const narrow = await save(page)
  expect(narrow.name).toBe('March fair valid ann.csv')
  const rows = narrow.bytes.toString().trimEnd().split('\r\n')
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows.slice(1)) expect(row).toMatch(/ann.*,valid,/i)

  await page.getByRole('button', { name: 'Export options…' }).click()
  await dialog.getByRole('checkbox', { name: 'Only leads with “ann”' }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Risky/ }).check()
  await dialog.getByLabel('File').selectOption({ label: 'Excel workbook (.xlsx)' })
  const wide = await save(page)
  expect(wide.name).toBe('March fair valid risky.xlsx')
  expect(wide.bytes.subarray(0, 2).toString()).toBe('PK')
})
