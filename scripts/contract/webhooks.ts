import { webhookEvents } from '@leadwright/api/internal/domains/webhooks/events'
import { createSchemaCollector } from '@leadwright/api/internal/openapi/json-schema'
import type { Facts } from '@leadwright/error-kit/config'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
}

/** What each event tells: receivers go by members that are always there, and by those that may be. */
export const webhookFacts = (): Facts =>
  Object.fromEntries(
    Object.entries(webhookEvents).map(([type, schema]) => {
      const schemas = createSchemaCollector()
      const own = schemas.output(schema) as Schema & { readonly $ref?: string }
      const name = own.$ref?.split('/').at(-1) ?? ''
      return [
        `webhook event ${type}`,
        { gives: membersOf((schemas.components[name] as Schema | undefined) ?? own, '') },
      ]
    }),
  )

function membersOf({ properties = {}, required = [] }: Schema, path: string): string[] {
  const members: string[] = []
  for (const [name, schema] of Object.entries(properties)) {
    const place = `${path}${name}`
    const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
    const kind = values?.join(', ') ?? schema.type ?? 'any'
    members.push(`${place}${required.includes(name) ? '' : '?'}: ${kind}`, ...membersOf(schema, `${place}.`))
  }
  return members
}
