import {
  createContract,
  defineError,
  type CodesOf,
  type DetailsIn,
  type EnvelopeIn,
  type FailIn,
} from '@leadwright/error-kit'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { contract, type Codes } from '../../test/blog/contract.ts'
import type { ProcedureErrors, Router } from '../../test/blog/router.ts'

const words = { summary: '', resolution: '', message: () => '' } as const
const BAD = defineError({ ...words, status: 400, details: null })
const standsFor = { invalidInput: 'BAD', notFound: 'BAD', unforeseen: 'BAD' } as const

test('a contract knows its codes, their statuses and their details', () => {
  expectTypeOf<CodesOf<typeof contract>['POST_LIMIT_REACHED']['status']>().toEqualTypeOf<409>()
  expectTypeOf<DetailsIn<Codes, 'POST_NOT_FOUND'>>().toEqualTypeOf<{ postId: string }>()
  expectTypeOf<DetailsIn<Codes, 'NO_SUCH_ROUTE'>>().toEqualTypeOf<undefined>()
  expectTypeOf<Extract<EnvelopeIn<Codes>, { code: 'BROKEN' }>['details']>().toEqualTypeOf<{ reference: string }>()
})

test('what is declared wrongly does not compile', () => {
  createContract({ name: 'n', statuses: [400], codes: { BAD }, standsFor })
  // @ts-expect-error a status outside of the set
  createContract({ name: 'n', statuses: [404], codes: { BAD }, standsFor })
  // @ts-expect-error a language that is missing
  createContract({ name: 'n', statuses: [400], locales: ['en', 'fr'], codes: { BAD }, standsFor })
  // @ts-expect-error a stand-in that is no code
  createContract({ name: 'n', statuses: [400], codes: { BAD }, standsFor: { ...standsFor, notFound: 'GONE' } })
  const NAMED = defineError({ ...words, status: 400, details: z.object({ name: z.string() }), example: { name: '' } })
  createContract({
    name: 'n',
    statuses: [400],
    codes: { BAD, NAMED },
    // @ts-expect-error a stand-in whose details are not made of what is known
    standsFor: { ...standsFor, notFound: 'NAMED' },
  })
  createContract({
    name: 'n',
    statuses: [400],
    codes: { BAD, NAMED },
    standsFor: { ...standsFor, notFound: { code: 'NAMED', details: ({ id }) => ({ name: id }) } },
  })
})

test('raising takes the details of the code, and those with a default may be left out', () => {
  contract.error('NO_SUCH_ROUTE')
  // @ts-expect-error details are missing
  contract.error('POST_NOT_FOUND')
  // @ts-expect-error details of another shape
  contract.error('POST_NOT_FOUND', { postId: 7 })
  // @ts-expect-error a code of no catalogue
  contract.error('NOPE')
  expectTypeOf<FailIn<Codes, 'BROKEN'>>().not.toExtend<FailIn<Codes, 'BROKEN' | 'NO_SUCH_ROUTE'>>()
  expectTypeOf<FailIn<Codes, 'BROKEN' | 'NO_SUCH_ROUTE'>>().toExtend<FailIn<Codes, 'BROKEN'>>()
})

test('a procedure’s errors are what it declared and what nobody foresaw, narrowed by code', () => {
  type Create = ProcedureErrors<Router['create']>
  expectTypeOf<Create['code']>().toEqualTypeOf<'BAD_INPUT' | 'POST_NOT_FOUND' | 'POST_LIMIT_REACHED' | 'BROKEN'>()
  const say = (error: Create): string | number => {
    switch (error.code) {
      case 'POST_LIMIT_REACHED':
        return error.details.way.kind === 'pay' ? error.details.way.price[0] : error.details.way.postId
      case 'POST_NOT_FOUND':
        return error.details.postId
      case 'BAD_INPUT':
        return error.details.issues.length
      case 'BROKEN':
        return error.details.reference
      default:
        return error satisfies never
    }
  }
  expectTypeOf(say).toBeFunction()
})
