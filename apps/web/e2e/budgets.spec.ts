import { gzipSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'
import { completed, slowAddresses, startJob, verifiedList } from './support/job.ts'
import { foundList } from './support/finding.ts'
import { newList, newPerson } from './support/person.ts'
import { expect, test, unhurried } from './support/test.ts'

test.use({ settings: unhurried })

/** Bytes of script, compressed, that a first visit of a page fetches. */
async function scriptBytes(context: BrowserContext, path: string, shows: string): Promise<number> {
  const page = await context.newPage()
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js') && !scripts.has(pathname)) {
      scripts.set(
        pathname,
        response.body().then((body) => gzipSync(body).length),
      )
    }
  })
  await page.goto(path)
  await expect(page.getByText(shows).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(scripts.values())
  await page.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

test('a first visit of the sign-in page fetches at most 150 kB of script, and of any other page 250 kB', async ({
  context,
  elsewhere,
  product,
}) => {
  const found: Record<string, number> = {
    '/sign-in': await scriptBytes(elsewhere, '/sign-in', 'Password'),
    '/sign-up': await scriptBytes(elsewhere, '/sign-up', 'Password'),
    '/docs/errors': await scriptBytes(elsewhere, '/docs/errors', 'INVALID_API_KEY'),
    '/docs/guides': await scriptBytes(elsewhere, '/docs/guides/errors', 'Handling errors'),
  }
  await newPerson(context, product.url)
  const { listId, jobId } = await verifiedList(context.request, product)
  const csv = 'company,job_title\nTallgrass,Marketing Director\n'
  const scraped = await foundList(context.request, product.url, { workflow: 'scraping', csv })
  for (const { path, shows } of [
    { path: '/', shows: 'Recent errors' },
    { path: '/lists', shows: 'March fair' },
    { path: `/lists/${listId}`, shows: 'ann@inbox.test' },
    { path: '/lists/new', shows: 'Check the file' },
    { path: '/jobs', shows: 'March fair' },
    { path: `/jobs/${jobId}`, shows: 'Spent on verdicts' },
    { path: `/scraping-jobs/${scraped.jobId}`, shows: 'Pieter van der Meer' },
    { path: `/lists/${scraped.listId}`, shows: 'Pieter van der Meer' },
    { path: '/reviews', shows: 'No name to look at' },
    { path: '/billing', shows: 'Spent on verdicts' },
    { path: '/settings/keys', shows: 'No API key yet' },
    { path: '/settings/webhooks', shows: 'No webhook yet' },
    { path: '/settings/members', shows: 'Pending invitations' },
    { path: '/settings/requests', shows: 'Request ID' },
    { path: '/settings/organization', shows: 'Your role' },
    { path: '/settings/account', shows: 'Change password' },
  ]) {
    // Nothing of an earlier page is in this one's cache.
    const fresh = await context.browser()?.newContext({ storageState: await context.storageState() })
    if (fresh === undefined) throw new Error('There is no browser')
    found[path] = await scriptBytes(fresh, path, shows)
    await fresh.close()
  }
  for (const [path, bytes] of Object.entries(found)) {
    expect(bytes, path).toBeGreaterThan(10_000)
    expect(bytes, path).toBeLessThanOrEqual(path === '/sign-in' ? 150_000 : 250_000)
  }
})

test('nothing moves while progress arrives', async ({ page, context, product }) => {
  await newPerson(context, product.url)
  const addresses = [
    ...['tarpit.test', 'dead.test', 'garbage.test', 'drop.test', 'servfail.test'].map((domain) => `ann@${domain}`),
    ...['ann', 'bob', 'full-erika', 'nobody', 'info'].map((name) => `${name}@inbox.test`),
    'ivy@catchall.test',
    ...slowAddresses(3),
  ]
  const csv = ['email', ...addresses].join('\n')
  const listId = await newList(context.request, product.url, { name: 'Slow ones', csv })
  await page.addInitScript(() => {
    const seen: { at: number; value: number; what: string[] }[] = []
    Object.assign(window, { shifts: seen, progress: { first: Infinity, last: -Infinity, values: new Set<string>() } })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Node }[]
      })[]) {
        const what = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : '').slice(0, 120))
        seen.push({ at: entry.startTime, value: entry.value, what })
      }
    }).observe({ type: 'layout-shift', buffered: true })
    const look = (): void => {
      const value = document
        .querySelector('[role="progressbar"][aria-label="Verifying"]')
        ?.getAttribute('aria-valuetext')
      const { progress } = window as unknown as { progress: { first: number; last: number; values: Set<string> } }
      if (value != null) {
        progress.first = Math.min(progress.first, performance.now())
        progress.last = performance.now()
        progress.values.add(value)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  const jobId = await startJob(context.request, product.url, listId)
  await page.goto(`/jobs/${jobId}`)
  await expect(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible()
  await completed(context.request, product, jobId)
  await expect(page.getByText('Every address has a verdict.').first()).toBeVisible()
  const { shifts, values } = await page.evaluate(() => {
    const { shifts: all, progress } = window as unknown as {
      shifts: { at: number; value: number; what: string[] }[]
      progress: { first: number; last: number; values: Set<string> }
    }
    return {
      // From the first frame that showed progress to the last one.
      shifts: all.filter(({ at }) => at > progress.first && at <= progress.last),
      values: [...progress.values],
    }
  })
  expect(values.length, 'progress was seen to arrive').toBeGreaterThan(1)
  expect(shifts).toEqual([])
})
