import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { askAgain, sample, slowAddresses } from './support/job.ts'
import { look } from './support/look.ts'
import { expect, test, unhurried } from './support/test.ts'

test.use({ settings: unhurried })

const file = {
  name: 'leads.csv',
  mimeType: 'text/csv',
  // One more, which takes its time.
  buffer: Buffer.from(`${sample.trimEnd()}\n${slowAddresses(1).join()},Vera,Voss,Inbox Ltd,greylisted at first\n`),
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

test('somebody who has never been here gets from sign-up to an exported clean list, by mouse', async ({
  page,
  product,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await look(page, 'sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible()
  await look(page, 'sign-up')
  await page.getByLabel('Your name').fill('Ada Archer')
  await page.getByLabel('E-mail').fill('ada@example.test')
  await page.getByLabel('Password').fill('correct horse')
  await page.getByLabel('Organization').fill('Archer & Sons')
  await page.getByRole('button', { name: 'Create account' }).click()

  await expect(page.getByText('Begin with a list')).toBeVisible()
  await expect(page).toHaveTitle('Overview · Leadwright')
  await look(page, 'overview-empty')
  await page.getByRole('link', { name: 'Import a CSV' }).click()

  await expect(page.getByRole('heading', { name: 'Import a list' })).toBeVisible()
  await look(page, 'import-choose')
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file)
  await page.getByLabel('Name of the list').fill('March fair')
  await page.getByRole('button', { name: 'Check the file' }).click()

  await expect(page.getByRole('combobox', { name: 'What “email” holds' })).toHaveValue('email')
  const problems = page.getByRole('region', { name: 'Problems' })
  await expect(problems.getByRole('row')).toHaveCount(2)
  await expect(problems.getByRole('row').last()).toContainText('email')
  await look(page, 'import-check')
  await page.getByRole('button', { name: 'Import 22 leads' }).click()

  await expect(page.getByRole('heading', { name: '22 leads came in' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Rejected rows' }).getByRole('row').last()).toContainText('24')
  await look(page, 'import-done')
  const rejected = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download 1 row to correct' }).click()
  const toCorrect = await textOf(await rejected)
  expect(toCorrect).toContain('Uwe,Unger,Inbox Ltd,no address at all')
  expect(toCorrect.trim().split('\n')).toHaveLength(2)

  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByRole('heading', { name: 'March fair' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Leads' }).getByText('ann@inbox.test')).toBeVisible()
  await look(page, 'list-before')
  await page.getByRole('button', { name: 'Verify addresses' }).click()

  const decide = page.getByRole('button', { name: /^Verify \d+ addresses for \d+ credits$/ })
  await expect(decide).toBeVisible()
  await expect(page).toHaveTitle(/^Needs your decision · March fair/)
  await expect(page.getByText('The analysis is done. Nothing has been spent.')).toHaveCount(1)
  await look(page, 'job-decision')
  const price = Number(/for (\d+) credits/.exec((await decide.textContent()) ?? '')?.[1])
  expect(price).toBeGreaterThan(10)
  await expect(page.getByText('Left afterwards').locator('xpath=following-sibling::dd[1]')).toHaveText(
    String(100 - price),
  )
  await decide.click()

  const bar = page.getByRole('progressbar', { name: 'Verifying' })
  await expect(bar).toBeVisible()
  await expect(page).toHaveTitle(/^\d+(\.\d)?% · March fair/)
  await look(page, 'job-verifying')
  await askAgain(product)
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  await expect(page).toHaveTitle('March fair · Leadwright')
  await look(page, 'job-completed')

  const clean = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export \d+ valid leads$/ }).click()
  const lines = (await textOf(await clean))
    .trim()
    .split('\r\n')
    .flatMap((line) => line.split('\n'))
  const [header = '', ...rows] = lines
  expect(header).toMatch(/^email,first_name,last_name,company,notes,/)
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.every((row) => row.includes('valid'))).toBe(true)
  expect(rows.join('\n')).toContain('carla.diaz@inbox.test')
  expect(rows.join('\n')).not.toContain('no-such-person@inbox.test')

  await page.getByRole('link', { name: 'See every verdict' }).click()
  await page.getByRole('button', { name: /^Invalid/ }).click()
  await expect(page).toHaveURL(/status=/)
  await page.getByRole('button', { name: 'More about no-such-person@inbox.test' }).click()
  await expect(page.getByText('It said')).toBeVisible()
  await look(page, 'list-verdicts')
})
