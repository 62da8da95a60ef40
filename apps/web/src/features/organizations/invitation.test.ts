import { describe, expect, it } from 'vitest'
import { fromBody } from '../../lib/failure.ts'
import { refusalOf } from './invitation.ts'

const failure = (code: string, details?: object) => fromBody({ error: 'No.', code, details }, undefined)

describe('why an invitation can’t be accepted', () => {
  it('is told apart by the code: another account, or over', () => {
    expect(refusalOf(failure('PERMISSION_DENIED', { required: ['owner'], role: 'none' }))).toBe('other-account')
    expect(refusalOf(failure('INVALID_REQUEST', { issues: [] }))).toBe('over')
  })

  it('is not blamed on the invitation where something else failed', () => {
    expect(refusalOf(failure('INTERNAL_ERROR', { requestId: 'req_1' }))).toBeUndefined()
    expect(refusalOf({ kind: 'offline' })).toBeUndefined()
  })
})
