import { z } from 'zod'
import { createSchemaCollector } from '../openapi/json-schema.ts'
import { agentBounds } from '../bounds.ts'
import type { ToolFace } from './face.ts'

/** A JSON Schema of an object, which is what both sides of a tool must have. */
export interface ObjectSchema {
  readonly type: 'object'
  readonly [member: string]: unknown
}

/** A key that makes it safe to call again. */
const idempotencyKey = z
  .string()
  .regex(/^[!-~]{1,255}$/, 'Must be 1 to 255 printable ASCII characters')
  .optional()
  .describe(
    'Makes it safe to call again, after a broken connection for instance: for 24 hours the same key with the same ' +
      'arguments does it once, and gives the first answer again.',
  )

export const isIdempotencyKey = (value: unknown): value is string =>
  typeof value === 'string' && idempotencyKey.safeParse(value).success

/** As much of a page as a model has room for. */
const agentPage = {
  limit: z
    .number()
    .int()
    .min(1)
    .max(agentBounds.page)
    .optional()
    .describe(
      `How many items the page has at most: ${agentBounds.usualPage} unless said, and no more than ${agentBounds.page}.`,
    ),
}

/** What a tool takes, as a schema: the procedure's own input, changed as its face says, and bounded for agents. */
export function inputOf(own: z.ZodType | undefined, face: ToolFace, isMutation: boolean): z.ZodObject {
  const plain = own instanceof z.ZodPrefault ? own.unwrap() : own
  const object = plain instanceof z.ZodObject ? plain : z.object({})
  const faced = face.input?.(object) ?? object
  const isPage = 'cursor' in faced.shape
  const more = { ...(isPage && agentPage), ...(isMutation && { idempotencyKey }) }
  // Not by `extend`, which refuses an object with conditions of its own.
  return Object.keys(more).length === 0 ? faced : faced.safeExtend(more)
}

/** What a tool answers when its file is text. */
export const textFile = z.object({
  fileName: z.string(),
  text: z.string().describe('CSV, the names of the columns in the first row.'),
  complete: z.boolean().describe('False where the file goes on, and what is missing has to be asked for otherwise.'),
})

/** The envelope of a failure. */
const envelope: ObjectSchema = {
  type: 'object',
  description: 'The error, where the call failed.',
  properties: {
    error: { type: 'string', description: 'A sentence for a person.' },
    code: { type: 'string', description: 'Stable; `leadwright://errors/{code}` tells what resolves it.' },
    details: { type: 'object', description: 'What is known of this case.' },
  },
  required: ['error', 'code'],
}

/** What a tool takes, as JSON Schema. */
export const argumentsSchema = (input: z.ZodObject): ObjectSchema => {
  const { schema, $defs } = localized(input, 'input')
  return { ...schema, ...$defs, type: 'object', additionalProperties: false }
}

/**
 * What a tool answers, as JSON Schema: its answer, or the envelope of a failure, because one generation of clients holds
 * failures against it as well.
 */
export function answerSchema(output: z.ZodType): ObjectSchema {
  const { schema, $defs } = localized(output, 'output')
  return { type: 'object', anyOf: [schema, envelope], ...$defs }
}

/** A schema, and those that it refers to within its own document. */
function localized(schema: z.ZodType, io: 'input' | 'output') {
  const collector = createSchemaCollector()
  const { default: _, ...own } = collector[io](schema) as Record<string, unknown>
  const whole = { schema: own, $defs: collector.components }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  const { $defs, ...rest } = JSON.parse(text) as { schema: Record<string, unknown>; $defs: object }
  return { ...rest, $defs: Object.keys($defs).length > 0 ? { $defs } : {} }
}
