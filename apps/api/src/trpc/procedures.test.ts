import { codesOf } from '@leadwright/errors/trpc'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { ProcedureMeta } from './init.ts'
import { appRouter } from './router.ts'

const procedures = Object.entries((appRouter as AnyTRPCRouter)._def.procedures as Record<string, AnyTRPCProcedure>)
const denying = (those: typeof procedures): string[] =>
  those.filter(([, procedure]) => codesOf(procedure).includes('PERMISSION_DENIED')).map(([path]) => path)

describe('a procedure of the product', () => {
  it('refuses cross-site writes with a session wherever it writes', () => {
    const mutations = procedures.filter(([, { _def }]) => _def.type === 'mutation')
    expect(mutations.length).toBeGreaterThan(5)
    expect(denying(mutations)).toEqual(mutations.map(([path]) => path))
  })

  it('is refused to no member where it only needs a scope to read', () => {
    const readings = procedures.filter(([, { _def }]) => (_def.meta as ProcedureMeta).scope?.endsWith(':read'))
    expect(readings.length).toBeGreaterThan(5)
    expect(denying(readings)).toEqual([])
  })
})
