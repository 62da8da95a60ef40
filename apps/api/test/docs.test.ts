import { readdir } from 'node:fs/promises'
import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const repository = (path: string): URL => new URL(`../../../${path}`, import.meta.url)
const guides = (await readdir(repository('docs/guides'))).map((name) => name.replace(/\.md$/, ''))
const paths = [
  '/docs',
  '/docs/errors',
  ...contract.codes.map((code) => `/docs/errors/${code}`),
  ...guides.map((name) => `/docs/guides/${name}`),
]

const page = async (path: string): Promise<{ status: number; headers: Headers; html: string }> => {
  const response = await fetch(`${app.url}${path}`)
  return { status: response.status, headers: response.headers, html: await response.text() }
}
/** Targets of links on this server, without fragments. */
const targets = (html: string): string[] => [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, target = '']) => target)

describe.each(paths)('%s', (path) => {
  it('is a page for people, which runs no script and holds no markup that was not meant', async () => {
    const { status, headers, html } = await page(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(html).toMatch(/<html lang="en">/)
    expect(html).toMatch(/<title>[^<]+ · Leadwright<\/title>/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|style="|undefined|\[object|\]\(/)
  })
})

it('has no link on this server that leads nowhere', async () => {
  const known = new Set([...paths, '/', '/v1/errors', '/reference', '/openapi.json'])
  for (const path of ['/', ...paths]) {
    const dead = targets((await page(path)).html).filter(
      (target) => !known.has(target) && !/^\/(?:ready|health)z$/.test(target),
    )
    expect({ path, dead }).toEqual({ path, dead: [] })
  }
})

it('shows on the page of a code what the repository shows', async () => {
  const { html } = await page('/docs/errors/INVALID_JOB_STAGE')
  expect(html).toContain('<h1 id="invalid_job_stage">INVALID_JOB_STAGE</h1>')
  for (const section of [
    'Why it happens',
    'How to fix it',
    'Example answer',
    'Details',
    'Operations',
    'Related codes',
  ]) {
    expect(html).toContain(`>${section}</h2>`)
  }
  expect(html).toContain('HTTP/1.1 400 Bad Request')
  expect(html).toContain('&quot;code&quot;: &quot;INVALID_JOB_STAGE&quot;')
  expect(html).toContain('POST /v1/verification-jobs/{jobId}/decision')
  expect(html).toContain('href="/docs/errors/JOB_NOT_FOUND"')
})

it('has in the repository a page for each code and none besides', async () => {
  const files = await readdir(repository('docs/errors'))
  expect(files.toSorted()).toEqual([...contract.codes.map((code) => `${code}.md`), 'README.md'].toSorted())
})

it('takes a slash at the end', async () => {
  expect((await page('/docs/errors/')).html).toBe((await page('/docs/errors')).html)
})

it.each(['/docs/nope', '/docs/errors/NOPE', '/docs/guides/..%2f..%2fREADME', '/docs/errors/constructor'])(
  'answers an unknown page in its own kind: %s',
  async (path) => {
    const { status, headers, html } = await page(path)
    expect(status).toBe(404)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('There is no such page')
  },
)

it('leaves paths alone that only begin alike', async () => {
  expect((await page('/docsify')).headers.get('content-type')).toMatch(/^application\/json/)
})
