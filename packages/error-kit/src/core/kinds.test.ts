import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../test/kinds/contract.ts'
import { clientErrors, type ClientFacts } from '../client/index.ts'
import { documentedErrors, toMarkdown } from '../docs/index.ts'
import { httpErrors } from '../http/index.ts'
import { openApiErrors } from '../openapi/index.ts'
import { faultsIn } from './faults.ts'
import { shapeOf } from './shape-of.ts'

const http = httpErrors(contract)
const openapi = openApiErrors(contract)
const documented = documentedErrors(contract)

/** What a client has that was generated: the form of each code's details, and no schema. */
const client = clientErrors(
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        contract.codes.map((code) => {
          const schema = contract.schema(code)
          return [code, { status: 409, retryable: false, details: schema && shapeOf(schema) }]
        }),
      ),
    ),
  ) as ClientFacts<Record<(typeof contract.codes)[number], { status: number; details: object | undefined }>>,
)

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const anyFailure = ajv.compile(documented.schemaJson())

/** Every value of a keyword, wherever it stands. */
function everywhere(part: unknown, keyword: string): unknown[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => [
    ...(name === keyword ? [value] : []),
    ...everywhere(value, keyword),
  ])
}

it('has no fault in a catalogue with every kind of schema', () => {
  expect(faultsIn(contract)).toEqual([])
})

describe.each(contract.codes)('details of the kind %s', (code) => {
  const failure = contract.example(code)
  const wire = JSON.parse(http.toHttp(failure).body) as { details?: unknown }

  it('arrive as they left, where schemas are and where none are', () => {
    expect(wire).toEqual(JSON.parse(JSON.stringify(contract.encode(failure))))
    expect(wire.details).toEqual(failure.details)
    expect(contract.decode(wire)).toEqual({ known: true, ...wire })
    expect(client.decode(wire)).toEqual({ known: true, ...wire })
  })

  it('are told from others where no schemas are', () => {
    const given = wire.details as object | undefined
    if (given === undefined) return
    expect(client.decode({ ...wire, details: null }).known).toBe(false)
    expect(client.decode({ ...wire, details: 'x' }).known).toBe(false)
  })

  it('are of their JSON Schema, of that of all failures, and of the component', () => {
    const schema = contract.schema(code)
    if (schema) expect(ajv.validate(schema, wire.details), ajv.errorsText()).toBe(true)
    expect(anyFailure(wire), ajv.errorsText(anyFailure.errors)).toBe(true)
    const { schemas } = openapi.components([code])
    const [name] = Object.keys(schemas).filter((each) => each.endsWith('Error'))
    const document = { $ref: `#/components/schemas/${name}`, components: { schemas } }
    expect(ajv.validate(document, wire), ajv.errorsText()).toBe(true)
  })

  it('refer to nothing that is not there', () => {
    const components = openapi.components([code])
    for (const ref of everywhere(components, '$ref')) {
      const [, , kind, name] = String(ref).split('/')
      expect(Object.keys(components[kind as 'schemas'] ?? {}), String(ref)).toContain(name)
    }
    expect(everywhere(components, '$defs')).toEqual([])
  })

  it('have a page', () => {
    expect(toMarkdown(documented.page(code, 'en', []))).toContain(`# ${code}`)
  })
})

it('reads any body whatsoever the same with and without schemas', () => {
  const body = fc.record({
    error: fc.string(),
    code: fc.constantFrom(...contract.codes),
    details: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('a', 'b', 'kind', 'text'), fc.jsonValue())),
  })
  fc.assert(
    fc.property(body, (given) => {
      expect(client.decode(given)).toEqual(contract.decode(given))
    }),
  )
})
