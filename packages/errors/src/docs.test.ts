import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { catalog, contract } from './catalog/index.ts'
import { locales } from './locale.ts'
import { catalogJson, codePage, schemaJson, toMarkdown, toMarkdownIndex, type DocumentedOperation } from './docs.ts'
import { exampleFailure } from './testing.ts'

const operations: readonly DocumentedOperation[] = [
  { operationId: 'jobs.get', method: 'GET', path: '/v1/jobs/{jobId}', codes: ['JOB_NOT_FOUND', 'INTERNAL_ERROR'] },
  { operationId: 'me.get', method: 'GET', path: '/v1/me', codes: ['INTERNAL_ERROR'] },
]

/** Compiled as published: read from its text. */
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
ajv.addSchema(JSON.parse(JSON.stringify(schemaJson())) as object, 'schema.json')
const validate = (pointer: string, value: unknown): string[] => {
  const check = ajv.getSchema(`schema.json${pointer}`)
  if (!check) throw new Error(`schema.json has no ${pointer}`)
  return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

describe.each(contract.codes)('the page of %s', (code) => {
  const page = codePage(code, 'en', operations)

  it('has an example answer that is valid, as a failure and as one of this code', () => {
    const body: unknown = JSON.parse(page.example.body)
    expect(validate('', body)).toEqual([])
    expect(validate(`#/$defs/${code}`, body)).toEqual([])
    expect(body).toEqual(contract.encode(exampleFailure(code)))
    expect(page.example.statusLine).toMatch(new RegExp(`^HTTP/1.1 ${catalog[code].status} [A-Z]`))
  })

  it('has all sections, in order, and leaves nothing unfilled', () => {
    const text = toMarkdown(page)
    expect(text.match(/^#+ .*$/gm)).toEqual([
      `# ${code}`,
      '## Why it happens',
      '## How to fix it',
      '## Example answer',
      '## Details',
      '## Operations',
      '## Related codes',
    ])
    expect(text).not.toMatch(/undefined|\[object|\n\n\n/)
    expect(text.endsWith('.\n')).toBe(true)
    for (const step of page.fix) expect(text).toContain(step)
    for (const { code: other } of page.related) expect(text).toContain(`[${other}](${other}.md)`)
  })

  it('names every member of its details, with what it means', () => {
    const members = Object.keys(page.details?.['properties'] ?? {})
    const text = toMarkdown(page)
    for (const member of members) expect(text).toMatch(new RegExp(`\\| \`${member}\` \\| \\S[^\\n]* \\| [A-Z0-9\`]`))
    expect(members.length > 0).toBe(page.details !== null)
  })

  it('is there in every language, with the same code, details and example', () => {
    for (const locale of locales) {
      const other = codePage(code, locale, operations)
      expect(other.summary).toBe(contract.words(code, locale).summary)
      expect(other.example.headers).toContainEqual(['Content-Language', locale])
      expect(other).toMatchObject({
        code,
        details: page.details,
        related: page.related.map(({ code: name }) => expect.objectContaining({ code: name })),
      })
    }
  })
})

it('names the operations that can answer with a code, and says so where there is none', () => {
  expect(codePage('JOB_NOT_FOUND', 'en', operations).operations).toEqual([
    { operationId: 'jobs.get', method: 'GET', path: '/v1/jobs/{jobId}' },
  ])
  expect(toMarkdown(codePage('INTERNAL_ERROR', 'en', operations))).toContain('| `me.get` | `GET /v1/me` |')
  expect(toMarkdown(codePage('INVALID_CSV_FORMAT', 'en', operations))).toContain('No operation of the REST API')
})

it('shows on the page of the rate limit what a program would read', () => {
  const { headers } = codePage('RATE_LIMIT_EXCEEDED', 'en', []).example
  expect(Object.fromEntries(headers)).toMatchObject({ 'Retry-After': '42', RateLimit: '"api";r=0;t=42' })
})

it('indexes every page', () => {
  const index = toMarkdownIndex(contract.codes.map((code) => codePage(code, 'en', [])))
  for (const code of contract.codes) expect(index).toContain(`| [${code}](${code}.md) | ${catalog[code].status} |`)
})

describe('schema.json', () => {
  it('takes a code to come, and members that known details gained', () => {
    expect(validate('', { error: 'No seats left.', code: 'SEATS_EXHAUSTED', details: { seats: 3 } })).toEqual([])
    expect(validate('', { error: 'x', code: 'JOB_NOT_FOUND', details: { jobId: 'j', hint: 'new' } })).toEqual([])
  })

  it.each([
    ['details of another shape', { error: 'x', code: 'JOB_NOT_FOUND', details: { stage: 'x' } }],
    ['missing details', { error: 'x', code: 'JOB_NOT_FOUND' }],
    ['details where there are none', { error: 'x', code: 'AUTHENTICATION_REQUIRED', details: {} }],
    ['a fourth member', { error: 'x', code: 'AUTHENTICATION_REQUIRED', requestId: 'r' }],
    ['no sentence', { error: '', code: 'AUTHENTICATION_REQUIRED' }],
    ['no code', { error: 'x' }],
  ])('refuses %s', (_what, body) => {
    expect(validate('', body)).not.toEqual([])
  })

  it('has the details of each code for themselves', () => {
    expect(validate('#/$defs/JOB_NOT_FOUND_DETAILS', { jobId: 'j' })).toEqual([])
    expect(validate('#/$defs/JOB_NOT_FOUND_DETAILS', {})).not.toEqual([])
  })
})

it('tells other languages everything that TypeScript knows', () => {
  const { codes } = JSON.parse(JSON.stringify(catalogJson())) as { codes: Record<string, Record<string, unknown>> }
  expect(Object.keys(codes)).toEqual(contract.codes)
  for (const code of contract.codes) {
    const { status, retryable, docs } = catalog[code]
    expect(codes[code]).toMatchObject({ status, retryable, docs, example: contract.encode(exampleFailure(code)) })
    expect(Object.keys(codes[code]?.['summary'] as object)).toEqual([...locales])
    if (codes[code]?.['details'] === null) continue
    expect(ajv.compile(codes[code]?.['details'] as object)(exampleFailure(code).details)).toBe(true)
  }
})
