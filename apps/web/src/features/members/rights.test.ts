import { describe, expect, it } from 'vitest'
import { canManage, rolesToGive, rolesToInviteTo } from './rights.ts'

const viewer = (role: string) => ({ userId: 'me', role })
const other = (role: string) => ({ userId: 'other', role })

describe('who manages whom', () => {
  it('lets owners manage everybody but themselves', () => {
    expect(canManage(viewer('owner'), other('owner'))).toBe(true)
    expect(canManage(viewer('owner'), { userId: 'me', role: 'owner' })).toBe(false)
  })

  it('keeps admins from owners, and everybody else from managing at all', () => {
    expect(canManage(viewer('admin'), other('admin'))).toBe(true)
    expect(canManage(viewer('admin'), other('owner'))).toBe(false)
    expect(canManage(viewer('member'), other('viewer'))).toBe(false)
  })

  it('lets only owners make owners', () => {
    expect(rolesToGive('owner')).toContain('owner')
    expect(rolesToGive('admin')).not.toContain('owner')
    expect(rolesToInviteTo).not.toContain('owner')
  })
})
