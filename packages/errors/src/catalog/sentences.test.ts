import { expect, it } from 'vitest'
import { contract, type Code, type Details, type Failure } from './index.ts'

const say = <C extends Code>(code: C, details: Details<C>): string =>
  (contract.error as (code: Code, details: unknown) => Failure)(code, details).message

it('names the first field that is wrong and how many more there are', () => {
  const issues = [
    { path: 'name', message: 'Must not be empty' },
    { path: 'workflow', message: 'Unknown' },
  ]
  expect(contract.error('INVALID_REQUEST', { issues }).message).toBe('name: Must not be empty (and 1 more).')
  expect(contract.error('INVALID_REQUEST', { issues: [] }).message).toContain('Check its fields')
})

it('says why a file was refused, with line and column where they are known', () => {
  const csv = { workflow: 'verification' } as const
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_csv', line: 7 })).toContain('line 7')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_utf8', line: 2 })).toContain('line 2')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'too_large', maxBytes: 10_485_760 })).toContain('10485760 bytes')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'empty' })).toContain('no rows')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'duplicate_columns', column: 'email' })).toContain('email')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'missing_columns', missingColumns: ['email'] })).toContain(
    'lacks the column email',
  )
})

it('tells a job that is over from one that is on its way', () => {
  const job = { jobId: 'job_1', expected: ['awaiting_decision' as const] }
  expect(say('INVALID_JOB_STAGE', { ...job, stage: 'completed' })).toContain('already completed')
  expect(say('INVALID_JOB_STAGE', { ...job, stage: 'analyzing' })).toContain('needs it to be awaiting decision')
})

it('counts credits in the singular and the plural', () => {
  const details = { operation: 'x', required: 2, available: 1, reserved: 0, shortfall: 1, purchaseUrl: '/' }
  expect(say('INSUFFICIENT_CREDITS', details)).toBe(
    'This needs 2 credits, and 1 credit is available. Buy at least 1 credit.',
  )
})
