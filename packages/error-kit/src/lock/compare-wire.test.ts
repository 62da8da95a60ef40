import { describe, expect, it } from 'vitest'
import { compareWire } from './compare-wire.ts'
import type { Facts } from './lockable.ts'

const told = (status: number, wire: Facts) => ({
  wire,
  codes: { SHELF_FULL: { status, retryable: false, details: null } },
})
const wire = (status: number): Facts => ({
  'status of each code': { gives: [`SHELF_FULL: ${status}`] },
  'a failure: status': { is: status },
  'a full shelf': { is: `${status} SHELF_FULL` },
})

describe('the wire of a code with another status', () => {
  it('is not told of besides', () => {
    expect(compareWire(told(403, wire(403)), told(409, wire(409)))).toEqual([])
  })

  it.each<[string, Facts]>([
    ['gives a third status', { ...wire(409), 'a failure: status': { is: 500 } }],
    ['is without the failure', { 'status of each code': { gives: [] }, 'a full shelf': { is: '409 SHELF_FULL' } }],
    ['gives another code', { ...wire(409), 'a full shelf': { is: '409 BOOK_LOST' } }],
  ])('is told of where it %s', (_, changed) => {
    expect(compareWire(told(403, wire(403)), told(409, changed))).toMatchObject([{ severity: 'breaking' }])
  })
})

it('the wire that gives another status for the same code is told of', () => {
  expect(compareWire(told(403, wire(403)), told(403, wire(409)))).toHaveLength(4)
})
