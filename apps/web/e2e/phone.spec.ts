import { verifiedList } from './support/job.ts'
import { newPerson } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('on a phone no column of a table is out of sight without a sign of it', async ({ page, context, product }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await newPerson(context, product.url)
  const { listId, jobId } = await verifiedList(context.request, product)
  for (const { path, shows } of [
    { path: '/lists', shows: 'March fair' },
    { path: `/lists/${listId}`, shows: 'ann@inbox.test' },
    { path: '/jobs', shows: 'March fair' },
    { path: `/jobs/${jobId}`, shows: 'Entry by entry' },
    { path: '/billing', shows: 'Verification of a list' },
    { path: '/settings/members', shows: 'Pending invitations' },
  ]) {
    await page.goto(path)
    await expect(page.getByRole('main').getByText(shows).first()).toBeVisible()
    if (path.startsWith('/jobs/')) await page.getByText(shows).click()
    const unsaid = await page.evaluate(() =>
      [...document.querySelectorAll('main table, main [role="table"]')]
        .map((table) => table.closest('.overflow-x-auto, .overflow-auto') ?? table)
        .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
        .filter((frame) => frame.parentElement?.querySelector(':scope > [data-more]') == null)
        .map((frame) => frame.getAttribute('aria-label')),
    )
    expect(unsaid, path).toEqual([])
  }
  // What a column's head said stands beside each value.
  await page.goto('/jobs')
  const row = page.getByRole('region', { name: 'Jobs' }).getByRole('row').last()
  const label = await row
    .locator('[data-label="Credits spent"]')
    .evaluate((cell) => getComputedStyle(cell, '::before').content)
  expect(label).toBe('"Credits spent"')
})

test('the typeface of a first visit is that of every other', async ({ browser, product }) => {
  const cold = await browser.newContext()
  const page = await cold.newPage()
  // As far away as a server is.
  const network = await cold.newCDPSession(page)
  const rate = { downloadThroughput: 1_000_000, uploadThroughput: 1_000_000 }
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 150, ...rate })
  const widthOf = async (): Promise<number> => {
    const heading = page.getByRole('heading', { name: 'Sign in' })
    await expect(heading).toBeVisible()
    return heading.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().width
    })
  }
  await page.goto(`${product.url}/sign-in`)
  const first = await widthOf()
  await page.waitForLoadState('networkidle')
  expect(await widthOf()).toBe(first)
  await page.reload()
  expect(await widthOf()).toBe(first)
  expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true)
  await cold.close()
})
