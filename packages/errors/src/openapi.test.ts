import { describe, expect, it } from 'vitest'
import { contract } from './catalog/index.ts'
import { errorComponents, errorResponses, schemaName } from './openapi.ts'

/** Everything that a part of a document refers to. */
const refsIn = (node: unknown): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : refsIn(value)))

describe('the failures of an operation', () => {
  const codes = ['INVALID_REQUEST', 'JOB_NOT_FOUND', 'RESOURCE_NOT_FOUND', 'RATE_LIMIT_EXCEEDED'] as const
  const responses = errorResponses(codes, { metered: true })

  it('are one answer a status, each of exactly the codes of that status', () => {
    expect(Object.keys(responses)).toEqual(['400', '404', '429'])
    expect(Object.keys(responses[404]?.content ?? {})).toEqual(['application/json', 'application/problem+json'])
  })

  it.each([
    ['application/json', 'Error'],
    ['application/problem+json', 'Problem'],
  ])('are a closed union that the code tells apart, as %s', (type, suffix) => {
    const [job, resource] = ['JobNotFound', 'ResourceNotFound'].map((name) => `#/components/schemas/${name}${suffix}`)
    expect(responses[404]?.content[type]?.schema).toEqual({
      description: 'Codes may be added: treat one that you do not know by its status.',
      oneOf: [{ $ref: job }, { $ref: resource }],
      discriminator: { propertyName: 'code', mapping: { JOB_NOT_FOUND: job, RESOURCE_NOT_FOUND: resource } },
    })
  })

  it('refer to nothing that the components of the same codes do not have', () => {
    const components = { ...errorComponents(codes) } as Record<string, object>
    const refs = [...new Set(refsIn(responses))]
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) {
      const [, , kind = '', name = ''] = ref.split('/')
      expect(Object.keys(components[kind] ?? {})).toContain(name)
    }
  })

  it('promise rate-limit headers where the request was surely counted, and say when to retry', () => {
    expect(Object.keys(responses[429]?.headers ?? {})).toContain('Retry-After')
    expect(responses[404]?.headers['X-RateLimit-Limit']?.$ref).toBe('#/components/headers/X-RateLimit-Limit')
    expect(responses[400]?.headers['X-RateLimit-Limit']?.$ref).toBe('#/components/headers/X-RateLimit-Limit-IfCounted')
    const unmetered = errorResponses(['JOB_NOT_FOUND'], { metered: false })
    expect(Object.keys(unmetered[404]?.headers ?? {})).toEqual(['X-Request-Id', 'Content-Language'])
  })
})

describe('the component of a code', () => {
  it('has a name of its own', () => {
    const names = contract.codes.map(schemaName)
    expect(new Set(names).size).toBe(names.length)
    expect(schemaName('INTERNAL_ERROR')).toBe('InternalError')
    expect(schemaName('INVALID_CSV_FORMAT')).toBe('InvalidCsvFormatError')
  })

  it('is the envelope and nothing else, with details where the code has some', () => {
    const { schemas } = errorComponents(contract.codes)
    expect(schemas['AuthenticationRequiredError']).toMatchObject({ required: ['error', 'code'] })
    expect(schemas['JobNotFoundError']).toMatchObject({
      required: ['error', 'code', 'details'],
      additionalProperties: false,
      properties: { code: { const: 'JOB_NOT_FOUND' }, details: { required: ['jobId'] } },
    })
    expect(schemas['JobNotFoundError']).not.toHaveProperty('properties.details.additionalProperties')
  })

  it('has the same code and the same details as a problem', () => {
    const { schemas } = errorComponents(contract.codes)
    const membersOf = (name: string) => schemas[name]?.['properties'] as Readonly<Record<string, unknown>>
    for (const code of contract.codes) {
      const { code: own, details, ...others } = membersOf(schemaName(code).replace(/Error$/, 'Problem'))
      expect({ own, details }).toEqual({
        own: { type: 'string', const: code },
        details: membersOf(schemaName(code))['details'],
      })
      expect(Object.keys(others)).toEqual(['type', 'title', 'status', 'detail'])
    }
  })
})
