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

  it('has closed unions of failures, in each form, whose discriminator leads to the branch of the code', () => {
    for (const { operation } of operations) {
      const { 200: _, ...failures } = operation.responses
      for (const { content } of Object.values(failures)) {
        expect(Object.keys(content)).toEqual(['application/json', 'application/problem+json'])
        for (const { schema } of Object.values(content)) expectDiscriminated(schema)
      }
    }
  })

  it('has a form first where a file is sent, and the file as it is without a schema', () => {
    const uploads = operations.filter(({ operation }) => operation.requestBody?.content['text/csv'] !== undefined)
    expect(uploads.map(({ operation }) => operation.operationId)).toEqual(['lists.import', 'lists.preview'])
    for (const { operation } of uploads) {
      expect(Object.entries(operation.requestBody?.content ?? {})).toEqual([
        [
          'multipart/form-data',
          {
            schema: {
              type: 'object',
              properties: { file: { type: 'string', format: 'binary' } },
              required: ['file'],
            },
          },
        ],
        ['text/csv', {}],
      ])
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

  it('may have details that gained members', () => {
    expect(problems({ error: 'Gone.', code: 'JOB_NOT_FOUND', details: { jobId: 'x', hint: 'y' } })).toEqual([])
  })

  it('has one of the codes of this document, and words say that there will be others', () => {
    expect(problems({ error: 'Gone.', code: 'JOB_ARCHIVED', details: { since: 2027 } })).not.toEqual([])
    expect(document.info.description).toContain('Codes are added over time')
  })

  it('has no code that the operation does not declare, no other member, and the details of its code', () => {
    expect(problems({ error: 'No.', code: 'RESOURCE_NOT_FOUND', details: { resource: 'x', id: 'y' } })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND', details: { jobId: 'x' }, status: 404 })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND', details: {} })).not.toEqual([])
    expect(problems({ error: 'No.', code: 'JOB_NOT_FOUND' })).not.toEqual([])
  })
})

function expectDiscriminated(schema: unknown): void {
  const { oneOf, discriminator } = schema as {
    oneOf: { $ref: string }[]
    discriminator: { propertyName: string; mapping: Record<string, string> }
  }
  expect(discriminator.propertyName).toBe('code')
  expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => $ref))
  for (const [code, ref] of Object.entries(discriminator.mapping)) {
    const { properties, required } = document.components.schemas[ref.replace('#/components/schemas/', '')] as {
      properties: { code: unknown }
      required: string[]
    }
    expect(properties.code).toEqual({ type: 'string', const: code })
    expect(required).toContain('code')
  }
}

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
