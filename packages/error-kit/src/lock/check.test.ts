import { expect, it } from 'vitest'
import { contract } from '../../test/blog/contract.ts'
import { acceptBreaking, checkLock } from './check.ts'
import { parseLock, type Lock, type Operation } from './lock.ts'

const operations: readonly Operation[] = [
  { operationId: 'posts.get', method: 'GET', path: '/v1/posts/{postId}', codes: ['POST_NOT_FOUND', 'BAD_INPUT'] },
]
const fresh = checkLock(undefined, contract, operations)
const edited = (edit: (lock: { -readonly [K in keyof Lock]: Lock[K] }) => void): string => {
  const lock = structuredClone(parseLock(fresh.text))
  edit(lock)
  return JSON.stringify(lock)
}

it('a contract that is as it is locked needs nothing', () => {
  const again = checkLock(fresh.text, contract, operations.toReversed())
  expect(again).toMatchObject({ findings: [], breaking: [], current: true })
})

it('a first lock is written, and still has to make sense', () => {
  expect(fresh).toMatchObject({ findings: [], current: false })
  expect(parseLock(fresh.text).operations['GET /v1/posts/{postId}']?.codes).toEqual(['BAD_INPUT', 'POST_NOT_FOUND'])
  const odd = checkLock(undefined, contract, [{ ...operations[0]!, codes: ['NO_SUCH_CODE'] }])
  expect(odd.breaking.map(({ rule }) => rule)).toEqual(['code_undefined'])
})

it('a breaking change is found, and once it is accepted the lock says why', () => {
  const text = edited((lock) => {
    lock.codes = { ...lock.codes, POST_LOCKED: { status: 400, retryable: false, details: null } }
  })
  const checked = checkLock(text, contract, operations)
  expect(checked.breaking.map(({ subject }) => subject)).toEqual(['POST_LOCKED'])
  const accepted = acceptBreaking(checked, 'It was never raised', new Date('2026-03-01T12:00:00Z'))
  expect(parseLock(accepted).accepted).toEqual([
    { date: '2026-03-01', reason: 'It was never raised', changes: ['POST_LOCKED is gone from the catalogue.'] },
  ])
  expect(checkLock(accepted, contract, operations)).toMatchObject({ findings: [], current: true })
})

it('operations that are not known are not compared, and stay', () => {
  const checked = checkLock(fresh.text, contract, undefined)
  expect(checked).toMatchObject({ findings: [], current: true })
})

it('says what is wrong with a lock that is none', () => {
  expect(() => checkLock('<<<<<<< HEAD', contract, operations)).toThrow('The lock is not JSON')
  expect(() => checkLock('null', contract, operations)).toThrow('has no "codes"')
})
