import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { shownFailure } from './support/failure.ts'
import { newCodes, type NewCode } from './support/new-codes.ts'
import { newList, newPerson } from './support/person.ts'
import { startProduct, type Product } from './support/product.ts'
import { createScratch, type Scratch } from './support/scratch.ts'
import { expect, test } from './support/test.ts'

// One declaration really is one file: codes that nobody has heard of are declared in a copy of the repository, nothing
// else is written, and everything there is of a code is there for them.

test.describe.configure({ mode: 'serial' })

let scratch: Scratch
let product: Product

test.beforeAll(async () => {
  test.setTimeout(600_000)
  scratch = await createScratch()
  const declarations = Object.values(newCodes).map(({ declaration }) => declaration)
  await scratch.insertAfter('packages/errors/src/catalog/credits.ts', 'export const credits = {', declarations.join(''))
  await scratch.script('scripts/generate.ts')
  await scratch.run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], 'apps/web')
  product = await startProduct({}, scratch.root)
})
test.afterAll(async () => {
  await product?.close()
  await scratch?.remove()
})

/** Answers a procedure with a code of the copy, as its server would; nothing of it raises one yet. */
async function answerWith(page: Page, path: string, { code, status, error, details }: NewCode['answer']) {
  const data = { error, code, details, httpStatus: status }
  await page.route(`**/trpc/${path}*`, (route) =>
    route.fulfill({
      status,
      contentType: 'application/json',
      body: JSON.stringify({ error: { message: error, code: -32600, data } }),
    }),
  )
}

test('everything compiles, the web app included', async () => {
  test.setTimeout(600_000)
  const tsc = ['node_modules/typescript/bin/tsc', '--noEmit']
  await scratch.run(process.execPath, tsc)
  await scratch.run(process.execPath, [...tsc, '-p', 'apps/web'])
})

test('each has its page, its line in the commands, and its entry in the catalogue of the server', async ({ page }) => {
  const list = await scratch.script('scripts/errors.ts', 'list')
  for (const { answer, title } of Object.values(newCodes)) {
    await access(join(scratch.root, 'docs/errors', `${answer.code}.md`))
    expect(list).toContain(`\n${answer.code} `)
    expect(await scratch.script('scripts/errors.ts', 'show', answer.code)).toContain(`“${title}”`)
  }
  expect(await readFile(join(scratch.root, 'docs/errors/README.md'), 'utf8')).toContain('SHELF_FULL')
  const command = await scratch.script(
    'packages/sdk/src/cli/main.ts',
    'errors',
    'SHELF_FULL',
    '--base-url',
    product.url,
  )
  expect(command).toContain('Delete what is not needed.')
  await page.goto(`${product.url}/docs/errors/SHELF_FULL`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SHELF_FULL')
})

test('one that is shown beside what was tried has the link to the place that its details stand for', async ({
  page,
  context,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  await page.goto(`${product.url}/lists/${listId}`)
  await answerWith(page, 'verification.create', newCodes.inline.answer)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const failure = await shownFailure(page, 'SHELF_FULL')
  await expect(failure).toBeFocused()
  await expect(failure).toContainText('There is no room for more')
  await expect(failure.getByRole('link', { name: 'API keys' })).toHaveAttribute('href', '/settings/keys')
})

test('one that asks for a decision is a dialog over what was typed', async ({ page, context }) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'March fair', csv: 'email\nann@inbox.test\n' })
  await page.goto(`${product.url}/lists/${listId}`)
  await answerWith(page, 'verification.create', newCodes.dialog.answer)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const dialog = page.getByRole('dialog', { name: 'The plan does not have this' })
  await expect(dialog.getByRole('link', { name: 'Billing' })).toHaveAttribute('href', '/billing')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[data-failure="PLAN_TOO_SMALL"]').first()).toBeVisible()
})

test('one that takes the page has it, with its words for people and the way elsewhere', async ({ page, context }) => {
  await newPerson(context, product.url)
  await answerWith(page, 'lists.list', newCodes.page.answer)
  await page.goto(`${product.url}/lists`)
  await shownFailure(page, 'ROOM_CLOSED')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This room is closed')
  await expect(page.getByRole('main')).toContainText('Come back on Monday.')
  await expect(page.getByRole('main')).not.toContainText('X-Room')
  await expect(page.getByRole('main').getByRole('link', { name: 'All jobs' })).toHaveAttribute('href', '/jobs')
})

test('one for want of something to work on is an empty place with what brings it', async ({ page, context }) => {
  await newPerson(context, product.url)
  await answerWith(page, 'lists.list', newCodes.empty.answer)
  await page.goto(`${product.url}/lists`)
  const failure = await shownFailure(page, 'NOTHING_TO_SORT')
  await expect(failure).toContainText('Nothing to sort yet')
  await expect(failure.getByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/lists/new')
})

test('one that passes by itself waits as long as its details say, and goes on', async ({ page, context }) => {
  await newPerson(context, product.url)
  await answerWith(page, 'lists.list', newCodes.banner.answer)
  await page.goto(`${product.url}/lists`)
  await shownFailure(page, 'MAIL_IS_RESTING')
  await expect(page.getByText('Goes on by itself')).toBeVisible()
  await page.unroute('**/trpc/lists.list*')
  await expect(page.getByText('No list yet')).toBeVisible()
})
