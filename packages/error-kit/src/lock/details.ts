import { isPlain } from './data.ts'
import type { Finding } from './rules.ts'
import { createComparer } from './schema/comparer.ts'
import { lockSchema, type Schema } from './schema/schema.ts'

/** A JSON Schema from elsewhere in the form in which schemas are locked; `null` if it is none. */
export const lockJsonSchema = (schema: unknown): Schema | null =>
  isPlain(schema) ? lockSchema(schema, (ref) => ref) : null

/** What changed in the details of a code, for somebody who reads them. */
export function compareDetails(code: string, was: Schema, is: Schema): readonly Finding[] {
  const schemas = createComparer({}, {})
  schemas.compare(code, was, is, { direction: 'output', path: 'details' })
  return schemas.findings()
}
