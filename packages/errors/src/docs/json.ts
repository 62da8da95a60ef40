import { catalog, contract, type Code } from '../catalog/index.ts'
import { encodeError } from '../core/contract.ts'
import { locales } from '../core/locale.ts'
import { apiStatuses } from '../core/status.ts'
import { detailsSchema, envelopeSchema, futureName, futureSchema } from '../openapi/schemas.ts'
import type { JsonSchema } from '../openapi/types.ts'
import { exampleFailure } from '../testing/examples.ts'

/** The version of the form of `catalog.json`; raised when a member changes its meaning. */
const formVersion = 1

/** The catalogue for programs in other languages, as plain data. */
export const catalogJson = (): object => ({
  version: formVersion,
  statuses: apiStatuses,
  locales,
  codes: Object.fromEntries(contract.codes.map((code) => [code, entryOf(code)])),
})

function entryOf(code: Code): object {
  const { status, retryable, details, docs } = catalog[code]
  const inEach = (part: 'summary' | 'resolution'): object =>
    Object.fromEntries(locales.map((locale) => [locale, contract.words(code, locale)[part]]))
  return {
    status,
    retryable,
    summary: inEach('summary'),
    resolution: inEach('resolution'),
    details: details === null ? null : detailsSchema(details),
    example: encodeError(exampleFailure(code)),
    docs,
  }
}

/**
 * One JSON Schema (2020-12) of every failure: the envelope of each code, and an open branch for codes to come. `$defs`
 * has each envelope under its code, and each code's details under `<CODE>_DETAILS`.
 */
export const schemaJson = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Failure',
  description: 'The body of every failed call. Branch on `code`; treat a code that you do not know by its HTTP status.',
  anyOf: [...contract.codes, futureName].map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: { ...Object.fromEntries(contract.codes.flatMap(definitionsOf)), [futureName]: futureSchema },
})

function definitionsOf(code: Code): [string, JsonSchema][] {
  const envelope = envelopeSchema(code)
  const { details } = catalog[code]
  if (details === null) return [[code, envelope]]
  const name = `${code}_DETAILS`
  const properties = { ...(envelope['properties'] as object), details: { $ref: `#/$defs/${name}` } }
  return [
    [code, { ...envelope, properties }],
    [name, detailsSchema(details)],
  ]
}
