import { contract } from '@leadwright/errors'
import { describe, expect, it } from 'vitest'
import { requireRole, requireScope, requireWriteScope } from './authorize.ts'
import type { KeyCaller, SessionCaller } from './caller.ts'
import { isCrossSiteWrite } from './origin.ts'
import { roles, rolesWith, scopes, scopesOf, type Role } from './permissions.ts'

const organization = { id: 'org', name: 'Acme' }
const member = (role: Role): SessionCaller => ({
  kind: 'session',
  user: { id: 'u', name: 'Ann', email: 'ann@example.com' },
  membership: { organization, role },
})
const key = (...granted: KeyCaller['scopes']): KeyCaller => ({
  kind: 'key',
  keyId: 'key_1',
  keyName: 'CI',
  scopes: granted,
  organization,
})

describe('scopes and roles', () => {
  it('give an owner everything and a viewer nothing that writes', () => {
    expect(scopesOf('owner')).toEqual(scopes)
    expect(scopesOf('viewer').every((scope) => scope.endsWith(':read'))).toBe(true)
    expect(rolesWith('lists:write')).toEqual(['owner', 'admin', 'member'])
  })

  it('let every role read, so that reading is refused to no member', () => {
    for (const scope of scopes.filter((each) => each.endsWith(':read'))) expect(rolesWith(scope)).toEqual(roles)
  })

  it('refuse a key without the scope and say what it has', () => {
    expect(() => requireScope(contract.error, key('lists:read'), 'lists:write')).toThrow(
      expect.objectContaining({
        code: 'INSUFFICIENT_SCOPE',
        details: { required: ['lists:write'], granted: ['lists:read'] },
      }),
    )
    expect(() => requireScope(contract.error, key('lists:write'), 'lists:write')).not.toThrow()
    expect(() => requireWriteScope(contract.error, key('lists:read'), 'lists:write')).toThrow(
      expect.objectContaining({ code: 'INSUFFICIENT_SCOPE' }),
    )
    expect(() => requireWriteScope(contract.error, key('lists:write'), 'lists:write')).not.toThrow()
  })

  it('refuse a member whose role does not give the scope, and say which would', () => {
    expect(() => requireWriteScope(contract.error, member('viewer'), 'verifications:write')).toThrow(
      expect.objectContaining({
        code: 'PERMISSION_DENIED',
        details: { required: ['owner', 'admin', 'member'], role: 'viewer' },
      }),
    )
  })

  it('keep keys from what needs a person', () => {
    expect(() => requireRole(contract.error, key(...scopes), ['owner'])).toThrow(
      expect.objectContaining({ code: 'PERMISSION_DENIED', details: { required: ['owner'], role: 'api_key' } }),
    )
    expect(requireRole(contract.error, member('admin'), ['owner', 'admin']).kind).toBe('session')
  })
})

describe('a write with a session', () => {
  const allowed = new Set(['http://localhost:3000'])
  const write = (headers: Record<string, string>, method = 'POST'): boolean =>
    isCrossSiteWrite({ method, headers: new Headers(headers) }, allowed)

  it('is refused from a page of another origin', () => {
    expect(write({ origin: 'https://evil.example' })).toBe(true)
    expect(write({ origin: 'null' })).toBe(true)
    expect(write({ 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(write({ 'sec-fetch-site': 'same-site' })).toBe(true)
    expect(write({ origin: 'https://evil.example' }, 'DELETE')).toBe(true)
  })

  it('is allowed from the product’s own pages and from programs', () => {
    expect(write({ origin: 'http://localhost:3000' })).toBe(false)
    expect(write({ 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(write({})).toBe(false)
    expect(write({ origin: 'https://evil.example' }, 'GET')).toBe(false)
  })
})
