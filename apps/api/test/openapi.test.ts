import type { MediaType } from '@leadwright/errors/openapi'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { createOpenApiDocument } from '../src/openapi/document.ts'
import { appRouter } from '../src/trpc/router.ts'
import { createSchemaValidator, operationsOf, strictly } from './support/openapi.ts'

const document = createOpenApiDocument(appRouter)
const operations = operationsOf(document)

describe('the OpenAPI document', () => {
  it('is one by the schema of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) })
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('passes the rules that Redocly recommends, all of them, without a warning', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: JSON.stringify(document), config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
  })

  it('is the same each time it is made', () => {
    expect(createOpenApiDocument(appRouter)).toEqual(document)
  })

  it('has examples that are as it says', () => {
    const validate = createSchemaValidator(strictly(document))
    const examples = examplesIn(document)
    expect(examples.length).toBeGreaterThan(100)
    for (const { place, value } of examples) {
      expect({ place, problems: validate(value, ...place, 'schema') }).toEqual({ place, problems: [] })
    }
  })

  it('shows an example of every answer and of every body', () => {
    for (const { operation } of operations) {
      const body = operation.requestBody?.content['application/json']
      if (body) expect(body).toHaveProperty('example')
      const [answer] = Object.values(operation.responses[200]?.content ?? {})
      expect(answer?.example).toBeDefined()
    }
  })

  it('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a failure, as a client generated today must read it', () => {
  const validate = createSchemaValidator(document)
  const problems = (body: object): string[] =>
    validate(
      body,
      'paths',
      '/v1/verification-jobs/{jobId}',
      'get',
      'responses',
      '404',
      'content',
      'application/json',
      'schema',
    )

  it('may have a code that is added later, and details that gained members', () => {
    expect(problems({ error: 'Gone.', code: 'JOB_ARCHIVED', details: { since: 2027 } })).toEqual([])
    expect(problems({ error: 'Gone.', code: 'JOB_NOT_FOUND', details: { jobId: 'x', hint: 'y' } })).toEqual([])
  })

  it('has no code that the operation does not declare, no other member, and the details of its code', () => {
    expect(problems({ error: 'No.', code: 'RESOURCE_NOT_FOUND', details: { resource: 'x', id: 'y' } })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND', details: { jobId: 'x' }, status: 404 })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND', details: {} })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND' })).not.toEqual([])
  })
})

interface Example {
  /** The media type that has it. */
  readonly place: readonly string[]
  readonly value: unknown
}

/** Every example of a media type, with references followed. */
function examplesIn(node: unknown, place: readonly string[] = []): Example[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.entries(node).flatMap(([key, child]) => examplesIn(child, [...place, key]))
  if (place.at(-2) !== 'content') return inside
  const { example, examples = {} } = node as MediaType
  const named = Object.values(examples).map((each) => {
    const found = '$ref' in each ? document.components.examples[each.$ref.replace('#/components/examples/', '')] : each
    return { place, value: found?.value }
  })
  return [...(example === undefined ? [] : [{ place, value: example }]), ...named, ...inside]
}
