import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptBreaking, checkLock } from './check.ts'
import { contract } from './fixture/contract.ts'
import { breaking } from './fixture/mutations.ts'
import type { Lockable } from './lockable.ts'
import { LockError, parseLock } from './lock.ts'
import { findingLine, refusalOf } from './report.ts'
import { severities } from './rules.ts'

const { text } = checkLock(undefined, contract())
const edited = (edit: (lock: Record<string, unknown>) => void): string => {
  const lock = JSON.parse(text) as Record<string, unknown>
  edit(lock)
  return JSON.stringify(lock)
}

describe('a lock', () => {
  it('of a contract that is as it is needs nothing', () => {
    expect(checkLock(text, contract())).toMatchObject({ findings: [], breaking: [], current: true, text })
  })

  it('is written the first time, and still has to make sense', () => {
    expect(checkLock(undefined, contract())).toMatchObject({ findings: [], current: false })
    const odd = structuredClone(contract()) as { codes: Record<string, unknown> } & Lockable
    delete odd.codes['SHELF_FULL']
    expect(checkLock(undefined, odd).breaking.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['code_undefined', 'POST /v1/books'],
    ])
  })

  it('has each schema once, and no line that is longer than a screen', () => {
    expect(text.match(/"BookPage": \{/g)).toHaveLength(1)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  it('says why what breaks was accepted', () => {
    const [, changed] = breaking[0]!
    const checked = checkLock(text, changed)
    const accepted = acceptBreaking(checked, 'Nobody made books', new Date('2026-03-01T12:00:00Z'))
    expect(parseLock(accepted).accepted).toEqual([
      { date: '2026-03-01', reason: 'Nobody made books', changes: ['POST /v1/books is gone.'] },
    ])
    expect(checkLock(accepted, changed)).toMatchObject({ findings: [], current: true })
  })

  it('keeps operations that are not known', () => {
    const { operations: _, ...unknown } = contract()
    expect(checkLock(text, unknown)).toMatchObject({ findings: [], current: true, text })
    const { codes, ...others } = unknown
    const { SHELF_FULL: __, ...fewer } = codes
    expect(checkLock(text, { ...others, codes: fewer }).findings.map(({ rule }) => rule)).toEqual(['code_removed'])
  })
})

describe('a text that is no lock of this contract', () => {
  it.each([
    ['<<<<<<< HEAD', 'The lock is not JSON'],
    ['null', 'has no "codes"'],
    ['[]', 'has no "codes"'],
    [edited((lock) => (lock['format'] = 9)), 'has the format 9'],
    [edited((lock) => delete lock['wire']), 'has no "name"'],
    [edited((lock) => (lock['name'] = 'museum')), 'is that of the catalogue "museum", and this one is "library"'],
  ])('%.20s is refused in a sentence', (odd, words) => {
    expect(() => checkLock(odd, contract())).toThrow(LockError)
    expect(() => checkLock(odd, contract())).toThrow(words)
  })
})

describe('a lock of the first form', () => {
  const old = JSON.stringify({
    codes: {
      INVALID_INPUT: { status: 400, retryable: false, details: null },
      SIGNED_OUT: { status: 401, retryable: false, details: null },
      SHELF_FULL: { status: 409, retryable: true, details: null },
      BOOK_NOT_FOUND: {
        status: 404,
        retryable: false,
        details: {
          type: 'object',
          required: ['count', 'id', 'places', 'reason'],
          properties: {
            count: { type: 'integer', minimum: 0 },
            hint: { type: 'string' },
            id: { type: 'string' },
            places: {
              type: 'array',
              items: { type: 'object', required: ['row'], properties: { row: { type: 'integer' } } },
            },
            reason: { type: 'string', enum: ['lost', 'sold'] },
          },
        },
      },
    },
    operations: {
      'GET /v1/books': { operationId: 'books.list', codes: ['INVALID_INPUT', 'SIGNED_OUT'] },
      'GET /v1/books/{bookId}': { operationId: 'books.get', codes: ['BOOK_NOT_FOUND', 'INVALID_INPUT'] },
      'POST /v1/books': { operationId: 'books.create', codes: ['INVALID_INPUT', 'SHELF_FULL', 'SIGNED_OUT'] },
      'POST /v1/books/{bookId}/cover': { operationId: 'covers.upload', codes: [] },
    },
    accepted: [{ date: '2026-01-01', reason: 'So it was', changes: [] }],
  })

  it('is read, and written anew with one notice', () => {
    const checked = checkLock(old, contract())
    expect(checked.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['lock_upgraded', 'notice']])
    expect(parseLock(checked.text).accepted).toHaveLength(1)
    expect(checkLock(checked.text, contract())).toMatchObject({ findings: [], current: true })
  })

  it('still holds what it knows', () => {
    const changed = structuredClone(contract()) as { codes: { BOOK_NOT_FOUND: { status: number } } } & Lockable
    changed.codes.BOOK_NOT_FOUND.status = 400
    expect(checkLock(old, changed).breaking.map(({ rule }) => rule)).toEqual(['status_changed'])
  })
})

it('is told of with what breaks first, who it breaks and what to do', () => {
  const [, changed] = breaking.find(([name]) => name === 'a default page size is changed')!
  const checked = checkLock(text, changed)
  expect(findingLine(checked.findings[0]!)).toBe(
    'breaking  GET /v1/books query limit has the default 50 now, and had 20. Callers that omit it get something else than they count on. Restore the default.',
  )
  expect(refusalOf(checked, 'pnpm errors')).toContain(
    'A breaking change; the lock is left as it is. If it is meant: pnpm errors check --accept-breaking "why"',
  )
})

describe('whatever changed', () => {
  // What is declared and not in the catalogue stays wrong whatever the lock says.
  const any = fc.constantFrom(...breaking.filter(([name]) => !/^a code is (?:removed|renamed)$/.test(name)))

  it('the worst comes first', () => {
    fc.assert(
      fc.property(any, ([, changed]) => {
        const order = checkLock(text, changed).findings.map(({ severity }) => severities.indexOf(severity))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })

  it('the lock that is written holds it', () => {
    fc.assert(
      fc.property(any, ([, changed]) => {
        const checked = checkLock(text, changed)
        expect(checkLock(checked.text, changed)).toMatchObject({ findings: [], current: true })
      }),
    )
  })
})
