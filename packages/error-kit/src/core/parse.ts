import { safeParse, type $ZodType } from 'zod/v4/core'
import type { AnySchema } from './details.ts'

/** Details against their schema, which may be of another copy of zod: it is the schema that parses. */
export const parseDetails = (schema: AnySchema, details: unknown): ReturnType<typeof safeParse<$ZodType<object>>> =>
  safeParse(schema as $ZodType<object>, details)
