import { get } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { startSandbox } from '../sandbox.ts'
import { crawl, fetchPage, readable } from '../testing/http-client.ts'
import type { Sandbox } from '../types.ts'
import { madeCompanies } from './companies.ts'
import type { SandboxCompany, WebsiteKind } from './types.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const companies = madeCompanies().map(({ company }) => company)
const ofKind = (kind: WebsiteKind): readonly SandboxCompany[] =>
  companies.filter(({ website }) => website.kind === kind)
const only = (kind: WebsiteKind): SandboxCompany => {
  const [company] = ofKind(kind)
  if (company === undefined) throw new Error(`No ${kind}`)
  return company
}
const hostOf = ({ website, domain }: SandboxCompany): string =>
  website.kind === 'redirect_to_www' ? `www.${domain}` : domain

/** Opens a response without reading it to its end. */
async function openPage(company: SandboxCompany, path = '/'): Promise<IncomingMessage> {
  const headers = { host: `${company.domain}:${sandbox.webPort}` }
  const request = get({ host: '127.0.0.1', port: sandbox.webPort, path, agent: false, headers })
  request.on('error', () => {})
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

/** Where a text has a name, as a whole: "Pekka Koskinen" is not in "Juha-Pekka Koskinen". */
function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}-]/u.test(text.charAt(at - 1))) places.push(at)
  }
  return places
}

/** Ways to write an address that a reader is expected to see through. */
function addressesIn(text: string): ReadonlySet<string> {
  const hidden = [...text.matchAll(/data-cfemail="([0-9a-f]+)"/g)].map(([, hex = '']) => {
    const [key = 0, ...bytes] = Buffer.from(hex, 'hex')
    return String.fromCodePoint(...bytes.map((byte) => byte ^ key))
  })
  const plain = text.replaceAll(/ [[(]at[\])] /g, '@').replaceAll(' [dot] ', '.')
  return new Set([...hidden, ...(plain.match(/[a-z0-9._-]+@[a-z0-9.-]+\.test/g) ?? [])])
}

test.each(companies.filter(({ website }) => website.readable).map((company) => [company.slug, company] as const))(
  '%s shows who the truth says it shows, and nobody else of its people',
  async (_, company) => {
    const text = await crawl(sandbox, hostOf(company), company.website.charset)
    const addresses = addressesIn(text)
    for (const { websiteName, title, onWebsite, emailPublished, email } of company.people) {
      expect([websiteName, placesOf(text, websiteName).length > 0, addresses.has(email)]).toEqual([
        websiteName,
        onWebsite,
        emailPublished,
      ])
      if (onWebsite) expect(text).toContain(title)
    }
    for (const decoy of company.website.decoys) expect(text).toContain(decoy)
  },
)

// As long as it takes to ask all companies, on a machine with other things to do.
test('a title stands beside its name in every markup', async () => {
  const seen = new Set<string>()
  for (const company of [...ofKind('people'), ...ofKind('script')]) {
    const { website, domain, people } = company
    if (website.markup === 'detail_pages') continue
    const { body } = await fetchPage(sandbox, domain, website.teamPath)
    const text = readable(body, website.charset)
    for (const { websiteName, title, onWebsite } of people.slice(0, 10)) {
      if (!onWebsite) continue
      const near = placesOf(text, websiteName).some((index) =>
        text.slice(Math.max(0, index - 250), index + 500).includes(title),
      )
      expect([domain, websiteName, near]).toEqual([domain, websiteName, true])
    }
    seen.add(website.markup)
  }
  expect(seen.size).toBe(11)
})

test('the largest company has its people on several pages', async () => {
  const largest = companies.find(({ people }) => people.length === 120)
  if (largest === undefined) throw new Error('Nobody has 120 people')
  const { domain, website, people } = largest
  const page = async (path: string): Promise<string> => readable((await fetchPage(sandbox, domain, path)).body, 'utf-8')
  const first = await page(website.teamPath)
  expect(first).toContain('?page=2')
  const shown = people.filter(({ onWebsite }) => onWebsite)
  expect(first).toContain(shown[23]?.websiteName)
  expect(first).not.toContain(shown[24]?.websiteName)
  expect(await page(`${website.teamPath}?page=2`)).toContain(shown[24]?.websiteName)
})

test('legacy encodings are declared by header or page, and are what they say', async () => {
  const legacy = companies.filter(({ website }) => website.charset !== 'utf-8')
  expect(new Set(legacy.map(({ website }) => website.charset))).toEqual(
    new Set(['windows-1252', 'iso-8859-2', 'windows-1251', 'iso-8859-7', 'shift_jis', 'euc-jp', 'gb18030', 'euc-kr']),
  )
  for (const { domain, website, people } of legacy) {
    const { headers, body } = await fetchPage(sandbox, domain, website.teamPath)
    const ascii = body.toString('latin1')
    expect(`${headers['content-type']} ${ascii}`).toContain(`charset=${website.charset}`.replace('charset=', ''))
    expect(new TextDecoder(website.charset, { fatal: true }).decode(body)).toContain(
      people.find(({ onWebsite }) => onWebsite)?.websiteName,
    )
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow(TypeError)
  }
})

test('without a people page there is no team to be found', async () => {
  for (const { domain, website, people } of ofKind('no_people')) {
    expect((await fetchPage(sandbox, domain, website.teamPath)).status).toBe(404)
    const text = await crawl(sandbox, domain, website.charset)
    for (const { fullName } of people) expect(text).not.toContain(fullName)
  }
})

