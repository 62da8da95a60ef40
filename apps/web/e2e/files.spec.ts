import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { countOf, requestsOf, shownFailure } from './support/failure.ts'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

/** The same sheets as several programs write them; see the README there. */
const written = (name: string): string =>
  fileURLToPath(new URL(`../../../packages/file-reader/test/fixtures/${name}`, import.meta.url))

type Chosen = string | { name: string; mimeType: string; buffer: Buffer }

async function check(page: Page, file: Chosen): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
}

const made = (buffer: Buffer, name: string) => ({ name, mimeType: '', buffer })

test.beforeEach(async ({ page, context, product }) => {
  await newPerson(context, product.url)
  await page.goto('/lists/new')
})

for (const name of [
  'openpyxl.xlsx',
  'xlsxwriter.xlsx',
  'exceljs.xlsx',
  'libreoffice.xlsx',
  'libreoffice.xls',
  'libreoffice.ods',
]) {
  test(`${name} comes in without being sent`, async ({ page }) => {
    const sent: Buffer[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/v1/'))
        sent.push(request.postDataBuffer() ?? Buffer.of())
    })
    await check(page, written(name))
    const sheet = page.getByRole('combobox', { name: 'Sheet' })
    await expect(sheet).toHaveValue('Leads')
    await expect(page.getByRole('combobox', { name: 'What “email” holds' })).toHaveValue('email')
    await expect(page.getByText('1 cell shows an error, such as K2')).toBeVisible()
    await page.getByRole('button', { name: 'Import 3 leads' }).click()
    await expect(page.getByRole('heading', { name: '3 leads came in' })).toBeFocused()
    await page.getByRole('link', { name: 'Open the list' }).click()
    await expect(page.getByText('cid@inbox.test')).toBeVisible()
    expect(sent.length).toBeGreaterThan(1)
    const original = await readFile(written(name))
    for (const body of sent) expect(body.includes(original.subarray(0, 8))).toBe(false)
  })
}

test('another sheet is looked at instead, also a hidden one; one without leads is said to be that', async ({
  page,
}) => {
  await check(page, written('libreoffice.xlsx'))
  const sheet = page.getByRole('combobox', { name: 'Sheet' })
  await look(page, 'import-workbook')
  await sheet.selectOption('Codes (hidden)')
  await expect(await shownFailure(page, 'INVALID_CSV_FORMAT')).toContainText('no rows')
  await sheet.selectOption('Empty')
  await expect(await shownFailure(page, 'INVALID_CSV_FORMAT')).toContainText('The sheet “Empty” holds no values.')
  await sheet.selectOption('Leads')
  await expect(page.getByRole('button', { name: 'Import 3 leads' })).toBeEnabled()
  await expect(page.locator('[data-failure]')).toHaveCount(0)
})

test('a damaged workbook is refused here, and the page stays alive', async ({ page }) => {
  const paths = requestsOf(page)
  const whole = await readFile(written('openpyxl.xlsx'))
  await check(page, made(whole.subarray(0, whole.length / 2), 'leads.xlsx'))
  const failure = await shownFailure(page, 'INVALID_CSV_FORMAT')
  await expect(failure).toContainText('The workbook can’t be read. Open it in the program that made it')
  await expect(failure).toBeFocused()
  await expect(failure.getByRole('table')).toHaveCount(0)
  expect(countOf(paths, '/v1/import-previews')).toBe(0)
  await look(page, 'error-workbook')
  await failure.getByRole('button', { name: 'Choose another file' }).click()
  await check(page, written('openpyxl.xlsx'))
  await expect(page.getByRole('button', { name: 'Import 3 leads' })).toBeEnabled()
})

test('what reads workbooks is fetched when one is chosen, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.context().on('request', (request) => fetched.push(request.url()))
  const workbooks = () => fetched.filter((url) => url.includes('/assets/workbook-')).length
  await check(page, made(Buffer.from('email\nann@inbox.test\n'), 'leads.csv'))
  await expect(page.getByRole('button', { name: 'Import 1 lead' })).toBeEnabled()
  expect(workbooks()).toBe(0)
  await page.getByRole('button', { name: 'Choose another file' }).click()
  await check(page, written('libreoffice.ods'))
  await expect(page.getByRole('button', { name: 'Import 3 leads' })).toBeEnabled()
  expect(workbooks()).toBe(1)
})

