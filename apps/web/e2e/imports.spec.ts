import { readFile } from 'node:fs/promises'
import type { APIRequestContext } from '@playwright/test'
import { startJob } from './support/job.ts'
import { look } from './support/look.ts'
import { newList, newPerson, post } from './support/person.ts'
import { expect, test } from './support/test.ts'

/** Brings a file into a list, under its name. */
async function importFile(request: APIRequestContext, list: string, fileName: string, csv: string): Promise<void> {
  const answer = await request.post(`${list}/imports?fileName=${fileName}`, {
    data: csv,
    headers: { 'content-type': 'text/csv' },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('the history of a list says what came in, and an import is undone as a whole', async ({
  page,
  context,
  product,
}) => {
  const person = await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  const list = `${product.url}/v1/lists/${listId}`
  await importFile(
    context.request,
    list,
    'visitors.csv',
    'email,name\nbob@inbox.test,Bob\n,Nobody\nann@inbox.test,Ann\n',
  )

  await page.goto(`/lists/${listId}`)
  await expect(page.getByText('2 leads ·')).toBeVisible()
  await page.getByRole('link', { name: 'Imports' }).click()
  await expect(page.getByRole('heading', { name: 'Imports into March fair' })).toBeVisible()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  const visitors = rows.filter({ hasText: 'visitors.csv' })
  await expect(visitors).toContainText(`by ${person.name}`)
  await expect(visitors.getByRole('cell').nth(1)).toHaveText('1')
  await expect(visitors.getByRole('cell').nth(2)).toHaveText('1')
  await look(page, 'imports')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the 1 rejected rows of visitors.csv' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('Nobody')

  await page.getByRole('button', { name: 'Undo the import of visitors.csv' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo the import of visitors.csv?' })
  await look(page, 'imports-undo')
  await dialog.getByRole('button', { name: 'Take out 1 lead' }).click()
  await expect(dialog).toBeHidden()
  await expect(visitors).toContainText('Undone')
  await expect(page.getByRole('button', { name: 'Undo the import of visitors.csv' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByText('1 lead ·')).toBeVisible()
})

test('an import that a job has used is not undone, and the dialog says why', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  const jobId = await startJob(context.request, product.url, listId)
  await page.goto(`/jobs/${jobId}`)
  await expect(page.getByText('Completed').first()).toBeVisible()
  await page.goto(`/lists/${listId}/imports`)
  await page.getByRole('button', { name: 'Undo the import of a file without a name' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Take out 1 lead' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This import can’t be undone any more')
  await expect(dialog.getByRole('alert')).toContainText('Delete the list')
  await expect(dialog.getByRole('button', { name: /^Take out/ })).toHaveCount(0)
  await look(page, 'imports-not-undoable')
})

test('a list into which nothing came has no history', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const none = { name: 'Nobody', workflow: 'verification' }
  const { id } = await post<{ id: string }>(context.request, `${product.url}/v1/lists`, none)
  await page.goto(`/lists/${id}/imports`)
  await expect(page.getByText('Nothing was imported yet')).toBeVisible()
})
