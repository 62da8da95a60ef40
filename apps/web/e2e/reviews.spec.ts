import { foundList } from './support/finding.ts'
import { look } from './support/look.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const unclear = [
  'company,job_title',
  'Quillmere,Head of Sales EMEA',
  'Saltmarsh,VP Engineering',
  'Tallgrass,Marketing Director',
].join('\n')

test('a name that may mean several companies is decided on, and the job run again finds what was missing', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await page.goto('/reviews')
  await expect(page.getByText('No name to look at')).toBeVisible()
  await look(page, 'reviews-empty')

  const { jobId } = await foundList(context.request, product.url, { workflow: 'scraping', csv: unclear })
  await page.goto(`/scraping-jobs/${jobId}`)
  await expect(page.getByRole('link', { name: /^Reviews\s+2 names to look at$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run the job again' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Look at 2 names' }).click()
  await expect(page).toHaveURL(/\/reviews$/)
  const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await expect(card('Quillmere')).toContainText('in 1 row')
  await expect(card('Quillmere')).toContainText('quillmere-publishing.test')
  await expect(card('Quillmere')).toContainText('Similar name')
  await expect(card('Quillmere')).toContainText('Another is nearly as likely')
  await look(page, 'reviews')

  await card('Quillmere').getByRole('button', { name: 'This one: Quillmere Software, Inc.' }).click()
  await expect(card('Quillmere')).toContainText('Means Quillmere Software, Inc.')
  await expect(page.getByRole('link', { name: /^Reviews\s+1 name to look at$/ })).toBeVisible()
  // Undone by deciding again.
  await card('Quillmere').getByRole('button', { name: 'Decide again' }).click()
  await card('Quillmere').getByRole('button', { name: 'This one: Quillmere Publishing Ltd' }).click()
  await expect(card('Quillmere')).toContainText('Means Quillmere Publishing Ltd')
  await look(page, 'reviews-decided')

  await page.getByRole('button', { name: 'Run the job again' }).click()
  await expect(page).toHaveURL(/\/scraping-jobs\/job_/)
  await page.getByRole('button', { name: /^Find people for at most \d credits$/ }).click()
  await expect(page.getByText('Every row has been looked into.').first()).toBeVisible({ timeout: 90_000 })
  const rows = page.getByRole('region', { name: 'Rows' })
  await expect(rows.getByRole('row').nth(1)).toContainText('Quillmere Publishing Ltd')
  await expect(rows.getByRole('row').nth(1)).toContainText('Found')
  await expect(rows.getByRole('row').nth(3)).toContainText('Had it already')

  await page.goto('/reviews?status=accepted')
  await expect(card('Quillmere')).toContainText('Means Quillmere Publishing Ltd')
})

test('names are decided on by keyboard: a digit chooses, and the next name has the focus', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  await foundList(context.request, product.url, { workflow: 'scraping', csv: unclear })
  await page.goto('/reviews')
  const cards = page.locator('[data-review]')
  await expect(cards).toHaveCount(2)
  await cards.first().getByRole('button').first().focus()
  await page.keyboard.press('1')
  await expect(cards.first()).toContainText('Means ')
  await expect(cards.nth(1).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('0')
  await expect(cards.nth(1)).toContainText('None of the companies that were shown.')
  await expect(page.getByRole('heading', { name: 'Reviews' })).toBeFocused()

  await cards.nth(1).getByRole('button', { name: 'Decide again' }).focus()
  await page.keyboard.press('Enter')
  await expect(cards.nth(1).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('1')
  await expect(cards.nth(1)).toContainText('Means ')
})
