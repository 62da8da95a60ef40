import fc from 'fast-check'
import { expect, it } from 'vitest'
import { issuesOf, peopleOf, placeOf, secondsOf } from './index.ts'

const limit = {
  kind: 'go',
  to: { by: 'resource', places: { list: 'lists', api_key: 'keys' }, otherwise: 'overview' },
} as const

it('leads to a place, or to the one that a member of the details stands for', () => {
  expect(placeOf({ kind: 'go', to: 'billing' }, undefined)).toBe('billing')
  expect(placeOf(limit, { resource: 'api_key' })).toBe('keys')
  expect(placeOf(limit, { resource: 'webhook' })).toBe('overview')
  expect(placeOf(limit, { resource: 'constructor' })).toBe('overview')
})

it('names people, or those that the details list', () => {
  expect(peopleOf({ kind: 'ask', whom: ['owner', 'admin'] }, undefined)).toEqual(['owner', 'admin'])
  expect(peopleOf({ kind: 'ask', whom: { by: 'required' } }, { required: ['owner', 7] })).toEqual(['owner'])
})

it('waits as long as the details say, and lists what they list', () => {
  expect(secondsOf({ kind: 'wait', seconds: 'retryAfter' }, { retryAfter: 42 })).toBe(42)
  expect(secondsOf({ kind: 'wait', seconds: 'retryAfter' }, { retryAfter: -3 })).toBe(1)
  const issue = { path: 'name', message: 'Too long' }
  expect(issuesOf({ kind: 'correct', issues: 'issues' }, { issues: [issue, 'x', null] })).toEqual([issue])
  expect(issuesOf({ kind: 'correct' }, { issues: [issue] })).toEqual([])
})

it('makes something usable of any details', () => {
  fc.assert(
    fc.property(fc.anything(), (details) => {
      expect(['lists', 'keys', 'overview']).toContain(placeOf(limit, details))
      expect(secondsOf({ kind: 'wait', seconds: 'retryAfter' }, details)).toBeGreaterThanOrEqual(1)
      expect(Array.isArray(peopleOf({ kind: 'ask', whom: { by: 'required' } }, details))).toBe(true)
      expect(Array.isArray(issuesOf({ kind: 'correct', issues: 'issues' }, details))).toBe(true)
    }),
  )
})
