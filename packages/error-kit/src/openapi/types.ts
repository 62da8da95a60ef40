import type { JsonSchema } from '../core/schema.ts'

/** A reference to a component. */
export interface Reference {
  readonly $ref: string
}

/** OpenAPI's Header Object, as far as this writes it. */
export interface HeaderObject {
  readonly description: string
  readonly required?: boolean
  readonly schema: JsonSchema
}

/** OpenAPI's Example Object. */
export interface ExampleObject {
  readonly summary: string
  readonly value: unknown
}

/** OpenAPI's Media Type Object. */
export interface MediaType {
  /** Left out where the body is a file as it is, which no schema describes (OpenAPI 3.1, Media Type Object). */
  readonly schema?: JsonSchema | Reference
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
}

/** OpenAPI's Response Object. */
export interface ResponseObject {
  readonly description: string
  readonly headers: Readonly<Record<string, Reference>>
  readonly content: Readonly<Record<string, MediaType>>
}