test('text in Windows-1252 comes in as what it means, and another encoding can be said', async ({ page }) => {
  await check(page, made(Buffer.from('email;name\r\njose@inbox.test;Jos\u00e9 \x80\r\n', 'latin1'), 'leads.csv'))
  const encoding = page.getByRole('combobox', { name: 'Encoding' })
  await expect(encoding).toHaveValue('windows-1252')
  await expect(page.getByText('José €')).toBeVisible()
  await look(page, 'import-encoding')
  await encoding.selectOption('Windows-1251, Cyrillic')
  await expect(page.getByText('Josй Ђ')).toBeVisible()
  await encoding.selectOption('Windows-1252, Western European')
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByText('José €')).toBeVisible()
})

test('text in Shift JIS is known by its letters', async ({ page }) => {
  const name = Buffer.from('jbKToSCCs4KtgucgiWOLxpWU', 'base64')
  const file = Buffer.concat([Buffer.from('email,name\nsato@inbox.test,'), name, Buffer.from('\n')])
  await check(page, made(file, 'leads.csv'))
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('shift_jis')
  await expect(page.getByText('佐藤 さくら 営業部')).toBeVisible()
})

test('text in UTF-16, as Excel calls Unicode Text', async ({ page }) => {
  await check(page, made(Buffer.from('\ufeffemail\tname\r\nann@inbox.test\tŁucja\r\n', 'utf16le'), 'leads.txt'))
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('utf-16le')
  await expect(page.getByText('Łucja')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 1 lead' })).toBeEnabled()
})

test('two encodings in one file are refused with both lines, and can be read as one', async ({ page }) => {
  const mixed = Buffer.concat([
    Buffer.from('email,name\na@inbox.test,José\n'),
    Buffer.from('b@inbox.test,Zo\xeb\n', 'latin1'),
  ])
  await check(page, made(mixed, 'leads.csv'))
  const failure = await shownFailure(page, 'INVALID_CSV_FORMAT')
  await expect(failure).toContainText('line 2 is in UTF-8, and line 3 is not')
  await failure.getByRole('button', { name: 'Read it as Windows-1252' }).click()
  await expect(page.getByText('JosÃ© · Zoë')).toBeVisible()
})

test('rows are pasted as a spreadsheet copies them, and stand there again when one goes back', async ({ page }) => {
  await page.getByRole('radio', { name: 'Pasted rows' }).check()
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByText('Rows are needed to go on.')).toBeVisible()
  const rows = page.getByRole('textbox', { name: 'Rows' })
  await expect(rows).toBeFocused()
  const text = 'Name\tE-mail\n"Ann\nLee"\tann@inbox.test\nBob\tbob@inbox.test\n'
  await rows.fill(text)
  await look(page, 'import-paste')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByRole('combobox', { name: 'What “E-mail” holds' })).toHaveValue('email')
  await page.getByRole('button', { name: 'Change the rows' }).click()
  await expect(rows).toHaveValue(text)
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Import 2 leads' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByRole('heading', { name: 'Pasted rows' })).toBeVisible()
  await expect(page.getByText('bob@inbox.test')).toBeVisible()
})

test('one address is written by hand', async ({ page }) => {
  await page.getByRole('radio', { name: 'One by hand' }).check()
  await page.getByRole('button', { name: 'Check the lead' }).click()
  const email = page.getByRole('textbox', { name: 'E-mail address' })
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription('This is needed.')
  await look(page, 'import-hand')
  await email.fill('ann@inbox.test')
  await page.getByRole('textbox', { name: 'Company' }).fill('Lee, "Sons" & Co')
  await page.getByRole('button', { name: 'Check the lead' }).click()
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByRole('heading', { name: 'ann@inbox.test' })).toBeVisible()
})

test('one person is written by hand, for whom an address is to be found', async ({ page }) => {
  await page.getByRole('radio', { name: /Find addresses of people/ }).check()
  await page.getByRole('radio', { name: 'One by hand' }).check()
  await page.getByRole('textbox', { name: 'First name' }).fill('Ann')
  await page.getByRole('textbox', { name: 'Last name' }).fill('Lee')
  await page.getByRole('button', { name: 'Check the lead' }).click()
  await expect(page.getByText('The company or its domain is needed.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Company domain' }).fill('inbox.test')
  await page.getByRole('button', { name: 'Check the lead' }).click()
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await expect(page.getByRole('heading', { name: '1 lead came in' })).toBeFocused()
})

