import type { Facts, LockedParameter, Schema } from '@leadwright/error-kit/config'
import type { AnyTRPCProcedure } from '@trpc/server'
import { z } from 'zod'

/** Parameters of the query are text, which the schema of the input has to understand: those that it does. */
export function textFacts(procedure: AnyTRPCProcedure, parameters: Readonly<Record<string, LockedParameter>>): Facts {
  const [input] = (procedure._def as unknown as { readonly inputs: readonly unknown[] }).inputs
  if (!(input instanceof z.ZodType)) return {}
  const shape = shapeOf(input)
  const read = Object.entries(parameters).flatMap(([parameter, { schema }]) => {
    const [place, name = ''] = parameter.split(' ')
    const text = sampleOf(schema)
    if (place !== 'query' || text === undefined || !shape[name]) return []
    return shape[name].safeParse(text).success ? [name] : []
  })
  return read.length === 0 ? {} : { 'read from text': { takes: read } }
}

/** The members of an input. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return shapeOf(schema.unwrap() as z.ZodType)
  return {}
}

/** A value as it stands in a query; undefined for what is text anyway. */
function sampleOf(schema: Schema): string | undefined {
  const { type, minimum, enum: values, items } = schema
  if (type === 'integer' || type === 'number') return String(typeof minimum === 'number' ? minimum : 1)
  if (type === 'boolean') return 'true'
  if (type !== 'array') return undefined
  const [first = 'a'] =
    ((items as Schema | undefined)?.['enum'] as string[] | undefined) ?? (Array.isArray(values) ? values : [])
  return String(first)
}
