import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { expect, it } from 'vitest'
import { ContractError } from '../core/contract-error.ts'
import { declare, DeclaredError, declaredIn } from './declared-error.ts'

const failureOf = (status: number): ContractError =>
  new ContractError({
    contract: 'shop',
    code: 'ITEM_GONE',
    status,
    message: 'It is gone.',
    details: { itemId: 'i_1' },
    retryable: false,
    retryAfter: undefined,
  })

it.each([400, 404, 409, 410, 429, 500, 503])('is what tRPC’s own constructor would make of it: %i', (status) => {
  const failure = failureOf(status)
  const error = declare(failure)
  const { code } = error
  const own = new TRPCError({ code, message: failure.message, cause: failure })
  expect(error).toBeInstanceOf(TRPCError)
  expect(error).toBeInstanceOf(DeclaredError)
  expect(Object.prototype.toString.call(error)).toBe('[object Error]')
  expect(Object.keys(error).toSorted()).toEqual(Object.keys(own).toSorted())
  for (const key of ['name', 'message', 'code', 'cause'] as const) expect(error[key]).toBe(own[key])
  expect(getHTTPStatusCodeFromError(error)).toBe(getHTTPStatusCodeFromError(own))
  expect(getTRPCErrorFromUnknown(error)).toBe(error)
  expect(declaredIn(error)).toBe(failure)
  expect(declaredIn(own)).toBeUndefined()
})

it('captures a stack only where it is the server’s fault, and then that of the error itself', () => {
  const mine = failureOf(404)
  expect(declare(mine).stack).not.toContain('    at ')
  const ours = failureOf(500)
  expect(declare(ours).stack).toBe(ours.stack)
})