test('a column is left out and kept again; what is left out is not stored', async ({ page }) => {
  const csv = 'email,Salary,City\nann@inbox.test,70000,Rome\n'
  await check(page, made(Buffer.from(csv), 'leads.csv'))
  const city = page.getByRole('combobox', { name: 'What “City” holds' })
  await city.selectOption('Left out')
  await expect(page.getByText('Rome')).toHaveCount(0)
  await city.selectOption('Kept as it is')
  await expect(page.getByText('Rome')).toBeVisible()
  await page.getByRole('combobox', { name: 'What “Salary” holds' }).selectOption('Left out')
  await expect(page.getByText('70000')).toHaveCount(0)
  await look(page, 'import-left-out')
  await page.getByRole('button', { name: 'Import 1 lead' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByText('Rome')).toBeVisible()
  await expect(page.getByText('70000')).toHaveCount(0)
})

test('a required column that is left out is missing, until it is kept again', async ({ page }) => {
  await check(page, made(Buffer.from('email,City\nann@inbox.test,Rome\n'), 'leads.csv'))
  const email = page.getByRole('combobox', { name: 'What “email” holds' })
  await email.selectOption('Left out')
  await expect(page.getByText('Say which column holds the e-mail address')).toBeVisible()
  await email.selectOption('E-mail address')
  await expect(page.getByRole('button', { name: 'Import 1 lead' })).toBeEnabled()
})

test('addresses are taken from several columns, in the order that somebody says', async ({ page }) => {
  const csv = 'E-mail,Backup,Name\n,ann@inbox.test,Ann\nbob@inbox.test,other@inbox.test,Bob\ncy@inbox.test,,Cy\n'
  await check(page, made(Buffer.from(csv), 'leads.csv'))
  await expect(page.getByRole('button', { name: 'Import 2 leads' })).toBeEnabled()
  const backup = page.getByRole('combobox', { name: 'What “Backup” holds' })
  await backup.selectOption('Another e-mail')
  await expect(page.getByRole('button', { name: 'Import 3 leads' })).toBeEnabled()
  await expect(page.getByText('Addresses are from “E-mail”; where that is empty, from “Backup”.')).toBeVisible()
  await look(page, 'import-several-emails')
  await backup.selectOption('E-mail address')
  await expect(page.getByText('Addresses are from “Backup”; where that is empty, from “E-mail”.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'What “E-mail” holds' })).toHaveValue('further_email')
  await page.getByRole('button', { name: 'Import 3 leads' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(
    page.getByRole('heading', { name: 'other@inbox.test' }).or(page.getByText('other@inbox.test')),
  ).toBeVisible()
})

test('what was guessed is overruled: the line of the names, the separator, the columns of addresses', async ({
  page,
}) => {
  await check(page, made(Buffer.from('Work email;E-mail\n;ann@inbox.test\nbob@inbox.test;x@inbox.test\n'), 'leads.csv'))
  await expect(page.getByRole('button', { name: 'Import 2 leads' })).toBeEnabled()
  const only = page.getByRole('button', { name: /^Only from/ })
  const main = (await only.textContent())?.includes('Work') === true ? 'Work email' : 'E-mail'
  await only.click()
  await expect(page.getByText(/where that is empty/)).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: `What “${main}” holds` })).toHaveValue('email')
  await page.getByText('Read it another way').click()
  await look(page, 'import-overruled')
  const between = page.getByRole('combobox', { name: 'Between fields' })
  await expect(between).toHaveValue(';')
  await between.selectOption('Commas')
  await expect(page.getByRole('rowheader', { name: 'Work email;E-mail' })).toBeVisible()
  await between.selectOption('Semicolons')
  await expect(page.getByRole('rowheader', { name: 'Work email', exact: true })).toBeVisible()
  const names = page.getByRole('combobox', { name: 'Names of the columns' })
  await names.selectOption('Nowhere: the first row is a lead')
  await expect(page.getByRole('rowheader', { name: 'column_1' })).toBeVisible()
  await names.selectOption('In line 1')
  await expect(page.getByRole('rowheader', { name: 'Work email', exact: true })).toBeVisible()
})
