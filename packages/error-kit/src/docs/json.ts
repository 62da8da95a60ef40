import { encodeError, type AnyContract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import { liftDefinitions } from '../openapi/definitions.ts'
import { envelopeSchema, futureName, futureSchema } from '../openapi/schemas.ts'

/** The version of the form of `catalog.json`; raised when a member changes its meaning. */
const formVersion = 1

/** The catalogue for programs in other languages, as plain data. */
export const catalogJson = (contract: AnyContract): object => ({
  version: formVersion,
  name: contract.name,
  statuses: [...contract.successes, ...contract.statuses],
  locales: contract.locales,
  codes: Object.fromEntries(contract.codes.map((code) => [code, entryOf(contract, code)])),
})

function entryOf(contract: AnyContract, code: string): object {
  const { status, retryable = false, docs, screen } = contract.definitions[code] ?? {}
  const inEach = (part: 'summary' | 'resolution' | 'title' | 'advice'): object =>
    Object.fromEntries(contract.locales.map((locale) => [locale, contract.words(code, locale)[part]]))
  return {
    status,
    retryable,
    summary: inEach('summary'),
    resolution: inEach('resolution'),
    details: contract.schema(code),
    example: encodeError(contract.example(code)),
    ...(docs && { docs }),
    ...(screen && { screen: { ...screen, title: inEach('title'), advice: inEach('advice') } }),
  }
}

/**
 * One JSON Schema (2020-12) of every failure: the envelope of each code, and an open branch for codes to come. `$defs`
 * has each envelope under its code, and each code's details under `<CODE>_DETAILS`.
 */
export const schemaJson = (contract: AnyContract): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Failure',
  description: 'The body of every failed call. Branch on `code`; treat a code that you do not know by its HTTP status.',
  anyOf: [...contract.codes, futureName].map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: liftDefinitions(
    {
      ...Object.fromEntries(contract.codes.flatMap((code) => definitionsOf(contract, code))),
      [futureName]: futureSchema(contract),
    },
    '#/$defs/',
  ),
})

function definitionsOf(contract: AnyContract, code: string): [string, JsonSchema][] {
  const envelope = envelopeSchema(contract, code)
  const details = contract.schema(code)
  if (details === null) return [[code, envelope]]
  const name = `${code}_DETAILS`
  const properties = { ...(envelope['properties'] as object), details: { $ref: `#/$defs/${name}` } }
  return [
    [code, { ...envelope, properties }],
    [name, details],
  ]
}
