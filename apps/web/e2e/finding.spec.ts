import { readFile } from 'node:fs/promises'
import { shownFailure } from './support/failure.ts'
import { foundList } from './support/finding.ts'
import { look } from './support/look.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

const companies = [
  'company,job_title',
  'Tallgrass,Marketing Director',
  'Saltmarsh Foods Corp.,VP Engineering',
  'Faro Norte Tecnologia,Directora de recursos humanos',
].join('\n')

const everyRow = 'Every row has been looked into.'

test('from a file of companies to people, to their addresses, to an exported clean list, by mouse', async ({
  page,
  context,
  product,
}) => {
  test.slow()
  await newPerson(context, product.url)
  await page.goto('/lists/new')
  await page.getByLabel('Find people in companies').check()
  await expect(page.getByRole('link', { name: 'Download a template' })).toHaveAttribute('href', '/samples/scraping.csv')
  await page
    .getByLabel('Choose a file, or drop it here')
    .setInputFiles({ name: 'companies.csv', mimeType: 'text/csv', buffer: Buffer.from(companies) })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page.getByRole('combobox', { name: 'What “job_title” holds' })).toHaveValue('job_title')
  await page.getByRole('button', { name: 'Import 3 leads' }).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await expect(page.getByRole('button', { name: 'Find people' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Find addresses' })).toHaveCount(0)
  await look(page, 'list-companies')

  await expect(page.getByLabel('People for each row')).toHaveValue('3')
  await page.getByLabel('People for each row').selectOption('2')
  await page.getByRole('button', { name: 'Find people' }).click()
  const scrape = page.getByRole('button', { name: 'Find people for at most 6 credits' })
  await expect(scrape).toBeVisible()
  await expect(page).toHaveURL(/\/scraping-jobs\/job_/)
  await expect(page).toHaveTitle(/^Needs your decision · companies/)
  await expect(page.getByText('3 × 2')).toBeVisible()
  await expect(page.getByText('at least 94')).toBeVisible()
  await look(page, 'scraping-decision')
  await scrape.click()
  await expect(page.getByText(everyRow).first()).toBeVisible({ timeout: 90_000 })
  const rows = page.getByRole('region', { name: 'Rows' })
  await expect(rows.getByRole('row').nth(1)).toContainText('Pieter van der Meer')
  await expect(rows.getByRole('link', { name: /^tallgrass-freight-lines\.test/ }).first()).toHaveAttribute(
    'href',
    /^http:\/\/(www\.)?tallgrass-freight-lines\.test/,
  )
  await look(page, 'scraping-completed')

  await page.getByRole('button', { name: 'Find addresses' }).click()
  await expect(page).toHaveURL(/\/enrichment-jobs\/job_/)
  await expect(page.getByLabel(/^Look at domains that accept every address, too/)).not.toBeChecked()
  await look(page, 'enrichment-decision')
  await page.getByRole('button', { name: /^Find addresses for at most \d credits$/ }).click()
  await expect(page.getByText(everyRow).first()).toBeVisible({ timeout: 90_000 })
  await expect(rows.getByRole('row').nth(1)).toContainText('pieter.vandermeer@tallgrass-freight-lines.test')
  await expect(rows.getByRole('row').nth(1)).toContainText('confirmed by the mail server')
  await look(page, 'enrichment-completed')

  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await page.getByRole('button', { name: /^Verify \d addresses for \d credits$/ }).click()
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible({ timeout: 60_000 })
  const clean = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export \d valid leads$/ }).click()
  const exported = await readFile(await (await clean).path(), 'utf8')
  expect(exported).toContain('pieter.vandermeer@tallgrass-freight-lines.test')
  expect(exported).toContain('Marketing Director')

  await page.getByRole('link', { name: 'See every verdict' }).click()
  const leads = page.getByRole('table', { name: 'Leads' })
  await expect(leads).toContainText('Pieter van der Meer')
  await expect(leads).toContainText('found, confirmed')
  await page.getByRole('button', { name: 'More about pieter.vandermeer@tallgrass-freight-lines.test' }).click()
  await expect(leads.getByText('Title', { exact: true })).toBeVisible()
  await look(page, 'list-found')

  // Every job is in one list, and the ledger leads to each.
  await page.goto('/jobs')
  const jobs = page.getByRole('region', { name: 'Jobs' })
  await expect(jobs.getByRole('row')).toHaveCount(4)
  await expect(jobs.getByRole('row').nth(3)).toContainText('Finding people')
  await page.getByRole('navigation', { name: 'Jobs' }).getByRole('link', { name: 'Finding addresses' }).click()
  await expect(page).toHaveURL(/workflow=enrichment/)
  await expect(jobs.getByRole('row')).toHaveCount(2)
  await look(page, 'jobs-enrichment')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Jobs' })).toContainText('Finding people')
  await page.goto('/billing')
  await page.getByRole('link', { name: 'Finding people of a list' }).click()
  await expect(page).toHaveURL(/\/scraping-jobs\/job_/)
  await expect(page.getByText('Spent on people')).toBeVisible()
})