test('what only a browser would show is in no page', async () => {
  for (const { domain, website, people } of ofKind('javascript_only')) {
    const { body } = await fetchPage(sandbox, domain, website.teamPath)
    expect(body.toString()).toContain('<div id="root"></div>')
    expect(body.toString()).not.toContain(people[0]?.websiteName)
    expect((await fetchPage(sandbox, domain, '/app.js')).body.toString()).toContain(people[0]?.websiteName)
  }
})

test('lies are where a browser does not show them', async () => {
  const blocks = (html: string): string =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => json).join('\n')
  for (const { domain, website, people } of ofKind('lying_json_ld')) {
    const html = readable((await fetchPage(sandbox, domain, website.teamPath)).body, 'utf-8')
    for (const { websiteName } of people) expect(blocks(html)).not.toContain(JSON.stringify(websiteName))
    expect(website.decoys.filter((decoy) => blocks(html).includes(decoy))).toHaveLength(3)
  }
  const titles = only('lying_titles')
  const html = readable((await fetchPage(sandbox, titles.domain, titles.website.teamPath)).body, 'utf-8')
  const [first] = titles.people
  expect(blocks(html)).toContain(`"name":${JSON.stringify(first?.websiteName)}`)
  expect(blocks(html)).not.toContain(
    `"name":${JSON.stringify(first?.websiteName)},"jobTitle":${JSON.stringify(first?.title)}`,
  )
  const hidden = only('hidden_people')
  const page = readable((await fetchPage(sandbox, hidden.domain, hidden.website.teamPath)).body, 'utf-8')
  expect(page).toMatch(/<div hidden>.*<div style="display:none">.*<template>.*<!--/s)
})

test('a slow one sends headers and hardly more, a silent one nothing at all', async () => {
  const slow = await openPage(only('byte_a_second'))
  const [chunk] = (await once(slow, 'data')) as [Buffer]
  expect(chunk).toHaveLength(1)
  slow.destroy()
  const { domain } = only('never_answers')
  const request = get({ host: '127.0.0.1', port: sandbox.webPort, agent: false, headers: { host: domain } })
  request.on('error', () => {})
  await expect.poll(() => sandbox.stats.webHosts[domain]?.openRequests).toBe(1)
  request.destroy()
  await expect.poll(() => sandbox.stats.webHosts[domain]?.openRequests).toBe(0)
})

test.each([
  ['redirect_to_www', /^http:\/\/www\.[a-z-]+\.test:\d+\/$/],
  ['redirect_to_closed_https', /^https:\/\/[a-z-]+\.test\/$/],
  ['redirect_to_other_company', /^http:\/\/brightwater-systems\.test:\d+\/$/],
  ['redirect_loop', /^\/welcome$/],
  ['redirect_to_loopback', /^http:\/\/127\.0\.0\.1:\d+\/admin$/],
  ['redirect_to_metadata', /^http:\/\/169\.254\.169\.254\//],
  ['redirect_to_file', /^file:\/\/\//],
] as const)('%s sends everybody there', async (kind, location) => {
  for (const { domain } of ofKind(kind)) {
    const { status, headers } = await fetchPage(sandbox, domain)
    expect([status, headers.location]).toEqual([301, expect.stringMatching(location)])
  }
})

test('the loop never ends, and the buyer is there', async () => {
  expect((await fetchPage(sandbox, only('redirect_loop').domain, '/welcome')).headers.location).toBe('/')
  const { redirectsTo = '' } = only('redirect_to_other_company').website
  expect((await fetchPage(sandbox, redirectsTo)).status).toBe(200)
})

test('robots.txt forbids, fails or is ten megabytes', async () => {
  const robots = (company: SandboxCompany) => fetchPage(sandbox, company.domain, '/robots.txt')
  for (const company of ofKind('robots_forbids_all')) {
    expect((await robots(company)).body.toString()).toBe('User-agent: *\nDisallow: /\n')
    // The people are there for whoever does not ask.
    expect((await fetchPage(sandbox, company.domain, company.website.teamPath)).status).toBe(200)
  }
  const team = only('robots_forbids_team')
  expect((await robots(team)).body.toString()).toContain(`Disallow: ${team.website.teamPath}\n`)
  expect((await robots(only('robots_error'))).status).toBe(500)
  const huge = await robots(only('robots_huge'))
  expect(huge.body.length).toBeGreaterThan(10_000_000)
  expect(huge.body.subarray(0, 200).toString()).toContain('User-agent: *\nAllow: /\n')
})

test('a bomb is a megabyte that unpacks to a gigabyte', async () => {
  const { headers, body } = await fetchPage(sandbox, only('gzip_bomb').domain)
  expect(headers['content-encoding']).toBe('gzip')
  expect(body.length).toBeLessThan(1_200_000)
  expect(() => gunzipSync(body, { maxOutputLength: 100_000_000 })).toThrow(RangeError)
})

test('an endless page goes on for as long as it is read, and ends with its reader', async () => {
  const company = only('endless')
  const response = await openPage(company)
  let received = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    received += chunk.length
    if (received > 5_000_000) break
  }
  expect(received).toBeGreaterThan(5_000_000)
  await expect.poll(() => sandbox.stats.webHosts[company.domain]?.openRequests).toBe(0)
})

test('others have no page to read', async () => {
  expect((await fetchPage(sandbox, only('home_not_found').domain)).status).toBe(404)
  const { headers } = await fetchPage(sandbox, only('pdf').domain)
  expect(headers['content-type']).toBe('application/pdf')
  for (const { domain, website } of ofKind('parked')) {
    const { status, body } = await fetchPage(sandbox, domain, website.teamPath)
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('may be for sale')])
  }
  expect((await fetchPage(sandbox, only('none').domain)).status).toBe(421)
})