test('hints are shown for the rows that speak for them, and nowhere else', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const { jobId } = await foundList(context.request, product.url, {
    workflow: 'scraping',
    csv: `${companies}\nGlobal Services,Head of Sales\nZorblax Quuxington,CEO\nMillrace Consulting LLP,Manager\n`,
  })
  await page.goto(`/scraping-jobs/${jobId}`)
  const hints = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What would help' }) })
  await expect(hints).toContainText('Use accurate company names')
  await expect(hints).toContainText('Zorblax Quuxington')
  await expect(hints).toContainText('Use specific job titles')
  await expect(hints).not.toContainText('Check the spelling')
  await hints.getByRole('button', { name: 'Show 2 rows' }).click()
  await expect(page).toHaveURL(/hint=company_name/)
  const rows = page.getByRole('region', { name: 'Rows' })
  await expect(rows.getByRole('row')).toHaveCount(3)
  await expect(rows).toContainText('No company is known by a name like this')
  await expect(rows).toContainText('The name has only words that many companies share')
  await look(page, 'scraping-hint')
  await page.getByRole('button', { name: 'Company names: show all rows again' }).click()
  await page.getByRole('button', { name: /^Found/ }).click()
  await expect(page).toHaveURL(/outcome=/)
  await expect(rows.getByRole('row')).toHaveCount(4)

  const enriched = await foundList(context.request, product.url, {
    workflow: 'enrichment',
    csv: 'first_name,last_name,company\nKarl-Heinz,Winkermann,Ostwind Energie AG\nJulia,Smith,Millrace Consulting LLP\n',
  })
  await page.goto(`/enrichment-jobs/${enriched.jobId}`)
  await expect(hints).toContainText('Check the spelling of names')
  await expect(hints).toContainText('Karl-Heinz Winkelmann')
  await expect(hints).not.toContainText('Use accurate company names')

  const clean = await foundList(context.request, product.url, { workflow: 'scraping', csv: companies, name: 'Clean' })
  await page.goto(`/scraping-jobs/${clean.jobId}`)
  await expect(page.getByText(everyRow).first()).toBeVisible()
  await expect(hints).toHaveCount(0)
})

test('a list without addresses has nothing to verify: it is enriched, and then verifies', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = 'first_name,last_name,company\nJulia,Smith,Millrace Consulting LLP\n'
  const listId = await newList(context.request, product.url, { name: 'People', csv, workflow: 'enrichment' })
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nothing to verify yet' })
  await shownFailure(page, 'NO_EMAILS_TO_VERIFY')
  await dialog.getByRole('button', { name: 'Find addresses' }).click()
  await page.getByRole('button', { name: 'Find addresses for at most 1 credit' }).click()
  await expect(page.getByText(everyRow).first()).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText('1 of 1 row matched')).toBeVisible()
  await page.getByRole('button', { name: 'Verify addresses' }).click()
  await page.getByRole('button', { name: 'Verify 1 address for 1 credit' }).click()
  await expect(page.getByRole('button', { name: 'Export 1 valid lead' })).toBeVisible({ timeout: 60_000 })

  // Whoever has an address is not looked for.
  await page.getByRole('link', { name: 'Open the list' }).click()
  await page.getByRole('button', { name: 'Find addresses' }).click()
  await shownFailure(page, 'NO_LEADS_TO_ENRICH')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Verify addresses' })).toBeVisible()
  await look(page, 'error-no-leads-to-enrich')
})

test('too few credits for a search: what is missing is bought, or fewer people are looked for', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const csv = `${companies}\n"Brightwater Systems, Inc.",CEO\nVantor,CEO\n`
  const listId = await newList(context.request, product.url, { name: 'March fair', csv, workflow: 'scraping' })
  await page.goto(`/lists/${listId}`)
  await page.getByLabel('People for each row').selectOption('25')
  await page.getByRole('button', { name: 'Find people' }).click()
  await expect(page.getByText('not enough, 25 missing')).toBeVisible()
  await page.getByRole('button', { name: 'Find people for at most 125 credits' }).click()
  await shownFailure(page, 'INSUFFICIENT_CREDITS')
  const dialog = page.getByRole('dialog', { name: 'Not enough credits' })
  await expect(dialog).toContainText('with one, it costs at most 5 credits')
  await look(page, 'scraping-insufficient-credits')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toBeHidden()
})

test('a search that another tab has cancelled: the stage it is in now stands there', async ({
  page,
  context,
  product,
}) => {
  await newPerson(context, product.url)
  const listId = await newList(context.request, product.url, { name: 'Fair', csv: companies, workflow: 'scraping' })
  // Of this tab's stream nothing comes through, and once it waits for a decision, it hears nothing at all.
  await page.route(/scraping\.progress/, (route) => route.abort())
  await page.goto(`/lists/${listId}`)
  await page.getByRole('button', { name: 'Find people' }).click()
  const go = page.getByRole('button', { name: 'Find people for at most 9 credits' })
  await expect(go).toBeVisible()
  await page.route(/scraping\.get/, (route) => route.abort())

  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Cancel at no cost' }).click()
  await expect(other.getByText('Stopped. What was not used has been given back.').first()).toBeVisible()
  await expect(other.getByRole('button', { name: 'Run the job again' })).toBeVisible()

  await go.click()
  const failure = await shownFailure(page, 'INVALID_JOB_STAGE')
  await expect(failure).toContainText('It is now: Cancelled')
  await page.unroute(/scraping\.get/)
  await expect(page.getByText('Stopped. What was not used has been given back.').first()).toBeVisible()
})

test('a search that does not exist is a page that leads on', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  for (const workflow of ['enrichment', 'scraping']) {
    await page.goto(`/${workflow}-jobs/job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f`)
    await shownFailure(page, 'JOB_NOT_FOUND')
    await expect(page.getByRole('link', { name: 'All jobs' })).toBeVisible()
  }
})
